import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import '../define.ts';
import type {WidgetState} from '../element/state-event.ts';
import {ExampleService} from '../testing/example-service.ts';
import type {SendAchievements} from './achievements.ts';

let service: ExampleService;

const both = {asOf: '2026-01-01', sources: [{sourceId: 'page', locator: 'paragraph 2'}]};
const older = {...both, id: 'older', year: 2024, said: 'We want jobs.', did: 'Ten began to work.', priorityIds: ['work']};
const newer = {
  ...{...both, id: 'newer', year: 2025, said: 'Ask us.', did: 'We asked.', priorityIds: ['work', 'early']},
  link: 'https://example.example/asked',
};

beforeEach(() => {
  service = new ExampleService();
  service.put('achievements', [older, newer]);
  service.put('priorities', [
    {id: 'early', number: 1, title: 'Help early', asOf: '2026-01-01'},
    {id: 'work', number: 2, title: 'Ready for work', asOf: '2026-01-01'},
  ]);
  service.put('sources', [{id: 'page', title: 'The page', url: 'https://example.example/page'}]);
});

afterEach(() => {
  document.body.replaceChildren();
  location.hash = '';
  vi.restoreAllMocks();
});

async function shown(attributes: Record<string, string> = {}, state: WidgetState = 'ready'): Promise<SendAchievements> {
  const element = document.createElement('send-achievements');
  for (const [name, value] of Object.entries({strategy: 'example', ...attributes})) element.setAttribute(name, value);
  element.innerHTML = '<a href="https://example.example/">Our own words</a>';
  element.client = service.client;
  document.body.append(element);
  await vi.waitUntil(() => element.state === state, {timeout: 3000});
  await element.updateComplete;
  return element;
}

const all = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];

const textOf = (node: Element | undefined) => (node?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

describe('what was said and done', () => {
  test('stands below its year, the latest first', async () => {
    const element = await shown();
    expect(all(element, 'h3, h4').map(textOf)).toEqual(['2025', 'What was said Ask us.', '2024', 'What was said We want jobs.']);
    expect(textOf(all(element, '[part=summary]')[0])).toBe('2 examples from 2025 and 2024.');
  });

  test('has what was done, its priorities, its link, its source with place and date', async () => {
    const [item] = all(await shown(), '[part=achievement]');
    expect(textOf(item)).toContain('What was done We asked.');
    expect(textOf(item)).toContain('Priorities: 1. Help early; 2. Ready for work');
    expect([...item!.querySelectorAll('a')].map((link) => link.href)).toEqual([
      'https://example.example/asked',
      'https://example.example/page',
      expect.stringMatching(/#send\/example\/achievements\/newer$/),
    ]);
    expect(textOf(item!.querySelector('[part=source]')!)).toContain('The page, paragraph 2, as of 1 January 2026');
  });

  test('calls its priorities as the strategy does', async () => {
    service.put('strategy', {
      ...{id: 'example', title: 'Example', area: {name: 'Example', gssCode: 'Q99000001'}, status: 'active'},
      ...{licence: 'CC0-1.0', attribution: 'Invented.', languages: ['en'], asOf: '2026-01-01'},
      levelLabel: {one: 'Ambition', other: 'Ambitions'},
    });
    expect(all(await shown(), '[part=priorities]').map(textOf)).toEqual([
      'Ambitions: 1. Help early; 2. Ready for work',
      'Ambition: 2. Ready for work',
    ]);
  });

  test('says that its priority is not published where that is so', async () => {
    service.put('achievements', [{...both, id: 'older', year: 2024, said: 'We want jobs.', did: 'Ten began to work.'}]);
    expect(all(await shown(), '[part=priorities]').map(textOf)).toEqual(['Priority: not published']);
    document.body.replaceChildren();
    service = new ExampleService();
    service.put('achievements', [older]);
    service.files.delete('example/priorities.json');
    service.files.delete('example/sources.json');
    const [item] = all(await shown(), '[part=achievement]');
    expect(textOf(item)).toContain('Priority: not published');
    expect(textOf(item)).toContain('Source: not published');
  });

  test('is in Easy Read lines where they are asked for and written', async () => {
    const lines = [{text: 'Now we ask you.'}];
    service.put('achievements', [{...newer, variants: [{lang: 'en', reading: 'easyRead', of: '2026-01-01', lines}]}]);
    const [item] = all(await shown({reading: 'easyRead'}), '[part=achievement]');
    expect(textOf(item)).toContain('Now we ask you.');
    expect(textOf(item)).not.toContain('We asked.');
  });
});

describe('what the page asks for', () => {
  test('is one year', async () => {
    const element = await shown({year: '2024'});
    expect(all(element, '[data-item]').map(({dataset}) => dataset['item'])).toEqual(['older']);
    element.year = 2025;
    await element.updateComplete;
    expect(all(element, '[data-item]').map(({dataset}) => dataset['item'])).toEqual(['newer']);
  });

  test('is one priority', async () => {
    expect(all(await shown({priority: 'early'}), '[data-item]').map(({dataset}) => dataset['item'])).toEqual(['newer']);
  });

  test('that is no year gives all years, with a hint', async () => {
    const info = vi.spyOn(console, 'info').mockImplementation(() => {});
    expect(all(await shown({year: 'last'}), '[data-item]')).toHaveLength(2);
    expect(info).toHaveBeenCalledExactlyOnceWith('<send-achievements>: year="last" is not possible: all years are shown.');
  });

  test.each<[string, Record<string, string>, () => void, string]>([
    ['nothing at all', {}, () => service.put('achievements', []), 'has not published what was said'],
    ['no such collection', {}, () => service.files.delete('example/achievements.json'), 'has not published what was said'],
    ['no such priority', {priority: 'none'}, () => {}, 'no priority called “none”'],
    ['nothing of that year', {year: '2019'}, () => {}, 'Nothing is published for this priority or year.'],
  ])('is answered plainly where there is %s', async (_, attributes, change, says) => {
    change();
    const element = await shown(attributes, 'empty');
    expect(textOf(all(element, '[part=empty]')[0])).toContain(says);
    expect((all(element, 'slot')[0] as HTMLSlotElement).assignedElements()).toHaveLength(1);
  });
});

test('a link leads to one item', async () => {
  location.hash = '#send/example/achievements/older';
  const element = await shown();
  await vi.waitUntil(() => element.shadowRoot!.activeElement);
  expect(element.shadowRoot!.activeElement!.getAttribute('data-item')).toBe('older');
});

test('the download holds what is shown, in its order', async () => {
  const element = await shown();
  let saved = '';
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved = `${this.download} ${decodeURIComponent(this.href)}`;
  });
  const rows = async () => {
    saved = '';
    await vi.waitUntil(() => {
      all(element, 'button.csv')[0]!.click();
      return saved;
    });
    return saved
      .split('\r\n')
      .slice(1, -1)
      .map((row) => /(?<=^|,)(older|newer)(?=,)/.exec(row)![0]);
  };
  expect(await rows()).toEqual(['newer', 'older']);
  expect(saved).toContain('example-achievements.csv');
  element.year = 2024;
  await element.updateComplete;
  expect(await rows()).toEqual(['older']);
});

test('no year stays without what was done in it where the height is too small', async () => {
  service.put(
    'achievements',
    Array.from({length: 12}, (_, index) => ({...older, id: `item-${index}`, year: 2020 + (index % 4)})),
  );
  const style = document.createElement('style');
  document.head.append(style);
  for (const height of [300, 500, 700, 900, 1100]) {
    style.textContent = `send-achievements { display: block; width: 300px; min-height: ${height}px }`;
    const element = await shown();
    expect(all(element, '.folded').length).toBeGreaterThan(0);
    for (const year of all(element, '[part=year]').filter((one) => one.getClientRects()[0]))
      expect(year.querySelector('[part=achievement]')!.getClientRects()).not.toHaveLength(0);
    element.remove();
  }
  style.remove();
});
