/** A strategy far larger than any that exists, made from Marlhaven's published documents: the same items again and again, each with an id of its own. Invented, as Marlhaven is. */
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {FolderStrategies} from '../../packages/service/src/index.ts';

/** How many of each there are. */
export interface Amounts {
  actions: number;
  schools: number;
  links: number;
  statements: number;
  indicators: number;
  /** Years of observations for each indicator. */
  years: number;
}

type Item = Record<string, any>;

const marlhaven = join(fileURLToPath(new URL('../..', import.meta.url)), 'datasets/marlhaven');

/** The files of `/v1/strategies/large/`, by name, as text. */
export async function largeStrategy(amounts: Amounts): Promise<Map<string, string>> {
  const strategies = await FolderStrategies.open([marlhaven]);
  const files = new Map<string, Item>();
  for (const [path, file] of strategies.tree()) {
    const [, name] = /^strategies\/marlhaven\/([\w-]+)\.json$/.exec(path) ?? [];
    if (name !== undefined) files.set(name, JSON.parse(Buffer.from(file).toString('utf8')) as Item);
  }
  const dataOf = (name: string) => files.get(name)!.data as Item[];
  const put = (name: string, data: unknown) => files.set(name, {...files.get(name), data});

  const actions = many(dataOf('actions'), amounts.actions);
  put('actions', actions);
  put(
    'updates',
    actions.flatMap(({id}, index) => {
      const updates = dataOf('updates');
      return [{...updates[index % updates.length], id: `u${index}`, actionId: id}];
    }),
  );
  const schools = Array.from({length: amounts.schools}, (_, index) => {
    const school = dataOf('schools')[index % dataOf('schools').length];
    const urn = String(900_001 + index);
    const place = {latitude: 51 + ((index * 37) % 400) / 1000, longitude: -2 + ((index * 53) % 500) / 1000, postcode: 'ZZ1 1ZZ'};
    return {...school, urn, name: `${school.name} ${index}`, sites: [place], predecessorUrns: [], successorUrns: []};
  });
  put('schools', schools);
  put(
    'memberships',
    schools.map(({urn}, index) => {
      const memberships = dataOf('memberships');
      return {...memberships[index % memberships.length], id: `m${index}`, urn};
    }),
  );
  put(
    'links',
    Array.from({length: amounts.links}, (_, index) => {
      const links = dataOf('links');
      const [from, step] = [index % schools.length, 1 + Math.floor(index / schools.length) * 7 + (index % 5)];
      const urns = [schools[from].urn, schools[(from + step) % schools.length].urn].toSorted();
      return {...links[index % links.length], id: `l${index}`, urns};
    }),
  );
  const {data: provision} = files.get('provision') as {data: Item};
  put('provision', {...provision, statements: many(provision.statements as Item[], amounts.statements)});
  const indicators = many(dataOf('indicators'), amounts.indicators);
  put('indicators', indicators);
  put(
    'observations',
    indicators.flatMap(({id}, which) =>
      ['E92000001', (files.get('strategy')!.data as Item).area.gssCode as string].flatMap((areaCode) =>
        Array.from({length: amounts.years}, (_, year) => {
          const start = 2010 + year;
          const timePeriod = `${start}${String((start + 1) % 100).padStart(2, '0')}`;
          return {
            ...dataOf('observations')[0],
            ...{id: `${id}-${areaCode}-${timePeriod}`, indicatorId: id, areaCode, timePeriod, timeIdentifier: 'Academic year'},
            ...{start: `${start}-09-01`, end: `${start + 1}-08-31`, value: 10 + ((year * 7 + which * 3) % 40) / 10},
          };
        }),
      ),
    ),
  );
  return new Map([...files].map(([name, document]) => [`${name}.json`, JSON.stringify(document)]));
}

/** Items again and again until there are as many as wanted, each with an id of its own. */
function many(items: readonly Item[], amount: number): Item[] {
  return Array.from({length: amount}, (_, index) => {
    const item = items[index % items.length];
    const round = Math.floor(index / items.length);
    return round === 0 ? item : {...item, id: `${item.id}-${round}`, ...(item.title && {title: `${item.title} (${round + 1})`})};
  });
}
