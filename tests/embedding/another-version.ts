import {createHash} from 'node:crypto';
import {cp, mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {temporaryFolder} from '../dataset-folder.ts';
import {builtWidgets, version} from './pages.ts';

/** The browser files, and beside them the same as another version would have them: another number, and the hashes that follow from it. */
export async function withAnotherVersion(otherVersion: string): Promise<string> {
  const folder = join(await temporaryFolder(), 'widgets');
  await cp(builtWidgets, folder, {recursive: true});
  await mkdir(join(folder, otherVersion));
  const files = await readdir(join(folder, version));
  for (const name of files.filter((each) => each.endsWith('.css')))
    await cp(join(folder, version, name), join(folder, otherVersion, name));
  const names = files.filter((name) => name.endsWith('.js'));
  const before = new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, version, name), 'utf8')] as const)),
  );
  const after = new Map([...before].map(([name, text]) => [name, text.replaceAll(version, otherVersion)]));
  if (after.get('core.js') === before.get('core.js'))
    throw new Error('core.js does not name its version: another one cannot be made from it.');
  // links.js knows the hash of core.js, which knows those of the others.
  for (const loader of ['core.js', 'links.js'])
    for (const name of names)
      after.set(loader, after.get(loader)!.replaceAll(hashOf(before.get(name)!), hashOf(after.get(name)!)));
  for (const [name, text] of after) await writeFile(join(folder, otherVersion, name), text);
  const sri = JSON.parse(await readFile(join(folder, version, 'sri.json'), 'utf8')) as Record<string, string>;
  for (const [name, text] of after) sri[name] = `sha384-${createHash('sha384').update(text).digest('base64')}`;
  await writeFile(join(folder, otherVersion, 'sri.json'), JSON.stringify(sri));
  return folder;
}

/** As the loaders hold it: without the prefix and the last `=`, which all have. */
const hashOf = (text: string) => createHash('sha256').update(text).digest('base64').slice(0, -1);
