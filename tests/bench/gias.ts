/**
 * Measures the import of the schools register from files of 5,200, 52,000 (as many as the register has) and 208,000 rows with 139 columns, and prints it: the time beside that of reading
 * the same file row by row and keeping nothing, and the most memory that either held. Each runs in a process of its own. Nothing is asserted.
 */
import {checkReading, readFolder} from '@send-strategy/service';
import {parse} from 'csv-parse';
import {execFile} from 'node:child_process';
import {createReadStream} from 'node:fs';
import {mkdir, mkdtemp, open, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {giasImport, registerSource} from '../../packages/service/src/import/gias/gias.ts';
import {largeHeader, largeRow} from '../../packages/service/src/import/gias/register.fixture.ts';
import {quillmere} from '../quillmere.ts';
import {heading, quoted, table, times} from './report.ts';
import {median} from './spread.ts';

const amounts = [5_200, 52_000, 208_000];
const turns = times(5);

/** What a run says of itself. */
interface Run {
  seconds: number;
  megabytes: number;
  schools: number;
}

const [, , what, file = '', dataset = ''] = process.argv;
if (what === undefined) await measureAll();
else
  console.log(JSON.stringify(await (what === 'import' ? timed(() => importFrom(file, dataset)) : timed(() => readOnly(file)))));

async function measureAll(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'send-strategy-bench-'));
  try {
    for (const [name, text] of Object.entries(quillmere)) {
      await mkdir(dirname(join(folder, 'quillmere', name)), {recursive: true});
      await writeFile(join(folder, 'quillmere', name), text);
    }
    const rows: string[][] = [];
    for (const amount of amounts) {
      const register = join(folder, 'edubasealldata20261001.csv');
      await writeRegister(register, amount);
      const pairs: {imported: Run; read: Run}[] = [];
      for (let turn = 0; turn < turns; turn += 1)
        pairs.push({
          imported: await inProcess('import', register, join(folder, 'quillmere')),
          read: await inProcess('read', register),
        });
      const of = (pick: (pair: (typeof pairs)[number]) => number, digits: number, unit: string) =>
        `${median(pairs.map(pick)).toFixed(digits)} ${unit}`;
      rows.push([
        amount.toLocaleString('en-GB'),
        `${((await stat(register)).size / 1e6).toFixed(0)} MB`,
        String(pairs[0].imported.schools),
        of(({imported}) => imported.seconds, 1, 's'),
        of(({imported}) => imported.megabytes, 0, 'MB'),
        of(({read}) => read.seconds, 1, 's'),
        of(({read}) => read.megabytes, 0, 'MB'),
        quoted(pairs.map(({imported, read}) => imported.seconds / read.seconds)),
      ]);
    }
    console.log(
      heading(
        'The schools register',
        `The import of the register of schools (139 columns; 52,000 rows are as many as England's has) beside reading the same file row by row and keeping nothing. Each in a process of its own, in turns, ${turns}
        times. Memory is the most that a process held.`,
      ),
    );
    const columns = ['rows', 'file', 'schools', 'import', 'memory', 'only reading', 'memory', 'times'];
    console.log(table('Import, and only reading', columns, rows));
  } finally {
    await rm(folder, {recursive: true});
  }
}

async function writeRegister(file: string, rows: number): Promise<void> {
  const handle = await open(file, 'w');
  await handle.write(largeHeader);
  for (let from = 0; from < rows; from += 1000)
    await handle.write(Array.from({length: Math.min(1000, rows - from)}, (_, index) => largeRow(from + index)).join(''));
  await handle.close();
}

async function inProcess(...args: string[]): Promise<Run> {
  const {stdout} = await promisify(execFile)(process.execPath, [
    '--conditions=@send-strategy/source',
    fileURLToPath(import.meta.url),
    ...args,
  ]);
  return JSON.parse(stdout) as Run;
}

async function timed(run: () => Promise<number>): Promise<Run> {
  const begun = performance.now();
  const schools = await run();
  return {seconds: (performance.now() - begun) / 1000, megabytes: process.resourceUsage().maxRSS / 1024, schools};
}

async function importFrom(register: string, folder: string): Promise<number> {
  const checked = checkReading(await readFolder(folder));
  const plan = await giasImport(
    {file: register, source: registerSource},
    {dataset: checked.dataset!, now: new Date('2026-10-05T09:00:00Z')},
  );
  return plan.edits.filter(({collection}) => collection === 'schools').length;
}

async function readOnly(register: string): Promise<number> {
  let rows = 0;
  for await (const _ of createReadStream(register).pipe(parse())) rows += 1;
  return rows;
}
