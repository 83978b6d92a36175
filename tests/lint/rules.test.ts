import {spawnSync} from 'node:child_process';
import {mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
// @ts-expect-error A script without types.
import {physicalCss as physical} from '../../scripts/lint/physical-css.mjs';

const physicalCss = physical as (css: string) => {found: string; instead: string}[];
const root = fileURLToPath(new URL('../../', import.meta.url));

/** Code that a rule refuses, and code like it that it lets pass. */
const cases: Record<string, {refused: string[]; accepted: string[]}> = {
  'send(no-inline-style)': {
    refused: [
      'export const a = html`<p style="color: red"></p>`;',
      'export const a = (width) => html`<p style=${width}></p>`;',
      'export const a = (width) => html`<p .style=${width}></p>`;',
      'export const a = svg`<rect STYLE="fill: red"></rect>`;',
      'export const a = html`<p>One</p><style>p { color: red }</style>`;',
    ],
    accepted: [
      'export const a = html`<p class="style">In style.</p>`;',
      'export const a = html`<p data-style-of="x"></p>`;',
      'export const a = html`<!-- <p style="x"> is not here --><p></p>`;',
      'export const a = css`p { color: red }`;',
      'export const a = (element) => element.style.setProperty("--x", "1");',
      'export const a = `<p style="x">`;',
    ],
  },
  'send(no-unsafe-html)': {
    refused: [
      "import {unsafeHTML} from 'lit/directives/unsafe-html.js';\nexport const a = unsafeHTML;",
      "import {unsafeSVG as svgOf} from 'lit/directives/unsafe-svg.js';\nexport const a = svgOf;",
      'export const a = (element, text) => { element.innerHTML = text; };',
      "export const a = (element, text) => { element['outerHTML'] = text; };",
      "export const a = (element, text) => element.insertAdjacentHTML('beforeend', text);",
      'export const a = (text) => document.write(text);',
      'export const a = (text) => html`<p .innerHTML=${text}></p>`;',
      'export const a = (text) => html`<iframe srcdoc=${text}></iframe>`;',
      'export const a = (element, text) => { element.srcdoc = text; };',
    ],
    accepted: [
      'export const a = (element, text) => { element.textContent = text; };',
      'export const a = (file, text) => file.write(text);',
      'export const a = (text) => html`<p>${text}</p>`;',
      "export const a = 'innerHTML';",
    ],
  },
  'send(logical-css)': {
    refused: [
      'export const a = css`p { margin-left: 1em; }`;',
      'export const a = css`p { padding-top: ${1}em }`;',
      'export const a = css`p { border-right-width: 1px; }`;',
      'export const a = css`p { border-top-left-radius: 1px; }`;',
      'export const a = css`p { text-align: right; }`;',
      'export const a = css`p { position: absolute; left: 0; }`;',
      'export const a = css`p { margin: 0 1em 0 2em; }`;',
    ],
    accepted: [
      'export const a = css`p { margin-inline-start: 1em; inset-block-start: 0; border-start-start-radius: 1px; }`;',
      'export const a = css`p { margin: 0 1em 2em 1em; padding: 0 1em; text-align: start; --my-left: 1px; }`;',
      'export const a = css`/* margin-left: 1em */ p { transform-origin: left; grid-area: left; }`;',
      'export const a = html`<p>margin-left: 1em</p>`;',
    ],
  },
  'send(no-storage)': {
    refused: [
      "export const a = () => localStorage.getItem('x');",
      "export const a = () => window.sessionStorage.getItem('x');",
      "export const a = () => window['localStorage'];",
      'export const a = () => document.cookie;',
      "export const a = () => indexedDB.open('x');",
      "export const a = () => cookieStore.get('x');",
    ],
    accepted: [
      "export const a = {name: 'localStorage'};",
      'export const a = (jar) => jar.cookies;',
      'export const a = (storage) => storage.local;',
    ],
  },
};

interface Finding {
  code: string;
  filename: string;
}

/** Lints code with the configuration of this repository, in a folder laid out like it. */
async function lint(folder: string, files: Readonly<Record<string, string>>): Promise<Finding[]> {
  const configuration = await readFile(join(root, '.oxlintrc.json'), 'utf8');
  await writeFile(
    join(folder, '.oxlintrc.json'),
    configuration.replace('./scripts/lint/plugin.mjs', join(root, 'scripts/lint/plugin.mjs')),
  );
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), {recursive: true});
    await writeFile(join(folder, path), text);
  }
  const {stdout, stderr} = spawnSync(
    process.execPath,
    [join(root, 'node_modules/oxlint/bin/oxlint'), '--format', 'json', 'packages', 'examples'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as {diagnostics: Finding[]}).diagnostics;
}

const imports = (code: string) =>
  ['css', 'html', 'svg']
    .filter((tag) => code.includes(`${tag}\``))
    .map((tag) => `import {${tag}} from 'lit';\n`)
    .join('');

let folder: string;
let findings: Finding[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'send-strategy-lint-'));
  const files: Record<string, string> = {};
  for (const [rule, {refused, accepted}] of Object.entries(cases)) {
    for (const [kind, codes] of Object.entries({refused, accepted})) {
      for (const [index, code] of codes.entries()) files[pathOf(rule, kind, index)] = imports(code) + code;
    }
  }
  files['examples/shop.js'] = "export const a = () => localStorage.getItem('x');";
  files['packages/a/src/markup.test.ts'] = 'export const a = (element: Element, text: string) => { element.innerHTML = text; };';
  findings = await lint(folder, files);
});

afterAll(() => rm(folder, {recursive: true, force: true}));

const pathOf = (rule: string, kind: string, index: number) => `packages/a/src/${rule.replaceAll(/\W+/g, '-')}${kind}-${index}.js`;
const codesAt = (path: string) => findings.filter(({filename}) => filename.endsWith(path)).map(({code}) => code);

describe.each(Object.entries(cases))('the rule %s', (rule, {refused, accepted}) => {
  test.each(refused.map((code, index) => [code, index] as const))('refuses %s', (_, index) => {
    expect(codesAt(pathOf(rule, 'refused', index))).toContain(rule);
  });

  test.each(accepted.map((code, index) => [code, index] as const))('lets pass %s', (_, index) => {
    expect(codesAt(pathOf(rule, 'accepted', index))).not.toContain(rule);
  });
});

test('storage is refused in packages only: an example may be a page that has it', () => {
  expect(codesAt('examples/shop.js')).toEqual([]);
});

test('tests may write pages of their own', () => {
  expect(codesAt('markup.test.ts')).not.toContain('send(no-unsafe-html)');
});

describe('the style sheet that pages link', async () => {
  const sources = join(root, 'packages/widgets/src');
  const sheets = (await readdir(sources, {recursive: true})).filter((path) => path.endsWith('.css'));

  test.each(sheets)('%s follows the direction of the text', async (path) => {
    expect(physicalCss(await readFile(join(sources, path), 'utf8'))).toEqual([]);
  });

  test('is there', () => expect(sheets).toContain('send.css'));
});
