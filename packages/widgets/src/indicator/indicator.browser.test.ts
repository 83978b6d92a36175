import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import '../define.ts';
import type {Indicator, Observation} from '@send-strategy/sdk/reading';
import {ExampleService} from '../testing/example-service.ts';
import {measure, national, yearly} from './indicator.fixture.ts';
import type {SendIndicator} from './indicator.ts';

let service: ExampleService;

beforeEach(() => {
  service = new ExampleService();
});

afterEach(() => {
  document.body.replaceChildren();
  location.hash = '';
  vi.restoreAllMocks();
});

/** The widget, once it shows these documents. */
async function showing(
  indicators: readonly Partial<Indicator>[],
  observations: readonly Observation[],
  attributes: Record<string, string> = {indicator: 'measure'},
): Promise<ShadowRoot> {
  service.put('indicators', indicators);
  service.put('observations', observations);
  const element: SendIndicator = document.createElement('send-indicator');
  element.strategy = 'example';
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.client = service.client;
  document.body.append(element);
  await vi.waitUntil(() => /ready|empty/.test(element.state), {timeout: 3000});
  await element.updateComplete;
  return element.shadowRoot!;
}

const textOf = (element: Element | ShadowRoot | null | undefined) => element?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
const textsOf = (root: ParentNode, selector: string) => [...root.querySelectorAll(selector)].map(textOf);
/** The drawing that there is room for. */
const drawingIn = (root: ShadowRoot) => [...root.querySelectorAll('.chart')].find(({clientWidth}) => clientWidth)!;
const pathOf = (root: ShadowRoot, line: string) => drawingIn(root).querySelector(`.${line} path`)!.getAttribute('d')!;

describe('one indicator', () => {
  test('is said in words, drawn, and in a table', async () => {
    const root = await showing([measure()], [...yearly([40, 42]), ...national([50, 52])]);
    expect(textOf(root.querySelector('[part=latest]'))).toBe('In 2022, 42.0% in Example (Plans of the council).');
    expect(textOf(root.querySelector('[part=basis]'))).toContain('Plans of the council; yearly return.');
    expect([...root.querySelectorAll('tr')].map((row) => textsOf(row, 'th, td'))).toEqual([
      ['Period', 'Example', 'The nation'],
      ['2021', '40.0', '50.0'],
      ['2022', '42.0', '52.0'],
    ]);
    expect(root.querySelector('details')!.open).toBe(true);
  });

  test('has a drawing whose text alternative says what it shows', async () => {
    const root = await showing([measure()], [...yearly([42]), ...national([52])]);
    const drawing = drawingIn(root);
    expect(drawing.getAttribute('role')).toBe('img');
    expect(drawing.getAttribute('aria-label')).toBe(
      'In 2021, 42.0% in Example (Plans of the council). The nation: 52.0%. Example is lower, which is worse. ',
    );
  });

  test('names each line beside it, with its own shape and dash', async () => {
    const root = await showing([measure({target: {value: 60}})], [...yearly([40, 42]), ...national([50, 52])]);
    const lines = ['own', 'national', 'goal'].map((line) => drawingIn(root).querySelector(`.${line}`)!);
    expect(lines.map(textOf)).toEqual(['Example', 'The nation', 'Target']);
    expect(new Set(lines.map((line) => line.querySelector('path')!.getAttribute('stroke-dasharray'))).size).toBe(3);
    expect(
      new Set(
        lines.map((line) =>
          line
            .querySelector('.mark')!
            .getAttribute('d')!
            .replaceAll(/M[\d. -]+/g, ''),
        ),
      ).size,
    ).toBe(3);
  });

  test('has a gap in its line where a value is missing, never a zero, and says why', async () => {
    const values = yearly([40, 41, null, 43]);
    values[2]!.symbol = 'c';
    const root = await showing([measure()], values);
    expect(pathOf(root, 'own').match(/[ML]/g)).toEqual(['M', 'L', 'M']);
    expect(textsOf(drawingIn(root), 'text')).toContain('[c]');
    expect(textsOf(root, 'td:nth-child(2)')).toEqual(['40.0', '41.0', 'not published [c]', '43.0']);
    expect(textsOf(root, '[part=notes] li')).toEqual(['[c]: not published, to protect children’s privacy']);
  });

  test('has a gap where a period is not among the rows at all', async () => {
    const root = await showing([measure()], yearly([40, 41, 42, 43, 44]).toSpliced(2, 1));
    expect(pathOf(root, 'own').match(/[ML]/g)).toEqual(['M', 'L', 'M', 'L']);
  });

  test('has its line broken by a series break, which is drawn and explained', async () => {
    const seriesBreaks = [{on: '2023-01-01', reason: 'A new count.'}];
    const root = await showing([measure({seriesBreaks})], yearly([40, 41, 42, 43]));
    expect(pathOf(root, 'own').match(/[ML]/g)).toEqual(['M', 'L', 'M', 'L']);
    expect(drawingIn(root).querySelectorAll('.break[stroke-dasharray]')).toHaveLength(1);
    expect(textsOf(root, '[part=notes] li')).toEqual([
      'Series break on 1 January 2023: values before and after are not compared. A new count.',
    ]);
  });

  test('marks provisional values, in the drawing by hollow marks', async () => {
    const values = yearly([40, 41]);
    values[1]!.provisional = true;
    const root = await showing([measure()], values);
    expect(drawingIn(root).querySelector('.own .hollow')!.getAttribute('d')!.match(/M/g)).toHaveLength(1);
    expect(textsOf(root, 'td:nth-child(2)')).toEqual(['40.0', '41.0 (provisional)']);
    expect(textsOf(root, '[part=notes] li')).toEqual(['Hollow marks: provisional.']);
  });

  test('does not draw the total of the nation beside a number of people', async () => {
    const {denominator: _, ...count} = measure({unit: 'plans'});
    const root = await showing([count], [...yearly([40, 41]), ...national([4000, 4100])]);
    expect(drawingIn(root).querySelector('.national')).toBeNull();
    expect(textsOf(root, 'td')).toContain('4,100.0');
  });

  test('draws terms without joining them to whole years', async () => {
    const autumn = yearly([10, 11], {timeIdentifier: 'Autumn term'}).map((term) => ({
      ...term,
      id: `${term.id}-autumn`,
      start: term.start.replace('01-01', '09-01'),
    }));
    const root = await showing([measure()], [...yearly([40, 41]), ...autumn]);
    expect(pathOf(root, 'own').match(/[ML]/g)).toHaveLength(2);
    expect(root.querySelectorAll('tr')).toHaveLength(5);
  });

  test('says how it is counted and whether it is an official statistic', async () => {
    service.put('sources', [
      {
        id: 'office',
        title: 'Plans',
        publisher: 'Office',
        url: 'https://office.example/',
        licence: 'OGL-UK-3.0',
        officialStatistics: true,
      },
    ]);
    const root = await showing([measure()], yearly([40]));
    const about = textOf(root.querySelector('[part=about]'));
    for (const part of ['Of all plans, the share on time.', 'Unit: %', 'Out of: All plans', 'Published by: Office, on_time'])
      expect(about).toContain(part);
    expect(about).toContain('Official statistics: yes');
    expect(about).toContain('the last value against the mean of the three before it');
  });

  test('shows colour for the better or the worse only beside words', async () => {
    const root = await showing([measure()], yearly([10, 10, 10, 20]));
    expect(textOf(root.querySelector('li:has(.better)'))).toContain('which is better');
    expect(root.querySelector('.worse')).toBeNull();
  });

  test('bears markup in every text, and optional fields that are absent', async () => {
    const hostile = '<b>not bold</b>';
    const {
      denominator: _,
      benchmarks: __,
      ...bare
    } = measure({title: hostile, basis: hostile, unit: hostile, definition: hostile});
    const root = await showing([bare], yearly([1]));
    expect(root.querySelector('h3 b, p[part] b')).toBeNull();
    expect(textOf(root.querySelector('h3'))).toBe(hostile);
  });

  test('shows neither a drawing nor a button to save it where there are no values', async () => {
    const root = await showing([measure()], []);
    expect(textOf(root.querySelector('[part=latest]'))).toBe('Values for Example: not published.');
    expect(root.querySelector('.chart, .svg')).toBeNull();
  });
});

describe('several indicators', () => {
  const bases = [
    measure({id: 'living', title: 'In mainstream schools', basis: 'Pupils who live in the area; council return.'}),
    measure({id: 'attending', title: 'In mainstream schools', basis: 'Pupils at schools in the area; school census.'}),
    measure({id: 'other', priorityIds: ['early-help']}),
  ];
  const observations = bases.flatMap(({id}) => yearly([1, 2], {indicatorId: id}));

  test('stand side by side, each with who is counted below its heading and in its sentence', async () => {
    const root = await showing(bases, observations, {indicator: 'attending living'});
    expect([...root.querySelectorAll<HTMLElement>('[data-item]')].map(({dataset}) => dataset.item)).toEqual([
      'attending',
      'living',
    ]);
    expect(textsOf(root, '[part=basis]')[0]).toContain('Pupils at schools in the area; school census.');
    expect(textsOf(root, '[part=latest]')[1]).toContain('(Pupils who live in the area)');
    expect(root.querySelector('.show-all')).toBeNull();
  });

  test('are a list of all with their charts folded, where none is named', async () => {
    const root = await showing(bases, observations, {});
    expect(root.querySelectorAll('[data-fold]')).toHaveLength(3);
    expect(root.querySelector('[data-fold] > details[open]')).toBeNull();
  });

  test('draw a chart when the reader opens it, and fold nothing else away then', async () => {
    const root = await showing(bases, observations, {});
    const folded = () => root.querySelectorAll('.folded').length;
    const before = folded();
    expect(root.querySelector('.chart')).toBeNull();
    root.querySelector<HTMLElement>('[data-item=living] summary')!.click();
    await vi.waitUntil(() => root.querySelector('.chart'));
    expect([...root.querySelectorAll('[data-item]:has(.chart)')]).toEqual([root.querySelector('[data-item=living]')]);
    expect(folded()).toBe(before);
  });

  test('have all charts drawn before a page is printed', async () => {
    const root = await showing(bases, observations, {});
    dispatchEvent(new Event('beforeprint'));
    expect(root.querySelectorAll('.chart.wide')).toHaveLength(3);
    expect(root.querySelectorAll('table')).toHaveLength(3);
    dispatchEvent(new Event('afterprint'));
  });

  test('are those of a priority, where one is named', async () => {
    const root = await showing(bases, observations, {priority: 'early-help'});
    expect([...root.querySelectorAll<HTMLElement>('[data-item]')].map(({dataset}) => dataset.item)).toEqual(['other']);
  });

  test('that the strategy does not have are named', async () => {
    const root = await showing(bases, observations, {indicator: 'living missing'});
    expect(root.querySelectorAll('[data-item]')).toHaveLength(1);
    expect(textsOf(root, '[part=empty]')).toEqual(['This strategy has no measure called “missing”.']);
  });

  test('say that there are none for a priority, and none at all', async () => {
    expect(textsOf(await showing(bases, [], {priority: 'none'}), '[part=empty]')).toEqual([
      'This priority has no published measures.',
    ]);
    service = new ExampleService();
    expect(textsOf(await showing([], [], {}), '[part=empty]')).toEqual(['This strategy has not published its measures.']);
  });

  test('open their chart when a link leads to one', async () => {
    location.hash = '#send/example/indicators/attending';
    const root = await showing(bases, observations, {});
    const item = root.querySelector('[data-item=attending]')!;
    await vi.waitUntil(() => root.activeElement === item);
    expect(item.querySelector('details')!.open).toBe(true);
    expect(root.querySelector('[data-item=living] details')!.hasAttribute('open')).toBe(false);
  });
});

describe('a file', () => {
  /** What the reader would save after a click, by its name. */
  async function saved(root: ShadowRoot, button: string): Promise<[name: string, text: string]> {
    const files: [string, string][] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      files.push([this.download, decodeURIComponent(this.href.slice(this.href.indexOf(',') + 1))]);
    });
    await vi.waitUntil(() => {
      root.querySelector<HTMLElement>(button)!.click();
      return files[0];
    });
    return files[0]!;
  }

  test('of the drawing needs nothing else: its colours, its names and where it is from are in it', async () => {
    service.put('sources', [
      {id: 'office', title: 'Plans of the office', publisher: 'Office', url: 'https://office.example/', licence: 'OGL-UK-3.0'},
    ]);
    const root = await showing([measure()], [...yearly([40, 42]), ...national([50, 52])]);
    const [name, text] = await saved(root, '.svg');
    expect(name).toBe('example-measure.svg');
    const drawing = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    expect(drawing.namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(drawing.querySelector('.own path')!.getAttribute('stroke')).toBe('rgb(26, 79, 139)');
    for (const part of ['Plans on time', 'Plans of the office', 'The nation']) expect(drawing.textContent).toContain(part);
    expect(drawing.querySelector('rect')!.getAttribute('fill')).toBe('rgb(255, 255, 255)');
    expect(text).not.toContain('var(');
  });

  test('of the rows holds what is shown, with periods, areas and symbols', async () => {
    const root = await showing([measure()], [...yearly([null], {symbol: 'c'}), ...national([52], {provisional: true})]);
    const [name, text] = await saved(root, '.csv');
    expect(name).toBe('example-indicators.csv');
    const [header, ...rows] = text.replace('\ufeff', '').trim().split('\r\n');
    for (const column of ['title', 'basis', 'unit', 'area', 'timePeriod', 'timeIdentifier', 'value', 'symbol', 'provisional'])
      expect(header!.split(',')).toContain(column);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/,Example,c,.*,2021,Calendar year,/);
    expect(rows[1]).toMatch(/,The nation,,true,/);
  });
});

test('the narrow drawing is shown in a narrow column, the wide one where there is room', async () => {
  document.body.style.inlineSize = '320px';
  const root = await showing([measure()], yearly([1, 2]));
  expect(drawingIn(root).classList.contains('narrow')).toBe(true);
  document.body.style.inlineSize = '900px';
  expect(drawingIn(root).classList.contains('wide')).toBe(true);
  document.body.style.inlineSize = '';
});
