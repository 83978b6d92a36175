import {type Strategy} from '@send-strategy/sdk/reading';
import {widgets as descriptions} from '@send-strategy/widgets/description';
import {embedPolicy} from '../serve/embed-policy.ts';
import {type PlainHtml} from './plain-html.ts';
import {languages, type RenderedLanguage} from './rendered.words.ts';
import {type WidgetName} from './widgets.ts';

/** The browser files that a page names: the folder of their version, and the hash of each by its name. */
export interface BrowserFiles {
  readonly version: string;
  readonly integrity: Readonly<Record<string, string>>;
}

/** What a page is made of. */
export interface PageContent {
  readonly name: WidgetName;
  readonly strategy: Strategy;
  /** What it speaks, as far as the words are not the strategy's. */
  readonly language: RenderedLanguage;
  readonly rendered: PlainHtml;
  /** The fragment that says how old it is, too. */
  readonly fragment: string;
  /** Where the strategy itself is published, with what that is called. */
  readonly source: {readonly url: string; readonly title: string} | undefined;
  readonly files: BrowserFiles;
  /** The service's public address; absent, no address of the page is absolute. */
  readonly publicUrl: string | undefined;
}

const frameWidth = 720;

/** What a page is called: its heading, and the strategy where that says something else. */
export function titleOf({heading}: PlainHtml, {title}: Strategy): string {
  return heading === title ? title : `${heading}: ${title}`;
}

/**
 * A whole page with one widget, to be shown in a frame: with scripts it is the widget, without them the same as plain HTML. The page says nothing inline: neither scripts nor styles.
 */
export function embedPage({
  name,
  strategy,
  language: {words, around},
  rendered,
  fragment,
  source,
  files,
  publicUrl,
}: PageContent): string {
  const title = titleOf(rendered, strategy);
  const description = [rendered.summary, `${strategy.title}, ${strategy.area.name}.`].filter(Boolean).join(' ');
  const file = (path: string) =>
    `href="../../widgets/${files.version}/${path}" integrity="${files.integrity[path]}" crossorigin="anonymous"`;
  const script = (path: string) => `<script type="module" ${file(path).replace('href', 'src')}></script>`;
  const themes = Object.keys(files.integrity).filter((path) => path.startsWith('themes/'));
  const address = publicUrl === undefined ? undefined : `${publicUrl}/embed/${strategy.id}/${name}`;
  const meta = (property: string, content: string) => `<meta property="${property}" content="${escaped(content)}">`;
  // The address can ask for another language than the page's, which its script then takes from here.
  const inOthers = languages
    .filter((language) => language.words.lang !== words.lang)
    .map((language) => `data-${language.words.lang}="${escaped(language.around.newTab)}"`);
  const lines = [
    '<!doctype html>',
    `<html lang="${words.lang}" dir="${words.dir}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${embedPolicy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<meta name="description" content="${escaped(description)}">`,
    meta('og:type', 'website'),
    meta('og:title', title),
    meta('og:description', description),
    meta('og:site_name', strategy.title),
    ...(address === undefined
      ? []
      : [
          meta('og:url', `${address}.html`),
          `<link rel="canonical" href="${escaped(address)}.html">`,
          `<link rel="alternate" type="application/json+oembed" href="${escaped(address)}.oembed.json" title="${escaped(title)}">`,
        ]),
    // What the widget links to does not belong into the frame.
    '<base target="_blank">',
    // Else browsers ask the host for one.
    '<link rel="icon" href="data:,">',
    `<link rel="stylesheet" ${file('send.css')}>`,
    `<link rel="stylesheet" ${file('html.css')}>`,
    script('frame.js'),
    script('core.js'),
    '</head>',
    '<body class="send-page">',
    `<template>${themes.map((path) => `<link rel="stylesheet" data-theme="${nameOf(path)}" ${file(path)}>`).join('')}</template>`,
    '<main>',
    // Seen by nobody: a frame has a title around it, and the widget has a heading. Who hears the page needs its name.
    `<h1>${escaped(title)}</h1>`,
    `<send-${name} strategy="${escaped(strategy.id)}">${fragment}</send-${name}>`,
    '</main>',
    `<footer class="send-widget"><p class="quiet">${[
      `<a href="${name}.html" rel="noopener" data-out ${inOthers.join(' ')}>${around.newTab}</a>`,
      ...(source === undefined ? [] : [`<a href="${escaped(source.url)}" rel="noopener">${escaped(source.title)}</a>`]),
    ].join(' · ')}</p></footer>`,
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}

const nameOf = (path: string) => path.replace(/^themes\/|\.css$/g, '');

/** What WordPress and others ask for of a page that somebody pasted the address of (oEmbed 1.0, a rich answer). */
export function oEmbed({name, strategy, rendered}: PageContent, publicUrl: string): string {
  const title = titleOf(rendered, strategy);
  // As high as is useful where nobody tells the page's height.
  const height = descriptions.find((each) => each.name === name)!.frameHeight;
  const src = `${publicUrl}/embed/${strategy.id}/${name}.html`;
  // WordPress gives a frame its height only where a quotation stands before it, which is hidden once its script runs (wp-includes/embed.php).
  const link = `<blockquote><a href="${escaped(src)}">${escaped(title)}</a></blockquote>`;
  return JSON.stringify({
    version: '1.0',
    type: 'rich',
    title,
    provider_name: strategy.area.name,
    provider_url: publicUrl,
    html: `${link}<iframe src="${escaped(src)}" title="${escaped(title)}" width="100%" height="${height}" loading="lazy"></iframe>`,
    width: frameWidth,
    height,
    cache_age: 3600,
  });
}

/** A text as it stands in HTML, in attributes with double quotes too. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
