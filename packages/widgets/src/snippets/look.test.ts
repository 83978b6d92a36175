import {describe, expect, test} from 'vitest';
import type {SnippetOptions} from './given.ts';
import {serverLines, snippet, styleLines} from './snippet.ts';
import {ways, type Way} from './ways.ts';

const hash = `sha384-${'A'.repeat(64)}`;
const files = [
  'core.js',
  'links.js',
  'embed.js',
  'send.css',
  'html.css',
  'themes/neutral.css',
  'themes/govuk.css',
  'themes/school.css',
];
const options: SnippetOptions = {
  ...{service: 'https://send.example.gov.uk', version: '1.2.3', strategy: 'marlhaven', widget: 'principles'},
  integrity: Object.fromEntries(files.map((name) => [name, hash])),
  fallback: {sentence: 'Read', link: {text: 'more', href: 'https://www.example.gov.uk/send'}},
};
const withLook = (way: Way, look: SnippetOptions['look']) => snippet(way, {...options, look: look!});

describe('a theme', () => {
  test.each(['element', 'link', 'apache', 'nginx', 'nightly'] as const)('is a style sheet with its hash beside the %s', (way) => {
    expect(withLook(way, {theme: 'govuk'})).toMatch(/href="[^"]+\/widgets\/1\.2\.3\/themes\/govuk\.css"\s+integrity="sha384-/);
  });

  test.each(['frame', 'fixed-frame'] as const)('is an option of the page in the %s', (way) => {
    expect(withLook(way, {theme: 'govuk'})).toContain('principles.html?theme=govuk"');
  });

  test('is not in an address to paste, which can carry nothing', () => {
    expect(withLook('oembed', {theme: 'govuk', scheme: 'dark', colours: {text: '#000000'}})).toBe(snippet('oembed', options));
  });
});

describe('dark', () => {
  test('is a class on the widget or around it, and the neutral theme where there is no other', () => {
    expect(withLook('element', {scheme: 'dark'})).toMatch(/themes\/neutral\.css[^]*<send-principles\s+class="send-dark"/);
    expect(withLook('link', {scheme: 'auto', theme: 'govuk'})).toMatch(/themes\/govuk\.css[^]*<p class="send-auto">/);
    expect(withLook('nginx', {scheme: 'auto'})).toMatch(/<div class="send-auto">\s+<!--#include [^]*-->\s+<\/div>/);
  });

  test.each(['frame', 'fixed-frame'] as const)('is an option of the page in the %s, beside its theme', (way) => {
    expect(withLook(way, {theme: 'govuk', scheme: 'dark'})).toContain('principles.html?theme=govuk&amp;scheme=dark"');
    expect(withLook(way, {scheme: 'auto'})).toContain('principles.html?theme=neutral&amp;scheme=auto"');
    expect(withLook(way, {theme: 'govuk', scheme: 'light'})).toBe(withLook(way, {theme: 'govuk'}));
  });
});

describe('colours', () => {
  test('are rules for the site’s style sheet, and never in the page', () => {
    const look = {colours: {text: '#112233', surface: '#ffffff'}};
    expect(styleLines('element', {...options, look})).toBe(':root {\n  --send-text: #112233;\n  --send-surface: #ffffff;\n}');
    for (const {way} of ways) expect(withLook(way, look) + serverLines(way, {...options, look})).not.toContain('#112233');
  });

  test('of a dark page are for what is dark, and for no paper', () => {
    expect(styleLines('element', {...options, look: {scheme: 'dark', colours: {text: '#eeeeee'}}})).toBe(
      '@media screen {\n  .send-dark {\n    --send-text: #eeeeee;\n  }\n}',
    );
  });

  test('of a school are two from which its theme makes light and dark ones', () => {
    expect(styleLines('link', {...options, look: {theme: 'school', scheme: 'dark', colours: {brand: '#ffcc00'}}})).toBe(
      ':root {\n  --send-brand: #ffcc00;\n}',
    );
  });

  test('are none where there are none, or the way cannot carry them', () => {
    expect(styleLines('element', options)).toBeUndefined();
    for (const way of ['frame', 'fixed-frame', 'oembed'] as const)
      expect(styleLines(way, {...options, look: {colours: {text: '#112233'}}})).toBeUndefined();
  });
});

test.each([
  [{theme: 'pink'}, 'There is no theme "pink"'],
  [{scheme: 'dim'}, 'not "dim"'],
  [{colours: {text: 'red; } body { display: none'}}, 'is no colour'],
  [{colours: {'x: red; } *': '#000000'}}, 'is no colour'],
])('%j is not possible', (look, message) => {
  for (const {way} of ways) expect(() => withLook(way, look as SnippetOptions['look'])).toThrow(message);
});
