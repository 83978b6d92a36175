import {spawn} from 'node:child_process';
import {readdir, writeFile} from 'node:fs/promises';
import {createServer, type AddressInfo} from 'node:net';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {runCommand} from '../../../tests/broken-folders/what-check-says.ts';
import {datasetFolder, put, replacing, temporaryFolder} from '../../../tests/dataset-folder.ts';
import {quillmere} from '../../../tests/quillmere.ts';

describe('send-strategy', () => {
  test.each([
    [['--help'], 0, /Usage: send-strategy/],
    [['check', '--help'], 0, /Check dataset folders/],
  ])('%j says how it is used', async (args, code, words) => {
    const result = await runCommand(args);
    expect(result.code).toBe(code);
    expect(result.log.join('\n')).toMatch(words);
    expect(result.errors).toEqual([]);
  });

  test.each<[args: string[], words: RegExp]>([
    [[], /Usage: send-strategy/],
    [['chek', 'x'], /unknown command 'chek'/],
    [['check'], /missing required argument 'folder'/],
    [['check', '--fast', 'x'], /unknown option '--fast'/],
    [['export', 'x'], /Say where the files go: --out FOLDER/],
    [['serve', 'x', '--port', 'http'], /A port is a whole number from 0 to 65535/],
    [['serve', 'x', '--port', '70000'], /A port is a whole number from 0 to 65535/],
  ])('%j is refused in a sentence', async (args, words) => {
    const {code, errors, log} = await runCommand(args);
    expect(code).toBe(1);
    expect(errors.join('\n')).toMatch(words);
    expect(errors.join('\n')).not.toMatch(/^\s+at /m);
    expect(log).toEqual([]);
  });
});

describe('serve', () => {
  test('of a folder with errors says them and does not start', async () => {
    const folder = await datasetFolder({'terms.yaml': 'no list', 'meetings.yaml': 'no list'});
    const {code, errors} = await runCommand(['serve', folder, '--port', '0']);
    expect(code).toBe(1);
    expect(errors).toHaveLength(3);
    expect(errors.at(-1)).toBe('2 errors.');
  });

  test('on a port that is taken says so', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const {code, errors} = await runCommand([
      'serve',
      await datasetFolder(),
      '--port',
      String((other.address() as AddressInfo).port),
    ]);
    expect({code, errors}).toEqual({code: 1, errors: ['The port is in use by another program. Choose another with --port.']});
    await new Promise((resolve) => other.close(resolve));
  });

  test('on an address that is not this machine’s says so', async () => {
    const {code, errors} = await runCommand(['serve', await datasetFolder(), '--port', '0', '--host', '192.0.2.1']);
    expect({code, errors}).toEqual({
      code: 1,
      errors: ['This machine has no such address (EADDRNOTAVAIL). Choose another with --host.'],
    });
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('tells of what it reads again, and ends on %s with 0', async (signal) => {
    const folder = await datasetFolder();
    const main = fileURLToPath(new URL('./main.ts', import.meta.url));
    const child = spawn(
      process.execPath,
      ['--conditions=@send-strategy/source', main, 'serve', folder, '--port', '0', '--widgets', '/nowhere'],
      {stdio: ['ignore', 'pipe', 'pipe']},
    );
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const said = createInterface({input: child.stdout})[Symbol.asyncIterator]();
    const complained = createInterface({input: child.stderr})[Symbol.asyncIterator]();
    const {value: ready} = await said.next();
    const url = /^Strategy data service: (http:\/\/127\.0\.0\.1:\d+\/v1\/index\.json)$/.exec(ready as string)![1]!;
    expect(await (await fetch(url)).json()).toMatchObject({data: [{id: 'quillmere'}]});
    await put(folder, 'terms.yaml', 'no list');
    expect((await complained.next()).value).toMatch(/terms\.yaml, line 1: this is not a list\. A list was expected/);
    expect((await complained.next()).value).toBe(
      `${folder}: not published. The last good data stays. What its consents say now was applied.`,
    );
    await put(folder, 'terms.yaml', quillmere['terms.yaml']!);
    expect((await said.next()).value).toBe(`${folder}: read again and published.`);
    child.kill(signal);
    expect(await ended).toBe(0);
  });
});

describe('export', () => {
  test('says what it changed', async () => {
    const [folder, out] = [await datasetFolder(), await temporaryFolder()];
    const args = ['export', folder, '--out', out, '--widgets', '/nowhere'];
    expect((await runCommand(args)).log).toEqual([
      expect.stringMatching(new RegExp(`^Exported to ${out}: 52 written, 0 unchanged, 0 removed\\.$`)),
    ]);
    await put(folder, 'terms.yaml', replacing('A legal plan', 'The legal plan'), quillmere['terms.yaml']);
    expect((await runCommand(args)).log).toEqual([expect.stringMatching(/: 6 written, 46 unchanged, 0 removed\.$/)]);
  });

  test('refuses a public address that is none', async () => {
    const [folder, out] = [await datasetFolder(), await temporaryFolder()];
    const {code, errors} = await runCommand(['export', folder, '--out', out, '--public-url', 'http://send.example/']);
    expect({code, errors}).toEqual({
      code: 1,
      errors: ['--public-url "http://send.example/": An address that begins with https:// was expected.'],
    });
    expect(await readdir(out)).toEqual([]);
  });

  test('of a folder with errors says them and writes nothing', async () => {
    const [sound, broken, out] = [
      await datasetFolder(),
      await datasetFolder({'strategy.yaml': replacing('id: quillmere', 'id: other'), 'terms.yaml': 'no list'}),
      await temporaryFolder(),
    ];
    const {code, errors} = await runCommand(['export', sound, broken, '--out', out, '--widgets', '/nowhere']);
    expect(code).toBe(1);
    expect(errors).toEqual([
      `${broken}/terms.yaml, line 1: this is not a list. A list was expected: each item begins with "- ".`,
      '1 error.',
    ]);
    expect(await readdir(out)).toEqual([]);
  });

  test('of two folders with one strategy says so and writes nothing', async () => {
    const [one, other, out] = [await datasetFolder(), await datasetFolder(), await temporaryFolder()];
    const {code, errors} = await runCommand(['export', one, other, '--out', out, '--widgets', '/nowhere']);
    expect(code).toBe(1);
    expect(errors[0]).toBe(
      `${other}, field "id": the folder ${one} has the strategy "quillmere", too. Each strategy has its own id.`,
    );
    expect(await readdir(out)).toEqual([]);
  });

  test('to where a file stands says so', async () => {
    const file = join(await temporaryFolder(), 'public');
    await writeFile(file, 'a file');
    const {code, errors} = await runCommand(['export', await datasetFolder(), '--out', file, '--widgets', '/nowhere']);
    expect({code, errors}).toEqual({code: 1, errors: [`${file} is a file where a folder is needed.`]});
  });

  test('to where a file stands in place of the tree says so', async () => {
    const out = await temporaryFolder();
    await writeFile(join(out, 'v1'), 'a file');
    const {code, errors} = await runCommand(['export', await datasetFolder(), '--out', out, '--widgets', '/nowhere']);
    expect({code, errors}).toEqual({code: 1, errors: [`${join(out, 'v1')} is a file where a folder is needed.`]});
  });
});
