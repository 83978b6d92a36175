import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {userEvent} from 'vitest/browser';
import type {Action} from '@send-strategy/sdk/reading';
import '../define.ts';
import type {WidgetState} from '../element/state-event.ts';
import {ExampleService} from '../testing/example-service.ts';
import type {SendProvision} from './provision.ts';
import {provisionOf} from './statements.fixture.ts';
import type {Statement} from './statements.ts';

let service: ExampleService;

const statements: Statement[] = [
  {
    ...{id: 'light', areaOfNeed: 'sensoryAndPhysical', theme: 'environment', tier: 'specialist'},
    schoolsShould: ['Cut glare'],
  },
  {
    ...{id: 'day', areaOfNeed: 'communicationAndInteraction', theme: 'environment', tier: 'universal'},
    ...{educationPhases: ['primary', 'secondary'], audience: 'Class teachers'},
    ...{youMaySee: ['Worry when plans change'], schoolsShould: ['Show the day', 'Tell pupils of changes']},
    helpFrom: ['therapy', 'unlisted', 'nurses'],
  },
  {
    ...{id: 'talk', areaOfNeed: 'communicationAndInteraction', theme: 'teaching', tier: 'targeted'},
    ...{educationPhases: ['nursery'], schoolsShould: ['Run a talk group']},
  },
];

beforeEach(() => {
  service = new ExampleService();
  service.put('provision', {...provisionOf(0), statements, reviewBy: '2020-01-31', editorNote: 'Shortened by us.'});
  service.put('services', [
    {id: 'therapy', name: 'Speech therapy', url: 'https://example.example/therapy', asOf: '2026-01-01'},
    {id: 'nurses', name: 'School nurses', asOf: '2026-01-01'},
  ]);
  service.put('sources', [{id: 'document', title: 'The document', url: 'https://example.example/document'}]);
});

afterEach(() => {
  document.body.replaceChildren();
  document.head.querySelectorAll('style').forEach((style) => style.remove());
  location.hash = '';
  vi.restoreAllMocks();
});

async function shown(attributes: Record<string, string> = {}, state: WidgetState = 'ready'): Promise<SendProvision> {
  const element = document.createElement('send-provision');
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
const statement = (element: Element, id: string) => textOf(all(element, `[data-item=${id}]`)[0]);
const idsShown = (element: Element) => all(element, '[part=statement]:not([hidden])').map(({dataset}) => dataset.item);
const count = (element: Element) => textOf(all(element, '[part=count]')[0]);

async function choose(element: SendProvision, name: string, value: string): Promise<void> {
  const field = all(element, `[name=${name}]`)[0] as HTMLInputElement | HTMLSelectElement;
  field.value = value;
  field.dispatchEvent(new Event('input', {bubbles: true}));
  await element.updateComplete;
}

describe('the document', () => {
  test('comes first: its title, since when it is published, who it is made with, its source and notes', async () => {
    service.put('provision', {
      ...provisionOf(0),
      document: {
        ...{title: 'Our document', stage: 'published', publishedOn: '2026-05-18', url: 'https://example.example/document.pdf'},
        ...{developedWith: ['Schools', 'Families'], reviewBy: '2020-01-31'},
      },
      ...{statements, editorNote: 'Shortened by us.'},
    });
    const element = await shown();
    expect(textOf(all(element, 'h2')[0])).toBe('Our document');
    expect(textOf(all(element, '[part=stage]')[0])).toBe('Published on 18 May 2026.');
    expect(all(element, '[part=document] a').map((link) => link.getAttribute('href'))).toEqual([
      'https://example.example/document.pdf',
    ]);
    expect(all(element, '[part=document] li').map(textOf)).toEqual(['Schools', 'Families']);
    const text = textOf(element.shadowRoot!.querySelector('.body'));
    expect(text).toContain('To be reviewed by: 31 January 2020');
    expect(text).toContain('This should have been reviewed by 31 January 2020.');
    expect(text).toContain('Note from the publisher: Shortened by us.');
    expect(text).toContain('Source: The document, as of 18 May 2026');
    expect(text.indexOf('The document')).toBeLessThan(text.indexOf('Show the day'));
  });

  test('that tells little says of the rest that it is not published', async () => {
    service.put('provision', {...provisionOf(0), document: {title: 'Our document', stage: 'published'}, statements});
    const element = await shown();
    expect(textOf(all(element, '[part=stage]')[0])).toBe('Published. The date is not published.');
    expect(textOf(all(element, '[part=document]')[0])).toBe(
      'Document: not published Made with: not published To be reviewed by: not published',
    );
  });

  test('that is being written says so', async () => {
    service.put('provision', {...provisionOf(0), document: {title: 'Our document', stage: 'inDevelopment'}, statements: []});
    expect(textOf(all(await shown(), '[part=stage]')[0])).toBe('This document is still being written.');
  });

  test('that nobody has published gives the page’s own words', async () => {
    service.files.delete('example/provision.json');
    const element = await shown({}, 'empty');
    expect(textOf(all(element, '[part=empty]')[0])).toContain('has not published');
    expect(element.shadowRoot!.querySelector('slot')!.assignedElements()).toHaveLength(1);
  });
});

describe('a promise', () => {
  const action: Partial<Action> = {
    ...{id: 'write-it', title: 'Write the document', horizon: 'long', commitment: 'aspiration', status: 'notReported'},
    ...{asOf: '2019-11-05', sources: [{sourceId: 'minutes', locator: 'paragraph 4'}]},
  };

  beforeEach(() => {
    service.put('provision', {
      document: {title: 'Ordinarily available document', stage: 'promised', actionId: 'write-it'},
      ...{asOf: '2019-11-05', sources: [{sourceId: 'minutes', locator: 'paragraph 3'}]},
    });
    service.put('actions', [action]);
    service.put('sources', [{id: 'minutes', title: 'The minutes', url: 'https://example.example/minutes'}]);
  });

  test('is shown with the action that makes it, both with source and date, and without filters', async () => {
    const element = await shown();
    expect(textOf(all(element, '[part=stage]')[0])).toBe('This document is promised. None is published here.');
    const promise = textOf(all(element, '[part=action]')[0]);
    expect(promise).toContain('The action that promises it: Write the document');
    expect(promise).toContain('Commitment: an aspiration, not a commitment');
    expect(promise).toContain('Due: not published');
    expect(promise).toContain('Status: not reported');
    expect(promise).toContain('The minutes, paragraph 4, as of 5 November 2019');
    expect(all(element, '[part=source]').map(textOf)[0]).toContain('The minutes, paragraph 3, as of 5 November 2019');
    expect(all(element, 'input, select, .csv, [part=count]')).toEqual([]);
    expect(textOf(all(element, '[part=empty]')[0])).toBe('Its statements: not published.');
    // Lit would show an absent part that is `false` as that word.
    expect(textOf(element.shadowRoot!.querySelector('.body'))).not.toMatch(/\b(false|undefined|null)\b/);
  });

  test('with a day says that day, and whether it has passed', async () => {
    service.put('actions', [{...action, dueDate: '2020-03-31', status: 'onTrack'}]);
    expect(textOf(all(await shown(), '[part=action]')[0])).toContain('Due: 31 March 2020 (this day has passed) Status: on track');
  });

  test('has the source’s own words for when it is due, where there is no day', async () => {
    service.put('actions', [{...action, dueLabel: 'end of year 2'}]);
    expect(textOf(all(await shown(), '[part=action]')[0])).toContain('Due: end of year 2 Status');
  });

  test('that rests on the same place as the document’s stage names it once', async () => {
    service.put('actions', [{...action, sources: [{sourceId: 'minutes', locator: 'paragraph 3'}]}]);
    expect(all(await shown(), '[part=source]')).toHaveLength(1);
  });

  test('whose action is not published says so', async () => {
    service.files.delete('example/actions.json');
    expect(textOf(all(await shown(), '[part=action]')[0])).toBe('The action that promises it: not published');
  });
});

describe('the statements', () => {
  test('stand by area of need, in the order of the code of practice', async () => {
    const element = await shown({'heading-level': '3'});
    expect(all(element, '[part=group]:not([hidden]) > h4').map(textOf)).toEqual([
      'Communication and interaction',
      'Sensory and physical needs',
    ]);
    expect(all(element, 'h5').map(textOf)).toEqual([
      'Surroundings: universal support',
      'Teaching: targeted support',
      'Surroundings: specialist support',
    ]);
  });

  test('say whom they are for, what may be seen, what schools should provide, and who can help', async () => {
    const element = await shown();
    const item = all(element, '[data-item=day]')[0]!;
    expect([...item.querySelectorAll('dt, dd li, dd:not(:has(li))')].map(textOf)).toEqual([
      ...['For:', 'every pupil', 'What you may see:', 'Worry when plans change'],
      ...['What schools should provide:', 'Show the day', 'Tell pupils of changes'],
      ...['Who can help:', 'Speech therapy', 'School nurses'],
      ...['Written for:', 'Class teachers', 'Education phases:', 'primary and secondary'],
    ]);
    const links = [...item.querySelectorAll('a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      'https://example.example/therapy',
      '#send/example/provision/day',
    ]);
  });

  test('say “not published” for what is absent', async () => {
    const text = statement(await shown(), 'light');
    for (const label of ['What you may see', 'Who can help', 'Written for', 'Education phases'])
      expect(text).toContain(`${label}: not published`);
  });

  test('are shown in Easy Read where it was written, with a note where the original has changed since', async () => {
    const line = {text: 'You will see what happens today.'};
    const variants = [{lang: 'en', reading: 'easyRead' as const, of: '2020-01-01', lines: [line]}];
    service.put('provision', {...provisionOf(0), statements: [{...statements[1]!, variants}, statements[2]!]});
    const element = await shown({reading: 'easyRead'});
    expect(statement(element, 'day')).toContain(line.text);
    expect(statement(element, 'day')).not.toContain('Show the day');
    expect(statement(element, 'day')).toContain('The original has changed since these words were written.');
    expect(statement(element, 'talk')).toContain('Run a talk group');
  });
});

describe('filters', () => {
  test('narrow what is shown, say how much that is, and hide the headings of what is empty', async () => {
    const element = await shown();
    expect(count(element)).toBe('3 of 3 statements');
    await choose(element, 'tier', 'targeted');
    expect(idsShown(element)).toEqual(['talk']);
    expect(count(element)).toBe('1 of 3 statements');
    expect(all(element, '[part=group]:not([hidden])')).toHaveLength(1);
    await choose(element, 'search', 'glare');
    expect(idsShown(element)).toEqual([]);
    expect(count(element)).toBe('No statement matches.');
    await choose(element, 'tier', '');
    expect(idsShown(element)).toEqual(['light']);
  });

  test('work by keyboard alone', async () => {
    const element = await shown();
    for (const details of all(element, '[part=filters]')) (details as HTMLDetailsElement).open = true;
    all(element, 'summary')[0]!.focus();
    await userEvent.keyboard('{Tab}talk gr');
    await element.updateComplete;
    expect(idsShown(element)).toEqual(['talk']);
    await userEvent.keyboard('{Control>}a{/Control}{Backspace}{Tab}');
    expect((element.shadowRoot!.activeElement as HTMLSelectElement).name).toBe('areaOfNeed');
    await userEvent.keyboard('s');
    await element.updateComplete;
    expect(idsShown(element)).toEqual(['light']);
  });

  test('offer what occurs and makes a difference', async () => {
    service.put('provision', {...provisionOf(0), statements: statements.filter(({theme}) => theme === 'environment')});
    const element = await shown();
    expect(all(element, 'select').map((field) => (field as HTMLSelectElement).name)).toEqual([
      'areaOfNeed',
      'tier',
      'educationPhase',
    ]);
    expect(all(element, '[name=tier] option').map(textOf)).toEqual([
      'All',
      'universal support (every pupil)',
      'specialist support (pupils who need the most, planned for each of them)',
    ]);
  });

  test('are preset by attributes and properties, which the reader can change', async () => {
    const element = await shown({'area-of-need': 'communicationAndInteraction', phase: 'nursery'});
    expect(idsShown(element)).toEqual(['talk']);
    expect((all(element, '[name=educationPhase]')[0] as HTMLSelectElement).value).toBe('nursery');
    await choose(element, 'educationPhase', '');
    expect(idsShown(element)).toEqual(['day', 'talk']);
    element.tier = 'universal';
    await element.updateComplete;
    expect(element.getAttribute('tier')).toBe('universal');
    expect(idsShown(element)).toEqual(['day']);
    element.tier = element.areaOfNeed = null;
    await element.updateComplete;
    expect(idsShown(element)).toEqual(['day', 'talk', 'light']);
  });

  test('show a preset that nothing matches as chosen', async () => {
    const element = await shown({tier: 'targetedPlus'});
    expect(count(element)).toBe('No statement matches.');
    expect((all(element, '[name=tier]')[0] as HTMLSelectElement).value).toBe('targetedPlus');
  });

  test('show all where a preset is not possible, with a hint', async () => {
    const info = vi.spyOn(console, 'info').mockImplementation(() => {});
    const element = await shown({tier: 'highest', phase: 'toString'});
    expect(idsShown(element)).toHaveLength(3);
    expect(info.mock.calls.flat()).toEqual([
      '<send-provision>: tier="highest" is not possible: all are shown.',
      '<send-provision>: phase="toString" is not possible: all are shown.',
    ]);
  });

  test('unfold what they leave, where that fits, and never leave a heading alone', async () => {
    const style = document.createElement('style');
    style.textContent = 'send-provision { display: block; width: 400px; min-height: 900px }';
    document.head.append(style);
    service.put('provision', provisionOf(40));
    const element = await shown();
    const folded = () => all(element, '.folded');
    expect(folded().length).toBeGreaterThan(0);
    expect(textOf(all(element, '.show-all')[0])).toBe('Show all 40 statements');
    await choose(element, 'search', 'card 39');
    expect(folded()).toEqual([]);
    expect(all(element, '.show-all')[0]!.hidden).toBe(true);
    const group = all(element, '[part=group]').filter((each) => each.checkVisibility());
    expect(group).toHaveLength(1);
    expect(all(element, '[part=statement]').filter((each) => each.checkVisibility())).toHaveLength(1);
    await choose(element, 'search', '');
    for (const section of all(element, '[part=group]').filter((each) => each.checkVisibility()))
      expect([...section.querySelectorAll('[part=statement]')].some((each) => each.checkVisibility())).toBe(true);
  });
});

describe('very many statements', () => {
  /** What answers the button comes in a file of its own, a moment after the statements. */
  const showAll = (element: Element) =>
    vi.waitUntil(() => {
      const [button] = all(element, '.show-all');
      button!.click();
      return button!.hidden;
    });
  const drawn = (element: Element) => all(element, '[part=statement]:has(dl)').length;

  beforeEach(() => service.put('provision', provisionOf(300)));

  test('are not all drawn at once; a button draws and shows the rest, and goes on where it begins', async () => {
    const element = await shown();
    expect(count(element)).toBe('300 of 300 statements');
    expect(drawn(element)).toBe(30);
    const [button] = all(element, '.show-all');
    expect(button!.hidden).toBe(false);
    expect(textOf(button)).toBe('Show all 300 statements');
    await showAll(element);
    expect(drawn(element)).toBe(300);
    expect(element.shadowRoot!.activeElement?.getAttribute('data-item')).toBe('statement-30');
    expect(all(element, '.folded')).toEqual([]);
    expect(button!.hidden).toBe(true);
  });

  test('are all searched', async () => {
    const element = await shown();
    await choose(element, 'search', 'card 299');
    expect(statement(element, 'statement-299')).toContain('Show the day in pictures or words where all can see it: card 299');
    expect(idsShown(element)).toEqual(['statement-299']);
  });

  test('are all on paper', async () => {
    const element = await shown();
    dispatchEvent(new Event('beforeprint'));
    expect(drawn(element)).toBe(300);
    element.remove();
  });

  test('can be linked to, each of them', async () => {
    location.hash = '#send/example/provision/statement-250';
    const element = await shown();
    await vi.waitUntil(() => element.shadowRoot!.activeElement?.getAttribute('data-item') === 'statement-250');
    expect(statement(element, 'statement-250')).toContain('card 250');
  });

  test('are drawn anew in a few places with each letter, not in all', async () => {
    const style = document.createElement('style');
    style.textContent = 'send-provision { display: block; width: 400px; min-height: 1600px }';
    document.head.append(style);
    const element = await shown();
    await choose(element, 'search', 'card');
    expect(drawn(element)).toBeGreaterThan(all(element, '.card:not(.folded)').length);
    expect(drawn(element)).toBeLessThan(15);
    await showAll(element);
    expect(drawn(element)).toBe(300);
  });
});

describe('a link to a statement', () => {
  test('takes a filter away that hides it, and gives it the focus', async () => {
    const element = await shown({tier: 'universal'});
    expect(idsShown(element)).toEqual(['day']);
    location.hash = '#send/example/provision/light';
    await vi.waitUntil(() => element.shadowRoot!.activeElement?.getAttribute('data-item') === 'light');
    expect(idsShown(element)).toHaveLength(3);
  });
});

test('the CSV has the statements that are shown, with the data’s own field names', async () => {
  const element = await shown();
  await choose(element, 'tier', 'universal');
  let csv = '';
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    expect(this.download).toBe('example-provision.csv');
    csv = decodeURIComponent(this.href);
  });
  // What answers the button comes in a file of its own, a moment after what is shown.
  await vi.waitUntil(() => {
    all(element, '.csv')[0]!.click();
    return csv;
  });
  const [header, ...rows] = csv.split('\r\n').filter(Boolean);
  expect(header).toContain('id,areaOfNeed,theme,tier,educationPhases,audience,youMaySee,schoolsShould,helpFrom');
  expect(rows).toEqual([
    'day,communicationAndInteraction,environment,universal,primary | secondary,Class teachers,Worry when plans change,Show the day | Tell pupils of changes,therapy | unlisted | nurses',
  ]);
});
