import {parseFragment, type DefaultTreeAdapterMap} from 'parse5';
import {beforeAll, describe, expect, test} from 'vitest';
import {publishedDocuments, type Whole} from './published.fixture.ts';
import {renderWidget, type RenderOptions} from './render-widget.ts';
import {widgetNames, type WidgetName} from './widgets.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

let marlhaven: Whole;
let medway: Whole;

beforeAll(async () => {
  marlhaven = await publishedDocuments('datasets/marlhaven', 'marlhaven');
  medway = await publishedDocuments('datasets/medway-2019', 'medway-2019');
});

const now = new Date('2026-11-23T12:00:00Z');
const render = (name: WidgetName, options: RenderOptions = {}, documents = marlhaven) =>
  renderWidget(name, documents, {now, ...options}).html;

function* elementsIn(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child);
}

function textIn(node: Node): string {
  if ('childNodes' in node) return node.childNodes.map(textIn).join(' ');
  return 'value' in node ? node.value : '';
}

const elementsOf = (html: string) => [...elementsIn(parseFragment(html))];
const textOf = (html: string) => textIn(parseFragment(html)).replace(/\s+/g, ' ').trim();
const valueOf = ({attrs}: Element, name: string) => attrs.find((attribute) => attribute.name === name)?.value;
const partsIn = (html: string, part: string) => elementsOf(html).filter((element) => valueOf(element, 'part') === part);

describe.each(widgetNames)('%s as HTML', (name) => {
  test('is clean: nothing needs a script, nothing is a mark of a program, and everything is open', () => {
    for (const documents of [marlhaven, medway]) {
      const html = render(name, {}, documents);
      expect(html).toMatch(new RegExp(`^<div class="send-widget send-${name}" lang="en" dir="ltr">`));
      expect(html).not.toContain('<!--');
      expect(html).not.toMatch(/lit\$|defer-hydration|undefined|\[object/);
      const elements = elementsOf(html);
      const tags = new Set(elements.map(({tagName}) => tagName));
      for (const tag of ['button', 'input', 'select', 'form', 'slot', 'style', 'script', 'template'])
        expect(tags, tag).not.toContain(tag);
      const attributes = elements.flatMap(({attrs}) => attrs.map((attribute) => attribute.name));
      expect(attributes.filter((attribute) => /^(on|style$|data-(?!label)|aria-pressed|hidden)/.test(attribute))).toEqual([]);
      for (const details of elements.filter(({tagName}) => tagName === 'details')) expect(valueOf(details, 'open')).toBe('');
      const ids = elements.flatMap((element) => valueOf(element, 'id') ?? []);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('shows texts of the data as texts, whatever is in them', () => {
    const markup = '<script>harmed()</script><img src=x onerror=harmed()>"\'&amp; <!-- --> </div>';
    const before = elementsOf(render(name)).map(({tagName}) => tagName);
    const html = render(
      name,
      {},
      withTexts(marlhaven, (text) => `${text} ${markup}`),
    );
    expect(html).not.toMatch(/<script|<img src=x|<!--/);
    expect(textOf(html)).toContain(markup);
    // Longer texts are cut and wait, whole, in details: nothing else is new.
    const added = elementsOf(html).filter(({tagName}) => !before.includes(tagName));
    expect(added.filter(({tagName}) => !['details', 'summary'].includes(tagName))).toEqual([]);
  });

  test('speaks Polish and Urdu, which runs from right to left, and English to everybody else', () => {
    expect(render(name, {lang: 'pl'})).toContain('lang="pl" dir="ltr"');
    expect(render(name, {lang: 'ur-PK'})).toContain('lang="ur" dir="rtl"');
    expect(render(name, {lang: 'cy'})).toContain('lang="en" dir="ltr"');
    expect(textOf(render(name, {lang: 'ur'}))).toMatch(/[\u0600-\u06ff]{3}/);
  });

  test('begins its headings where the page wants', () => {
    const levels = (headingLevel: number) =>
      elementsOf(render(name, {headingLevel})).flatMap(({tagName}) => /^h\d$/.exec(tagName)?.[0] ?? []);
    expect(levels(2)[0]).toBe('h2');
    expect(levels(4).toSorted()[0]).toBe('h4');
  });
});

describe('What is shown', () => {
  test('is chosen as by the element’s attributes', () => {
    const one = render('priority-progress', {attributes: {priority: 'health-wellbeing'}});
    expect(partsIn(one, 'priority')).toHaveLength(1);
    const school = textOf(render('commitments', {attributes: {urn: '900001'}}));
    expect(school).toContain('Gull Rock Primary School');
    expect(partsIn(render('indicator', {attributes: {indicator: 'plans-in-20-weeks'}}), 'indicator')).toHaveLength(1);
    expect(partsIn(render('action-plan', {attributes: {horizon: 'short'}}), 'group')).toHaveLength(1);
    expect(partsIn(render('action-plan', {attributes: {horizon: 'nonsense'}}), 'group').length).toBeGreaterThan(2);
    expect(partsIn(render('inclusion-map', {attributes: {view: 'table'}}), 'table')).toHaveLength(1);
    expect(partsIn(render('strategy', {attributes: {sections: 'vision licence'}}), 'section')).toHaveLength(2);
  });

  test('has Easy Read lines with their pictures where they are asked for', () => {
    const html = render('principles', {
      reading: 'easyRead',
      url: (path) => `https://send.example/v1/strategies/marlhaven/${path}`,
    });
    const pictures = elementsOf(html).filter(({tagName}) => tagName === 'img');
    expect(pictures.length).toBeGreaterThan(3);
    for (const picture of pictures) {
      expect(valueOf(picture, 'src')).toMatch(/^https:\/\/send\.example\/v1\/strategies\/marlhaven\/media\//);
      expect(valueOf(picture, 'alt')).toBeDefined();
    }
  });

  test('leads to the table of all of it, and not where only a part is shown', () => {
    const url = (path: string) => `/files/${path}`;
    expect(render('action-plan', {url})).toContain('href="/files/actions.csv"');
    expect(render('action-plan', {url, attributes: {horizon: 'short'}})).not.toContain('actions.csv');
  });

  test('is the map as a picture: the list names every school, and no school in it waits for a key', () => {
    const html = render('inclusion-map');
    const [drawing] = partsIn(html, 'map');
    expect(valueOf(drawing!, 'role')).toBe('img');
    expect(valueOf(drawing!, 'aria-label')).toBeTruthy();
    expect([...elementsIn(drawing!)].filter((element) => valueOf(element, 'tabindex') !== undefined)).toEqual([]);
    expect(partsIn(html, 'school')).toHaveLength(33);
  });

  test('is the same to the byte for the same data and moment', () => {
    expect(render('action-plan')).toBe(render('action-plan'));
  });
});

/** Documents in which every text for people is another one. */
function withTexts<Value>(value: Value, replace: (text: string) => string, field = ''): Value {
  if (typeof value === 'string') return (textFields.has(field) ? replace(value) : value) as Value;
  if (Array.isArray(value)) return value.map((entry) => withTexts(entry, replace, field)) as Value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withTexts(inner, replace, field === 'text' ? 'text' : key)]),
  ) as Value;
}

const textFields = new Set([
  ...['title', 'summary', 'statement', 'statements', 'text', 'name', 'said', 'did', 'definition', 'editorNote', 'plainMeaning'],
  ...[
    'aims',
    'topic',
    'response',
    'attribution',
    'find',
    'findings',
    'locator',
    'term',
    'youMaySee',
    'schoolsShould',
    'audience',
  ],
]);
