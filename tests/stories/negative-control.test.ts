import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';

test('a widget with a picture that has no words fails the run of stories, and axe is who says so', {timeout: 120_000}, () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const vitest = `${root}node_modules/vitest/vitest.mjs`;
  // What this run of Vitest told its workers would confuse the one inside it.
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(VITE|VITEST|NODE_OPTIONS|NODE_ENV|TEST|DEV|PROD|MODE|BASE_URL|SSR)/.test(name),
    ),
  );
  const {status, stdout, stderr} = spawnSync(process.execPath, [vitest, 'run', '--project', 'stories'], {
    cwd: root,
    encoding: 'utf8',
    env: {...environment, SEND_STRATEGY_NEGATIVE_CONTROL: 'true', NO_COLOR: '1'},
  });
  const output = `${stdout}${stderr}`;
  expect(output).toMatch(/Images must have alternative text/);
  expect(output).toMatch(/Tests\s+1 failed \(1\)/);
  expect(status).toBe(1);
});
