/** The SDK as it is published, installed and used in every kind of project that it is for. */
import {spawn} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {type Readable} from 'node:stream';
import {build, transform} from 'esbuild';
import {chromium} from 'playwright';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {chromiumArguments, findChromium} from '../chromium.ts';
import {startPlainFileServer} from '../plain-file-server.ts';
import {expectedOf} from './expected.ts';
import {install, installed, missing, programOf} from './installed.ts';
import {startMarlhaven} from './marlhaven-service.ts';
import {copyProgram, linkPackage, newNpmProject, newProject} from './project.ts';
import {type Setting} from './program/program.ts';
import {publishPackages, type PublishedPackages} from './published-packages.ts';
import {freshEnvironment, outputOf, run} from './run.ts';

/** What a program gave, and what the runtime calls itself. */
interface Report {
  runtime: string;
  results: Record<string, unknown>;
}

const sdk = '@send-strategy/sdk';
let folder: string;
let published: PublishedPackages;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'send-strategy-runtimes-'));
  await install();
  published = await publishPackages(folder, ['sdk']);
}, 600_000);

afterAll(async () => {
  await published?.close();
  await rm(folder, {recursive: true, force: true});
});

const newFolder = () => mkdtemp(join(folder, 'folder-'));
const npmProject = (node?: string) => newNpmProject(folder, published.registry, node);

/** Runs the program somewhere, with a service of its own, and compares what each step gave. */
async function expectProgram(
  runtime: RegExp,
  runs: (setting: Setting) => Promise<Report>,
  allowOrigins: readonly string[] = [],
): Promise<void> {
  const service = await startMarlhaven(await newFolder(), allowOrigins);
  try {
    const expected = await expectedOf(service.setting.baseUrl);
    const answersBefore = service.answers.length;
    const report = await runs(service.setting);
    expect(report.runtime).toMatch(runtime);
    expect(report.results).toEqual(expected);
    const answers = service.answers.slice(answersBefore);
    expect(answers).toContain('GET /v1/strategies/marlhaven/priorities.json 200');
    expect(answers).toContain('GET /v1/strategies/marlhaven/priorities.json 304');
    // Only what is sent with a token causes preflights: a plain file host would fail them.
    expect(answers.filter((answer) => /^OPTIONS (?!.*\/(updates|actions)\b)/.test(answer))).toEqual([]);
  } finally {
    await service.close();
  }
}

const reportIn = (output: string) => JSON.parse(output) as Report;

test('works in Node 22', async ({skip}) => {
  skip(...missing('Node 22'));
  const node = programOf('Node 22');
  const project = await npmProject(node);
  await copyProgram(project, ['main.ts', 'program.ts']);
  await expectProgram(/^Node\.js\/22$/, async (setting) =>
    reportIn(await run(node, ['main.ts', JSON.stringify(setting)], {cwd: project})),
  );
});

test('works in Node 24', async ({skip}) => {
  skip(!process.version.startsWith('v24.'), `The tests run on ${process.version}.`);
  const project = await npmProject();
  await copyProgram(project, ['main.ts', 'program.ts']);
  await expectProgram(/^Node\.js\/24$/, async (setting) =>
    reportIn(await run(process.execPath, ['main.ts', JSON.stringify(setting)], {cwd: project})),
  );
});

test('works in Deno, which also checks the types', async ({skip}) => {
  skip(...missing('Deno'));
  const deno = programOf('Deno');
  const project = await newProject(folder, published.registry);
  const env = {DENO_DIR: join(project, 'cache'), DENO_TLS_CA_STORE: 'mozilla,system', DENO_NO_UPDATE_CHECK: '1'};
  await run(deno, ['add', `npm:${sdk}`], {cwd: project, env});
  await copyProgram(project, ['main.ts', 'program.ts']);
  await run(deno, ['check', 'main.ts'], {cwd: project, env});
  await expectProgram(/^Deno\//, async (setting) =>
    // It needs no permission but to reach the service.
    reportIn(
      await run(deno, ['run', '--no-prompt', '--allow-net=127.0.0.1', 'main.ts', JSON.stringify(setting)], {cwd: project, env}),
    ),
  );
});

test('works in Bun', async ({skip}) => {
  skip(...missing('Bun'));
  const bun = programOf('Bun');
  const project = await newProject(folder, published.registry);
  const env = {BUN_INSTALL_CACHE_DIR: join(project, 'cache'), DO_NOT_TRACK: '1'};
  await writeFile(join(project, 'package.json'), '{"private": true, "type": "module"}\n');
  await run(bun, ['add', sdk], {cwd: project, env});
  await copyProgram(project, ['main.ts', 'program.ts']);
  await expectProgram(/^Bun\//, async (setting) =>
    reportIn(await run(bun, ['run', 'main.ts', JSON.stringify(setting)], {cwd: project, env})),
  );
});

test.for([
  ['as it is now', '2026-11-01'],
  ['as it was before it had anything of Node', '2023-03-01'],
] as const)('works in workerd %s, bundled as for a worker', async ([, date], {skip}) => {
  skip(...missing('workerd'));
  const project = await npmProject();
  await copyProgram(project, ['worker.ts', 'program.ts']);
  const config = await readFile(new URL('program/workerd.capnp', import.meta.url), 'utf8');
  await writeFile(join(project, 'workerd.capnp'), config.replace('COMPATIBILITY_DATE', date));
  await build({
    absWorkingDir: project,
    entryPoints: ['worker.ts'],
    outfile: join(project, 'worker.js'),
    bundle: true,
    format: 'esm',
    target: 'es2024',
    // As Wrangler does.
    conditions: ['workerd', 'worker', 'browser'],
  });
  const workerd = spawn(programOf('workerd'), ['serve', 'workerd.capnp', '--control-fd=3'], {
    cwd: project,
    env: freshEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => {
    workerd.once('close', resolve);
  });
  const {output, errors} = outputOf(workerd);
  try {
    const port = await portOf(workerd.stdio[3] as Readable);
    if (port === undefined) {
      await ended;
      throw new Error(`workerd did not start.\n${output()}${errors()}`);
    }
    await expectProgram(/^Cloudflare-Workers$/, async (setting) => {
      const response = await fetch(`http://127.0.0.1:${port}/`, {method: 'POST', body: JSON.stringify(setting)});
      const text = await response.text();
      if (!response.ok) throw new Error(`The worker answered ${response.status}.\n${text}\n${errors()}`);
      return reportIn(text);
    });
  } finally {
    workerd.kill();
    await ended;
  }
});

/** The port that workerd tells of, or undefined where it ends without. */
async function portOf(control: Readable): Promise<number | undefined> {
  let told = '';
  for await (const text of control.setEncoding('utf8')) {
    told += text as string;
    const port = /"port":(\d+)/.exec(told)?.[1];
    if (port !== undefined) return Number(port);
  }
  return undefined;
}

describe('in Chromium', () => {
  test('works in a page built with Vite', async () => {
    const project = await npmProject();
    await copyProgram(project, ['program.ts']);
    await writeFile(join(project, 'index.html'), pageThatImports('./program.ts'));
    await vite(project);
    await expectProgramOfPage(join(project, 'dist'));
  });

  test('works in a page without a build step, by an import map', async () => {
    const project = await npmProject();
    const program = await readFile(new URL('program/program.ts', import.meta.url), 'utf8');
    await writeFile(join(project, 'program.js'), (await transform(program, {loader: 'ts', target: 'es2022'})).code);
    const imports = {...(await entriesOf(join(project, 'node_modules', sdk))), ky: './node_modules/ky/distribution/index.js'};
    await writeFile(
      join(project, 'index.html'),
      `<script type="importmap">${JSON.stringify({imports})}</script>${pageThatImports('./program.js')}`,
    );
    await expectProgramOfPage(project);
  });
});

/** Where a page below which the SDK is installed finds each of its entries. */
async function entriesOf(folderOfSdk: string): Promise<Record<string, string>> {
  const {exports} = JSON.parse(await readFile(join(folderOfSdk, 'package.json'), 'utf8')) as {
    exports: Record<string, {default: string}>;
  };
  return Object.fromEntries(
    Object.entries(exports).map(([entry, target]) => [sdk + entry.slice(1), `./node_modules/${sdk}/${target.default}`]),
  );
}

const pageThatImports = (file: string) =>
  `<!doctype html><title>Program</title><script type="module">import {program} from '${file}'; globalThis.program = program;</script>`;

/** Opens the page of a folder in Chromium, on another origin than the service's, and runs its program. */
async function expectProgramOfPage(pages: string): Promise<void> {
  const server = await startPlainFileServer({folder: pages});
  const browser = await chromium.launch({executablePath: findChromium() ?? 'chromium', args: chromiumArguments});
  try {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${server.url}/index.html`, {waitUntil: 'load'});
    expect(faults).toEqual([]);
    await expectProgram(
      / (Headless)?Chrom(e|ium)\//,
      (setting) =>
        page.evaluate(async (given) => {
          const {program} = globalThis as unknown as {program: (setting: unknown) => Promise<Report['results']>};
          return {runtime: navigator.userAgent, results: await program(given)};
        }, setting),
      [server.url],
    );
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Builds a project with Vite as it is without any settings. */
const vite = (project: string) =>
  run(process.execPath, [installed('vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {cwd: project});

describe('Vite', () => {
  let project: string;

  beforeAll(async () => {
    project = await npmProject();
  });

  /** What an app of one module is built into. */
  async function builtOf(code: string): Promise<string> {
    const app = await mkdtemp(join(project, 'app-'));
    await writeFile(join(app, 'index.html'), '<script type="module" src="./app.js"></script>');
    await writeFile(join(app, 'app.js'), code);
    await vite(app);
    const assets = join(app, 'dist/assets');
    return readdirSync(assets)
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(assets, name), 'utf8'))
      .join('\n');
  }

  // Names of errors, which minifiers leave, and of a header.
  const ky = 'ForceRetryError';
  const client = ['UnexpectedContent', 'if-none-match'];

  test('builds the client with ky from the main entry', async () => {
    const built = await builtOf(`import {StrategyClient} from '${sdk}'; globalThis.used = StrategyClient;`);
    for (const name of [ky, ...client]) expect(built).toContain(name);
  });

  test('leaves ky out of an app with the client of ./read', async () => {
    const built = await builtOf(`import {StrategyClient} from '${sdk}/read'; globalThis.used = StrategyClient;`);
    for (const name of client) expect(built).toContain(name);
    expect(built).not.toContain(ky);
  });

  test.each([`${sdk}/reading`, sdk])('leaves ky and the client out of an app with a rule of %s', async (entry) => {
    const built = await builtOf(`import {trendOf} from '${entry}'; globalThis.used = trendOf;`);
    expect(built).toContain('notEnoughData');
    for (const name of [ky, ...client]) expect(built).not.toContain(name);
  });
});

describe.each(['typescript-5', 'typescript-7'])('%s', (compiler) => {
  /** As strict as can be. */
  const strict = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    noImplicitOverride: true,
    noImplicitReturns: true,
    noFallthroughCasesInSwitch: true,
    noUncheckedSideEffectImports: true,
    isolatedModules: true,
    verbatimModuleSyntax: true,
    skipLibCheck: false,
    target: 'es2022',
    noEmit: true,
  };
  const nodenext = {module: 'nodenext', moduleResolution: 'nodenext'};
  const bundler = {module: 'preserve', moduleResolution: 'bundler'};

  const all = ['program.ts', 'types.ts'];

  test.each([
    ['Node', all, {...nodenext, lib: ['es2023'], types: ['node']}],
    ['Node with a bundler', all, {...bundler, lib: ['es2023'], types: ['node']}],
    ['a web page with a bundler', all, {...bundler, lib: ['es2023', 'dom'], types: []}],
    ['a web page without a bundler', all, {...nodenext, lib: ['es2023', 'dom'], types: []}],
    ['a worker', all, {...bundler, lib: ['es2023'], types: ['@cloudflare/workers-types']}],
    ['nothing but the language, where only rules are used', ['rules.ts'], {...nodenext, lib: ['es2022'], types: []}],
  ])('knows the types in a strict project for %s', async (_, files, options) => {
    const project = await npmProject();
    for (const name of ['@types/node', '@cloudflare/workers-types']) await linkPackage(project, name);
    await copyProgram(project, files);
    await writeFile(join(project, 'tsconfig.json'), JSON.stringify({compilerOptions: {...strict, ...options}, files}));
    await run(process.execPath, [installed(`${compiler}/bin/tsc`), '--project', project, '--pretty', 'false'], {cwd: project});
  });
});
