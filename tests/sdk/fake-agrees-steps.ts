import {collections, privateCollections, tables} from '@send-strategy/sdk/reading';
import {type Dataset} from '../../packages/service/src/folder/dataset.ts';

/** An answer, from whichever service. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
}

/** A request to either service. */
export interface Step {
  readonly what: string;
  readonly method: string;
  /** Below `/v1/`, with its query. */
  readonly path: string;
  /** Who sends it, where anybody is to be known. */
  readonly by?: 'admin' | 'editor' | 'school' | 'nobody';
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, or as it is where it is a text. */
  readonly body?: unknown;
  /** Changes the request by what the same service has answered to an earlier one. */
  readonly after?: {readonly step: string; readonly change: (answer: Answer) => Partial<Step>};
}

const folder = 'strategies/marlhaven';

/** Reads that any host answers. */
export const plainReads: readonly Step[] = [
  read('the list of strategies', 'index.json'),
  read('a manifest', `${folder}/index.json`),
  ...Object.keys(collections)
    .filter((name) => !(privateCollections as readonly string[]).includes(name))
    .map((name) => read(`the collection ${name}`, `${folder}/${name}.json`)),
  ...tables.map((name) => read(`the table ${name}`, `${folder}/${name}.csv`)),
  read('everything', `${folder}/all.json`),
  read('the outline', `${folder}/boundary.geojson`),
  read('consents', `${folder}/consents.json`),
  read('a collection that is no collection', `${folder}/wishes.json`),
  read('a strategy that is not there', 'strategies/nowhere/actions.json'),
  read('a draft', 'strategies/quillmere/actions.json'),
  read('an address that is nobody’s', 'nothing.json'),
  {...read('the head of a collection', `${folder}/actions.json`), method: 'HEAD'},
];

/** Reads of a service that remembers and computes ETags. */
export const conditionalReads: readonly Step[] = [
  withEtag('a collection that is unchanged', 'actions.json', (etag) => etag),
  withEtag('an unchanged collection, weakly and among others', 'actions.json', (etag) => `"x", W/${etag}`),
  withEtag('a manifest that is unchanged', 'index.json', (etag) => etag),
  withEtag('a collection that was another one', 'actions.json', () => '"x"'),
];

/** What is refused where nothing can be changed. */
export const refusedWrites: readonly Step[] = [
  write('a report', 'POST', `${folder}/updates.json`, {}, {}),
  write('an item', 'PUT', `${folder}/actions/one.json`, {'if-match': '"1"'}, {}),
  {...write('an item to be deleted', 'DELETE', `${folder}/actions/one.json`, {'if-match': '"1"'}), by: 'admin'},
  write('a whole strategy', 'PUT', `${folder}/all.json`, {'if-match': '"1"'}, {}),
  read('the feed', `${folder}/changes.json`),
  {...read('what may be changed, where nothing can be', 'access.json'), by: 'admin'},
  {...read('an item', `${folder}/actions/one.json`), by: 'editor'},
  {...read('a whole strategy as it is kept', `${folder}/kept.json`), by: 'editor'},
];

/** What only a service with a database answers, in an order in which each finds what it needs. */
export function databaseSteps({collections: kept}: Dataset, today: string): readonly Step[] {
  const action = kept.actions![0]!;
  const item = `${folder}/actions/${action.id}.json`;
  const report = {actionId: action.id, on: '2026-10-09', status: 'onTrack', text: 'The line is open.'};
  const added = {...action, id: 'an-added-action', title: 'Add an action'};
  const addedItem = `${folder}/actions/${added.id}.json`;
  const commitment = kept.commitments!.find(({urn}) => urn === '900001')!;
  const key = {'idempotency-key': 'the-same'};
  const {title, area, status, licence, attribution, languages, sources, asOf, illustrative} = kept.strategy;
  // Without what refers to other collections, and without pictures.
  const newStrategy = {
    strategy: {id: 'new-marlhaven', title, area, status, licence, attribution, languages, sources, asOf, illustrative},
    sources: kept.sources,
  };
  const fromKept = (change: (whole: {strategy: object}, version: number) => Partial<Step>) => ({
    step: 'GET a whole strategy as it is kept',
    change: ({text}: Answer) => {
      const {data, meta} = JSON.parse(text) as {data: {strategy: object}; meta: {version: number}};
      return change(data, meta.version);
    },
  });
  return [
    // Items.
    {...read('an item', item), by: 'editor'},
    {...read('an item without a token', item)},
    {...read('an item with a token that nobody has', item), by: 'nobody'},
    {...read('an item that is not there', `${folder}/actions/none.json`), by: 'editor'},
    {...read('an item of no strategy', 'strategies/nowhere/actions/one.json'), by: 'admin'},
    {...read('an item of no collection', `${folder}/wishes/one.json`), by: 'editor'},
    {...read('a consent', `${folder}/consents/900001-consent.json`), by: 'editor'},
    {...read('the strategy as an item', `${folder}/strategy/strategy.json`), by: 'editor'},
    {...read('an item of another strategy', 'strategies/quillmere/actions/one.json'), by: 'editor'},
    {...read('a school’s own commitment', `${folder}/commitments/${commitment.id}.json`), by: 'school'},
    {...read('an action, for a school', item), by: 'school'},
    write('an item without a version', 'PUT', item, {}, action),
    write('an item of another version', 'PUT', item, {'if-match': '"99"'}, {...action, title: 'Another title'}),
    write('an item that is there, as a new one', 'PUT', item, {'if-none-match': '*'}, action),
    write('an item with a version that is none', 'PUT', item, {'if-match': 'W/"1"'}, action),
    write('an item with both conditions', 'PUT', item, {'if-match': '"1"', 'if-none-match': '*'}, action),
    write('an item that is only to be there', 'PUT', item, {'if-none-match': '"1"'}, action),
    write('an item of its version', 'PUT', item, {'if-match': '"1"'}, {...action, title: 'Another title'}),
    write('the same item once more', 'PUT', item, {'if-match': '"1"'}, {...action, title: 'Another title'}),
    write('the item as it is', 'PUT', item, {'if-match': '"2"'}, {...action, title: 'Another title'}),
    write('an item under another id', 'PUT', item, {'if-match': '"2"'}, added),
    write('a list as an item', 'PUT', item, {'if-match': '"2"'}, [action]),
    write('an item that is no JSON', 'PUT', item, {'if-match': '"2"'}, '{"id": '),
    write('an item as text', 'PUT', item, {'if-match': '"2"', 'content-type': 'text/plain'}, '{}'),
    {...write('an item without a token', 'PUT', item, {'if-match': '"2"'}, action), by: undefined as never},
    {...write('an item by a school', 'PUT', item, {'if-match': '"2"'}, action), by: 'school'},
    {
      ...write(
        'an item of another strategy',
        'PUT',
        'strategies/quillmere/actions/one.json',
        {'if-none-match': '*'},
        {id: 'one'},
      ),
    },
    write('an item of no strategy', 'PUT', 'strategies/nowhere/actions/one.json', {'if-none-match': '*'}, {id: 'one'}, 'admin'),
    write('an item of no collection', 'PUT', `${folder}/wishes/one.json`, {'if-none-match': '*'}, {id: 'one'}),
    write('a whole collection', 'PUT', `${folder}/actions.json`, {'if-match': '"1"'}, [action]),
    write('an item by PATCH', 'PATCH', item, {'if-match': '"1"'}, action),
    write('a new item', 'PUT', addedItem, {'if-none-match': '*'}, added),
    write('a new item a second time', 'PUT', addedItem, {'if-none-match': '*'}, added),
    write('a new item of a version', 'PUT', `${folder}/actions/none.json`, {'if-match': '"1"'}, {...added, id: 'none'}),
    write(
      'the strategy under another id',
      'PUT',
      `${folder}/strategy/strategy.json`,
      {'if-match': '"1"'},
      {...kept.strategy, id: 'x'},
    ),
    write(
      'a school’s own commitment',
      'PUT',
      `${folder}/commitments/${commitment.id}.json`,
      {'if-match': '"1"'},
      commitment,
      'school',
    ),
    write('an item to be deleted without a version', 'DELETE', addedItem, {}),
    write('an item to be deleted that is to be missing', 'DELETE', addedItem, {'if-none-match': '*'}),
    write('an item to be deleted, of another version', 'DELETE', addedItem, {'if-match': '"1"'}),
    write('an item to be deleted', 'DELETE', addedItem, {'if-match': '"3"'}),
    write('a deleted item to be deleted', 'DELETE', addedItem, {'if-match': '"3"'}),
    write('a deleted item', 'PUT', addedItem, {'if-match': '"3"'}, added),
    write('the strategy to be deleted', 'DELETE', `${folder}/strategy/strategy.json`, {'if-match': '"1"'}),
    write('the provision to be deleted', 'DELETE', `${folder}/provision/provision.json`, {'if-match': '"1"'}),
    read('the provision, deleted', `${folder}/provision.json`),
    write('the provision, new', 'PUT', `${folder}/provision/provision.json`, {'if-none-match': '*'}, kept.provision),

    // Reports.
    write('a report', 'POST', `${folder}/updates.json`, key, report),
    write('the same report with its key', 'POST', `${folder}/updates.json`, key, report),
    write('another report with the same key', 'POST', `${folder}/updates.json`, key, {...report, text: 'Another text.'}),
    write('a report of the same day without a key', 'POST', `${folder}/updates.json`, {}, report),
    write('a report with an id that is taken', 'POST', `${folder}/updates.json`, {}, {...report, id: `${action.id}-2026-10-09`}),
    write('a report with an empty key', 'POST', `${folder}/updates.json`, {'idempotency-key': ''}, report),
    write('a report with too long a key', 'POST', `${folder}/updates.json`, {'idempotency-key': 'k'.repeat(201)}, report),
    write('a report that is a list', 'POST', `${folder}/updates.json`, {}, [report]),
    write('a report to no strategy', 'POST', 'strategies/nowhere/updates.json', {}, report, 'admin'),
    write('a report by a school', 'POST', `${folder}/updates.json`, {}, report, 'school'),
    write('an action by POST', 'POST', `${folder}/actions.json`, {}, action),
    read('actions with what was reported', `${folder}/actions.json`),
    read('priorities with what was reported', `${folder}/priorities.json`),
    read('reports with what was reported', `${folder}/updates.json`),

    // What may be changed.
    {...read('what an admin may change', 'access.json'), by: 'admin'},
    {...read('what an editor may change', 'access.json'), by: 'editor'},
    {...read('what a school may change', 'access.json'), by: 'school'},
    {...read('what an unknown sender may change', 'access.json'), by: 'nobody'},
    read('what nobody may change', 'access.json'),

    // Whole strategies.
    {...read('a whole strategy as it is kept', `${folder}/kept.json`), by: 'editor'},
    {...read('a whole strategy as it is kept, for a school', `${folder}/kept.json`), by: 'school'},
    {...read('a whole strategy as it is kept, for nobody', `${folder}/kept.json`)},
    {...read('a whole strategy that is not there', 'strategies/nowhere/kept.json'), by: 'admin'},
    write('a whole strategy without a version', 'PUT', `${folder}/all.json`, {}, {strategy: kept.strategy}),
    write('a whole strategy of another version', 'PUT', `${folder}/all.json`, {'if-match': '"1"'}, {strategy: kept.strategy}),
    write(
      'a whole strategy that is there, as a new one',
      'PUT',
      `${folder}/all.json`,
      {'if-none-match': '*'},
      {strategy: kept.strategy},
    ),
    write('a whole strategy by a school', 'PUT', `${folder}/all.json`, {'if-match': '"1"'}, {strategy: kept.strategy}, 'school'),
    write('a list as a whole strategy', 'PUT', `${folder}/all.json`, {'if-match': '"1"'}, []),
    write('a whole strategy with no strategy', 'PUT', `${folder}/all.json`, {'if-match': '"1"'}, {}),
    write(
      'a whole strategy with a collection that is none',
      'PUT',
      `${folder}/all.json`,
      {'if-match': '"1"'},
      {...kept, wishes: []},
    ),
    write('a whole strategy with a list that is none', 'PUT', `${folder}/all.json`, {'if-match': '"1"'}, {...kept, actions: {}}),
    write(
      'a whole strategy with an item that is none',
      'PUT',
      `${folder}/all.json`,
      {'if-match': '"1"'},
      {...kept, actions: [1]},
    ),
    write(
      'a whole strategy under another id',
      'PUT',
      `${folder}/all.json`,
      {'if-match': '"1"'},
      {strategy: {...kept.strategy, id: 'x'}},
    ),
    {
      ...write('a whole strategy', 'PUT', `${folder}/all.json`, {}),
      after: fromKept((whole, version) => ({
        headers: {'if-match': `"${version}"`},
        body: {...whole, strategy: {...whole.strategy, title: 'Another title of the strategy'}},
      })),
    },
    read('the strategy after that', `${folder}/strategy.json`),
    {
      ...write('a whole strategy in another order', 'PUT', `${folder}/all.json`, {}),
      after: {
        step: 'PUT a whole strategy',
        change: ({text, headers}) => {
          const {data} = JSON.parse(text) as {data: {principles: unknown[]}};
          return {headers: {'if-match': headers.etag!}, body: {...data, principles: data.principles.toReversed()}};
        },
      },
    },
    write('a new whole strategy', 'PUT', 'strategies/new-marlhaven/all.json', {'if-none-match': '*'}, newStrategy, 'admin'),
    write(
      'a new whole strategy by an editor of another',
      'PUT',
      'strategies/newer/all.json',
      {'if-none-match': '*'},
      {strategy: {...kept.strategy, id: 'newer'}},
    ),
    write(
      'a whole strategy of a version, which is not there',
      'PUT',
      'strategies/newer/all.json',
      {'if-match': '"1"'},
      {strategy: {...kept.strategy, id: 'newer'}},
      'admin',
    ),
    read('a collection of the new strategy', 'strategies/new-marlhaven/actions.json'),
    read('the list with the new strategy', 'index.json'),

    // Drafts, earlier days, the feed.
    {...read('a collection of a draft, with a token', 'strategies/quillmere/actions.json'), by: 'admin'},
    {...read('a collection of a draft, with a token for another strategy', 'strategies/quillmere/actions.json'), by: 'editor'},
    {...read('a collection of a draft, with a token that nobody has', 'strategies/quillmere/actions.json'), by: 'nobody'},
    {...read('a public collection, with a token that nobody has', `${folder}/actions.json`), by: 'nobody'},
    read('the feed of a draft', 'strategies/quillmere/changes.json'),
    read('a collection as it was today', `${folder}/actions.json?recordedOn=${today}`),
    read('a collection before there was any', `${folder}/actions.json?recordedOn=2020-01-01`),
    read('a collection on a day to come', `${folder}/actions.json?recordedOn=2999-01-01`),
    read('a collection on no day', `${folder}/actions.json?recordedOn=2026-02-30`),
    read('a collection that is none, today', `${folder}/wishes.json?recordedOn=${today}`),
    read('the list of strategies as it was today', `index.json?recordedOn=${today}`),
    read('a draft as it was today', `strategies/quillmere/actions.json?recordedOn=${today}`),
    read('the feed', `${folder}/changes.json`),
    read('the feed from the beginning', `${folder}/changes.json?after=0`),
    read('the feed after some revisions', `${folder}/changes.json?after=4`),
    read('the feed after revisions that are not there', `${folder}/changes.json?after=4000`),
    read('the feed after no number', `${folder}/changes.json?after=-1`),
    read('the feed of no strategy', 'strategies/nowhere/changes.json'),
  ];
}

function read(what: string, path: string): Step {
  return {what: `GET ${what}`, method: 'GET', path};
}

function write(
  what: string,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: unknown,
  by: NonNullable<Step['by']> = 'editor',
): Step {
  return {what: `${method} ${what}`, method, path, by, headers, ...(body === undefined ? {} : {body})};
}

function withEtag(what: string, file: string, header: (etag: string) => string): Step {
  const path = `${folder}/${file}`;
  const step = file === 'index.json' ? 'GET a manifest' : 'GET the collection actions';
  return {
    ...read(what, path),
    after: {step, change: ({headers}) => ({headers: {'if-none-match': header(headers.etag!)}})},
  };
}
