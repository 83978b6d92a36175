import {execFileSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';

/** Vitest calls this before the stories run. The data is exported by the sources of the service, in a process of its own that resolves to them. */
export function setup(): void {
  execFileSync(
    process.execPath,
    ['--conditions=@send-strategy/source', fileURLToPath(new URL('export-data.ts', import.meta.url))],
    {stdio: 'inherit'},
  );
}
