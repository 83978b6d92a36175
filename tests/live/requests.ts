import {collections, type CollectionName} from '@send-strategy/sdk/reading';
import * as fc from 'fast-check';
import {idOf, itemsOf} from '../../packages/service/src/edit/edit.ts';
import {type Dataset} from '../../packages/service/src/folder/dataset.ts';
import {changedItem, wholeOf} from './changed-items.ts';
import {itemOf, type Known} from './items.ts';
import {foreign, own} from './live-service.ts';
import {heavyBodies, oddBodies, oddHeaders, oddKeys, oddQueries, oddSegments, oddTypes, oddVersions} from './odd-values.ts';
import {type Request} from './send.ts';

/** A request, of which the version can be read just before it is sent. */
export interface Planned extends Request {
  /** The address whose version stands in If-Match, where one is there. */
  readonly versionFrom?: string;
}

/** What requests are made from. */
export interface World {
  readonly quillmere: Dataset;
  /** Values of the header Authorization by what they are. Most requests are an administrator's or an editor's. */
  readonly authorizations: Readonly<Record<string, string>>;
}

const names = Object.keys(collections) as CollectionName[];
const publicFiles = [
  'index.json',
  'all.json',
  'strategy.json',
  'actions.csv',
  'boundary.geojson',
  'media/ladder.svg',
  'kept.json',
];

/** Everything that items of a strategy can refer to. */
export function knownOf({collections: kept, media}: Dataset): Known {
  return new Map([
    ...names.map((name) => [name, [...itemsOf(kept, name).keys()]] as const),
    ['media', [...media.keys()]],
    ['charter statements', kept.charter?.statements.map(({id}) => id) ?? []],
  ]);
}

/** Requests of every kind, as the document allows them and as it does not. */
export function requestsTo(world: World): fc.Arbitrary<Planned> {
  const {quillmere} = world;
  const known = knownOf(quillmere);
  const authorization = fc.oneof(
    {weight: 12, arbitrary: fc.constantFrom('admin', 'editor')},
    {weight: 3, arbitrary: fc.constantFrom(...Object.keys(world.authorizations))},
  );
  const strategyId = fc.oneof(
    {weight: 20, arbitrary: fc.constant<string>(own)},
    {weight: 2, arbitrary: fc.constantFrom(foreign, 'nowhere', 'x'.repeat(80))},
    {weight: 1, arbitrary: fc.constantFrom(...oddSegments)},
  );
  const odd = fc.constantFrom(...oddSegments);
  const withHeaders = (plan: fc.Arbitrary<Planned>): fc.Arbitrary<Planned> =>
    fc.tuple(plan, authorization, fc.nat(), oddHeaders).map(([planned, who, address, more]) => ({
      ...planned,
      headers: {
        // Failed sign-ins are counted by address: each has its own here.
        'x-forwarded-for': `10.${(address >> 16) % 256}.${(address >> 8) % 256}.${address % 256}`,
        ...(world.authorizations[who] === '' ? {} : {authorization: world.authorizations[who]!}),
        ...planned.headers,
        ...more,
      },
    }));
  const json = {'content-type': 'application/json'};

  const body = (collection: CollectionName): fc.Arbitrary<{id: string; text: string}> =>
    fc.oneof(
      {weight: 4, arbitrary: changedItem(quillmere, collection, known)},
      {weight: 3, arbitrary: itemOf(collection, known).map((item) => ({id: idOf(collection, item), text: JSON.stringify(item)}))},
    );
  const put = fc.tuple(strategyId, fc.constantFrom(...names), fc.nat({max: 9})).chain(([strategy, collection, chance]) =>
    body(collection).map(({id, text}): Planned => {
      const path = `/v1/strategies/${strategy}/${collection}/${encodeURIComponent(wellFormed(id))}.json`;
      return chance === 0
        ? {method: 'PUT', path, headers: {...json, 'if-none-match': '*'}, body: text}
        : {method: 'PUT', path, headers: json, body: text, versionFrom: path};
    }),
  );
  const itemPath = fc
    .tuple(strategyId, fc.oneof({weight: 9, arbitrary: fc.constantFrom<string>(...names)}, {weight: 1, arbitrary: odd}))
    .chain(([strategy, collection]) =>
      fc
        .oneof(
          {weight: 5, arbitrary: fc.constantFrom(...(known.get(collection)?.length ? known.get(collection)! : ['a']))},
          {weight: 2, arbitrary: odd},
        )
        .map((id) => `/v1/strategies/${strategy}/${collection}/${id}.json`),
    );
  const report = fc
    .tuple(strategyId, body('updates'), fc.option(fc.constantFrom(...oddKeys)), fc.boolean())
    .map(([strategy, {text}, key, isNew]): Planned => ({
      method: 'POST',
      path: `/v1/strategies/${strategy}/updates.json`,
      headers: {...json, ...(key === null ? {} : {'idempotency-key': key})},
      body: isNew ? text.replace(/"id":"[^"]*",?/, '').replace(/,\}/, '}') : text,
    }));
  const whole = fc.tuple(strategyId, wholeOf(quillmere, known), fc.nat({max: 4})).map(([strategy, text, chance]): Planned => {
    const path = `/v1/strategies/${strategy}/all.json`;
    return chance === 0
      ? {method: 'PUT', path, headers: {...json, 'if-none-match': '*'}, body: text}
      : {method: 'PUT', path, headers: json, body: text, versionFrom: `/v1/strategies/${strategy}/kept.json`};
  });
  const anyPath = fc.oneof(
    {weight: 4, arbitrary: itemPath},
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          strategyId,
          fc.constantFrom(...publicFiles, ...names.map((name) => `${name}.json`), 'updates.json', 'changes.json', 'consents.csv'),
        )
        .map(([strategy, file]) => `/v1/strategies/${strategy}/${file}`),
    },
    {weight: 1, arbitrary: fc.array(odd, {maxLength: 6}).map((parts) => `/${parts.join('/')}`)},
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '/',
        '/v1',
        '/v1/',
        '/v1/index.json',
        '/v1/strategies',
        '/v1/strategies/',
        '//',
        '/v2/index.json',
        '/widgets/x.js',
        '/health/ready',
      ),
    },
  );
  const path = fc
    .tuple(anyPath, fc.option(fc.constantFrom(...oddQueries), {freq: 4}))
    .map(([address, query]) => (query === null ? address : `${address}?${query}`));
  const read = path.map((address): Planned => ({method: 'GET', path: address, headers: {}}));
  const feed = fc
    .tuple(strategyId, fc.constantFrom(...oddQueries.filter((query) => query.startsWith('after'))))
    .map(([strategy, query]): Planned => ({
      method: 'GET',
      path: `/v1/strategies/${strategy}/changes.json?${query}`,
      headers: {},
    }));
  const remove = itemPath.map((address): Planned => ({method: 'DELETE', path: address, headers: {}, versionFrom: address}));
  const broken = fc
    .tuple(
      fc.oneof(
        {weight: 6, arbitrary: fc.constantFrom('GET', 'PUT', 'POST', 'DELETE')},
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            'HEAD',
            'OPTIONS',
            'PATCH',
            'TRACE',
            'PROPFIND',
            'LOCK',
            'MKCOL',
            'SEARCH',
            'PURGE',
            'REPORT',
            'QUERY',
          ),
        },
      ),
      path,
      fc.oneof({weight: 40, arbitrary: fc.constantFrom(...oddBodies)}, {weight: 1, arbitrary: fc.constantFrom(...heavyBodies)}),
      fc.oneof(fc.constant('application/json'), fc.constantFrom(...oddTypes)),
      fc.constantFrom(...oddVersions),
      fc.constantFrom('if-match', 'if-none-match', 'x-version'),
    )
    .map(([method, address, content, type, version, header]): Planned => {
      // Of what has no body by its method, some servers wait for one.
      const hasBody = ['PUT', 'POST', 'DELETE', 'PATCH'].includes(method);
      return {method, path: address, headers: {'content-type': type, [header]: version}, ...(hasBody ? {body: content} : {})};
    });
  const heavy = fc
    .tuple(
      fc.constantFrom('PUT priorities/early-help.json', 'POST updates.json', 'PUT all.json', 'DELETE terms/ehc-plan.json'),
      fc.constantFrom(...heavyBodies),
      fc.constantFrom<Record<string, string>>({'if-match': '"1"'}, {'if-none-match': '*'}, {'idempotency-key': 'heavy'}),
    )
    .map(([operation, content, more]): Planned => {
      const [method, file] = operation.split(' ') as [string, string];
      return {method, path: `/v1/strategies/${own}/${file}`, headers: {...json, ...more}, body: content};
    });
  return withHeaders(
    fc.oneof(
      {weight: 80, arbitrary: put},
      {weight: 30, arbitrary: report},
      {weight: 20, arbitrary: remove},
      {weight: 10, arbitrary: whole},
      {weight: 30, arbitrary: read},
      {weight: 10, arbitrary: feed},
      {weight: 80, arbitrary: broken},
      {weight: 2, arbitrary: heavy},
    ),
  );
}

/** A text as UTF-8 can hold it. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString('utf8');
}
