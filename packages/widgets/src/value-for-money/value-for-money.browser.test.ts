import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import type {Indicator, Observation, PlacementReview, Strategy} from '@send-strategy/sdk/reading';
import '../define.ts';
import type {WidgetState} from '../element/state-event.ts';
import {ExampleService} from '../testing/example-service.ts';
import type {SendValueForMoney} from './value-for-money.ts';

let service: ExampleService;

const indicator: Partial<Indicator> = {
  ...{
    id: 'on-time',
    title: 'Plans on time',
    unit: '%',
    decimals: 1,
    polarity: 'higherIsBetter',
    trend: 'improving',
    asOf: '2026-01-01',
  },
  sources: [{sourceId: 'figures'}],
};
const observation: Partial<Observation> = {
  ...{id: 'one', indicatorId: 'on-time', areaCode: 'Q99000001', timePeriod: '202425', timeIdentifier: 'Academic year'},
  ...{
    start: '2024-09-01',
    end: '2025-08-31',
    value: 61.4,
    asOf: '2025-09-30',
    sources: [{sourceId: 'figures', locator: 'table 2'}],
  },
};
const review: Partial<PlacementReview> = {
  ...{id: 'spring-day', period: {label: 'Spring 2026', start: '2026-04-01', end: '2026-06-30'}, kind: 'Day schools'},
  ...{
    reviewed: 54,
    needsMet: 46,
    valueForMoney: 39,
    totalCost: 3205000,
    findings: ['Journeys are shorter.', 'Targets are clear.'],
  },
  ...{asOf: '2026-07-17', sources: [{sourceId: 'figures', locator: 'spring'}]},
};
const later: Partial<PlacementReview> = {
  ...{id: 'summer-home', period: {label: 'Summer 2026', start: '2026-07-01', end: '2026-08-31'}, kind: 'Residential schools'},
  ...{reviewed: 18, asOf: '2026-09-17', sources: [{sourceId: 'figures'}]},
};

const strategy: Partial<Strategy> = {
  ...{id: 'example', title: 'Example strategy', area: {name: 'Example', gssCode: 'Q99000001'}, status: 'active'},
  ...{licence: 'CC0-1.0', attribution: 'Invented.', languages: ['en'], asOf: '2026-01-01', sources: [{sourceId: 'figures'}]},
};

beforeEach(() => {
  service = new ExampleService();
  service.put('strategy', {
    ...strategy,
    sources: [{sourceId: 'figures', locator: 'section 2'}],
    valueForMoney: [
      {kind: 'placements', statement: 'We review placements.'},
      {kind: 'timeliness', statement: 'Help comes early.', indicatorIds: ['on-time', 'unlisted']},
      {kind: 'duplication', statement: 'One assessment.'},
    ],
  });
  service.put('indicators', [indicator]);
  service.put('observations', [observation]);
  service.put('placement-reviews', [review, later]);
  service.put('sources', [{id: 'figures', title: 'The figures', url: 'https://example.example/figures'}]);
});

afterEach(() => {
  document.body.replaceChildren();
  location.hash = '';
  vi.restoreAllMocks();
});

async function shown(attributes: Record<string, string> = {}, state: WidgetState = 'ready'): Promise<SendValueForMoney> {
  const element = document.createElement('send-value-for-money');
  for (const [name, value] of Object.entries({strategy: 'example', ...attributes})) element.setAttribute(name, value);
  element.innerHTML = '<a href="https://example.example/">Our own words</a>';
  element.client = service.client;
  document.body.append(element);
  await vi.waitUntil(() => element.state === state, {timeout: 3000});
  await element.updateComplete;
  return element;
}

const all = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const textOf = (node: Element | null | undefined) => (node?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const measure = (element: Element) => textOf(all(element, '[part=indicator]')[0]);
const cells = (element: Element, id: string) => all(element, `[data-item=${id}] [data-label]`).map(textOf);

describe('what the strategy says', () => {
  test('stands by kind, each with what is measured beside it, and its source', async () => {
    const element = await shown();
    expect(all(element, 'h3').map(textOf)).toEqual([
      'Less done twice',
      'Help in good time',
      'High-cost placements',
      'Reviews of high-cost placements',
    ]);
    const [, timeliness] = all(element, '[part=statement]');
    expect(textOf(timeliness)).toContain('Help comes early.');
    expect(timeliness!.querySelectorAll('[part=indicator]')).toHaveLength(1);
    expect(textOf(timeliness)).toContain('A measure that belongs here: not published.');
    expect(all(element, '[part=source]').map(textOf)).toContain('Source: The figures, section 2, as of 1 January 2026');
  });

  test('has the latest value in a sentence with its period, the published trend, source and date', async () => {
    expect(measure(await shown())).toBe(
      'Plans on time 61.4% in the academic year 2024/25. It is getting better. Source: The figures, table 2, as of 30 September 2025',
    );
  });

  test.each<[string, Partial<Indicator>, Partial<Observation>, string]>([
    ['a unit', {unit: 'weeks', decimals: 0}, {value: 1400}, '1,400 weeks in'],
    ['a provisional figure', {}, {provisional: true}, 'in the academic year 2024/25 (provisional).'],
    ['zero', {}, {value: 0}, '0.0% in'],
    ['a term', {}, {timeIdentifier: 'Autumn term'}, 'in the autumn term of 2024/25'],
    ['a period by another name', {}, {timeIdentifier: 'Reporting year'}, 'in the time from 1 September 2024 to 31 August 2025'],
    [
      'a value held back',
      {},
      {value: null, symbol: 'c'},
      'In the academic year 2024/25: not shown, to protect children’s privacy.',
    ],
    ['a value that is missing', {}, {value: null, symbol: 'x'}, 'In the academic year 2024/25: not available.'],
    ['a value without a reason', {}, {value: null}, 'In the academic year 2024/25: not published.'],
  ])('says %s as it is', async (_, changedIndicator, changedObservation, says) => {
    service.put('indicators', [{...indicator, ...changedIndicator}]);
    service.put('observations', [{...observation, ...changedObservation}]);
    expect(measure(await shown())).toContain(says);
  });

  test('says of a neutral measure that no direction is better', async () => {
    const {trend: _, ...neutral} = indicator;
    service.put('indicators', [{...neutral, polarity: 'neutral'}]);
    expect(measure(await shown())).toContain('No direction is counted as better.');
  });

  test('is shown where nothing else is published, with what is not', async () => {
    for (const name of ['indicators', 'observations', 'placement-reviews', 'sources'])
      service.files.delete(`example/${name}.json`);
    const element = await shown();
    const text = textOf(element.shadowRoot!.querySelector('.body'));
    expect(text).toContain('Help comes early.');
    expect(text).toContain('What the reviews found: not published.');
    expect(all(element, 'table, .csv')).toEqual([]);
    service.put('indicators', [indicator]);
    await element.retry();
    await vi.waitUntil(() => measure(element) !== '');
    expect(measure(element)).toContain('Latest value: not published.');
  });
});

describe('the reviews', () => {
  test('are a table with headers, the latest first', async () => {
    const element = await shown();
    expect(all(element, 'thead th[scope=col]').map(textOf)).toEqual([
      'Review',
      'Placements reviewed',
      'Needs met',
      'Value for money',
      'Total cost',
    ]);
    expect(all(element, 'th[scope=rowgroup]').map(textOf)).toEqual([
      'Residential schools Summer 2026 1 July 2026 to 31 August 2026',
      'Day schools Spring 2026 1 April 2026 to 30 June 2026',
    ]);
    expect(cells(element, 'spring-day')).toEqual(['54', '46', '39', '£3,205,000']);
    expect(all(element, '[data-item=spring-day] li').map(textOf)).toEqual(['Journeys are shorter.', 'Targets are clear.']);
    expect(textOf(all(element, '[data-item=spring-day]')[0])).toContain('The figures, spring, as of 17 July 2026 · Link to this');
  });

  test('say “not published” for what is absent', async () => {
    const element = await shown();
    expect(cells(element, 'summer-home')).toEqual(['18', 'not published', 'not published', 'not published']);
    expect(textOf(all(element, '[data-item=summer-home]')[0])).toContain('What it found: not published');
    expect(all(element, '[part=privacy]')).toEqual([]);
  });

  test.each(['c', 'SUPP'] as const)('explain a number that is held back (%s), and give nothing away about it', async (symbol) => {
    service.put('placement-reviews', [{...review, reviewed: 10, needsMet: symbol, valueForMoney: 8}, later]);
    const element = await shown();
    expect(cells(element, 'spring-day')[1]).toBe('not shown, to protect children’s privacy');
    expect(textOf(all(element, '[part=privacy]')[0])).toContain('That does not mean that there were none.');
    // No total, share or difference of what is shown: only the published numbers, years and days.
    const numbers = all(element, '[part=review], [part=privacy], caption')
      .map(textOf)
      .join(' ')
      .match(/\d[\d,]*/g)!;
    const published = ['10', '8', '3,205,000', '18', '2026', '1', '30', '31', '17'];
    expect(numbers.filter((number) => !published.includes(number))).toEqual([]);
  });

  test.each([
    ['z', 'not applicable'],
    ['x', 'not available'],
    ['low', 'too small to show'],
    ['u', 'not shown: not reliable enough'],
  ] as const)('say why a number is missing (%s), and never show it as zero', async (symbol, says) => {
    service.put('placement-reviews', [{...review, needsMet: symbol}]);
    expect(cells(await shown(), 'spring-day')[1]).toBe(says);
  });

  test('show a zero that is published as zero', async () => {
    service.put('placement-reviews', [{...review, needsMet: 0}]);
    expect(cells(await shown(), 'spring-day')[1]).toBe('0');
  });

  test('keep each number with its label where the page is narrow', async () => {
    const element = await shown();
    element.style.width = '320px';
    const cell = all(element, '[data-label]')[0]!;
    expect(getComputedStyle(cell, '::before').content).toContain('Placements reviewed: ');
    expect(element.scrollWidth).toBeLessThanOrEqual(320);
    expect(all(element, 'table, tbody, tr, th, td').every((part) => part.role || part.getAttribute('role'))).toBe(true);
  });

  test('can be linked to', async () => {
    const element = await shown();
    location.hash = '#send/example/placement-reviews/spring-day';
    await vi.waitUntil(() => element.shadowRoot!.activeElement?.getAttribute('data-item') === 'spring-day');
  });

  test('are what the CSV has, as published', async () => {
    service.put('placement-reviews', [{...review, needsMet: 'c'}, later]);
    const element = await shown();
    let csv = '';
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      expect(this.download).toBe('example-placement-reviews.csv');
      csv = decodeURIComponent(this.href);
    });
    // What answers the button comes in a file of its own, a moment after what is shown.
    await vi.waitUntil(() => {
      all(element, '.csv')[0]!.click();
      return csv;
    });
    const [header, first, second] = csv.split('\r\n');
    expect(header).toContain('id,period.label,period.start,period.end,kind,reviewed');
    expect(first).toContain('summer-home,Summer 2026,2026-07-01,2026-08-31,Residential schools,18');
    expect(second).toContain('spring-day');
    expect(second!.split(',')).toContain('c');
  });
});

test('a strategy that says nothing of it, and has no reviews, gives the page’s own words', async () => {
  service.put('strategy', strategy);
  service.put('placement-reviews', []);
  const element = await shown({}, 'empty');
  expect(textOf(all(element, '[part=empty]')[0])).toContain('has not published what it does for value for money');
  expect(element.shadowRoot!.querySelector('slot')!.assignedElements()).toHaveLength(1);
});

test('reviews are shown where the strategy says nothing of value for money', async () => {
  service.put('strategy', strategy);
  const element = await shown();
  expect(textOf(element.shadowRoot!.querySelector('.body'))).toContain(
    'What the strategy says of value for money: not published.',
  );
  expect(all(element, 'table')).toHaveLength(1);
});
