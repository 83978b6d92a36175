/** What a dataset folder says, read and counted by simple code of the tests' own. */
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse as parseCsv} from 'csv-parse/sync';
import {parse as parseYaml} from 'yaml';
import {folderOf} from './pages.ts';

export interface Item {
  id: string;
  asOf: string;
  reviewBy?: string;
  editorNote?: string;
  sources: {sourceId: string; locator?: string}[];
}
export interface Priority extends Item {
  number: number;
  title: string;
  summary?: string;
}
export interface Principle extends Item {
  number: number;
  title: string;
  statement: string;
  appliesTo?: string;
}
interface Action extends Item {
  title: string;
  priorityIds?: string[];
  dueDate?: string;
}
interface Update {
  actionId: string;
  on: string;
  status: string;
}
interface School {
  urn: string;
  name: string;
  status: string;
}
interface Consent {
  urn: string;
  scopes: string[];
  given: boolean | string;
  on: string;
  withdrawnOn?: string;
}
interface Link {
  urns: [string, string];
  kind: 'supportAndChallenge' | 'bestPracticeReview' | 'championExchange';
  since: string;
  until?: string;
}
interface Phase extends Item {
  number: number;
  title: string;
  aim?: string;
  targetSchoolCount?: number;
}
interface Strategy extends Item {
  status: string;
  levelLabel: {other: string};
  supersededBy?: {title: string; url: string};
}

const lists = ['sources', 'urns', 'scopes', 'roles', 'priorityIds'];

/** A collection's items, from YAML or CSV; none where there is no file. */
function items<Kind>(dataset: string, collection: string): Kind[] {
  const path = join(folderOf(dataset), collection);
  if (existsSync(`${path}.yaml`)) return parseYaml(readFileSync(`${path}.yaml`, 'utf8'));
  if (!existsSync(`${path}.csv`)) return [];
  const rows: Record<string, string>[] = parseCsv(readFileSync(`${path}.csv`), {columns: true, bom: true});
  return rows.map((row) => {
    const cells = Object.entries(row).filter(([, text]) => text !== '');
    return Object.fromEntries(cells.map(([name, text]) => [name, lists.includes(name) ? listIn(name, text) : text])) as Kind;
  });
}

function listIn(name: string, text: string): unknown[] {
  const parts = text.split(' | ');
  return name === 'sources' ? parts.map((part) => ({sourceId: part.split(': ')[0], locator: part.split(': ')[1]})) : parts;
}

/** A dataset's files. */
export function readDataset(dataset: string) {
  const strategy = parseYaml(readFileSync(join(folderOf(dataset), 'strategy.yaml'), 'utf8')) as Strategy;
  const priorities = items<Priority>(dataset, 'priorities');
  const principles = items<Principle>(dataset, 'principles');
  const actions = items<Action>(dataset, 'actions');
  const updates = items<Update>(dataset, 'updates');
  const schools = items<School>(dataset, 'schools');
  const consents = items<Consent>(dataset, 'consents');
  const links = items<Link>(dataset, 'links');
  const phases = items<Phase>(dataset, 'programme-phases');
  const sources = items<{id: string; title: string; url: string}>(dataset, 'sources');
  const ended = !['approved', 'active'].includes(strategy.status);

  const latest = (action: Action) =>
    updates.reduce<Update | undefined>(
      (last, update) => (update.actionId === action.id && (last === undefined || update.on >= last.on) ? update : last),
      undefined,
    );
  const statusOf = (action: Action) => latest(action)?.status ?? 'notReported';
  const isUnfinished = (action: Action) => !['complete', 'stopped'].includes(statusOf(action));
  const actionsOf = (priority: Priority) => actions.filter(({priorityIds}) => priorityIds?.includes(priority.id));
  const agreesTo = (urn: string, scope: string) =>
    consents.some(
      (consent) =>
        consent.urn === urn && consent.scopes.includes(scope) && String(consent.given) === 'true' && !consent.withdrawnOn,
    );

  return {
    strategy,
    priorities,
    principles,
    actions,
    ended,

    /** How many of a priority's actions have each status, as a widget says it: `2 complete`. */
    countsOf(priority: Priority): string[] {
      const own = actionsOf(priority);
      const counted = statusWords.flatMap(([status, words]) => {
        const count = own.filter((action) => statusOf(action) === status).length;
        return count === 0 ? [] : [`${count} ${words}`];
      });
      return own.length === 0 ? [] : [`${own.length} ${own.length === 1 ? 'action' : 'actions'}`, ...counted];
    },

    /** What is due next, overdue, and to be reviewed, as a widget says it on a day. */
    datesOf(priority: Priority, today: string): string[] {
      const own = actionsOf(priority);
      if (ended || own.length === 0) return [];
      const next = own
        .filter((action) => isUnfinished(action) && action.dueDate !== undefined && action.dueDate >= today)
        .toSorted((a, b) => a.dueDate!.localeCompare(b.dueDate!))[0];
      const overdue = own.filter(
        (action) => isUnfinished(action) && action.dueDate !== undefined && action.dueDate < today,
      ).length;
      const forReview = own.filter((action) => {
        const update = latest(action);
        return action.reviewBy !== undefined && action.reviewBy < today && (update === undefined || update.on < action.reviewBy);
      }).length;
      const areOrIs = (count: number) => (count === 1 ? '1 action is' : `${count} actions are`);
      return [
        ...(next === undefined ? [] : [`Next: ${next.title}, ${dayInWords(next.dueDate!)}`]),
        ...(overdue === 0 ? [] : [`${areOrIs(overdue)} past the due date`]),
        ...(forReview === 0 ? [] : [`${areOrIs(forReview)} past the review date`]),
        ...(own.some(({dueDate}) => dueDate !== undefined) ? [] : ['Due dates: not published.']),
      ];
    },

    /** The sources of an item: the title and address of each, and the place in it. */
    sourcesOf: (item: Item) =>
      item.sources.map(({sourceId, locator}) => ({
        ...sources.find(({id}) => id === sourceId)!,
        ...(locator === undefined ? {} : {locator}),
      })),

    phases,
    /** The schools that may be named. One that closed is not shown by itself: its successor is. */
    namedSchools: schools.filter(({urn, status}) => agreesTo(urn, 'network') && status !== 'closed'),
    /** The schools that may not be named. */
    hiddenSchools: schools.filter(({urn}) => !agreesTo(urn, 'network')),

    /** The links of a school that are shown on a day, as the list says them: `Kelda Primary School, support and challenge`. */
    linksOf(urn: string, today: string): string[] {
      return links
        .filter(({urns, since, until}) => urns.includes(urn) && since <= today && (until === undefined || until >= today))
        .filter(({urns}) => urns.every((each) => agreesTo(each, 'network') && agreesTo(each, 'links')))
        .map(
          ({urns, kind}) =>
            `${schools.find((school) => school.urn === urns.find((each) => each !== urn))!.name}, ${linkWords[kind]}`,
        );
    },
  };
}

const linkWords = {
  supportAndChallenge: 'support and challenge',
  bestPracticeReview: 'best-practice review',
  championExchange: 'exchange between champions',
};

export type DatasetFiles = ReturnType<typeof readDataset>;

/** The statuses in the order in which they are counted, and their words. */
const statusWords = [
  ['complete', 'complete'],
  ['onTrack', 'on track'],
  ['atRisk', 'at risk'],
  ['offTrack', 'off track'],
  ['paused', 'paused'],
  ['stopped', 'stopped'],
  ['notStarted', 'not started'],
  ['notReported', 'not reported'],
] as const;

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2026-03-01` as `1 March 2026`. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${months[month! - 1]} ${year}`;
}
