import {existsSync} from 'node:fs';
import {readFile, writeFile} from 'node:fs/promises';
import {ImportError} from '../import/import.ts';

/** The mapping file of an input, where the options name no other: beside it, `plan.mapping.yaml` for `plan.xlsx`. */
export function mappingFileOf(input: string): string {
  return `${input.replace(/\.[^./\\]+$/, '')}.mapping.yaml`;
}

/** The text of a mapping file, or undefined where there is none yet. */
export async function readMappingFile(file: string): Promise<string | undefined> {
  return existsSync(file) ? readFile(file, 'utf8') : undefined;
}

/** Keeps a mapping that was proposed. One that is there already is somebody's work and stays. */
export async function keepMapping(file: string, text: string): Promise<void> {
  await writeFile(file, text, {flag: 'wx'});
}

/** Reads an input file. */
export async function readInput(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    throw new ImportError(
      code === 'ENOENT'
        ? `There is no file ${file}. Look at its path.`
        : `${file} cannot be read (${code}). A file that you may read was expected.`,
      {cause: error},
    );
  }
}
