import {join} from 'node:path';
import {beforeEach, describe, expect, test} from 'vitest';
import {datasetFolder, replacing, temporaryFolder} from '../../../../tests/dataset-folder.ts';
import {run} from '../cli.ts';
import {openDatabase} from '../store/open-database.ts';
import {Store} from '../store/store.ts';

let database: string;

beforeEach(async () => {
  database = `sqlite:${join(await temporaryFolder(), 'a.sqlite')}`;
});

/** What a command printed, and its exit code. */
async function command(...args: string[]): Promise<{code: number; text: string}> {
  const lines: string[] = [];
  const code = await run([...args, '--database', database], {log: (line) => lines.push(line), error: (line) => lines.push(line)});
  return {code, text: lines.join('\n')};
}

async function current() {
  const store = new Store(await openDatabase(database));
  try {
    return await store.read('quillmere');
  } finally {
    await store.close();
  }
}

describe('import folder', () => {
  test('puts a folder into a database, as one revision, and changes nothing the second time', async () => {
    const folder = await datasetFolder();
    expect(await command('import', 'folder', folder, '--reason', 'begun')).toMatchObject({code: 0});
    expect((await current())?.revision).toBe(1);
    expect(await command('import', 'folder', folder)).toEqual({code: 0, text: 'quillmere: nothing changed.'});
    expect((await command('history', 'quillmere')).text).toContain(': begun');
  });

  test('shows with --dry-run what would change, and changes nothing', async () => {
    await command('import', 'folder', await datasetFolder());
    const other = await datasetFolder({
      'strategy.yaml': replacing('title: Quillmere joint', 'title: Our joint'),
      'terms.csv': null,
      'terms.yaml': null,
    });
    const {code, text} = await command('import', 'folder', other, '--dry-run');
    expect(code).toBe(0);
    expect(text).toMatch(/^~ strategy$/m);
    expect(text).toMatch(/^- terms\//m);
    expect((await current())?.revision).toBe(1);
  });

  test('refuses a folder with an error, whole', async () => {
    const folder = await datasetFolder({'strategy.yaml': replacing('status: active', 'status: actve')});
    expect(await command('import', 'folder', folder)).toMatchObject({code: 1, text: expect.stringContaining('1 error.')});
    expect(await current()).toBeUndefined();
  });
});

test('update reports on an action in one line, and says what is wrong', async () => {
  await command('import', 'folder', await datasetFolder());
  const done = await command(
    'update',
    'quillmere',
    'front-door',
    '--status',
    'complete',
    '--on',
    '2026-11-20',
    '--text',
    'It is open.',
    '--by',
    'Head of SEND',
  );
  expect(done).toEqual({code: 0, text: 'Reported: front-door is complete on 2026-11-20 (front-door-2026-11-20).'});
  expect((await current())?.dataset.collections.updates?.at(-1)).toMatchObject({
    status: 'complete',
    text: 'It is open.',
    byRole: 'Head of SEND',
  });
  const wrong = await command('update', 'quillmere', 'front-dor', '--status', 'done');
  expect(wrong.code).toBe(1);
  expect(wrong.text).toContain('/actionId: there is no "front-dor" in actions. Did you mean "front-door".');
  expect(wrong.text).toContain('/status');
  expect((await command('update', 'elsewhere', 'a', '--status', 'complete')).text).toBe('There is no strategy "elsewhere" here.');
});

test('tokens are made, listed and revoked', async () => {
  const made = await command(
    'token',
    'create',
    '--role',
    'school',
    '--urn',
    '990001',
    '--name',
    'Curlew',
    '--expires',
    '2099-12-31',
  );
  const [, token, id] = /^(sst_([0-9a-f]{16})_\S+)$/m.exec(made.text)!;
  expect(made.text).toContain('until 2099-12-31. It is not shown again.');
  const listed = await command('token', 'list');
  expect(listed.text).toBe(`${id}, school, 990001, every strategy, until 2099-12-31, Curlew`);
  expect(listed.text).not.toContain(token);
  expect(await command('token', 'revoke', id!)).toEqual({code: 0, text: `Revoked: "Curlew" (${id}).`});
  expect((await command('token', 'list')).text).toContain('revoked');
  expect(await command('token', 'revoke', 'nobody')).toMatchObject({code: 1});
  expect(await command('token', 'create', '--role', 'owner')).toMatchObject({
    code: 1,
    text: expect.stringContaining('admin, editor, school was expected'),
  });
});

test('history, diff and redact show and empty the past', async () => {
  await command('import', 'folder', await datasetFolder());
  await command('import', 'folder', await datasetFolder({'principles.yaml': replacing('We plan with families.', 'Anew.')}));
  const history = await command('history', 'quillmere', '--after', '1');
  expect(history.text).toMatch(/^2, .*\n {2}principles\/together put$/);
  const today = new Intl.DateTimeFormat('en-CA', {timeZone: 'Europe/London'}).format(new Date());
  expect((await command('diff', 'quillmere', '2020-01-01', today)).text).toContain('+ principles/together');
  expect((await command('diff', 'quillmere', today, today)).text).toBe('Nothing changed.');
  expect((await command('diff', 'quillmere', 'then', today)).text).toContain('"then" is no day');
  const redacted = await command('redact', 'quillmere', 'principles/together', '--reason', 'it named somebody');
  expect(redacted).toEqual({code: 0, text: 'Redacted: 1 of the past revisions of principles/together.'});
  expect((await command('history', 'quillmere')).text).toContain('redacted');
  expect((await command('redact', 'quillmere', 'principles', '--reason', 'x')).text).toContain('names no item');
  expect((await command('history', 'elsewhere')).text).toContain(
    'There is no strategy "elsewhere" here. Those there are: quillmere.',
  );
});

test('a command that is given no database says how to name one', async () => {
  const lines: string[] = [];
  const code = await run(['token', 'list'], {log: (line) => lines.push(line), error: (line) => lines.push(line)});
  expect([code, lines.join('')]).toEqual([1, expect.stringContaining('give --database sqlite:FILE or postgres://…')]);
});
