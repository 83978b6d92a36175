import {readFile, rename, writeFile} from 'node:fs/promises';

/** How the front page says that an export wrote it. */
const mark = '<meta name="generator" content="send-strategy"';

/**
 * Writes the front page of an export, whole or not at all. Another page at its place stays: the folder may be a site's own.
 *
 * @throws Where it cannot be written.
 */
export async function placeFront(path: string, bytes: Uint8Array): Promise<'written' | 'unchanged' | 'left'> {
  const there = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (there?.equals(bytes) === true) return 'unchanged';
  if (there !== undefined && !there.includes(mark)) return 'left';
  const next = `${path}.next`;
  await writeFile(next, bytes);
  await rename(next, path);
  return 'written';
}
