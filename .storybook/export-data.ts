import {readdir} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {exportFiles, FolderStrategies} from '@send-strategy/service';

const datasets = fileURLToPath(new URL('../datasets/', import.meta.url));
const out = fileURLToPath(new URL('../dist/storybook-data/', import.meta.url));

/**
 * Exports every dataset of this repository to the files that the stories read.
 *
 * @throws {DatasetError} With every problem of every folder.
 */
export async function exportData(): Promise<void> {
  const folders = await readdir(datasets, {withFileTypes: true});
  const strategies = await FolderStrategies.open(
    folders.filter((entry) => entry.isDirectory()).map(({name}) => `${datasets}${name}`),
  );
  await exportFiles(out, {v1: strategies.tree(), widgets: new Map()});
}

if (import.meta.main) await exportData();
