import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {userEvent} from 'vitest/browser';
import type {PublishedItems} from '@send-strategy/sdk/read';
import '../define.ts';
import type {WidgetState} from '../element/state-event.ts';
import {ExampleService} from '../testing/example-service.ts';
import type {SendActionPlan} from './action-plan.ts';
import {longPlan} from './plan.fixture.ts';

let service: ExampleService;

const sources = [{sourceId: 'plan', locator: 'page 3'}];
const base = {sources, asOf: '2026-01-01'};
const actions: Partial<PublishedItems['actions']>[] = [
  {
    ...{...base, id: 'door', title: 'Open one front door', horizon: 'short', commitment: 'committed', status: 'atRisk'},
    ...{statusReason: 'The supplier is late.', statusAsOf: '2026-09-01', dueDate: '2026-11-22', dueLabel: 'end of year 1'},
    ...{priorityIds: ['early', 'joint'], ownerOrganisationId: 'council', ownerRole: 'Head of Early Help'},
    ...{
      reason: 'Families asked for it.',
      milestones: ['Phone line open'],
      outputs: ['One form'],
      expectedEffects: ['Shorter waits'],
    },
    ...{indicatorIds: ['waits'], valueForMoney: 'One desk in place of three.', reviewBy: '2026-06-30'},
  },
  {
    ...base,
    id: 'hope',
    title: 'Open at weekends',
    horizon: 'notStated',
    commitment: 'aspiration',
    status: 'notReported',
    reviewBy: '2026-06-30',
  },
  {
    ...base,
    id: 'train',
    title: 'Train staff',
    horizon: 'long',
    status: 'onTrack',
    dueDate: '2026-12-01',
    ownerOrganisationId: 'trust',
  },
];

beforeEach(() => {
  vi.useFakeTimers({toFake: ['Date'], now: new Date('2026-11-23T12:00:00Z')});
  service = new ExampleService();
  service.put('actions', actions);
  service.put('updates', [
    {...base, id: 'u1', actionId: 'door', on: '2026-03-01', status: 'onTrack', text: 'Work began.', byRole: 'Head of Early Help'},
    {
      ...{...base, id: 'u2', actionId: 'door', on: '2026-09-01', status: 'atRisk', text: 'The line is open.'},
      ...{statusReason: 'The supplier is late.', evidence: ['https://example.example/line'], editorNote: 'Shortened by us.'},
    },
  ]);
  service.put('priorities', [
    {...base, id: 'early', number: 1, title: 'Help early, at every age'},
    {...base, id: 'joint', number: 2, title: 'Work as one'},
    {...base, id: 'unserved', number: 3, title: 'No action serves this'},
  ]);
  service.put('organisations', [
    {...base, id: 'council', name: 'Example Council'},
    {...base, id: 'trust', name: 'Example Trust'},
  ]);
  service.put('indicators', [{...base, id: 'waits', title: 'Weeks of waiting'}]);
  service.put('sources', [{id: 'plan', title: 'The action plan', url: 'https://example.example/plan'}]);
});

afterEach(() => {
  document.body.replaceChildren();
  document.head.querySelectorAll('style').forEach((style) => style.remove());
  location.hash = '';
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function shown(attributes: Record<string, string> = {}, state: WidgetState = 'ready'): Promise<SendActionPlan> {
  const element = document.createElement('send-action-plan');
  for (const [name, value] of Object.entries({strategy: 'example', ...attributes})) element.setAttribute(name, value);
  element.innerHTML = '<a href="https://example.example/">Our own words</a>';
  element.client = service.client;
  document.body.append(element);
  await vi.waitUntil(() => element.state === state, {timeout: 3000});
  await element.updateComplete;
  return element;
}

const all = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const find = <Kind extends HTMLElement>(element: Element, selector: string) => element.shadowRoot!.querySelector<Kind>(selector)!;
const textOf = (node: Element | null | undefined) => (node?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const ids = (element: Element) => all(element, '[data-item]').map(({dataset}) => dataset.item);
const action = (element: Element, id: string) => textOf(find(element, `[data-item=${id}]`));
const facts = (element: Element, id: string) => all(element, `[data-item=${id}] [part=facts] > li`).map(textOf);

async function choose(element: SendActionPlan, name: string, value: string): Promise<void> {
  const field = find<HTMLInputElement>(element, `[name=${name}]`);
  field.value = value;
  field.dispatchEvent(new Event('input', {bubbles: true}));
  await element.updateComplete;
}

describe('the plan', () => {
  test('is grouped by horizon, nearest first, with how many actions each has', async () => {
    const element = await shown();
    expect(all(element, '[part=group]').map((group) => textOf(group.querySelector('[part=heading]')))).toEqual([
      'Short term (1)',
      'Long term (1)',
      'Term not stated (1)',
    ]);
    expect(ids(element)).toEqual(['door', 'train', 'hope']);
  });

  test('is summed up by status, with what is due next', async () => {
    const element = await shown();
    expect(all(element, '[part=counts] li').map(textOf)).toEqual([
      '3 actions',
      'on track (1)',
      'at risk (1)',
      'not reported (1)',
    ]);
    expect(all(element, '[part=next] li').map(textOf)).toEqual(['1 December 2026 Train staff']);
    expect(find(element, '[part=next] a').getAttribute('href')).toBe('#send/example/actions/train');
  });

  test('says that there are no actions, and keeps what the page says', async () => {
    service.put('actions', []);
    const element = await shown({}, 'empty');
    expect(textOf(find(element, '[part=empty]'))).toBe('This strategy has not published its actions.');
    expect(find<HTMLSlotElement>(element, 'slot').assignedElements()).toHaveLength(1);
  });

  test('needs no collection but the strategy and the actions', async () => {
    for (const name of ['updates', 'priorities', 'organisations', 'indicators', 'sources'])
      service.files.delete(`example/${name}.json`);
    const element = await shown();
    expect(facts(element, 'door').slice(1, 4)).toEqual([
      'Owner: Head of Early Help',
      'Commitment: made by the partners',
      'Priority: not published',
    ]);
    expect(action(element, 'door')).toContain('at risk as of 1 September 2026 The supplier is late.');
  });

  test('judges no date once its strategy has ended', async () => {
    service.put('strategy', {...JSON.parse(service.files.get('example/strategy.json')!).data, status: 'closed'});
    const element = await shown();
    expect(all(element, '[part=next]')).toEqual([]);
    expect(all(element, '[part=choices] label').map(textOf)).toEqual([
      'All (3)',
      'No owner published (1)',
      'No due date published (1)',
    ]);
    expect(element.shadowRoot!.textContent).not.toContain('overdue');
    expect(element.shadowRoot!.textContent).not.toContain('should have been reviewed');
  });

  test('does not say that nothing is overdue where no dates are published', async () => {
    service.put('actions', [actions[1]!]);
    const element = await shown();
    expect(all(element, '[part=choices] input').map((input) => (input as HTMLInputElement).value)).toEqual([
      '',
      'noOwner',
      'noDate',
    ]);
  });
});

describe('an action', () => {
  test('says where it stands, when it is due, whose it is and what it serves', async () => {
    const element = await shown();
    expect(action(element, 'door')).toContain('Open one front door at risk as of 1 September 2026 The supplier is late.');
    expect(facts(element, 'door').slice(0, 5)).toEqual([
      'Due: 22 November 2026, end of year 1, overdue',
      'Owner: Example Council, Head of Early Help',
      'Commitment: made by the partners',
      'Priority: Help early, at every age',
      'Priority: Work as one',
    ]);
    expect(action(element, 'door')).toContain('Source: The action plan, page 3, as of 1 January 2026');
  });

  test('says why, how and what for, and tells its history, the latest first', async () => {
    const element = await shown();
    const details = find<HTMLDetailsElement>(element, '[data-item=door] .more');
    expect(details.open).toBe(false);
    await userEvent.click(details.querySelector('summary')!);
    expect(details.open).toBe(true);
    expect(textOf(details.querySelector('summary'))).toBe('Details and 2 updates');
    const text = textOf(details);
    for (const words of [
      'Why it was prioritised: Families asked for it.',
      'Milestones: Phone line open',
      'What it produces: One form',
      'What should change: Shorter waits',
      'Measures it should move: Weeks of waiting',
      'Value for money: One desk in place of three.',
    ])
      expect(text).toContain(words);
    const [latest, first] = all(element, '[part=update]').map(textOf);
    expect(latest).toContain('1 September 2026 at risk The supplier is late.The line is open. Evidence: example.example/line');
    expect(latest).toContain('Note from the publisher: Shortened by us.');
    expect(first).toContain('1 March 2026 on track Work began. Reported by: Head of Early Help');
    expect(details.querySelector<HTMLAnchorElement>('[part=update] a')!.href).toBe('https://example.example/line');
  });

  test('says what is not published, and never makes it nothing', async () => {
    const element = await shown();
    expect(facts(element, 'hope')).toEqual([
      'Due: not published',
      'Owner: not published',
      'Commitment: not made, an aspiration',
      'Priority: not published',
      'Why it was prioritised: not published',
      'Milestones: not published',
      'What it produces: not published',
      'What should change: not published',
      'Measures it should move: not published',
      'Value for money: not published',
      'Updates: not published',
    ]);
    expect(facts(element, 'train')).toContain('Commitment: not published');
    expect(textOf(find(element, '[data-item=hope] summary'))).toBe('Details');
  });

  test('should have been reviewed only where no update came since', async () => {
    const element = await shown();
    expect(action(element, 'hope')).toContain('This should have been reviewed by 30 June 2026.');
    expect(action(element, 'door')).not.toContain('should have been reviewed');
  });
});

describe('the filters', () => {
  test('offer only what occurs, priorities as the strategy calls them', async () => {
    service.put('strategy', {
      ...JSON.parse(service.files.get('example/strategy.json')!).data,
      levelLabel: {one: 'Ambition', other: 'Ambitions'},
    });
    const element = await shown();
    const options = (name: string) => all(element, `[name=${name}] option`).map(textOf);
    expect(options('priority')).toEqual(['All', 'Help early, at every age', 'Work as one']);
    expect(options('horizon')).toEqual(['All', 'Short term', 'Long term', 'Term not stated']);
    expect(options('status')).toEqual(['All', 'on track', 'at risk', 'not reported']);
    expect(options('owner')).toEqual(['All', 'Example Council', 'Example Trust']);
    expect(textOf(find(element, '[name=priority]').closest('label')).startsWith('Ambition ')).toBe(true);
    expect(facts(element, 'door')).toContain('Ambition: Work as one');
  });

  test('narrow the list as the reader types and chooses, and say how many are left', async () => {
    const element = await shown();
    const search = find<HTMLInputElement>(element, '[name=search]');
    find(element, '[part=filters]').toggleAttribute('open', true);
    await userEvent.type(search, 'staff');
    await element.updateComplete;
    expect(ids(element)).toEqual(['train']);
    expect(textOf(find(element, '[part=count]'))).toBe('1 of 3 actions');
    expect(find(element, '[part=count]').getAttribute('role')).toBe('status');
    await choose(element, 'priority', 'early');
    expect(textOf(find(element, '[part=count]'))).toBe('No action matches.');
    expect(all(element, '.csv')).toEqual([]);
    await choose(element, 'search', '');
    expect(ids(element)).toEqual(['door']);
  });

  test('show by keyboard what is due next, overdue, or without owner or date, each as many as is said', async () => {
    const element = await shown();
    find(element, '[name=show]').focus();
    const seen = [];
    for (let way = 0; way < 4; way++) {
      await userEvent.keyboard('{ArrowDown}');
      await element.updateComplete;
      seen.push([textOf(element.shadowRoot!.activeElement!.closest('label')), ids(element)]);
    }
    expect(seen).toEqual([
      ['Due in the next 90 days (1)', ['train']],
      ['Overdue (1)', ['door']],
      ['No owner published (1)', ['hope']],
      ['No due date published (1)', ['hope']],
    ]);
  });

  test('count what the other filters find', async () => {
    const element = await shown();
    await choose(element, 'owner', 'trust');
    expect(all(element, '[part=choices] label').map(textOf)).toEqual([
      'All (1)',
      'Due in the next 90 days (1)',
      'Overdue (0)',
      'No owner published (0)',
      'No due date published (0)',
    ]);
    expect(textOf(find(element, '[part=counts]'))).toContain('3 actions');
  });

  test.each([
    ['priority', 'joint', ['door']],
    ['horizon', 'long', ['train']],
    ['status', 'notReported', ['hope']],
    ['owner', 'trust', ['train']],
  ] as const)('begin as the page asks by %s="%s", and the reader can change it', async (name, value, found) => {
    const element = await shown({[name]: value});
    expect(ids(element)).toEqual(found);
    expect(find<HTMLSelectElement>(element, `[name=${name}]`).value).toBe(value);
    expect(textOf(find(element, '[part=counts]'))).toContain('1 of 3 actions');
    await choose(element, name, '');
    expect(ids(element)).toEqual(['door', 'train', 'hope']);
  });

  test('begin as a property asks, too', async () => {
    const element = await shown();
    element.owner = 'trust';
    await element.updateComplete;
    expect(ids(element)).toEqual(['train']);
  });

  test('show nothing, and not everything, for a status that no action has', async () => {
    const element = await shown({status: 'stopped'});
    expect(textOf(find(element, '[part=count]'))).toBe('No action matches.');
    expect(find<HTMLSelectElement>(element, '[name=status]').value).toBe('stopped');
  });

  test.each(['priority', 'horizon', 'status', 'owner'])(
    'hint at a %s that is not possible, and show everything',
    async (name) => {
      const info = vi.spyOn(console, 'info').mockReturnValue();
      const element = await shown({[name]: `no-such-${name}`});
      expect(ids(element)).toHaveLength(3);
      expect(info).toHaveBeenCalledWith(`<send-action-plan>: ${name}="no-such-${name}" is not possible: all actions are shown.`);
    },
  );

  test('leave an action open that the reader opened, wherever it moves', async () => {
    const element = await shown();
    await userEvent.click(find(element, '[data-item=train] summary'));
    await choose(element, 'search', 'train');
    expect(find<HTMLDetailsElement>(element, '[data-item=train] .more').open).toBe(true);
    await choose(element, 'search', '');
    expect(all(element, '.more[open]').map((details) => details.closest('li')!.dataset.item)).toEqual(['train']);
  });
});

test('a link leads to an action that a filter or the page’s own choice hides', async () => {
  const element = await shown({priority: 'joint'});
  await choose(element, 'search', 'door');
  find(element, '[part=filters]').toggleAttribute('open', true);
  await userEvent.selectOptions(find(element, '[name=status]'), 'atRisk');
  await userEvent.click(find(element, '[value=overdue]'));
  expect(ids(element)).toEqual(['door']);
  await vi.waitUntil(() => element.shadowRoot!.adoptedStyleSheets.length > 4);
  location.hash = '#send/example/actions/hope';
  await vi.waitUntil(() => element.shadowRoot!.activeElement?.getAttribute('data-item') === 'hope');
  expect(find<HTMLInputElement>(element, '[name=search]').value).toBe('');
  expect(all(element, 'select').map((select) => (select as HTMLSelectElement).value)).toEqual(['', '', '', '']);
  expect(find<HTMLInputElement>(element, ':checked[type=radio]').value).toBe('');
});

test('the download has what is shown, joined', async () => {
  const element = await shown({horizon: 'short'});
  const saved: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download, decodeURIComponent(this.href));
  });
  await vi.waitUntil(() => {
    find(element, '.csv').click();
    return saved[1];
  });
  const [name, csv] = saved;
  expect(name).toBe('example-actions.csv');
  const [header, ...rows] = csv!.trim().split('\r\n');
  expect(rows).toHaveLength(1);
  for (const column of ['status', 'dueDate', 'priorities', 'owner', 'latestUpdate']) expect(header!.split(',')).toContain(column);
  expect(rows[0]).toContain('"Help early, at every age | Work as one",Example Council,The line is open.');
});

test('markup in the data is text', async () => {
  service.put('actions', [{...actions[0], title: '<b>bold</b><img src=x onerror=alert(1)>', statusReason: '<i>'}]);
  const element = await shown();
  expect(all(element, 'b').filter(({textContent}) => textContent === 'bold')).toEqual([]);
  expect(action(element, 'door')).toContain('<b>bold</b><img src=x onerror=alert(1)>');
});

describe('a plan of 1,000 actions', () => {
  beforeEach(() => {
    const {actions, updates} = longPlan(1000);
    service.put('actions', actions);
    service.put('updates', updates);
  });

  const showAll = (element: Element) => find<HTMLButtonElement>(element, '.show-all');
  const visible = (element: Element) => all(element, '.card').filter((card) => card.checkVisibility()).length;

  test('draws the first 20, and all of them where the reader asks, who goes on where the new ones begin', async () => {
    const element = await shown();
    expect(visible(element)).toBe(20);
    expect(textOf(find(element, '[part=count]'))).toBe('1,000 actions');
    expect(all(element, '[part=group] > [part=heading]').map(textOf)).toEqual(['Short term (200)']);
    expect(textOf(showAll(element))).toBe('Show all 1,000 actions');
    await vi.waitUntil(() => element.shadowRoot!.adoptedStyleSheets.length > 4);
    await userEvent.click(showAll(element));
    await element.updateComplete;
    expect(visible(element)).toBe(1000);
    expect(showAll(element).hidden).toBe(true);
    expect(element.shadowRoot!.activeElement?.getAttribute('data-item')).toBe('a21');
  });

  test('draws fewer where the page reserves less, and no heading without an action', async () => {
    const style = document.createElement('style');
    style.textContent = 'send-action-plan { display: block; min-height: 1500px }';
    document.head.append(style);
    const element = await shown();
    const before = visible(element);
    expect(before).toBeLessThan(20);
    await choose(element, 'search', 'action 77');
    const groups = all(element, '[part=group]');
    expect(groups.length).toBeGreaterThan(1);
    for (const group of groups)
      expect(group.checkVisibility()).toBe([...group.querySelectorAll('.card')].some((card) => card.checkVisibility()));
    expect(groups.at(-1)!.checkVisibility()).toBe(false);
  });

  test('begins with few again once the reader narrows it', async () => {
    const element = await shown();
    await vi.waitUntil(() => element.shadowRoot!.adoptedStyleSheets.length > 4);
    showAll(element).click();
    await element.updateComplete;
    await choose(element, 'search', 'sooner');
    expect(visible(element)).toBe(20);
    expect(textOf(showAll(element))).toBe('Show all 1,000 actions');
    await choose(element, 'search', 'action 77');
    expect(visible(element)).toBe(19);
    expect(showAll(element).hidden).toBe(true);
  });

  test('draws the details of an action when it is opened', async () => {
    const element = await shown();
    expect(all(element, '[part=update]')).toEqual([]);
    await userEvent.click(find(element, '[data-item=a3] summary'));
    await vi.waitUntil(() => all(element, '[data-item=a3] [part=update]').length === 3);
    expect(all(element, '[part=update]')).toHaveLength(3);
  });

  test('is all there on paper', async () => {
    const element = await shown();
    dispatchEvent(new Event('beforeprint'));
    expect(all(element, '.card')).toHaveLength(1000);
    expect(all(element, '[part=update]')).toHaveLength(3000);
    dispatchEvent(new Event('afterprint'));
  });

  test('is led through by links', async () => {
    location.hash = '#send/example/actions/a987';
    const element = await shown();
    await vi.waitUntil(() => element.shadowRoot!.activeElement?.getAttribute('data-item') === 'a987', {timeout: 5000});
  });
});
