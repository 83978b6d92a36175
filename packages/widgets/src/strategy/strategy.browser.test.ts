import type {Organisation, Strategy} from '@send-strategy/sdk/reading';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import '../define.ts';
import type {WidgetState} from '../element/state-event.ts';
import {ExampleService} from '../testing/example-service.ts';
import type {SendStrategy} from './strategy.ts';

let service: ExampleService;

const strategy: Strategy = {
  id: 'example',
  title: 'Example strategy',
  area: {name: 'Example', gssCode: 'Q99000001'},
  status: 'active',
  licence: 'CC0-1.0',
  attribution: 'Invented.',
  languages: ['en', 'pl'],
  asOf: '2026-01-01',
  sources: [{sourceId: 'paper'}],
};

beforeEach(() => {
  service = new ExampleService();
  service.put('strategy', strategy);
  service.put(
    'sources',
    ['paper', 'page'].map((id) => ({id, title: `The ${id}`, url: `https://example.example/${id}`})),
  );
});

afterEach(() => {
  document.body.replaceChildren();
  location.hash = '';
  vi.restoreAllMocks();
});

async function shown(attributes: Record<string, string> = {}, state: WidgetState = 'ready'): Promise<SendStrategy> {
  const element = document.createElement('send-strategy');
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

/** The text of the section below a heading. */
const section = (element: Element, name: string) =>
  textOf(all(element, '[part=section]').find((one) => textOf(one.querySelector('h3')!) === name));

const facts = (element: Element) => all(element, '.facts > div').map((fact) => [...fact.children].map((child) => textOf(child)));

describe('a strategy of which little is published', () => {
  test('says of each section that it is not published', async () => {
    const element = await shown();
    for (const name of ['Vision and aims', 'Partners', 'How it was made', 'Consultations', 'Words it uses'])
      expect(section(element, name)).toBe(`${name} This is not published.`);
    expect(facts(element)).toContainEqual(['Ages', 'not published']);
    expect(facts(element)).toContainEqual(['It replaced', 'not published']);
  });

  test('is described by what every strategy has', async () => {
    const element = await shown();
    expect(textOf(all(element, 'h2')[0])).toBe('Example strategy');
    expect(facts(element)).toEqual(
      expect.arrayContaining([
        ['Status', 'in force, as of 1 January 2026'],
        ['Languages', 'English and Polish'],
        ['Licence', 'CC0-1.0'],
        ['Attribution', 'Invented.'],
      ]),
    );
  });

  test('is empty, with the page’s own words, where nothing that the page asks for is published', async () => {
    const element = await shown({sections: 'vision terms'}, 'empty');
    expect(all(element, '[part=empty]')).toHaveLength(1);
    expect((all(element, 'slot')[0] as HTMLSlotElement).assignedElements()).toHaveLength(1);
  });
});

describe('sections', () => {
  test('are those that the page asks for', async () => {
    const element = await shown({sections: 'licence status'});
    expect(all(element, 'h3').map(textOf)).toEqual(['Where it stands', 'Languages and licence']);
    element.sections = 'term';
    await element.updateComplete;
    expect(all(element, 'h3')).toHaveLength(0);
    expect(textOf(all(element, '[part=empty]')[0])).not.toBe('');
  });

  test('that there are none of are left out, with a hint', async () => {
    const info = vi.spyOn(console, 'info').mockImplementation(() => {});
    const element = await shown({sections: 'status money'});
    expect(all(element, 'h3')).toHaveLength(1);
    expect(info).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('sections="money" is not possible'));
  });
});

describe('the term', () => {
  const says = (statement: string, sourceId: string, years?: number) => ({
    ...{statement, sources: [{sourceId}]},
    ...(years !== undefined && {years}),
  });

  test('has each statement with its own source, and says that sources differ where they do', async () => {
    service.put('strategy', {...strategy, statedTerms: [says('Five years.', 'paper', 5), says('Three years.', 'page', 3)]});
    const element = await shown({sections: 'term'});
    expect(all(element, '[part=differ]')).toHaveLength(1);
    const statements = all(element, '[part=stated-terms] > li');
    expect(statements.map((item) => [textOf(item.querySelector('p')!), item.querySelector('a')!.href])).toEqual([
      ['Five years.', 'https://example.example/paper'],
      ['Three years.', 'https://example.example/page'],
    ]);
    expect(facts(element)).toContainEqual(['Start', 'not published']);
  });

  test.each([
    ['one source speaks', [says('Five years.', 'paper', 5)], 0],
    ['two sources agree', [says('Five years.', 'paper', 5), says('5 years.', 'page', 5)], 0],
    ['one gives no number of years', [says('Five years.', 'paper', 5), says('Until January.', 'page')], 1],
    ['none gives a number of years', [says('Until spring.', 'paper'), says('Until January.', 'page')], 1],
  ])('calls sources different or not where %s', async (_, statedTerms, times) => {
    service.put('strategy', {...strategy, statedTerms});
    expect(all(await shown({sections: 'term'}), '[part=differ]')).toHaveLength(times);
  });
});

describe('where it stands', () => {
  test('names what followed a strategy that has ended, and says so where that is not published', async () => {
    service.put('strategy', {
      ...strategy,
      status: 'superseded',
      supersededBy: {title: 'The next', url: 'https://example.example/next'},
    });
    const element = await shown({sections: 'status'});
    expect(facts(element)).toContainEqual(['What followed', 'The next']);
    expect(all(element, '.facts a').map((link) => (link as HTMLAnchorElement).href)).toEqual(['https://example.example/next']);
    element.remove();
    service = new ExampleService();
    service.put('strategy', {...strategy, status: 'closed'});
    expect(facts(await shown({sections: 'status'}))).toContainEqual(['What followed', 'not published']);
  });

  test('does not speak of what followed while the strategy is in force', async () => {
    expect(facts(await shown({sections: 'status'})).map(([label]) => label)).not.toContain('What followed');
  });
});

describe('partners', () => {
  const ccg: Organisation = {
    ...{id: 'ccg', name: 'The CCG', kind: 'ccg', validTo: '2022-06-30', successorId: 'icb'},
    ...{asOf: '2026-01-01', sources: [{sourceId: 'paper'}]},
  };
  const icb: Organisation = {
    ...{id: 'icb', name: 'The ICB', kind: 'icb', validFrom: '2022-07-01', url: 'https://example.example/icb'},
    ...{asOf: '2025-01-01', sources: [{sourceId: 'page'}]},
  };
  const lines = (element: Element) =>
    all(element, '[part=then-and-now] > div').map((row) => [...row.children].map((child) => textOf(child)));

  test('that ended are shown then and now, with the days of the change and the sources of both', async () => {
    service.put('strategy', {...strategy, partners: [{organisationId: 'ccg', role: 'For the NHS'}]});
    service.put('organisations', [icb, ccg]);
    const element = await shown({sections: 'partners'});
    expect(textOf(all(element, '[part=partner]')[0])).toContain('For the NHS');
    expect(lines(element)).toEqual([
      ['Then', 'The CCG NHS clinical commissioning group (CCG), until 30 June 2022'],
      ['Now', 'The ICB NHS integrated care board (ICB), from 1 July 2022'],
    ]);
    const source = all(element, '[part=partner] [part=source]')[0]!;
    expect([...source.querySelectorAll('a')].map((link) => link.href)).toEqual([
      'https://example.example/paper',
      'https://example.example/page',
    ]);
    expect(textOf(source)).toContain('as of 1 January 2025');
  });

  test('that took over are shown with what was before', async () => {
    service.put('strategy', {...strategy, partners: [{organisationId: 'icb', role: 'For the NHS'}]});
    service.put('organisations', [ccg, icb]);
    expect(lines(await shown({sections: 'partners'})).map(([label]) => label)).toEqual(['Before', 'Now']);
  });

  test('that ended without a known successor have nothing now', async () => {
    service.put('strategy', {...strategy, partners: [{organisationId: 'ccg', role: 'For the NHS'}]});
    service.put('organisations', [ccg]);
    expect(lines(await shown({sections: 'partners'})).at(-1)).toEqual(['Now', 'not published']);
  });

  test('whose organisation is not published keep their role', async () => {
    service.put('strategy', {...strategy, partners: [{organisationId: 'ccg', role: 'For the NHS'}]});
    expect(section(await shown({sections: 'partners'}), 'Partners')).toBe(
      'Partners A partner whose name is not published For the NHS',
    );
  });
});

describe('how it was made', () => {
  test('tells consultations in the order of their days, and what of them is not published', async () => {
    const consultation = {summary: 'We asked.', asOf: '2026-01-01', sources: [{sourceId: 'paper'}]};
    service.put('consultations', [
      {...consultation, id: 'undated'},
      {...consultation, id: 'later', start: '2025-01-01', end: '2025-02-01', method: 'A survey', responses: 0},
      {...consultation, id: 'earlier', start: '2024-01-01', end: '2024-01-01'},
    ]);
    const element = await shown({sections: 'consultations'});
    expect(all(element, 'h4').map(textOf)).toEqual([
      '1 January 2024',
      '1 January 2025 to 1 February 2025',
      'Dates not published',
    ]);
    expect(facts(element).filter(([label]) => label === 'Responses')).toEqual([
      ['Responses', 'not published'],
      ['Responses', '0'],
      ['Responses', 'not published'],
    ]);
  });

  test('tells inspections with the areas of weakness that were released, and those of which that is not known', async () => {
    service.put('inspections', [
      {
        ...{id: 'first', body: 'The inspectorate', outcome: 'Two areas of weakness.', asOf: '2026-01-01'},
        sources: [{sourceId: 'paper', locator: 'page 3'}],
        areasOfWeakness: [{title: 'Plans are late', releasedOn: '2025-05-07'}, {title: 'Waits are long'}],
      },
      {id: 'second', body: 'The inspectorate', framework: 'A revisit', outcome: 'Progress.', asOf: '2026-01-01', sources: []},
    ]);
    const element = await shown({sections: 'inspections'});
    expect(all(element, '.bullets li').map(textOf)).toEqual([
      'Plans are late: released on 7 May 2025',
      'Waits are long: no release published',
    ]);
    expect(facts(element)).toContainEqual(['Areas of weakness', 'not published by name']);
    expect(all(element, 'h4').map(textOf)).toEqual(['The inspectorate', 'A revisit']);
    expect(textOf(all(element, '[part=inspection] [part=source]')[0])).toContain('The paper, page 3');
  });
});

describe('words', () => {
  const term = (id: string, name: string, more = {}) => ({
    ...{id, term: name, plainMeaning: `What ${name} means.`, asOf: '2026-01-01', sources: [{sourceId: 'paper'}]},
    ...more,
  });

  beforeEach(() => {
    service.put('terms', [
      term('send', 'SEND'),
      term('ccg', 'CCG', {aliases: ['clinical commissioning group', 'CCGs'], validTo: '2022-06-30'}),
    ]);
  });

  test('are in the order of the alphabet, with other names and the time of their use', async () => {
    const element = await shown({sections: 'terms'});
    expect(
      all(element, 'dt')
        .filter((one) => one.closest('[part=terms]'))
        .map(textOf),
    ).toEqual(['CCG', 'SEND']);
    const [ccg] = all(element, '[part=entry] dd').map(textOf);
    expect(ccg).toContain('What CCG means.');
    expect(ccg).toContain('Also: clinical commissioning group, CCGs');
    expect(ccg).toContain('In use: until 30 June 2022');
  });

  test('can be linked to', async () => {
    location.hash = '#send/example/terms/send';
    const element = await shown();
    await vi.waitUntil(() => element.shadowRoot!.activeElement);
    expect(element.shadowRoot!.activeElement!.getAttribute('data-item')).toBe('send');
    expect(all(element, '[data-item=ccg] [part=share]')[0]!.getAttribute('href')).toMatch(/#send\/example\/terms\/ccg$/);
  });

  test('can be downloaded where they are shown', async () => {
    const element = await shown();
    let saved = '';
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved = `${this.download} ${decodeURIComponent(this.href)}`;
    });
    await vi.waitUntil(() => {
      all(element, 'button.csv')[0]!.click();
      return saved;
    });
    expect(saved).toContain('example-terms.csv');
    expect(saved).toContain('id,term,plainMeaning');
    expect(saved).toContain('ccg,CCG,What CCG means.');
    element.sections = 'status';
    await element.updateComplete;
    expect(all(element, 'button.csv')).toHaveLength(0);
  });
});

test('Easy Read lines stand in the place of the vision', async () => {
  service.put('strategy', {
    ...strategy,
    vision: {summary: 'Every child belongs.', aims: ['Happy.']},
    variants: [{lang: 'en', reading: 'easyRead', of: '2026-01-01', lines: [{text: 'This is the plan.'}]}],
  });
  expect(section(await shown({sections: 'vision'}), 'Vision and aims')).toBe('Vision and aims Every child belongs. Happy.');
  const easy = await shown({sections: 'vision', reading: 'easyRead'});
  expect(section(easy, 'Vision and aims')).toBe('Vision and aims This is the plan.');
});

test('markup in the data is text', async () => {
  service.put('strategy', {...strategy, title: '<b id=bold>not bold</b>', vision: {aims: ['<img src=x>']}});
  const element = await shown({sections: 'vision'});
  expect(textOf(all(element, 'h2')[0])).toBe('<b id=bold>not bold</b>');
  expect(all(element, '#bold, img')).toHaveLength(0);
});

test('no heading stays without what it stands for where the height is too small', async () => {
  service.put('strategy', {...strategy, vision: {aims: ['Happy.']}});
  service.put(
    'consultations',
    Array.from({length: 6}, (_, index) => ({id: `c${index}`, summary: 'We asked.', asOf: '2026-01-01', sources: []})),
  );
  const style = document.createElement('style');
  document.head.append(style);
  for (const height of [300, 500, 700, 900, 1100, 1300]) {
    style.textContent = `send-strategy { display: block; width: 300px; min-height: ${height}px }`;
    const element = await shown();
    expect(all(element, '.folded').length).toBeGreaterThan(0);
    for (const heading of all(element, 'h3')) {
      const visible = [...heading.parentElement!.children].filter((child) => child.getClientRects()[0]);
      expect(visible.length).not.toBe(1);
      const list = heading.parentElement!.querySelector('ol');
      if (list?.getClientRects()[0]) expect(list.querySelector('li')!.getClientRects()).not.toHaveLength(0);
    }
    element.remove();
  }
  style.remove();
});
