/**
 * Measures how the service grows: with 1, 15, 153 and 1,530 strategies (ten for each area of England) in SQLite, with 1, 10 and 100 revisions of each item, and with PostgreSQL; and how the export
 * grows. Each amount stands beside 1. Prints Markdown. Nothing is asserted.
 */
import {existsSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Client} from 'pg';
import {copyDatabase} from '../../packages/service/src/store/copy-database.ts';
import {openDatabase} from '../../packages/service/src/store/open-database.ts';
import {Store} from '../../packages/service/src/store/store.ts';
import {startPostgres} from '../postgres.ts';
import {lineThrough} from './growth-line.ts';
import {exported, measure, sqliteSize, type Exported, type Kept} from './growth-measure.ts';
import {grownTable, linesTable, type Measured} from './growth-report.ts';
import {fillDatabase, nameOf, sizeOfEach} from './many-strategies.ts';
import {heading, table, times} from './report.ts';
import {beside} from './service-process.ts';

const amounts = [1, 15, 153, 1530];
/** More would take as many minutes as it has hundreds. */
const exportedAmounts = [1, 15, 153];
const revisions = [1, 10, 100];
const onPostgres = [1, 153];
const measuring = {starts: times(3), turns: times(12), time: 300, writes: times(30)};

const widgets = beside('../../dist/widgets');
if (!existsSync(widgets)) throw new Error('There are no browser files, which an export has: npm run build.');
const folder = await mkdtemp(join(tmpdir(), 'send-strategy-bench-'));
const fileOf = (name: string) => join(folder, `${name}.sqlite`);

/** A database with its size before anything was measured. */
type Filled = Kept & {readonly megabytes: number};

const {items, kilobytes} = await sizeOfEach();

try {
  console.log(
    heading(
      'Growth',
      `The service with the fictional Marlhaven's strategy (${items} items, ${kilobytes} KB of JSON) under so many ids, each in a process of its own, beside itself with 1. Start: from nothing until it
      can answer, with every strategy read and published; starts of each, in turns: ${measuring.starts}. Memory: resident after the start. Reads: all services run at once and are asked in turns of ${measuring.time} ms over
      20 connections for six files of up to 30 strategies spread over all; turns of each: ${measuring.turns}. Write: a report on an action by HTTP with a token until its answer, which comes when it is kept and published;
      of each, one after another in turns over the services: ${measuring.writes}; ratios are of medians of six. Disk: the database before those writes. Revisions: first all items at once, then each collection in one of its own.
      Lines are by least squares of relative distances.`,
    ),
  );
  await printStrategies();
  await printRevisions();
  await printPostgres();
  await printExports();
} finally {
  await rm(folder, {recursive: true});
}

async function filled(name: string, strategies: number, revisionsOfItem = 1): Promise<Filled> {
  console.error(`Filling a database: ${name}.`);
  const url = `sqlite:${fileOf(name)}`;
  const token = await fillDatabase(url, strategies, revisionsOfItem);
  return {name, url, strategies, token, megabytes: await sqliteSize(fileOf(name))};
}

async function measured(all: readonly Filled[]): Promise<Map<string, Measured>> {
  const grown = await measure(all, measuring);
  return new Map(all.map(({name, megabytes}) => [name, {...grown.get(name)!, megabytes}]));
}

async function printStrategies(): Promise<void> {
  const all: Filled[] = [];
  for (const amount of amounts) all.push(await filled(String(amount), amount));
  const grown = await measured(all);
  console.log(grownTable('SQLite, by the number of strategies', 'strategies', grown));
  console.log(linesTable('The lines through these', 'strategy', grown));
}

async function printRevisions(): Promise<void> {
  const all: Filled[] = [];
  for (const amount of revisions) all.push(await filled(`${amount} of each`, 1, amount));
  const grown = await measured(all);
  console.log(grownTable('SQLite, one strategy, by the number of revisions of each item', 'revisions', grown));
  console.log(linesTable('The lines through these', 'revision of every item', grown));
}

async function printPostgres(): Promise<void> {
  console.error('PostgreSQL.');
  const postgres = await startPostgres();
  try {
    const all: Filled[] = [];
    for (const amount of onPostgres) {
      const url = await postgres.newDatabase();
      const [from, to] = [await openDatabase(`sqlite:${fileOf(String(amount))}`), await openDatabase(url)];
      await copyDatabase(from, to);
      await from.close();
      await to.close();
      const megabytes = await postgresSize(url);
      all.push({name: `${amount} in PostgreSQL`, url, strategies: amount, token: await fillDatabase(url, 0), megabytes});
    }
    console.log(grownTable('PostgreSQL 18 on the same machine, by the number of strategies', 'strategies', await measured(all)));
  } finally {
    await postgres.stop();
  }
}

async function postgresSize(url: string): Promise<number> {
  const client = new Client({connectionString: url});
  await client.connect();
  const {rows} = await client.query<{size: string}>('SELECT pg_database_size(current_database()) AS size');
  await client.end();
  return Number(rows[0].size) / 1e6;
}

async function printExports(): Promise<void> {
  const all = new Map<number, Exported>();
  for (const amount of exportedAmounts) {
    console.error(`Export of ${amount}.`);
    const url = `sqlite:${fileOf(String(amount))}`;
    all.set(amount, await exported(url, folder, widgets, async () => changeOne(url)));
  }
  const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);
  console.log(
    table(
      'Export from SQLite, by the number of strategies: the command, whole, into a new folder; and again after one item of one strategy changed; once each',
      ['strategies', 'whole, s', 'again, s', 'files', 'written again', 'folder, MB'],
      [...all].map(([amount, {whole, again, files, written, megabytes}]) => [
        ...[String(amount), seconds(whole), seconds(again), String(files), String(written), megabytes.toFixed(1)],
      ]),
    ),
  );
  const most = amounts.at(-1)!;
  const {base, slope} = lineThrough([...all].map(([amount, {whole}]) => [amount, whole]));
  const minutes = (base + slope * most) / 60_000;
  console.log(
    `\nA whole export takes ${seconds(base)} s and ${slope.toFixed(0)} ms for each strategy. That of ${most.toLocaleString('en-GB')} was not run: by this line it would take ${minutes.toFixed(0)} minutes.`,
  );
}

async function changeOne(url: string): Promise<void> {
  const store = new Store(await openDatabase(url));
  await store.write(nameOf(1), {name: 'bench', role: 'admin', via: 'command'}, (now) => ({
    ...now!.dataset,
    collections: {...now!.dataset.collections, terms: now!.dataset.collections.terms!.slice(1)},
  }));
  await store.close();
}
