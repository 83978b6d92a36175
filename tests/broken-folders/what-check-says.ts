import {sep} from 'node:path';
import {run} from '@send-strategy/service';
import {expect} from 'vitest';
import {datasetFolder, type FileChange} from '../dataset-folder.ts';

/** Runs `send-strategy` and gives its exit code and what it wrote. */
export async function runCommand(args: readonly string[]): Promise<{code: number; log: string[]; errors: string[]}> {
  const log: string[] = [];
  const errors: string[] = [];
  const code = await run(args, {log: (line) => log.push(line), error: (line) => errors.push(line)});
  return {code, log, errors};
}

/** What `send-strategy check` says of folders: its errors, without the count, with paths from one folder on. Fails where they are not fit for people. */
export async function whatCheckSays(folders: readonly string[], from = folders[0]!): Promise<string[]> {
  const {code, errors} = await runCommand(['check', ...folders]);
  const count = errors.pop();
  expect(count).toBe(errors.length === 1 ? '1 error.' : `${errors.length} errors.`);
  expect(code).toBe(1);
  for (const error of errors) {
    expect(error, 'a stack trace').not.toMatch(/^\s*at |\n/m);
    expect(error, 'a value that was not meant for people').not.toMatch(/\[object|undefined|\bNaN\b|Error:/);
    expect(error, 'not a sentence').toMatch(/: .+\.$/);
    expect(error.length, 'a very long line').toBeLessThan(1200);
  }
  return errors.map((error) => error.replaceAll(from + sep, '').replaceAll(from, 'FOLDER'));
}

/** The one thing that `check` says of Quillmere's folder with changes. */
export async function theOneProblemOf(changes: Readonly<Record<string, FileChange>>): Promise<string> {
  const errors = await whatCheckSays([await datasetFolder(changes)]);
  expect(errors).toHaveLength(1);
  return errors[0]!;
}
