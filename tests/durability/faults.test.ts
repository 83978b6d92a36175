import {rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {Client} from 'pg';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {PastFiles} from '../../packages/service/src/history/past-files.ts';
import {openDatabase} from '../../packages/service/src/store/open-database.ts';
import {Store} from '../../packages/service/src/store/store.ts';
import {dataset, temporaryFolder} from '../dataset-folder.ts';
import {isLong} from '../long.ts';
import {startPostgres, type Postgres} from '../postgres.ts';
import {acknowledgements, check, startWriters} from './crash-rounds.ts';
import {fill, newSqlite} from './databases.ts';
import {cannotMount, mountOn} from './mounts.ts';
import {report, seen} from './reports.ts';
import {startServiceProcess} from './service-process.ts';
import {newJournal, request, writeUpdates} from './writers.ts';

let postgres: Postgres;

beforeAll(async () => {
  postgres = await startPostgres();
});

afterAll(() => postgres?.stop());

test.skipIf(cannotMount)(
  'on a full disk (needs root, to mount a small one) writers are told so, reads go on, nothing is lost, and writing goes on when there is room',
  async () => {
    const folder = join(await temporaryFolder(), 'disk');
    await mountOn(folder, '-t', 'tmpfs', '-o', 'size=3m', 'tests');
    const filler = join(folder, 'filler');
    await writeFile(filler, Buffer.alloc(1_000_000));
    const database = `sqlite:${join(folder, 'strategies.sqlite')}`;
    const token = await fill(database);
    const service = await startServiceProcess(database);
    const journal = newJournal();
    const desk = {
      url: () => service.url,
      token,
      journal,
      goesOn: () => journal.unavailable < 5 && journal.unexpected.length === 0,
    };
    await Promise.all([1, 2, 3].map(() => writeUpdates(desk, 'quillmere', 'x'.repeat(18_000))));
    expect(journal.unexpected).toEqual([]);
    expect(journal.acknowledged.length).toBeGreaterThan(5);
    const refused = await request(desk, 'POST', 'quillmere/updates.json', report('x'.repeat(19_000)));
    expect(refused?.status).toBe(503);
    expect(refused?.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(refused?.body?.detail).toBe('The disk of the database is full. Nothing was changed. Make room, then try again.');
    const last = journal.acknowledged.at(-1)!.items[0]!.body.text as string;
    const published = await fetch(`${service.url}/v1/strategies/quillmere/updates.json`);
    expect([published.status, (await published.text()).includes(last)]).toEqual([200, true]);
    await check(database, service.url, journal);
    await rm(filler);
    const afterwards = await request(desk, 'POST', 'quillmere/updates.json', report('There is room again.'));
    expect(afterwards?.status).toBe(201);
    await service.end('SIGKILL');
    const again = await startServiceProcess(database);
    await check(database, again.url, journal);
    await again.end('SIGTERM');
  },
  60_000,
);

test.each(isLong ? ['SQLite', 'PostgreSQL'] : ['SQLite'])(
  'two services on one %s both write and both serve, and a change of one is seen on the other within 2 seconds',
  async (kind) => {
    const database = kind === 'SQLite' ? await newSqlite() : await postgres.newDatabase();
    const token = await fill(database);
    const services = await Promise.all([startServiceProcess(database), startServiceProcess(database)]);
    const journal = newJournal();
    let isOver = false;
    const writing = services.map(({url}) => startWriters({url: () => url, token, journal, goesOn: () => !isOver}));
    await acknowledgements(journal, 60);
    isOver = true;
    await Promise.all(writing);
    for (const [here, there] of [services, services.toReversed()]) {
      const text = `Said at ${here!.url}.`;
      const answer = await request({url: () => here!.url, token}, 'POST', 'quillmere/updates.json', report(text));
      expect(answer?.status).toBe(201);
      expect(await seen(there!.url, text)).toBeLessThan(2000);
    }
    for (const {url} of services) await check(database, url, journal);
    for (const service of services) await service.end('SIGTERM');
  },
  60_000,
);

test('a PostgreSQL without a free connection delays writes, and they are done when there is one again', async () => {
  const database = await postgres.newDatabase();
  const token = await fill(database);
  const service = await startServiceProcess(database);
  const others: Client[] = [];
  try {
    const connected = async () => {
      const client = new Client({connectionString: database});
      client.on('error', () => {});
      await client.connect();
      others.push(client);
    };
    const takeAll = async () => {
      for (;;) await connected();
    };
    await expect(takeAll()).rejects.toThrow(/too many clients/);
    // The service's own connections go to somebody else, too.
    await others[0]!.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'send-strategy'");
    await takeAll().catch(() => {});
    const writes = Promise.all(
      Array.from({length: 5}, (_, index) =>
        request({url: () => service.url, token}, 'POST', 'quillmere/updates.json', report(`Report ${index}.`)),
      ),
    );
    expect((await fetch(`${service.url}/v1/strategies/quillmere/updates.json`)).status).toBe(200);
    await Promise.all(others.splice(0).map((client) => client.end()));
    expect((await writes).map((answer) => answer?.status)).toEqual([201, 201, 201, 201, 201]);
  } finally {
    await Promise.all(others.map((client) => client.end()));
  }
  await service.end('SIGTERM');
}, 60_000);

test.each(['SQLite', 'PostgreSQL'])(
  'on %s a clock that jumps back, also between two runs of a service, puts nothing before what it follows, and past days stay as they were',
  async (kind) => {
    const database = kind === 'SQLite' ? await newSqlite() : await postgres.newDatabase();
    const quillmere = await dataset();
    const officer = {name: 'tests', role: 'admin', via: 'command'};
    const titled = (title: string) => ({
      ...quillmere,
      collections: {...quillmere.collections, strategy: {...quillmere.collections.strategy, title}},
    });
    const writeAt = async (moment: string, title: string) => {
      const store = new Store(await openDatabase(database), () => new Date(moment));
      await store.write('quillmere', officer, () => titled(title));
      await store.close();
    };
    await writeAt('2026-10-01T10:00:00.000Z', 'First');
    await writeAt('2026-10-03T10:00:00.000Z', 'Second');
    await writeAt('2026-10-02T10:00:00.000Z', 'Third');
    await writeAt('2026-10-03T09:00:00.000Z', 'Fourth');
    await writeAt('2026-10-04T10:00:00.000Z', 'Fifth');
    const store = new Store(await openDatabase(database));
    const times = await store.db.selectFrom('revision').select('at').orderBy('revision').execute();
    expect(times.map(({at}) => at.slice(8, 13))).toEqual(['01T10', '03T10', '03T10', '03T10', '04T10']);
    const past = new PastFiles(store);
    const titleBefore = async (moment: string) => {
      const files = await past.before('quillmere', new Date(moment));
      return (JSON.parse(Buffer.from(files!.get('strategy.json')!).toString('utf8')) as {data: {title: string}}).data.title;
    };
    expect([
      await titleBefore('2026-10-02T23:00:00.000Z'),
      await titleBefore('2026-10-03T23:00:00.000Z'),
      await titleBefore('2026-10-04T23:00:00.000Z'),
    ]).toEqual(['First', 'Fourth', 'Fifth']);
    await store.close();
  },
);
