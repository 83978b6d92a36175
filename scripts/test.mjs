// Runs the tests: every one on the sources, those of tests/ on the built files too. --long adds the long ones; other arguments go to Vitest.
import {needChromium} from '../tests/chromium.ts';
import {buildIfNeeded} from './build-if-needed.mjs';
import {run} from './run.mjs';

const long = process.argv.includes('--long');
const others = process.argv.slice(2).filter((argument) => argument !== '--long');

try {
  process.env.CHROME_PATH = needChromium();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
if (!(await buildIfNeeded())) process.exit(1);
process.exitCode = await run('vitest', ['run', ...others], {
  SEND_STRATEGY_LONG_TESTS: String(long),
  CHROME_PATH: process.env.CHROME_PATH,
});
