import {expect} from 'vitest';
import {sql} from 'kysely';
import {migrations} from '../../packages/service/src/store/tables.ts';
import {fill, readLedger, withStore} from './databases.ts';
import {expectConsistent} from './ledger.ts';
import {startServiceProcess} from './service-process.ts';
import {request} from './writers.ts';

/**
 * Lets writers of one item, who talk to two services, contend until each has won once.
 */
export async function contend(database: string, writers: number): Promise<void> {
  const token = await fill(database);
  const services = await Promise.all([startServiceProcess(database), startServiceProcess(database)]);
  const deskOf = (writer: number) => ({url: () => services[writer % 2]!.url, token});
  const path = 'quillmere/priorities/early-help.json';
  const first = await request(deskOf(0), 'GET', path);
  let {data, version} = {data: first!.body!.data!, version: first!.body!.meta!.version};
  let left = Array.from({length: writers}, (_, writer) => writer);
  while (left.length > 0) {
    const answers = await Promise.all(
      left.map(async (writer) => {
        const body = {...data, title: `Title of writer ${writer}`};
        return {writer, body, answer: await request(deskOf(writer), 'PUT', path, body, {'if-match': `"${version}"`})};
      }),
    );
    const winners = answers.filter(({answer}) => answer?.status === 200);
    expect(winners).toHaveLength(1);
    const [{writer, body, answer}] = winners as [(typeof answers)[number]];
    ({data, version} = {data: body, version: answer!.body!.meta!.version});
    for (const loser of answers)
      if (loser.writer !== writer)
        expect([loser.answer?.status, loser.answer?.body?.current]).toEqual([412, {data: body, version}]);
    left = left.filter((one) => one !== writer);
  }
  const ledger = await readLedger(database);
  expectConsistent(ledger);
  expect(ledger.changes.filter(({collection, itemId}) => collection === 'priorities' && itemId === 'early-help')).toHaveLength(
    // In both strategies once from the beginning.
    writers + 2,
  );
  for (const service of services) await service.end('SIGTERM');
}

/** Starts services at once on a database that is empty, and looks whether its tables are there once. */
export async function startAtOnce(database: string, processes: number): Promise<void> {
  const services = await Promise.all(Array.from({length: processes}, () => startServiceProcess(database)));
  for (const {url} of services) expect(await (await fetch(`${url}/v1/index.json`)).json()).toMatchObject({data: []});
  await withStore(database, async ({db}) => {
    const done = await db.selectFrom('migration').select('version').orderBy('version').execute();
    expect(done.map(({version}) => version)).toEqual(migrations.map((_, index) => index + 1));
    const listed = database.startsWith('sqlite:')
      ? sql<{name: string}>`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`
      : sql<{
          name: string;
        }>`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY table_name`;
    const names = (await listed.execute(db)).rows.map(({name}) => name);
    expect(names).toEqual(expect.arrayContaining(['change', 'item', 'migration', 'revision', 'strategy', 'token']));
    expect(new Set(names).size).toBe(names.length);
  });
  await fill(database);
  for (const service of services) await service.end('SIGTERM');
}
