import axe from 'axe-core';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {page, userEvent} from 'vitest/browser';
import type {Consultation, Meeting, Organisation} from '@send-strategy/sdk/reading';
import '../files/send-decisions.ts';
import {ExampleService} from '../testing/example-service.ts';
import type {SendDecisions} from './decisions.ts';

const dated = {asOf: '2026-01-01', sources: [{sourceId: 'minutes', locator: 'Item 4'}]};

const board: Partial<Meeting> = {
  id: 'board',
  body: {name: 'Wellbeing Board', organisationId: 'council'},
  date: '2025-02-11',
  agendaItem: '6',
  title: 'Draft strategy',
  url: 'https://council.example/board',
  points: [
    {topic: 'Money', text: 'Does it save?', raisedByRole: 'A member', response: 'It does.', answeredByRole: 'Finance Manager'},
    {topic: 'Schools', text: 'Many are full.'},
  ],
  decisions: [
    {letter: 'a', text: 'The comments of scrutiny.', outcomes: ['noted']},
    {letter: 'd', text: 'The strategy, to Cabinet.', outcomes: ['commented', 'recommended'], reference: '12/2025'},
  ],
  documents: [{title: 'Report', url: 'https://council.example/report'}, {title: 'Appendix'}],
  next: 'The Cabinet approved it on 18 March 2025.',
  ...dated,
};
const cabinet: Partial<Meeting> = {id: 'cabinet', body: {name: 'Cabinet'}, date: '2025-03-18', title: 'Strategy', ...dated};
const survey: Partial<Consultation> = {
  id: 'survey',
  start: '2024-10-07',
  end: '2024-12-06',
  method: 'On paper',
  responses: 0,
  summary: 'People agreed.',
  ...dated,
};

let service: ExampleService;

beforeEach(() => {
  service = new ExampleService();
  service.put('meetings', [cabinet, board]);
  service.put('consultations', [survey]);
  service.put('organisations', [{id: 'council', name: 'Example Council'} satisfies Partial<Organisation>]);
  service.put('sources', [{id: 'minutes', title: 'Minutes', url: 'https://council.example/minutes'}]);
});

afterEach(() => {
  document.body.replaceChildren();
  location.hash = '';
  vi.restoreAllMocks();
});

async function shown(attributes: Record<string, string> = {}): Promise<SendDecisions> {
  const widget = document.createElement('send-decisions');
  for (const [name, value] of Object.entries({strategy: 'example', refresh: '0', ...attributes}))
    widget.setAttribute(name, value);
  widget.client = service.client;
  document.body.append(widget);
  await vi.waitUntil(() => widget.state !== 'loading');
  await widget.updateComplete;
  return widget;
}

const all = <Found extends Element = HTMLElement>(widget: SendDecisions, selector: string) => [
  ...widget.shadowRoot!.querySelectorAll<Found>(selector),
];
const find = (widget: SendDecisions, selector: string) => all(widget, selector)[0]!;
const text = (element: Element | undefined) => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const lines = (element: Element) => [...element.querySelectorAll('p')].map(text);
const headings = (widget: SendDecisions) => all(widget, 'h3').map(text);

describe('the trail', () => {
  test('goes from the oldest step to the newest, with each day and body', async () => {
    const widget = await shown();
    expect(headings(widget)).toEqual([
      '7 October 2024 to 6 December 2024 Consultation',
      '11 February 2025 Wellbeing Board',
      '18 March 2025 Cabinet',
    ]);
    expect(text(find(widget, '[part=summary]'))).toBe('1 consultation, 2 meetings.');
    expect(find(widget, '[data-item=board] time').getAttribute('datetime')).toBe('2025-02-11');
  });

  test('turns round with order="newest", and an unknown order is a hint', async () => {
    expect(headings(await shown({order: 'newest'}))[0]).toBe('18 March 2025 Cabinet');
    const info = vi.spyOn(console, 'info').mockReturnValue();
    expect(headings(await shown({order: 'random'}))[2]).toBe('18 March 2025 Cabinet');
    expect(info.mock.calls.flat().join()).toContain('order="random" is not possible');
  });

  test('is empty where nothing is published, and says so', async () => {
    for (const name of ['meetings', 'consultations', 'organisations']) service.files.delete(`example/${name}.json`);
    const widget = await shown();
    expect(widget.state).toBe('empty');
    expect(text(find(widget, '[part=empty]'))).toBe('This strategy has published no meetings or consultations.');
  });

  test('is there with meetings alone, and with consultations alone', async () => {
    service.files.delete('example/consultations.json');
    expect(headings(await shown())).toHaveLength(2);
    service = new ExampleService();
    service.put('consultations', [survey]);
    expect(headings(await shown())).toHaveLength(1);
  });
});

describe('a meeting', () => {
  test('says what it was about, whose it was and where its page is', async () => {
    const widget = await shown();
    const [meeting] = all(widget, '[data-item=board]');
    expect(text(meeting)).toContain('Draft strategy · Example Council · Agenda item 6');
    expect(meeting!.querySelector('a')!.href).toBe('https://council.example/board');
    expect(text(find(widget, '[data-item=cabinet]'))).toContain('Strategy (no link published)');
  });

  test('gives each decision its letter, outcomes in words and reference', async () => {
    const widget = await shown();
    expect(all(widget, '[part=decision]').map(text)).toEqual([
      'Decision a: noted The comments of scrutiny.',
      'Decision d: commented and recommended Reference 12/2025 The strategy, to Cabinet.',
    ]);
  });

  test('gives a decision without letter or reference none', async () => {
    service.put('meetings', [{...board, decisions: [{text: 'Agreed.', outcomes: ['approved']}]}]);
    expect(text(find(await shown(), '[part=decision]'))).toBe('Decision: approved Agreed.');
  });

  test('says who raised a point and who answered, and where that is not published', async () => {
    const widget = await shown();
    const [money, schools] = all(widget, '[part=point]');
    expect(text(money!.querySelector('summary')!)).toBe('Money');
    expect(lines(money!)).toEqual(['Does it save?', 'Raised by: A member', 'It does.', 'Answered by: Finance Manager']);
    expect(lines(schools!)).toEqual(['Many are full.', 'Raised by: not published', 'Answer: not published']);
  });

  test('opens a point with the keyboard', async () => {
    const widget = await shown();
    const details = find(widget, '[part=point] details') as HTMLDetailsElement;
    expect(details.open).toBe(false);
    details.querySelector('summary')!.focus();
    await userEvent.keyboard('{Enter}');
    expect(details.open).toBe(true);
  });

  test('names its papers, with a link or that there is none', async () => {
    const widget = await shown();
    expect(all(widget, '[part=documents] li').map(text)).toEqual(['Report', 'Appendix (no link published)']);
    expect(all<HTMLAnchorElement>(widget, '[part=documents] a').map(({href}) => href)).toEqual([
      'https://council.example/report',
    ]);
  });

  test('leads to the meeting that came next, and gives it the focus', async () => {
    const widget = await shown();
    const link = find(widget, '[part=next] a');
    expect(text(link)).toBe('Go to the meeting on 18 March 2025');
    await userEvent.click(link);
    await vi.waitUntil(() => widget.shadowRoot!.activeElement === find(widget, '[data-item=cabinet]'));
    expect(location.hash).toBe('#send/example/meetings/cabinet');
  });

  test('says what is not published of it', async () => {
    const widget = await shown();
    const missing = ['Decisions', 'Discussion', 'Papers', 'What came next'].flatMap((label) => [label, 'not published']);
    expect(lines(find(widget, '[data-item=cabinet] .sections'))).toEqual(missing);
  });

  test('has its source and a link to itself', async () => {
    const widget = await shown();
    expect(text(find(widget, '[data-item=board] [part=source]'))).toBe(
      'Source: Minutes, Item 4, as of 1 January 2026 · Link to this',
    );
    expect(find(widget, '[data-item=board] [part=source] .share').getAttribute('href')).toBe('#send/example/meetings/board');
  });
});

describe('one meeting', () => {
  test('stands alone with its points open and no link to another', async () => {
    const widget = await shown({meeting: 'board'});
    expect(headings(widget)).toEqual(['11 February 2025 Wellbeing Board']);
    expect(all<HTMLDetailsElement>(widget, '[part=point] details').every(({open}) => open)).toBe(true);
    expect(text(find(widget, '[part=next]'))).toBe('The Cabinet approved it on 18 March 2025.');
    expect(find(widget, '[part=summary]')).toBeUndefined();
  });

  test('that is not there is said to be so', async () => {
    const widget = await shown({meeting: 'nowhere'});
    expect(widget.state).toBe('empty');
    expect(text(find(widget, '[part=empty]'))).toBe('This strategy has no meeting called “nowhere”.');
  });

  test('can be set as a property', async () => {
    const widget = await shown();
    widget.meeting = 'cabinet';
    await widget.updateComplete;
    expect(headings(widget)).toEqual(['18 March 2025 Cabinet']);
  });
});

describe('a consultation', () => {
  test('says how people were asked and how many answered: none is 0', async () => {
    const step = text(find(await shown(), '[part=consultation]'));
    expect(step).toContain('People agreed.');
    expect(step).toContain('How people were asked: On paper');
    expect(step).toContain('Answers: 0');
  });

  test('says what is not published of it', async () => {
    service.put('consultations', [{id: 'known', summary: 'There was one.', ...dated}]);
    const step = text(find(await shown(), '[part=consultation]'));
    expect(step).toContain('Date: not published');
    expect(step).toContain('How people were asked: not published');
    expect(step).toContain('Answers: not published');
  });
});

test('Easy Read lines stand where they were written, and their absence everywhere is said', async () => {
  expect(text(find(await shown({reading: 'easyRead'}), '[part=notice]'))).toContain('There is no Easy Read version');
  const lines = [{text: 'The Board talked.'}, {text: 'It liked the plan.'}];
  service.put('meetings', [{...board, variants: [{lang: 'en', reading: 'easyRead', of: '2026-01-01', lines}]}, cabinet]);
  const widget = await shown({reading: 'easyRead'});
  // What was read a moment ago is not read again.
  await widget.retry();
  await widget.updateComplete;
  expect(all(widget, '[part=easy-read] li').map(text)).toEqual(['The Board talked.', 'It liked the plan.']);
  expect(text(find(widget, '.body'))).not.toContain('There is no Easy Read version');
});

test('the table has one row for each decision', async () => {
  const widget = await shown();
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  await userEvent.click(find(widget, '.csv'));
  const {href, download} = clicked.mock.contexts[0] as HTMLAnchorElement;
  expect(download).toBe('example-meetings.csv');
  const [header, ...rows] = (await (await fetch(href)).text()).replace('\ufeff', '').trim().split('\r\n');
  expect(header).toBe('id,date,body.name,body.organisationId,agendaItem,title,url,letter,text,outcomes,reference,asOf,sources');
  expect(rows).toHaveLength(2);
  expect(rows[1]).toContain('commented | recommended,12/2025');
});

test('markup in the data is text, and a text of 20,000 characters is cut', async () => {
  const markup = '<b>bold</b>';
  const long = 'Long '.repeat(4000);
  service.put('meetings', [{...board, title: markup, points: [{topic: long, text: long, response: long}], next: long}]);
  const widget = await shown();
  expect(text(find(widget, '[part=meeting]'))).toContain(markup);
  expect(text(find(widget, '[part=point] summary')).length).toBeLessThan(200);
  expect(text(find(widget, '[part=next] p')).length).toBeLessThan(700);
});

test.each([1280, 320])('axe finds nothing at %i pixels', async (width) => {
  await page.viewport(width, 900);
  const widget = await shown({meeting: 'board'});
  const {violations} = await axe.run(widget, {rules: {'target-size': {enabled: true}}});
  expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join()}`)).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});
