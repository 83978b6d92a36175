/**
 * Measures the SDK beside raw fetch and beside other clients, on a server of its own process that answers as plain file hosts do, and prints it: time of a call for a file that is not held
 * and for one that is, the size of each client, and 153 strategies loaded. Nothing is asserted.
 */
import {execFile, spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {ids} from './areas.ts';
import {sizes} from './sdk-sizes.ts';
import {heading, quoted, table, times, verdict} from './report.ts';
import {median} from './spread.ts';

const [callProcesses, loadProcesses] = [times(7), times(5)];
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
    heading(
      'SDK',
      `A keep-alive \`node:http\` server with strong ETags and no compression, in a process of its own. Clients call it in turns of 9, one call after another, warm: the median turn of each process, and of
      ${callProcesses} processes the median and the middle half of their ratios. The collection of garbage shows in the last table only. The SDK reads its files with \`client.get()\`, from a manifest that it
      holds. Sizes are those of esbuild's minified bundles, gzipped.`,
    ),
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
  const goals: string[][] = [];
  for (const [name, title] of Object.entries(titles)) {
    const rows = calls.map((of) => of[name]);
    const ratios = (client: string, other: string) => rows.map((row) => row[client] / row[other]);
    const over = (client: string, other: string) => (client === other ? '1' : quoted(ratios(client, other)));
    const isCold = name.startsWith('cold');
    const cells = Object.keys(rows[0]).map((client) => [
      [client, versions[client]].join(' ').trim(),
      median(rows.map((row) => row[client])).toFixed(3),
      over(client, 'fetch'),
      ...(isCold ? [over(client, 'ky')] : []),
    ]);
    console.log(table(title, ['client', 'ms a call', 'over fetch', ...(isCold ? ['over ky'] : [])], cells));
    const [other, most, goal] = isCold ? ['ky', 1.15, 'at most 1.15 of ky'] : ['fetch', 1, 'less than raw fetch'];
    for (const client of ['SDK through ky', 'SDK through fetch']) {
      const all = ratios(client, other);
      goals.push([
        `${client}: ${title[0].toLowerCase()}${title.slice(1)}`,
        goal,
        quoted(all),
        verdict(all, (ratio) => ratio <= most),
      ]);
    }
  }
  const sizeGoal = (client: string, most: number, goal: string) => {
    const size = bytes.get(client)!;
    goals.push([`${client}: bytes`, goal, size.toLocaleString('en-GB'), size <= most ? 'met' : 'not met']);
  };
  sizeGoal('SDK that reads, through fetch', bytes.get('openapi-fetch')! + 1024, 'openapi-fetch and 1 KB');
  sizeGoal('SDK that reads, through ky', 12 * 1024, 'at most 12 KB');
  const client = ([name, size]: [string, number]) => [[name, versions[name]].join(' ').trim(), size.toLocaleString('en-GB')];
  console.log(table('Bundles', ['client', 'bytes, gzipped'], [...bytes].map(client)));
  console.log(table('Goals', ['what', 'goal', 'measured', ''], goals));
}

async function printLoads(url: string, counts: string): Promise<void> {
  const all: Loads[] = [];
  for (let process = 0; process < loadProcesses; process += 1) all.push(await measured<Loads>('sdk-loads.ts', url, counts));
  const base = all.flatMap((loads) => loads['fetch, 8 at a time']);
  const rows = Object.keys(all[0]).map((way) => {
    const loads = all.flatMap((of) => of[way]);
    return [
      way,
      median(loads.map(({milliseconds}) => milliseconds)).toFixed(0),
      loads[0] === base[0] ? '1' : quoted(loads.map(({milliseconds}, index) => milliseconds / base[index].milliseconds)),
      String(median(loads.map(({requests}) => requests))),
      `${(median(loads.map(({bytes}) => bytes)) / 1e6).toFixed(2)} MB`,
    ];
  });
  console.log(
    table(
      '153 strategies loaded: their list, and priorities, actions, indicators and observations of each',
      ['way', 'ms', 'over fetch, 8', 'requests', 'received'],
      rows,
    ),
  );
}

async function measured<Result>(program: string, ...args: string[]): Promise<Result> {
  const {stdout} = await promisify(execFile)(process.execPath, [condition, beside(program), ...args]);
  return JSON.parse(stdout) as Result;
}

async function peerVersions(): Promise<Record<string, string | undefined>> {
  return (JSON.parse(await readFile(beside('package.json'), 'utf8')) as {dependencies: Record<string, string>}).dependencies;
}
