import {type CollectionName} from '@send-strategy/sdk/reading';
import {put, withEdits, type Item} from '../../packages/service/src/edit/edit.ts';
import {type Dataset} from '../../packages/service/src/folder/dataset.ts';

const common = {illustrative: true, asOf: '2026-09-01', sources: [{sourceId: 'plan'}]};

/** What an item of each list needs beside its id. Nothing refers to these items, so that they can be taken away again. */
const fields: Readonly<Partial<Record<CollectionName, (number: number) => object>>> = {
  organisations: () => ({name: 'Quillmere Hospitals', kind: 'nhsTrust'}),
  priorities: (number) => ({number: 10 + number, title: 'Move on well'}),
  principles: (number) => ({number: 10 + number, statement: 'We explain what we do.'}),
  actions: () => ({title: 'Write to families', horizon: 'short'}),
  updates: () => ({actionId: 'training', on: '2026-08-01', status: 'paused'}),
  achievements: () => ({year: 2026, said: 'Shorter letters', did: 'They are shorter.'}),
  indicators: () => ({
    ...{title: 'Calls', definition: 'Calls answered.', basis: 'Calls in the year', unit: 'calls', decimals: 0},
    ...{polarity: 'higherIsBetter', countsPeople: false, dataset: {publisher: 'Quillmere Council', column: 'calls'}},
  }),
  observations: (number) => ({
    ...{indicatorId: 'in-time', areaCode: 'Q99000007', timePeriod: String(2010 + number), timeIdentifier: 'Calendar year'},
    ...{start: `${2010 + number}-01-01`, end: `${2010 + number}-12-31`, value: 40, numerator: 55},
  }),
  schools: (number) => ({name: `Redshank School ${'ABCDEFGH'[number]}`, educationPhase: 'primary', status: 'open'}),
  'programme-phases': (number) => ({number: 10 + number, title: 'A later phase', aim: 'To be decided.'}),
  memberships: (number) => ({
    urn: '990002',
    programmePhaseId: 'phase-1',
    roles: ['member'],
    from: `200${number}-01-01`,
    to: `200${number}-06-01`,
  }),
  links: (number) => ({urns: ['990001', '990002'], kind: 'championExchange', since: `201${number}-01-01`}),
  consents: (number) => ({urn: '990001', scopes: ['network'], given: true, on: `202${number}-01-01`, byRole: 'Headteacher'}),
  commitments: (number) => ({
    ...{
      urn: '990001',
      statementIds: 'all',
      level: 'workingTowards',
      signedOn: `202${number}-01-01`,
      signatoryRole: 'Headteacher',
    },
    reviewBy: '2027-03-31',
  }),
  'placement-reviews': () => ({
    period: {label: 'Autumn', start: '2025-09-01', end: '2025-12-31'},
    kind: 'residential',
    reviewed: 30,
  }),
  services: () => ({name: 'Occupational therapy', providerOrganisationId: 'icb', commissionerOrganisationIds: ['council']}),
  meetings: () => ({
    body: {name: 'Quillmere Scrutiny'},
    date: '2026-01-15',
    title: 'A report',
    url: 'https://quillmere.example/report',
  }),
  consultations: () => ({start: '2026-01-05', method: 'Drop-ins', summary: 'Families came.'}),
  inspections: () => ({
    body: 'Example inspectorate',
    framework: 'Area SEND inspection',
    start: '2026-02-02',
    outcome: 'Progress.',
  }),
  sources: () => ({
    title: 'A leaflet',
    publisher: 'This project',
    url: 'https://quillmere.example/leaflet',
    retrievedOn: '2026-09-01',
    licence: 'CC0-1.0',
  }),
  terms: () => ({term: 'Drop-in', plainMeaning: 'Come without an appointment.'}),
};

/**
 * An item of a list, to which nothing refers.
 *
 * @param number Items with different numbers can be there together.
 */
export function spareItem(collection: CollectionName, number: number, more: object = {}): Item {
  const own = fields[collection]!(number);
  const {sources: _, ...withoutSources} = common;
  const id = collection === 'schools' ? {urn: `99009${number}`} : {id: `spare-${number}`};
  return {...id, ...(collection === 'sources' ? withoutSources : common), ...own, ...more};
}

/** The lists of which there are spare items. */
export const listsWithSpares = Object.keys(fields) as CollectionName[];

/** A strategy of which every document but the strategy itself can be taken away, and which has a spare item in every list. */
export function withSpares(quillmere: Dataset): Dataset {
  const commitments = quillmere.collections.commitments!.map((one) => put('commitments', {...one, statementIds: 'all'}));
  return withEdits(quillmere, [
    ...commitments,
    ...listsWithSpares.map((collection) => put(collection, spareItem(collection, 1))),
    ...(['commitments', 'consents'] as const).map((collection) => put(collection, spareItem(collection, 2, {urn: '990002'}))),
  ]);
}
