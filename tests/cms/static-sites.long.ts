import {execFileSync, spawnSync} from 'node:child_process';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {parse, type DefaultTreeAdapterMap} from 'parse5';
import {describe, expect, test} from 'vitest';
import {temporaryFolder} from '../dataset-folder.ts';
import {blocksOf} from './blocks.ts';

const generators = {
  Hugo: {
    program: 'hugo',
    build: ['--quiet', '--destination', 'out'],
    files: ['config.toml', 'layouts/shortcodes/send.html', 'content/_index.md'],
    layout: {
      path: 'layouts/index.html',
      text: '<!doctype html><html lang="en-GB"><title>A site</title><main>{{ .Content }}</main></html>',
    },
  },
  Jekyll: {
    program: 'jekyll',
    build: ['build', '--quiet', '--destination', 'out'],
    files: ['_config.yml', '_includes/send.html', 'index.md'],
    layout: {
      path: '_layouts/page.html',
      text: '<!doctype html><html lang="en-GB"><title>A site</title><main>{{ content }}</main></html>',
    },
  },
};

describe.each(Object.entries(generators))('%s', (_name, {program, build, files, layout}) => {
  const isMissing = spawnSync(program, ['version']).error !== undefined;

  test.skipIf(isMissing)(
    `makes the widget of what the guide says${isMissing ? ` (not run: there is no ${program}. On Debian: apt-get install ${program})` : ''}`,
    async () => {
      const folder = await temporaryFolder();
      const put = async (path: string, text: string) => {
        await mkdir(dirname(join(folder, path)), {recursive: true});
        await writeFile(join(folder, path), text);
      };
      const blocks = blocksOf('docs/cms/static-sites.md');
      for (const file of files) await put(file, blocks.find(({info}) => info === `file ${file}`)!.code);
      await put(layout.path, layout.text);
      execFileSync(program, build, {cwd: folder, stdio: 'pipe'});
      const html = await readFile(join(folder, 'out/index.html'), 'utf8');
      const widget = find(parse(html), 'send-priority-progress')!;
      expect(Object.fromEntries(widget.attrs.map(({name, value}) => [name, value]))).toEqual({
        ...{service: 'https://send.example.gov.uk/v1', strategy: 'marlhaven', priority: 'early-help'},
      });
      expect(find(widget, 'a')!.attrs).toEqual([{name: 'href', value: 'https://www.example.gov.uk/send'}]);
    },
  );
});

type Element = DefaultTreeAdapterMap['element'];

function find(parent: DefaultTreeAdapterMap['parentNode'], tag: string): Element | undefined {
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue;
    const found = node.tagName === tag ? node : find(node, tag);
    if (found) return found;
  }
  return undefined;
}
