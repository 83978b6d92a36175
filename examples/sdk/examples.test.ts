/** Each example runs as a reader starts it, and says what the data says. Those with foreign dependencies: tests/examples/. */
import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {Action, Priority, StrategySummary} from '@send-strategy/sdk';
import {root, startHost, type ExampleHost} from '../../scripts/examples/host.ts';
import {temporaryFolder} from '../../tests/dataset-folder.ts';
import examples from '../examples.json' with {type: 'json'};

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Runs a program of Node until it ends; `hear` is given all that it has said so far. */
function node(
  args: readonly string[],
  {env = {}, cwd = root, hear}: {env?: NodeJS.ProcessEnv; cwd?: string; hear?: (out: string, stop: () => void) => unknown} = {},
): Promise<Ended> {
  const child = spawn(process.execPath, args, {cwd, env: {...process.env, NODE_OPTIONS: '', ...env}});
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    hear?.(out, () => child.kill('SIGTERM'));
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({code, out, err}));
  });
}

const example = (name: string, options?: Parameters<typeof node>[1]) => node(['scripts/example.mjs', name], options);
const linesOf = ({out}: Ended) => out.trimEnd().split('\n');

/** Runs an example by itself, against a service of ours. */
const alone = (program: string, {url, folder}: Pick<ExampleHost, 'url' | 'folder'>) =>
  node(['--conditions=@send-strategy/source', join(root, 'examples/sdk', program)], {cwd: folder, env: {SEND_STRATEGY_URL: url}});

let host: ExampleHost;
const published = async <Data>(path: string) => ((await (await fetch(`${host.url}/${path}`)).json()) as {data: Data}).data;

beforeAll(async () => {
  host = await startHost('folders');
});

afterAll(() => host.close());

test('the list names every example, and each has a program and a guide', async () => {
  const {out, code} = await node(['scripts/example.mjs']);
  expect(code).toBe(0);
  for (const [name, {program}] of Object.entries(examples)) {
    expect(out).toContain(`  ${name} `);
    expect(existsSync(join(root, program))).toBe(true);
  }
});

test('a name that is none says which there are', async () => {
  const {code, err} = await node(['scripts/example.mjs', 'constructor']);
  expect(code).toBe(1);
  expect(err).toContain('There is no example "constructor".');
  expect(err).toContain('node-job');
});

test('five-minutes prints every strategy and each priority with its progress', async () => {
  const ended = await example('five-minutes');
  expect(ended).toMatchObject({code: 0, err: ''});
  const strategies = await published<StrategySummary[]>('index.json');
  const priorities = await published<Priority[]>('strategies/marlhaven/priorities.json');
  expect(linesOf(ended).slice(0, strategies.length + priorities.length)).toEqual([
    ...strategies.map(({id, title, status, illustrative}) => `${id}: ${title}, ${status}${illustrative ? ', illustrative' : ''}`),
    ...priorities.map(
      ({number, title, progress: {actions, actionsByStatus}}) =>
        `${number}. ${title}: ${actions} actions, ${actionsByStatus.complete ?? 0} complete, ${actionsByStatus.onTrack ?? 0} on track`,
    ),
  ]);
  expect(linesOf(ended).at(-1)).toMatch(/^Illustrative: .*fictional/);
});

describe('node-job', () => {
  test('goes on the next night where it was', async () => {
    const {code, out, err} = await example('node-job');
    expect({code, err}).toEqual({code: 0, err: ''});
    const [first, second] = out.split('The next night:');
    const actions = await published<Action[]>('strategies/marlhaven/actions.json');
    for (const night of [first, second]) expect(night).toContain(`marlhaven (Marlhaven): ${actions.length} actions\n`);
    expect(first).toContain('marlhaven: revision 1');
    expect(first).toContain('medway-2019: revision 1');
    expect(second!.match(/revision .*/g)).toEqual([
      expect.stringMatching(/^revision 2 .*: updates\/one-front-door-2026-11-27 \(1\)$/),
    ]);
  });

  test('ends with 0, with 2 where all it has are copies, and with 1 where it has nothing', async () => {
    const own = await startHost('folders');
    try {
      expect(await alone('node-job.ts', own)).toMatchObject({code: 0, err: ''});
      const table = await readFile(join(own.folder, 'areas.csv'), 'utf8');
      expect(table.split('\r\n').map((line) => line.split(',')[0])).toEqual(['strategy', 'marlhaven', 'medway-2019', '']);
      await own.stop();
      const {code, out, err} = await alone('node-job.ts', own);
      expect(code).toBe(2);
      expect(out).toMatch(/marlhaven \(Marlhaven\): \d+ actions, stale/);
      expect(err).toContain('"type":"stale"');
      expect(await alone('node-job.ts', {url: own.url, folder: await temporaryFolder()})).toMatchObject({code: 1, out: ''});
    } finally {
      await own.close();
    }
  });
});

test('many-areas compares what can be compared, and says why of the rest', async () => {
  const ended = await example('many-areas');
  expect(ended).toMatchObject({code: 0, err: ''});
  expect(ended.out).toMatch(/\(illustrative: all values are invented\)/);
  expect(linesOf(ended).filter((line) => /^\d\. /.test(line))).toHaveLength(3);
  expect(ended.out).toMatch(/Example area 4: not compared. It counts on another basis/);
  expect(ended.out).toMatch(/Example area 5: not compared. It has no value for 2025/);
  expect(ended.out).toMatch(/Marlhaven: not compared. Its values are invented examples/);
  const values = await published<{indicatorId: string; timePeriod: string; areaCode: string; value: number}[]>(
    'strategies/medway-2019/observations.json',
  );
  const {value} = values.find(
    (one) => one.indicatorId === 'ehc-plans-20-weeks' && one.areaCode === 'E06000035' && one.timePeriod === '2024',
  )!;
  expect(ended.out).toContain(`-. Medway: ${value}%`);
  expect(ended.out).toContain('Source: Department for Education.');
});

test('writing says what was written, refused and sent again', async () => {
  const ended = await example('writing');
  expect(ended).toMatchObject({code: 0, err: ''});
  expect(linesOf(ended)).toEqual([
    'Reported as one-front-door-2026-11-20: the action is atRisk as of 2026-11-20.',
    'Due on 2027-03-31 since version 3.',
    'Somebody else was first: the owner is now Director of Early Help.',
    expect.stringMatching(/^Refused: \/dueDate: /),
    expect.stringMatching(/^Refused: \/priorityIds\/0: /),
    'Both titles changed in revision 5.',
    'A draft: Marlhaven joint SEND strategy 2030 to 2035. Is it listed? false.',
    'Approved. Is it listed? true.',
    'Sent 2 times, there once.',
  ]);
});

test('offline gives stale copies, and says so', async () => {
  const ended = await example('offline');
  expect(ended).toMatchObject({code: 0, err: ''});
  const {length} = await published<Priority[]>('strategies/marlhaven/priorities.json');
  expect(linesOf(ended)).toEqual([
    `Online: ${length} priorities, current, meta.stale undefined, illustrative`,
    `Offline, from memory: ${length} priorities, a stale copy, meta.stale true, illustrative`,
    expect.stringMatching(/^Offline, from the folder: stale true, checked at \d{4}-/),
    'With maxStale 0: NetworkError',
    expect.stringMatching(new RegExp(`^read: ${length} priorities of .*, NetworkError$`)),
  ]);
});

test('testing has tests that pass', async () => {
  const {code, out} = await example('testing');
  expect(code).toBe(0);
  expect(out).toMatch(/tests 5\n.*\n.*pass 5/);
});

describe('server-rendering', () => {
  test('serves pages until it is stopped, and leaves nothing behind', async () => {
    const temporary = await temporaryFolder();
    const pages: string[] = [];
    let isAsked = false;
    const {code, err} = await example('server-rendering', {
      env: {TMPDIR: temporary},
      async hear(out, stop) {
        const url = /^Open (\S+)$/m.exec(out)?.[1];
        if (url === undefined || isAsked) return;
        isAsked = true;
        for (const path of ['', 'marlhaven', 'medway-2019', 'nowhere', '%E0%A4'])
          pages.push(await (await fetch(url + path)).text());
        stop();
      },
    });
    expect({code, err}).toEqual({code: 0, err: ''});
    const [list, marlhaven, medway, ...nowhere] = pages;
    expect(list).toContain('<a href="/medway-2019">');
    const priorities = await published<Priority[]>('strategies/marlhaven/priorities.json');
    for (const {title, number} of priorities) expect(marlhaven).toContain(`<h2>${number}. ${title}</h2>`);
    expect(marlhaven).toContain('Example data.');
    expect(medway).not.toContain('Example data.');
    for (const page of nowhere) expect(page).toContain('There is no such strategy.');
    expect(await readdir(temporary)).toEqual([]);
  });

  test('says on the page that its data is stale, and escapes what it shows', async () => {
    const {fakeService} = await import('@send-strategy/sdk/testing');
    const service = fakeService({
      strategies: {quillmere: {priorities: [{id: 'one', number: 1, title: '<script>alert("&")</script>'}]}},
    });
    const {fetch: platform} = globalThis;
    globalThis.fetch = service.fetch;
    try {
      const {handle} = await import('./server-rendering.ts');
      const page = async () => {
        const answer = await handle(new Request('http://localhost/quillmere'));
        return {status: answer.status, cache: answer.headers.get('cache-control'), text: await answer.text()};
      };
      const before = await page();
      expect(before).toMatchObject({status: 200, cache: 'public, max-age=60'});
      expect(before.text).toContain('1. &lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;');
      expect(before.text).not.toContain('<script>');
      service.goDown();
      const stale = await page();
      expect(stale).toMatchObject({status: 200, cache: 'no-store'});
      expect(stale.text).toContain('This may be out of date.');
      expect(before.text).not.toContain('This may be out of date.');
      service.comeUp();
      expect(await page()).toEqual(before);
      service.withdraw('quillmere');
      expect(await page()).toMatchObject({status: 404});
    } finally {
      globalThis.fetch = platform;
    }
  });
});
