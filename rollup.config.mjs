import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {cp, mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import literals from 'rollup-plugin-html-literals';
import {htmlStyles} from './scripts/html-styles.ts';

const packageOf = (name) => JSON.parse(readFileSync(new URL(`packages/${name}/package.json`, import.meta.url), 'utf8'));
const {version} = packageOf('widgets');
const major = version.split('.')[0];
const target = 'es2022';
const transpile = () => esbuild({target, tsconfig: false});
// Other packages stay imports in the npm packages, and are bundled from their sources into the browser files.
const external = (id) => !/^[./]|^\0/.test(id) && !id.startsWith('/');

/** A package for npm: ESM, one file for each source file, source maps with their sources. */
const npmPackage = (name, input) => ({
  input,
  external: (id) => external(id),
  plugins: [json(), transpile()],
  output: {
    dir: `packages/${name}/dist`,
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: `packages/${name}/src`,
    sourcemap: true,
    entryFileNames: '[name].js',
  },
  treeshake: {moduleSideEffects: true},
});

/**
 * Leaves out of the browser files what Lit keeps for old browsers and what the widgets do not use of it (docs/decisions/0007). Fails where Lit is not as expected, as the files would
 * grow unseen.
 */
const leanLit = () => {
  const cuts = {
    '@lit/reactive-element/css-tag.js': [
      [/\w\.ShadowRoot&&\(void 0===.*?"replace"in CSSStyleSheet\.prototype/, 'true'],
      [/throw Error\("Value passed to 'css' function.*?"\)/, 'throw Error()'],
      [/throw Error\("CSSResult is not constructable.*?"\)/, 'throw Error()'],
    ],
    '@lit/reactive-element/reactive-element.js': [
      [/\w\.reactiveElementPolyfillSupport/, '(void 0)'],
      [/\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
      // No decorators.
      [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap;/, ''],
      [/const \w=this\[Symbol\.metadata\];if\(null!==\w\)\{.*?this\.elementProperties\.set\(\w,\w\)\}(?=this)/, ''],
      // Nobody adds to a class.
      [/static addInitializer\(\w\)\{.*?\}/, ''],
      [/this\.constructor\.\w\?\.forEach\(\w=>\w\(this\)\)/, '0'],
      // No controllers.
      [/addController\(\w\)\{.*?\}removeController\(\w\)\{.*?\}/, ''],
      [/this\._\$EO\?\.forEach\(\w=>\w\.hostConnected\?\.\(\)\)/, '0'],
      [/this\._\$EO\?\.forEach\(\w=>\w\.hostDisconnected\?\.\(\)\)/, '0'],
      [/this\._\$EO\?\.forEach\(\w=>\w\.hostUpdate\?\.\(\)\)/, '0'],
      [/this\._\$EO\?\.forEach\(\w=>\w\.hostUpdated\?\.\(\)\)/, '0'],
      // No property has a comparison of its own, or a default that comes back with its attribute.
      [/,useDefault:!1,hasChanged:\w/, ''],
      [/\(\w\.hasChanged\?\?(\w)\)/, '$1'],
      [/\|\|\w\.useDefault&&\w\.reflect&&\w===this\._\$Ej\?\.get\(\w\)&&!this\.hasAttribute\(\w\._\$Eu\(\w,\w\)\)/, ''],
      [/\w\?\?this\._\$Ej\?\.get\(\w\)\?\?(\w)/, '$1'],
      [/\{useDefault:\w,reflect:(\w),wrapped:\w\},\w\)/, '{reflect:$1})'],
      [/\w&&!\(this\._\$Ej\?\?=new Map\)\.has\(\w\)&&\(this\._\$Ej\.set\(.*?\),!0!==\w\|\|void 0!==\w\)\|\|/, ''],
      [/this\.hasUpdated\|\|\w\|\|/, 'this.hasUpdated||'],
      // The widgets' attributes are texts, without converters of their own.
      [/\(void 0!==\w\.converter\?\.toAttribute\?\w\.converter:(\w)\)/, '$1'],
      [
        /"function"==typeof \w\.converter\?\{fromAttribute:\w\.converter\}:void 0!==\w\.converter\?\.fromAttribute\?\w\.converter:(\w)/,
        '$1',
      ],
      [/\{toAttribute\(.*?return \w\}\}/, '{toAttribute:value=>value,fromAttribute:value=>value}'],
    ],
    'lit-html/lit-html.js': [
      [/\w\.litHtmlPolyfillSupport/, '(void 0)'],
      [/\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
    ],
    'lit-element/lit-element.js': [
      [/\w\.litElementHydrateSupport/, '(void 0)'],
      [/\w\.litElementPolyfillSupport/, '(void 0)'],
      [/\(\w\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
    ],
  };
  return {
    name: 'lean-lit',
    transform(code, id) {
      const name = Object.keys(cuts).find((file) => id.endsWith(`/node_modules/${file}`));
      if (name === undefined) return undefined;
      for (const [pattern, replacement] of cuts[name]) {
        if (!pattern.test(code)) this.error(`${name} does not hold ${pattern}: look at what Lit has instead.`);
        code = code.replace(pattern, replacement);
      }
      return {code, map: null};
    },
  };
};

const browserPlugins = (ofLit = [leanLit()]) => [
  nodeResolve({exportConditions: ['@send-strategy/source', 'browser', 'production']}),
  commonjs(),
  json(),
  ...ofLit,
  transpile(),
  literals({include: ['packages/{widgets,pages}/src/**/*.ts'], failOnError: true}),
];
// Twice: the second finds what the first has opened up.
const minify = () =>
  terser({
    module: true,
    ecma: 2022,
    compress: {
      passes: 3,
      sequences: false,
      pure_getters: true,
      unsafe_arrows: true,
      unsafe_methods: true,
      keep_fargs: false,
      inline: 1,
    },
    format: {comments: false},
  });
const widgetSources = 'packages/widgets/src';
const folder = `dist/widgets/${version}`;
const widgets = [
  ...['achievements', 'action-plan', 'commitments', 'decisions', 'inclusion-map', 'indicator', 'principles', 'priority-progress'],
  ...['provision', 'services', 'strategy', 'value-for-money'],
];
const tags = widgets.map((name) => `send-${name}`);
const languages = ['pl', 'ur'];
const integrity = (code, method = 'sha256') => `${method}-${createHash(method).update(code).digest('base64')}`;

/**
 * Puts the hash of each file into the file that loads it, in place of a mark of the same length: 43 characters of base64, as the last is always "=". Languages are loaded by later.js,
 * everything else by core.js.
 */
const fillIntegrity = () => ({
  name: 'fill-integrity',
  generateBundle(_options, bundle) {
    const fill = (loader, name, prefix = '') => {
      const file = bundle[`${prefix}${name}.js`];
      const mark = new RegExp(`\\{\\{${name} 0*\\}\\}`);
      if (file === undefined || !mark.test(bundle[loader].code))
        throw new Error(`${loader} has no place for the hash of ${name}.js.`);
      bundle[loader].code = bundle[loader].code.replace(mark, integrity(file.code).slice('sha256-'.length, -1));
    };
    if (bundle['all.js']) {
      for (const name of languages) fill('all.js', name, 'all-');
      return;
    }
    for (const name of languages) fill('later.js', name);
    for (const name of ['parts', 'lists', 'chart', 'later', ...tags]) fill('core.js', name);
  },
});

/** What goes with the browser files: the style sheet, the hashes, the moving copies, and a copy of everything for the service to serve. */
const complete = () => ({
  name: 'complete-browser-files',
  async writeBundle() {
    await cp(`${widgetSources}/send.css`, `${folder}/send.css`);
    await cp(`${widgetSources}/themes`, `${folder}/themes`, {recursive: true});
    await writeFile(`${folder}/html.css`, await stylesForHtml());
    const names = (await readdir(folder, {recursive: true})).filter((name) => /\.(js|css)$/.test(name)).toSorted();
    const hashes = {};
    for (const name of names) hashes[name] = integrity(await readFile(`${folder}/${name}`));
    await writeFile(`${folder}/integrity.json`, `${JSON.stringify(hashes, null, 2)}\n`);
    const longer = {};
    for (const name of names) longer[name] = integrity(await readFile(`${folder}/${name}`), 'sha384');
    await writeFile(`${folder}/sri.json`, `${JSON.stringify(longer, null, 2)}\n`);
    // A moving address leads to files of one version: mixed versions would not fit together, nor pass their hashes.
    const moving = `dist/widgets/${major}`;
    await mkdir(moving, {recursive: true});
    for (const name of names.filter((file) => file.endsWith('.js')))
      await writeFile(`${moving}/${name}`, `import '../${version}/${name}';\n`);
    for (const name of ['send.css', 'html.css']) await cp(`${folder}/${name}`, `${moving}/${name}`);
    await cp(`${folder}/themes`, `${moving}/themes`, {recursive: true});
    await cp('dist/widgets', 'packages/service/dist/widgets', {recursive: true});
    await mkdir('packages/widgets/dist', {recursive: true});
    for (const name of ['send.css', 'html.css']) await cp(`${folder}/${name}`, `packages/widgets/dist/${name}`);
    await cp(`${widgetSources}/themes`, 'packages/widgets/dist/themes', {recursive: true});
  },
});

/** The styles of the elements as they were built before, for their views as plain HTML. */
async function stylesForHtml() {
  const elements = await import('./packages/widgets/dist/index.js');
  const {laterStyles} = await import('./packages/widgets/dist/later/later.styles.js');
  const stylesOf = Object.fromEntries(
    widgets.map((name) => {
      const className = `send-${name}`.replace(/(?:^|-)(.)/g, (_, letter) => letter.toUpperCase());
      return [`send-${name}`, [elements[className].styles].flat()];
    }),
  );
  return htmlStyles(stylesOf, [laterStyles]);
}

/** A script of its own, for pages that are shown in frames or show them. */
const embedding = (name) => ({
  input: {[name]: `${widgetSources}/embed/${name}.ts`},
  plugins: [...browserPlugins(), minify()],
  output: browserOutput,
});

/** The same for a page with links, after core.js: it loads that, and knows its hash. */
const links = () => ({
  ...embedding('links'),
  plugins: [
    ...browserPlugins(),
    minify(),
    {
      name: 'fill-integrity-of-links',
      generateBundle(_options, bundle) {
        const loaded = {core: `${folder}/core.js`, css: `${widgetSources}/send.css`};
        for (const [name, path] of Object.entries(loaded)) {
          const mark = new RegExp(`\\{\\{${name} 0*\\}\\}`);
          if (!mark.test(bundle['links.js'].code)) throw new Error(`links.js has no place for the hash of ${path}.`);
          const hash = integrity(readFileSync(path)).slice('sha256-'.length, -1);
          bundle['links.js'].code = bundle['links.js'].code.replace(mark, hash);
        }
      },
    },
  ],
});

/** A page of the service's own, with all that it loads, for the service to serve. Lit is whole here. */
const page = (folderOfPage, scripts, files) => ({
  input: Object.fromEntries(scripts.map((name) => [name, `packages/pages/src/${folderOfPage}/${name}.ts`])),
  plugins: [
    ...browserPlugins([]),
    minify(),
    {
      name: 'complete-page',
      async writeBundle() {
        for (const [name, place] of Object.entries(files)) {
          await mkdir(dirname(`dist/pages/${place}`), {recursive: true});
          await cp(`packages/pages/src/${folderOfPage}/${name}`, `dist/pages/${place}`);
        }
        await cp('dist/pages', 'packages/service/dist/pages', {recursive: true});
      },
    },
  ],
  output: {...browserOutput, dir: `dist/pages/${folderOfPage}`, sourcemap: false},
});

const browserOutput = {
  dir: folder,
  format: 'es',
  sourcemap: true,
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
  minifyInternalExports: true,
};

export default [
  npmPackage('sdk', [
    'packages/sdk/src/index.ts',
    'packages/sdk/src/read/index.ts',
    'packages/sdk/src/reading/index.ts',
    'packages/sdk/src/testing/index.ts',
  ]),
  npmPackage(
    'widgets',
    ['index', 'define', 'views', 'description/index', 'snippets/index'].map((name) => `${widgetSources}/${name}.ts`),
  ),
  npmPackage(
    'service',
    ['index', 'cli', 'render/index'].map((name) => `packages/service/src/${name}.ts`),
  ),
  embedding('embed'),
  embedding('frame'),
  {
    input: {
      core: `${widgetSources}/core/core.ts`,
      ...Object.fromEntries(tags.map((tag) => [tag, `${widgetSources}/files/${tag}.ts`])),
    },
    preserveEntrySignatures: false,
    plugins: [...browserPlugins(), minify(), minify(), fillIntegrity()],
    output: {
      ...browserOutput,
      manualChunks: chunkOf,
    },
  },
  links(),
  page('builder', ['builder', 'preview'], {
    'index.html': 'index.html',
    'preview.html': 'builder/preview.html',
    'builder.css': 'builder/builder.css',
  }),
  page('edit', ['edit', 'signed-in'], {
    'index.html': 'edit/index.html',
    'signed-in.html': 'edit/signed-in.html',
    'edit.css': 'edit/edit.css',
  }),
  {
    input: {all: `${widgetSources}/files/all.ts`},
    preserveEntrySignatures: false,
    plugins: [...browserPlugins(), minify(), minify(), fillIntegrity(), complete()],
    output: {
      ...browserOutput,
      manualChunks: (id) => {
        const name = chunkOf(id);
        return languages.includes(name) ? `all-${name}` : 'all';
      },
    },
  },
];

/** Which browser file a module is in. What is not named here is needed before anything can be shown. */
function chunkOf(id) {
  const path = id.replace(/^.*\/packages\//, '');
  const places = {
    // What is needed once something is shown.
    later: /^widgets\/src\/later\/|^sdk\/src\/(read\/watch|reading\/csv)\./,
    ...Object.fromEntries(languages.map((name) => [name, new RegExp(`^widgets/src/words/${name}[/.]`)])),
    // What core.js needs too.
    core: /^sdk\/src\/reading\/(same-language|day)\./,
    // What only widgets with a search are made of.
    lists:
      /^widgets\/src\/(element\/list-element|parts\/(filters|lists\.styles))\.|^sdk\/src\/reading\/(search|action-dates|network)\./,
    // Rules that one widget alone needs.
    // The chart of a measure, which is as much again as the rest of its widget.
    chart: /^widgets\/src\/indicator\/chart\//,
    'send-indicator':
      /^(widgets\/src\/indicator\/|widgets\/src\/files\/send-indicator\.|sdk\/src\/reading\/(trend|benchmarks)\.)/,
    // What the views of all widgets are made of.
    parts: /^(widgets\/src\/parts|sdk\/src\/reading)\//,
    ...Object.fromEntries(
      widgets
        .filter((name) => name !== 'indicator')
        .map((name) => [`send-${name}`, new RegExp(`^widgets/src/(${name}/|files/send-${name}\\.)`)]),
    ),
  };
  return Object.keys(places).find((name) => places[name].test(path)) ?? 'core';
}
