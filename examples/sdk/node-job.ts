/** A nightly job over all areas. The guide: docs/sdk/node-job.md */
import {existsSync} from 'node:fs';
import {readFile, rename, writeFile} from 'node:fs/promises';
import {
  isFeedRestarted,
  isNotFound,
  isStrategyError,
  StrategyClient,
  summariseProgress,
  toCsv,
  type LogEvent,
  type StrategyReader,
} from '@send-strategy/sdk';
import {FileCopies} from './file-copies.ts';

const client = new StrategyClient({
  baseUrl: process.env.SEND_STRATEGY_URL ?? 'http://127.0.0.1:4400/v1',
  store: new FileCopies('copies'),
  log: note,
});

/** One line of JSON for each thing that somebody should look at. */
function note(event: LogEvent): void {
  if (event.type === 'attempt' && event.status !== undefined && event.status < 500) return;
  const error = event.error instanceof Error ? event.error.message : event.error;
  console.error(JSON.stringify({time: new Date(), ...event, error}));
}

/** All areas into one table. Gives how many of them are not as they are now. */
async function writeTable(): Promise<number> {
  const areas = await client.load(['actions', 'indicators']);
  const rows = areas.map(({id, summary, documents, error}) => {
    const {actions, indicators} = documents;
    const {actionsByStatus} = summariseProgress(actions?.data ?? [], indicators?.data);
    return {
      strategy: id,
      area: summary?.area.name,
      illustrative: summary?.illustrative,
      actions: actions?.data.length,
      ...actionsByStatus,
      stale: [actions, indicators].some((document) => document?.meta.stale),
      error: error?.message,
    };
  });
  await replace('areas.csv', toCsv(rows));
  for (const {strategy, area, actions = 'unknown', stale, error} of rows)
    console.log(`${strategy} (${area}): ${actions} actions${stale ? ', stale' : ''}${error ? `, ${error}` : ''}`);
  return rows.filter(({stale, error}) => stale || error !== undefined).length;
}

/** The last revision that was dealt with, by strategy. */
type Cursors = Record<string, number>;

/** Deals with each revision that is new, and remembers which. */
async function followFeed(reader: StrategyReader, cursors: Cursors): Promise<void> {
  try {
    for await (const {revision, at, changes} of reader.changes({after: cursors[reader.id]})) {
      const items = changes.map(({collection, id}) => `${collection}/${id}`);
      console.log(`${reader.id}: revision ${revision} of ${at.slice(0, 10)}: ${items.slice(0, 3).join(', ')} (${items.length})`);
      cursors[reader.id] = revision;
      await replace('cursors.json', JSON.stringify(cursors));
    }
  } catch (error) {
    // Plain files have no feed.
    if (isNotFound(error)) return;
    if (!isFeedRestarted(error)) throw error;
    delete cursors[reader.id];
    await replace('cursors.json', JSON.stringify(cursors));
    console.error(error.message);
  }
}

/** Writes a file so that it is there whole, or as it was before. */
async function replace(file: string, text: string): Promise<void> {
  await writeFile(`${file}.partial`, text);
  await rename(`${file}.partial`, file);
}

try {
  let notCurrent = await writeTable();
  const cursors = (existsSync('cursors.json') ? JSON.parse(await readFile('cursors.json', 'utf8')) : {}) as Cursors;
  try {
    for (const {id} of await client.strategies()) await followFeed(client.strategy(id), cursors);
  } catch (error) {
    if (!isStrategyError(error)) throw error;
    console.error(`The feed goes on another night: ${error.message}`);
    notCurrent += 1;
  }
  // Not process.exit(), which would not wait for the copies that are still being written.
  process.exitCode = notCurrent > 0 ? 2 : 0;
} catch (error) {
  if (!isStrategyError(error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
