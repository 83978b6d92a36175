import * as fc from 'fast-check';
import {expect, test} from 'vitest';
import {consentsOf} from '../../../../service/src/publish/consent.ts';
import {en} from '../../../../widgets/src/commitments/commitments.words.ts';
import {differences} from '../conflict/differences.ts';
import {asked, faultsIn, withoutStrays} from '../form/fields.ts';
import type {Item} from '../form/item-form.ts';
import {commitmentJob, type CommitmentSetting} from './commitment-job.ts';
import {consentJob, withdrawalJob, type ConsentSetting} from './consent-jobs.ts';
import {consentedScopes} from './consented-scopes.ts';
import {freeId, type ConsentInput} from './items.ts';
import {documentWords, levelWords} from './words.ts';

const today = '2026-11-23';
const urn = '900001';
const setting: ConsentSetting = {id: undefined, newId: 'new', urn, sourceIds: ['register'], illustrative: undefined};
const kept = {
  id: 'a',
  urn,
  scopes: ['network', 'links'],
  given: true,
  on: '2025-09-01',
  byRole: 'Headteacher',
  asOf: '2025-09-01',
  sources: [{sourceId: 'register'}],
  editorNote: 'Kept.',
};

test('what a school consents to is what the service publishes by', () => {
  const days = fc.constantFrom('2025-09-01', '2026-01-01', '2026-02-01');
  const record = fc.record({
    urn: fc.constant(urn),
    scopes: fc.uniqueArray(fc.constantFrom('network', 'links', 'programmePhase'), {minLength: 1}),
    given: fc.boolean(),
    on: days,
    withdrawnOn: fc.option(days, {nil: undefined}),
  }) as unknown as fc.Arbitrary<ConsentInput>;
  fc.assert(
    fc.property(fc.array(record, {maxLength: 6}), (consents) => {
      expect(new Set(consentedScopes(consents))).toEqual(consentsOf({consents}).get(urn) ?? new Set());
    }),
  );
});

test('a new id is one that the school has not used', () => {
  expect(freeId(urn, 'consent', [])).toBe('900001-consent');
  expect(freeId(urn, 'consent', ['900001-consent', '900001-consent-2'])).toBe('900001-consent-3');
});

test('a consent is given with what it is about, and its source', () => {
  const job = consentJob(setting);
  const values = {...job.values(undefined, today), scopes: ['network'], byRole: 'Headteacher'};
  expect(job.toSend(values, undefined, 'new', today)).toEqual({
    isNew: true,
    item: {
      id: 'new',
      urn,
      given: true,
      scopes: ['network'],
      on: today,
      byRole: 'Headteacher',
      asOf: today,
      sources: [{sourceId: 'register'}],
    },
  });
});

test('a correction changes what is asked, and leaves the rest', () => {
  const job = consentJob({...setting, id: 'a'});
  expect(job.toSend({...job.values(kept, today), on: '2025-09-02'}, kept, 'new', today)).toEqual({
    isNew: false,
    item: {...kept, on: '2025-09-02', asOf: today},
  });
});

test('all of a consent is withdrawn in its record, a part of it in a record of its own', () => {
  const job = withdrawalJob({...setting, id: 'a', illustrative: true});
  const values = job.values(kept, today);
  expect(values.scopes).toEqual(['network', 'links']);
  expect(job.toSend(values, kept, 'new', today)).toEqual({isNew: false, item: {...kept, withdrawnOn: today, asOf: today}});
  const part = job.toSend({...values, scopes: ['links'], withdrawnByRole: 'Governors'}, kept, 'new', today);
  expect(part).toEqual({
    isNew: true,
    item: {
      id: 'new',
      urn,
      given: false,
      scopes: ['links'],
      on: today,
      byRole: 'Governors',
      asOf: today,
      sources: [{sourceId: 'register'}],
      illustrative: true,
    },
  });
  expect(consentedScopes([kept, part.item] as unknown as ConsentInput[])).toEqual(['network']);
});

test('what is withdrawn is asked always, and who decided where only a part is, as that is a record of its own', () => {
  const job = withdrawalJob(setting);
  const isAsked = (scopes: string[], item: Item | undefined) => asked(job.fields(item, today), {scopes}).map(({name}) => name);
  expect(isAsked(['network', 'links'], kept)).toEqual(['scopes', 'withdrawnOn']);
  expect(isAsked(['links'], kept)).toEqual(['scopes', 'withdrawnOn', 'withdrawnByRole']);
  expect(isAsked(['network'], {...kept, scopes: ['network']})).toEqual(['scopes', 'withdrawnOn']);
  // Where the record was taken away meanwhile, the refusal is a record of its own.
  expect(isAsked(['network'], undefined)).toContain('withdrawnByRole');
});

test('what somebody else adds to a record meanwhile is told, offered, and withdrawn only where it is ticked', () => {
  const job = withdrawalJob({...setting, id: 'a'});
  const now = {...kept, scopes: ['network', 'links', 'programmePhase']};
  const values = {...job.values(kept, today), withdrawnByRole: 'Governors'};
  expect(job.meanwhile!(kept, now)).toContain('Added to it: Which phase of the programme we take part in.');
  expect(job.fields(now, today)[0]!.options!.map(({value}) => value)).toEqual(now.scopes);
  expect(job.toSend(values, now, 'new', today)).toMatchObject({isNew: true, item: {scopes: ['network', 'links'], given: false}});
  expect(job.toSend({...values, scopes: now.scopes}, now, 'new', today)).toMatchObject({
    isNew: false,
    item: {withdrawnOn: today},
  });
  expect(job.meanwhile!(now, kept)).toContain('No longer in the record: Which phase of the programme we take part in.');
  expect(job.meanwhile!(kept, {...kept, editorNote: 'Another.'})).toBeUndefined();
  expect(job.meanwhile!(kept, undefined)).toContain('took this record away');
  // Of what is gone no tick is left, so that nothing else is taken for it.
  const alone = {...kept, scopes: ['network']};
  const left = withoutStrays({...values, scopes: ['links']}, job.fields(alone, today));
  expect(faultsIn(job.fields(alone, today), left)).toEqual([{field: 'scopes', message: 'Tick one at least.'}]);
  // Nobody else can have answered what only this person is asked.
  expect(differences(job.fields(now, today), job.values(kept, today), values, job.values(now, today))).toEqual([]);
});

const charter = {title: 'A charter', statements: [{id: 'welcome', title: 'Welcome', text: 'All are.'}]};
const commitment: CommitmentSetting = {...setting, charter};
const signed = {
  id: 'a',
  urn,
  statementIds: ['welcome'],
  level: 'signed',
  reviewBy: '2027-01-01',
  asOf: '2026-01-01',
  sources: [{sourceId: 'register'}],
  variants: [],
};

test('a commitment gives back what it was filled from, but for its day', () => {
  for (const item of [signed, {...signed, statementIds: 'all', documents: {inclusionStrategyUrl: 'https://a.example'}}]) {
    const job = commitmentJob({...commitment, id: 'a'});
    expect(job.toSend(job.values(item, today), item, 'new', today)).toEqual({isNew: false, item: {...item, asOf: today}});
  }
});

test('without a charter a school commits to all of what there will be, and what it committed to stays', () => {
  const job = commitmentJob({...commitment, charter: undefined});
  expect(job.toSend({level: 'signed'}, undefined, 'new', today).item).toMatchObject({id: 'new', statementIds: 'all'});
  expect(job.toSend(job.values(signed, today), signed, 'new', today).item).toMatchObject({statementIds: ['welcome']});
});

test('that a commitment was checked from outside can be kept, and not said anew', () => {
  const levelsFor = (item: object | undefined) =>
    commitmentJob(commitment)
      .fields(item as never, today)
      .find(({name}) => name === 'level')!
      .options!.map(({value}) => value);
  expect(levelsFor(undefined)).not.toContain('externallyVerified');
  expect(levelsFor(signed)).not.toContain('externallyVerified');
  expect(levelsFor({...signed, level: 'externallyVerified'})).toContain('externallyVerified');
});

test('levels and documents have the words of the widgets', () => {
  expect(levelWords).toEqual(en.levels);
  const {inclusionStrategyUrl, senInformationReportUrl, accessibilityPlanUrl} = en;
  expect(documentWords).toEqual({inclusionStrategyUrl, senInformationReportUrl, accessibilityPlanUrl});
});
