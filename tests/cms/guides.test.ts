import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseFragment, type DefaultTreeAdapterMap} from 'parse5';
import {describe, expect, test} from 'vitest';
import {widgetsFile, widgetsJson} from '../../integrations/wordpress/generate.ts';
import {renderedFile} from '../../packages/service/src/render/index.ts';
import {publishedFiles} from '../../packages/service/src/render/published.fixture.ts';
import {widgets} from '../../packages/widgets/src/description/index.ts';
import {datasets, folderOf} from '../embedding/pages.ts';
import {blocksOf, guides, made, textOf} from './blocks.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const plugin = join(root, 'integrations/wordpress/send-strategy');

describe.each(guides)('%s', (guide) => {
  test('has the snippets that the project makes', () => {
    for (const {info, code} of blocksOf(guide)) {
      const expected = made(info);
      if (expected !== undefined) expect(code).toBe(`${expected}\n`);
    }
  });

  test('has no HTML of a widget that was written by hand, and asks for no version that moves by itself', () => {
    for (const {language, info, code} of blocksOf(guide)) {
      // A file of a site generator, which tests/cms/static-sites.long.ts builds.
      if (info.startsWith('file ')) continue;
      if (language === 'html') expect(made(info)).toBeDefined();
      expect(made(info) === undefined && /<send-|send\.example\.gov\.uk\/widgets/.test(code)).toBe(false);
    }
    expect(textOf(guide)).not.toMatch(/@latest|widgets\/latest/);
  });

  test('leads somewhere with every link', () => {
    const links = [...textOf(guide).matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map(([, link]) => link!);
    expect(links.filter((link) => !existsSync(join(root, dirname(guide), link)))).toEqual([]);
  });
});

test('the overview has a row for each kind of website, each with a guide', () => {
  const overview = textOf('docs/cms/README.md');
  for (const guide of guides.filter((each) => !each.endsWith('README.md')))
    expect(overview).toContain(`(${guide.replace('docs/cms/', '')}`);
});

describe('the WordPress plugin', () => {
  test('knows the widgets as they are described', () => {
    // Else: node --conditions=@send-strategy/source integrations/wordpress/generate.ts
    expect(readFileSync(widgetsFile, 'utf8').replaceAll('\r\n', '\n')).toBe(widgetsJson());
  });

  test('says the version of the widgets wherever it says one', () => {
    const {version} = JSON.parse(widgetsJson()) as {version: string};
    const said = ['send-strategy.php', 'readme.txt', 'block/block.json'].map(
      (name) => /(?:Version: +|Stable tag: |"version": ")([\w.-]+)/.exec(readFileSync(join(plugin, name), 'utf8'))![1],
    );
    expect(said).toEqual([version, version, version]);
  });

  test('lets through all that plain HTML is made of, and nothing that runs, loads or sends anything', async () => {
    const allowed = JSON.parse(readFileSync(join(plugin, 'allowed-html.json'), 'utf8')) as {
      everywhere: string[];
      elements: Record<string, string[]>;
    };
    const refused = new Set<string>();
    const look = (parent: DefaultTreeAdapterMap['parentNode']) => {
      for (const node of parent.childNodes) {
        if (!('tagName' in node)) continue;
        const names = allowed.elements[node.tagName];
        if (names === undefined) refused.add(node.tagName);
        for (const {name} of node.attrs)
          if (![...allowed.everywhere, ...(names ?? [])].includes(name)) refused.add(`${node.tagName} ${name}`);
        look(node);
      }
    };
    let count = 0;
    for (const dataset of datasets) {
      const files = await publishedFiles(folderOf(dataset));
      for (const {name} of widgets) {
        const fragment = renderedFile(`html/${dataset}/${name}.html`, files, {});
        if (fragment !== undefined) count++;
        look(parseFragment(fragment ?? ''));
      }
    }
    expect(count).toBe(24);
    expect([...refused]).toEqual([]);
    const all = [...allowed.everywhere, ...Object.values(allowed.elements).flat()];
    expect(all.filter((name) => /^on|^style$|src|action|^xlink|^data$/.test(name))).toEqual([]);
    for (const element of ['script', 'style', 'iframe', 'img', 'form', 'object', 'link', 'base', 'use'])
      expect(Object.keys(allowed.elements)).not.toContain(element);
  });
});
