/**
 * Measures the SDK beside raw fetch and beside other clients, on a server of its own process that answers as plain file hosts do, and prints it: time of a call for a file that is not held
 * and for one that is, the size of each client, and 153 strategies loaded. Nothing is asserted.
 */
import {execFile, spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {availableParallelism, cpus} from 'node:os';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {ids} from './areas.ts';
import {sizes} from './sdk-sizes.ts';
import {median, ratioText} from './spread.ts';

const [callProcesses, loadProcesses] = [7, 5];
const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const condition = '--conditions=@send-strategy/source';

/** Milliseconds of a call by table and client, as one process measured them. */
type Calls = Record<string, Record<string, number>>;
type Loads = Record<string, {milliseconds: number; requests: number; bytes: number}[]>;

const server = spawn(process.execPath, [condition, beside('sdk-server.ts')], {stdio: ['ignore', 'pipe', 'inherit']});
try {
  const [line] = (await once(createInterface({input: server.stdout}), 'line')) as [string];
  const [url, counts] = line.split(' ') as [string, string];
  console.log(
    `Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model}). A keep-alive node:http server with strong ETags and no compression, in a process of its own. Clients in turns of 9 calls, one call
after another, warm: the median turn of each process; of ${callProcesses} processes the median, and the middle half of their ratios. The collection of garbage shows in the last table only. The SDK's files are read
with client.get(). Sizes are of esbuild's minified bundles, gzipped.`,
  );
  await printCalls(url);
  await printLoads(url, counts);
} finally {
  server.kill();
}

async function printCalls(url: string): Promise<void> {
  const calls: Calls[] = [];
  for (let process = 0; process < callProcesses; process += 1) calls.push(await measured<Calls>('sdk-calls.ts', url));
  const versions = await peerVersions();
  const bytes = await sizes();
  const sizeOf = async (name: string) => {
    const {byteLength} = await (await fetch(`${url}/v1/strategies/${ids[0]}/${name}.json`)).arrayBuffer();
    return `${(byteLength / 1000).toFixed(0)} KB`;
  };
  const [small, typical, large] = [await sizeOf('programme-phases'), await sizeOf('updates'), await sizeOf('all')];
  const titles = {
    coldSmall: `A file that is not held, of ${small}`,
    coldTypical: `A file that is not held, of ${typical}`,
    againSmall: `One file again and again, unchanged, of ${small}`,
    againTypical: `One file again and again, unchanged, of ${typical}`,
    againLarge: `One file again and again, unchanged, of ${large}`,
  };
  for (const [table, title] of Object.entries(titles)) {
    const rows = calls.map((of) => of[table]);
    const isCold = table.startsWith('cold');
    console.log(`\n${title}`);
    printRow('client', 'ms a call', 'over fetch', ...(isCold ? ['over ky', 'gzip'] : []));
    for (const client of Object.keys(rows[0])) {
      const over = (other: string) => (client === other ? '1' : ratioText(rows.map((row) => row[client] / row[other])));
      const size = bytes.get(client);
      printRow(
        [client, versions[client]].join(' ').trim(),
        median(rows.map((row) => row[client])).toFixed(3),
        over('fetch'),
        ...(isCold ? [over('ky'), size === undefined ? '' : `${(size / 1000).toFixed(1)} KB`] : []),
      );
    }
  }
}

async function printLoads(url: string, counts: string): Promise<void> {
  const all: Loads[] = [];
  for (let process = 0; process < loadProcesses; process += 1) all.push(await measured<Loads>('sdk-loads.ts', url, counts));
  console.log('\n153 strategies loaded: their list, and priorities, actions, indicators and observations of each');
  printRow('way', 'ms', 'over fetch, 8', 'requests', 'received');
  const base = all.flatMap((loads) => loads['fetch, 8 at a time']);
  for (const way of Object.keys(all[0])) {
    const loads = all.flatMap((of) => of[way]);
    printRow(
      way,
      median(loads.map(({milliseconds}) => milliseconds)).toFixed(0),
      loads[0] === base[0] ? '1' : ratioText(loads.map(({milliseconds}, index) => milliseconds / base[index].milliseconds)),
      String(median(loads.map(({requests}) => requests))),
      `${(median(loads.map(({bytes}) => bytes)) / 1e6).toFixed(2)} MB`,
    );
  }
}

function printRow(name: string, ...cells: string[]): void {
  const widths = [9, 17, 17, 9];
  console.log(`${name.padEnd(48)}${cells.map((cell, column) => cell.padStart(widths[column])).join('  ')}`.trimEnd());
}

async function measured<Result>(program: string, ...args: string[]): Promise<Result> {
  const {stdout} = await promisify(execFile)(process.execPath, [condition, beside(program), ...args]);
  return JSON.parse(stdout) as Result;
}

async function peerVersions(): Promise<Record<string, string | undefined>> {
  return (JSON.parse(await readFile(beside('package.json'), 'utf8')) as {dependencies: Record<string, string>}).dependencies;
}
