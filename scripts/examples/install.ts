import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './host.ts';

/** Installs what an example has beside the project, where it is missing or was another. No package may run a script. */
export function install(example: string): void {
  const folder = join(root, 'examples', example);
  const hash = createHash('sha256');
  for (const name of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(folder, name)));
  const wanted = hash.digest('hex');
  const stamp = join(folder, 'node_modules/.installed-from');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log(`Installing what the example needs into examples/${example}/node_modules, the first time.`);
  // On Windows npm is a batch file.
  const {status} = spawnSync('npm', ['ci', '--ignore-scripts'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ci failed in examples/${example}: it needs the npm registry.`);
  writeFileSync(stamp, wanted);
}
