// Pictures of every story at two widths and on paper, and contact sheets of them, in dist/shots/.
import {existsSync} from 'node:fs';
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {chromium} from 'playwright';
import {chromiumArguments, needChromium} from '../tests/chromium.ts';
import {root, run} from './run.mjs';
import {serveFolders} from './shots/file-server.ts';
import {help, optionsFrom} from './shots/options.ts';
import {takeAll} from './shots/session.ts';
import {readStorybook} from './shots/stories.ts';

const storybook = join(root, 'storybook-static');
const out = join(root, 'dist/shots');

try {
  const options = optionsFrom(process.argv.slice(2));
  if (options.help) console.log(help);
  else process.exitCode = await main(options);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function main(options) {
  const began = Date.now();
  const executablePath = needChromium();
  if (options.build) await build();
  const {stories: all, datasets} = await readStorybook(storybook);
  const stories = all.filter(({id}) => id.includes(options.only ?? ''));
  if (stories.length === 0)
    throw new Error(
      `None of the ${all.length} stories has an id that contains “${options.only}”. An id is, for example, ${all[0]?.id}.`,
    );
  await using server = await serveFolders({
    '/shots/': {folder: out, keep: false},
    '/pdfjs/': {folder: join(root, 'node_modules/pdfjs-dist'), keep: true},
    '/': {folder: storybook, keep: true},
  });
  const browser = await chromium.launch({executablePath, args: chromiumArguments});
  try {
    const problems = await takeAll({browser, url: server.url, out, stories, datasets, options, say: (line) => console.log(line)});
    const failed = problems.length === 0 ? 'None failed.' : `${problems.length} failed, named above.`;
    console.log(`${stories.length} stories in ${Math.round((Date.now() - began) / 1000)} s. ${failed} See dist/shots/index.html`);
    return problems.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
  }
}

/** From the sources alone: the stories read nothing that the build writes to dist/. */
async function build() {
  await mkdir(join(root, 'dist/storybook-data'), {recursive: true});
  const quiet = {STORYBOOK_DISABLE_TELEMETRY: '1'};
  const isBuilt =
    (await run('node', ['--conditions=@send-strategy/source', '.storybook/export-data.ts'])) === 0 &&
    (await run(
      'storybook',
      ['build', '--output-dir', 'storybook-static', '--disable-telemetry', '--loglevel', 'error'],
      quiet,
    )) === 0;
  if (!isBuilt) {
    const older = existsSync(join(storybook, 'index.json')) ? ' --no-build shows the stories as they were built before.' : '';
    throw new Error(`Storybook was not built, for the reason above.${older}`);
  }
}
