/** What the examples run against: a data service on a free port, with a temporary folder that goes with it. */
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {checkReading, DatasetError, openDatabase, readFolder, startService, Store, type Dataset} from '@send-strategy/service';
import {createToken} from '../../packages/service/src/auth/tokens.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** `folders`: read-only. `database`: takes changes. `areas`: so, with further invented areas beside Marlhaven. */
export type HostKind = 'folders' | 'database' | 'areas';

export interface ExampleHost {
  /** With the version: what `baseUrl` is to be. */
  readonly url: string;
  /** An administrator's token. Absent where nothing can be changed. */
  readonly token?: string;
  /** For whatever the example keeps. */
  readonly folder: string;
  /** Ends the service, and leaves the folder. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

const datasets = ['marlhaven', 'medway-2019'].map((name) => join(root, 'datasets', name));

export async function startHost(kind: HostKind): Promise<ExampleHost> {
  const folder = await mkdtemp(join(tmpdir(), 'send-strategy-example-'));
  try {
    const database = `sqlite:${join(folder, 'strategies.sqlite')}`;
    const token = kind === 'folders' ? undefined : await fill(database, kind === 'areas' ? 4 : 0);
    const service = await startService({
      ...(token === undefined ? {folders: datasets} : {database}),
      port: 0,
      widgets: join(folder, 'none'),
      shutdownSeconds: 1,
    });
    let stopped: Promise<void> | undefined;
    const stop = () => (stopped ??= service.close());
    return {
      url: `${service.url}/v1`,
      ...(token !== undefined && {token}),
      folder,
      stop,
      async close() {
        await stop();
        await rm(folder, {recursive: true, force: true});
      },
    };
  } catch (error) {
    await rm(folder, {recursive: true, force: true});
    throw error;
  }
}

/** Puts the datasets into a new database, and gives an administrator's token. */
async function fill(database: string, furtherAreas: number): Promise<string> {
  const store = new Store(await openDatabase(database));
  try {
    const [marlhaven, medway] = await Promise.all(datasets.map(read));
    const further = Array.from({length: furtherAreas}, (_, index) => likeMarlhaven(marlhaven!, index + 2));
    for (const dataset of [marlhaven!, ...further, medway!])
      await store.write(dataset.id, {name: 'examples', role: 'admin', via: 'command'}, () => dataset);
    return (await createToken(store.db, {role: 'admin', name: 'examples'}, new Date())).token;
  } finally {
    await store.close();
  }
}

async function read(folder: string): Promise<Dataset> {
  const {dataset, problems} = checkReading(await readFolder(folder));
  if (dataset === undefined) throw new DatasetError(problems);
  return dataset;
}

/** Marlhaven under another name and with other values, which are as invented as its own. One such area has another basis, one no value of the last year. */
function likeMarlhaven(marlhaven: Dataset, number: number): Dataset {
  const id = `example-area-${number}`;
  const {collections} = marlhaven;
  const {strategy, indicators = [], observations = []} = collections;
  const [name, gssCode] = [`Example area ${number}`, `Q9900010${number}`];
  const named = (text: string) => text.replaceAll('Marlhaven', name);
  const latest = observations
    .map(({end}) => end)
    .toSorted()
    .at(-1)!;
  return {
    ...marlhaven,
    id,
    collections: {
      ...collections,
      strategy: {...strategy, id, title: named(strategy.title), area: {...strategy.area, name, gssCode}},
      indicators: indicators.map((indicator) => ({
        ...indicator,
        basis: number === 4 ? `${named(indicator.basis)} Transfers are left out.` : named(indicator.basis),
      })),
      observations: observations
        .filter(({end}) => number !== 5 || end < `${Number(latest.slice(0, 4)) - 1}`)
        .map((observation) => ({
          ...observation,
          areaCode: observation.areaCode === strategy.area.gssCode ? gssCode : observation.areaCode,
          value: observation.value === null ? null : Math.round(observation.value * (1 - number / 50) * 10) / 10,
        })),
    },
  };
}
