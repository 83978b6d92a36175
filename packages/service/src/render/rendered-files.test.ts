import {readFile} from 'node:fs/promises';
import {beforeAll, describe, expect, test} from 'vitest';
import {version} from '@send-strategy/widgets/views';
import {parse} from 'yaml';
import {datasetFolder} from '../../../../tests/dataset-folder.ts';
import {publishedFiles} from './published.fixture.ts';
import {renderedFile, renderedFiles, type ReadFile} from './rendered-files.ts';

const widgets = {
  [`widgets/${version}/integrity.json`]: JSON.stringify({
    ...{'core.js': 'sha256-core', 'frame.js': 'sha256-frame', 'send.css': 'sha256-send', 'html.css': 'sha256-html'},
    'themes/nhs.css': 'sha256-nhs',
  }),
};
const now = new Date('2026-11-23T12:00:00Z');
const publicUrl = 'https://send.example.gov.uk/area';
let read: ReadFile;

beforeAll(async () => {
  read = await publishedFiles('datasets/marlhaven', widgets);
});

const file = (path: string, options = {}) => renderedFile(path, read, {now, ...options});
const page = (options = {}) => file('embed/marlhaven/priority-progress.html', options)!;

describe('A page for frames', () => {
  test('names everything it loads with its hash, and says nothing inline', () => {
    const html = page();
    for (const name of ['core', 'frame'])
      expect(html).toContain(
        `<script type="module" src="../../widgets/${version}/${name}.js" integrity="sha256-${name}" crossorigin="anonymous"></script>`,
      );
    for (const name of ['send', 'html'])
      expect(html).toContain(
        `<link rel="stylesheet" href="../../widgets/${version}/${name}.css" integrity="sha256-${name}" crossorigin="anonymous">`,
      );
    expect(html).not.toMatch(/<style|style="|<script>|\son\w+=/);
    expect(html).toContain("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self';");
  });

  test('has a title, a description and the same for those who link to it', () => {
    const html = page();
    const title = 'Priorities: Marlhaven joint SEND strategy 2025 to 2030';
    expect(html).toContain(`<html lang="en" dir="ltr">`);
    expect(html).toContain(`<title>${title}</title>`);
    expect(html).toContain(`<meta property="og:title" content="${title}">`);
    expect(html).toContain(
      '<meta property="og:description" content="7 priorities, 48 actions. Marlhaven joint SEND strategy 2025 to 2030, Marlhaven.">',
    );
    expect(html).not.toContain('og:image');
  });

  test('is the element with the same as HTML in it, and leads out', () => {
    expect(page()).toMatch(/<send-priority-progress strategy="marlhaven"><div class="send-widget .*<\/send-priority-progress>/s);
    expect(page()).toMatch(/<a href="priority-progress.html" rel="noopener" data-out [^>]*>Open this page in a new tab<\/a>/);
  });

  test('names no host of its own, unless it was told where it is', () => {
    const links = (html: string) =>
      [...html.matchAll(/<(?:link|script|meta)[^>]*?(?:href|src|content)="(https?:[^"]*)"/g)].map(([, url]) => url);
    expect(links(page())).toEqual([]);
    const address = `${publicUrl}/embed/marlhaven/priority-progress`;
    expect(links(page({publicUrl}))).toEqual([`${address}.html`, `${address}.html`, `${address}.oembed.json`]);
  });

  test('is not there without the browser files of its version', async () => {
    const without = await publishedFiles('datasets/marlhaven');
    expect(renderedFile('embed/marlhaven/priority-progress.html', without, {now})).toBeUndefined();
    expect(renderedFile('html/marlhaven/priority-progress.html', without, {now})).toContain('made on');
  });
});

describe('What WordPress asks for', () => {
  test('is a rich answer of oEmbed 1.0 with a link and a frame', () => {
    const answer: unknown = JSON.parse(file('embed/marlhaven/priority-progress.oembed.json', {publicUrl})!);
    const title = 'Priorities: Marlhaven joint SEND strategy 2025 to 2030';
    expect(answer).toEqual({
      ...{version: '1.0', type: 'rich', title, provider_name: 'Marlhaven', provider_url: publicUrl},
      html: `<blockquote><a href="${publicUrl}/embed/marlhaven/priority-progress.html">${title}</a></blockquote><iframe src="${publicUrl}/embed/marlhaven/priority-progress.html" title="${title}" width="100%" height="720" loading="lazy"></iframe>`,
      ...{width: 720, height: 720, cache_age: 3600},
    });
  });

  test('is not there where the public address is not known', () => {
    expect(file('embed/marlhaven/priority-progress.oembed.json')).toBeUndefined();
  });
});

describe('A fragment', () => {
  test('says how old it is, and where the current one is', () => {
    const html = file('html/marlhaven/principles.html', {publicUrl})!;
    expect(html).toMatch(/^<div class="send-widget send-principles"/);
    expect(html).toContain('made on <time datetime="2026-11-23">23 November 2026</time> from its published data');
    expect(html).toContain('which is as of <time datetime="2025-04-01">1 April 2025</time>');
    expect(html).toContain(`<a href="${publicUrl}/embed/marlhaven/principles.html">See it as it is now</a>`);
    expect(file('html/marlhaven/principles.html')).toContain('<a href="../../embed/marlhaven/principles.html">');
  });
});

describe('In a language that the widgets speak beside English', () => {
  const english = /made on|published data|as of|See it|as it is now|Open this page|new tab/;
  const said = {
    pl: ['sporządzono', '23 listopada 2026', '1 kwietnia 2025', 'Zobacz aktualną wersję', 'Otwórz tę stronę w nowej karcie'],
    ur: ['کو تیار کیا گیا', '23 نومبر، 2026', '1 اپریل، 2025', 'موجودہ صورت دیکھیں', 'یہ صفحہ نئے ٹیب میں کھولیں'],
  };

  test.each([
    ['pl', 'ltr'],
    ['ur', 'rtl'],
  ] as const)('what stands around the view is said in it, too: %s', (lang, dir) => {
    const fragment = file('html/marlhaven/principles.html', {publicUrl, lang})!;
    const page = file('embed/marlhaven/principles.html', {publicUrl, lang})!;
    expect(fragment).toContain(`<div class="send-widget send-principles" lang="${lang}" dir="${dir}">`);
    expect(page).toContain(`<html lang="${lang}" dir="${dir}">`);
    // The strategy's title is in its own language.
    const title = '<span lang="en" dir="auto">Marlhaven joint SEND strategy 2025 to 2030</span>';
    for (const html of [fragment, page]) {
      expect(html).toContain(`<p class="quiet">${title}: `);
      // The page has words for readers who ask for English.
      expect(english.exec(html.replace(/data-en="[^"]*"/, ''))?.[0]).toBeUndefined();
    }
    for (const words of said[lang]) expect(fragment + page).toContain(words);
  });

  test('a strategy in that language is shown in it by itself', async () => {
    const folder = await datasetFolder({'strategy.yaml': (text) => text.replace(/^languages: .*$/m, 'languages: [pl]')});
    const polish = await publishedFiles(folder, widgets);
    const html = renderedFile('html/quillmere/principles.html', polish, {now})!;
    expect(html).toContain('lang="pl" dir="ltr"');
    expect(html).toMatch(/<p class="quiet"><span dir="auto">[^<]+<\/span>: sporządzono /);
    expect(renderedFile('html/quillmere/principles.html', polish, {now, lang: 'en'})).toContain('<span lang="pl" dir="auto">');
  });

  test('one that they do not speak is English', () => {
    expect(file('html/marlhaven/principles.html', {lang: 'cy'})).toBe(file('html/marlhaven/principles.html'));
  });
});

describe('All files', () => {
  test('are three for each widget, two where the public address is not known', () => {
    expect(renderedFiles(['marlhaven'], read, {now, publicUrl}).size).toBe(36);
    expect(renderedFiles(['marlhaven'], read, {now}).size).toBe(24);
  });

  test('are none of other names, of other strategies and of a draft', async () => {
    for (const path of ['embed/marlhaven/nothing.html', 'embed/nowhere/principles.html', 'html/marlhaven/principles.oembed.json'])
      expect(file(path, {publicUrl}), path).toBeUndefined();
    for (const path of ['embed/marlhaven/constructor.html', 'embed/../principles.html', 'embed/marlhaven/principles.js'])
      expect(file(path, {publicUrl}), path).toBeUndefined();
    const draft = await publishedFiles(
      await datasetFolder({'strategy.yaml': (text) => text.replace(/^status: .*$/m, 'status: draft')}),
      widgets,
    );
    expect(renderedFiles(['quillmere'], draft, {now, publicUrl}).size).toBe(0);
  });

  test('name no school that did not consent', async () => {
    const {data} = JSON.parse(Buffer.from(read('v1/strategies/marlhaven/schools.json')!).toString()) as {data: {urn: string}[]};
    const shown = new Set(data.map(({urn}) => urn));
    const rows = parse(await readFile('datasets/marlhaven/schools.yaml', 'utf8')) as {urn: string; name: string}[];
    const hidden = rows.filter(({urn}) => !shown.has(urn));
    expect(hidden.length).toBeGreaterThan(0);
    const files = renderedFiles(['marlhaven'], read, {now, publicUrl});
    const all = [...files.values()].map((bytes) => Buffer.from(bytes).toString()).join('\n');
    expect(hidden.filter(({name, urn}) => all.includes(name) || all.includes(urn))).toEqual([]);
  });
});
