import axe from 'axe-core';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {userEvent} from 'vitest/browser';
import '../define.ts';
import {ExampleService} from '../testing/example-service.ts';
import type {SendCommitments} from './commitments.ts';

const dated = {asOf: '2026-01-01', sources: [{sourceId: 'register'}]};
const openPrimary = {...dated, educationPhase: 'primary', status: 'open'} as const;
const signed = {...dated, level: 'signed', signedOn: '2026-03-09', signatoryRole: 'Headteacher', reviewBy: '2027-03-31'} as const;

let service: ExampleService;

beforeEach(() => {
  vi.useFakeTimers({toFake: ['Date'], now: new Date('2026-11-23T12:00:00Z')});
  service = new ExampleService();
  service.put('sources', [{id: 'register', title: 'Register', publisher: 'Us', url: 'https://example.example/register'}]);
  service.put('charter', {
    ...dated,
    title: 'Example charter',
    statements: [
      {id: 'welcome', title: 'Everyone is welcome', text: 'We welcome every child.'},
      {id: 'listen', title: 'We listen', text: 'We ask what helps.'},
    ],
  });
  service.put('schools', [
    {...openPrimary, urn: '990003', name: 'Cedar School', educationPhase: 'special'},
    {...openPrimary, urn: '990001', name: 'Aspen School'},
    {...openPrimary, urn: '990002', name: 'Birch Academy', predecessorUrns: ['990009']},
    {...openPrimary, urn: '990004', name: 'Dogwood School'},
  ]);
  service.put('commitments', [
    {...signed, id: 'c3', urn: '990003', statementIds: 'all', level: 'externallyVerified'},
    {...signed, id: 'c1', urn: '990001', statementIds: ['listen'], level: 'lapsed', reviewBy: '2026-09-25'},
    {
      ...{...signed, id: 'c2', urn: '990002', statementIds: 'all', evidenceUrl: 'https://birch.example/evidence'},
      documents: {
        inclusionStrategyUrl: 'https://birch.example/strategy',
        senInformationReportUrl: 'https://birch.example/report',
      },
    },
    {...signed, id: 'hidden', urn: '990008', statementIds: 'all'},
  ]);
  service.put('memberships', [{...dated, id: 'm2', urn: '990002', roles: ['member', 'champion']}]);
  service.put('links', [
    {...dated, id: 'l1', urns: ['990001', '990002'], kind: 'supportAndChallenge', since: '2026-01-01', summary: 'Termly visits'},
    {...dated, id: 'l2', urns: ['990002', '990003'], kind: 'championExchange', since: '2026-01-01'},
    {...dated, id: 'l3', urns: ['990002', '990008'], kind: 'bestPracticeReview', since: '2026-01-01'},
  ]);
});

afterEach(() => {
  document.body.replaceChildren();
  location.hash = '';
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function shown(attributes: Record<string, string> = {}): Promise<SendCommitments> {
  const element = document.createElement('send-commitments');
  for (const [name, value] of Object.entries({strategy: 'example', refresh: '0', ...attributes}))
    element.setAttribute(name, value);
  element.client = service.client;
  document.body.append(element);
  await vi.waitUntil(() => element.state !== 'loading');
  await element.updateComplete;
  return element;
}

const find = (element: SendCommitments, selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector)!;
const text = (element: Element | null) => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const textsOf = (element: SendCommitments, selector: string) => [...element.shadowRoot!.querySelectorAll(selector)].map(text);
const all = (element: SendCommitments) => text(find(element, '.body'));
const item = (element: SendCommitments, id: string) => find(element, `[data-item="${id}"]`);

async function csv(element: SendCommitments): Promise<string[]> {
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  await userEvent.click(find(element, '.csv'));
  await vi.waitUntil(() => clicked.mock.contexts[0]);
  return (await (await fetch((clicked.mock.contexts[0] as HTMLAnchorElement).href)).text()).trim().split('\r\n');
}

describe('without a school', () => {
  test('shows the charter, and schools by name with their levels as words', async () => {
    const element = await shown();
    expect(textsOf(element, '[part=heading]')).toEqual([
      ...['Commitments to inclusion', 'Example charter', 'Everyone is welcome', 'We listen', 'Schools'],
      ...['Aspen School', 'Birch Academy', 'Cedar School'],
    ]);
    expect(textsOf(element, '[part=level]')).toEqual(['Lapsed', 'Signed', 'Signed, and checked from outside']);
    expect(text(item(element, 'c1'))).toContain('From the charter: We listen');
    expect(text(item(element, 'c2'))).toContain('From the charter: all of it');
    expect(text(item(element, 'c2'))).toContain('primary, champion of inclusion, network member');
  });

  test('counts and compares nothing, and names nobody who has not committed', async () => {
    const words = find(await shown(), '.body').innerText;
    expect(words).toContain('Aspen');
    expect(words).not.toMatch(/\d+ (of \d+ )?(schools|commitments|signed)/i);
    expect(words).not.toContain('Dogwood');
  });

  test('shows nothing of a school that is not published', async () => {
    const element = await shown();
    expect(item(element, 'hidden')).toBeNull();
    expect(element.shadowRoot!.innerHTML).not.toContain('990008');
  });

  test('says what levels mean that occur, and no others', async () => {
    const element = await shown();
    const meanings = textsOf(element, '.schools > details dt');
    expect(meanings).toEqual(['Signed', 'Signed, and checked from outside', 'Lapsed']);
  });

  test('has what is known of dates and documents behind a button, and says what is not published', async () => {
    const element = await shown();
    const details = item(element, 'c2').querySelector('details')!;
    expect(text(details)).toContain('Signed on9 March 2026');
    expect(text(details)).toContain('Signed byHeadteacher');
    expect(text(details)).toContain('Reviewby 31 March 2027');
    expect(text(details)).toContain('Accessibility plan: not published here');
    expect([...details.querySelectorAll('a')].map((link) => link.href)).toEqual([
      ...['https://birch.example/evidence', 'https://birch.example/strategy', 'https://birch.example/report'],
    ]);
    const summary = details.querySelector('summary')!;
    summary.focus();
    await userEvent.keyboard('{Enter}');
    expect(details.open).toBe(true);
  });

  test('says that a review is overdue only while the strategy is current', async () => {
    expect(all(await shown())).toContain('This should have been reviewed by 25 September 2026.');
    document.body.replaceChildren();
    service = closed(service);
    expect(all(await shown())).not.toContain('should have been reviewed');
  });

  test('says what of it is not published', async () => {
    service.files.delete('example/charter.json');
    expect(all(await shown())).toContain('The charter: not published.');
    document.body.replaceChildren();
    service = new ExampleService();
    service.put('charter', {...dated, title: 'Example charter', statements: []});
    const element = await shown();
    expect(element.state).toBe('ready');
    expect(all(element)).toContain('What schools have committed to: not published.');
  });

  test('is empty where neither is published', async () => {
    for (const name of ['charter', 'commitments']) service.files.delete(`example/${name}.json`);
    const element = await shown();
    expect(element.state).toBe('empty');
    expect(find(element, 'slot')).not.toBeNull();
    expect(text(find(element, '[part=empty]'))).toContain('Neither a charter');
  });

  test('a link leads to one school’s commitment', async () => {
    location.hash = '#send/example/commitments/c3';
    const element = await shown();
    await vi.waitUntil(() => element.shadowRoot!.activeElement === item(element, 'c3'));
    expect(item(element, 'c3').querySelector('.share')!.getAttribute('href')).toBe('#send/example/commitments/c3');
  });

  test('can be downloaded with the schools’ names', async () => {
    const [header, ...rows] = await csv(await shown());
    expect(header).toContain('urn,name,educationPhase,status,roles,');
    expect(header).toContain('documents.inclusionStrategyUrl');
    expect(rows.map((row) => row.split(',')[1])).toEqual(['Aspen School', 'Birch Academy', 'Cedar School']);
  });
});

describe('with a school’s URN', () => {
  test('shows that school alone: its level with what it means, the charter’s statements, its documents', async () => {
    const element = await shown({urn: '990001'});
    expect(textsOf(element, '[part=heading]')).toEqual([
      ...['Commitments to inclusion', 'Aspen School', 'Example charter', 'Evidence and documents', 'Place in the network'],
    ]);
    expect(text(item(element, 'c1'))).toContain('Lapsed. The school signed, and its commitment has run out.');
    expect(textsOf(element, '[part=statement]')).toEqual(['We listenWe ask what helps.']);
    expect(textsOf(element, '[part=documents] li')).toEqual([
      'Evidence of what the school does: not published here',
      'Inclusion strategy: not published here',
      'SEN information report: not published here',
      'Accessibility plan: not published here',
    ]);
    expect(all(element)).not.toContain('Cedar');
  });

  test('shows its place in the network: its roles, and the published schools it is linked with by kind', async () => {
    const element = await shown({urn: '990002'});
    expect(text(find(element, '[part=network]'))).toContain('champion of inclusion and network member');
    expect(textsOf(element, '[part=links] > div')).toEqual([
      'Support and challenge Aspen SchoolTermly visits',
      'Exchange between champions Cedar School',
    ]);
    expect(element.shadowRoot!.innerHTML).not.toContain('990008');
  });

  test('is found by its URN from before it converted', async () => {
    expect(textsOf(await shown({urn: '990009'}), '[part=heading]')).toContain('Birch Academy');
  });

  test('says the same of every school that is not there, whatever the reason, and shows nothing else', async () => {
    vi.spyOn(console, 'info').mockReturnValue();
    const said = [];
    // Published without a commitment; with one, but not published itself; unknown; no URN.
    for (const urn of ['990004', '990008', '123456', 'nonsense']) {
      const element = await shown({urn});
      expect(element.state).toBe('empty');
      said.push(all(element));
      element.remove();
    }
    expect(new Set(said)).toEqual(new Set(['Commitments to inclusion This school’s commitments are not published here.']));
  });

  test('says plainly that a commitment was withdrawn, and no longer asks for a review', async () => {
    service.put('commitments', [
      {...signed, id: 'c1', urn: '990001', statementIds: 'all', reviewBy: '2026-08-01', withdrawnOn: '2026-07-17'},
    ]);
    const element = await shown({urn: '990001'});
    expect(text(item(element, 'c1'))).toContain('Withdrawn on 17 July 2026. The school has taken back its commitment.');
    expect(text(item(element, 'c1'))).not.toMatch(/review/i);
  });

  test('does not ask who is working towards the charter when they signed', async () => {
    service.put('commitments', [
      {...dated, id: 'c1', urn: '990001', statementIds: 'all', level: 'workingTowards', reviewBy: '2027-01-29'},
    ]);
    const element = await shown({urn: '990001'});
    expect(text(item(element, 'c1'))).toContain('It has not signed yet.');
    expect(text(item(element, 'c1'))).not.toContain('Signed on');
  });

  test('says of a signed one what was not recorded', async () => {
    service.put('commitments', [
      {...dated, id: 'c1', urn: '990001', statementIds: 'all', level: 'signed', reviewBy: '2027-01-29'},
    ]);
    expect(text(item(await shown({urn: '990001'}), 'c1'))).toContain('Signed onnot published here');
  });

  test('says so where its roles and links are not published', async () => {
    for (const name of ['memberships', 'links']) service.files.delete(`example/${name}.json`);
    const words = text(find(await shown({urn: '990002'}), '[part=network]'));
    expect(words).toContain('Part in itnot published here');
    expect(words).toContain('Links with other schools: not published.');
  });

  test('can be downloaded with its links', async () => {
    const [header, row] = await csv(await shown({urn: '990002'}));
    expect(header).toContain(',links,');
    expect(row).toContain('Aspen School (990001), supportAndChallenge');
  });

  test('shows a change of the school', async () => {
    const element = await shown({urn: '990001'});
    element.urn = '990003';
    await element.updateComplete;
    expect(textsOf(element, '[part=heading]')).toContain('Cedar School');
  });
});

describe('the duty to publish an inclusion strategy', () => {
  const open = 'State-funded mainstream schools must publish an inclusion strategy by 31 December 2026.';
  const passed = 'State-funded mainstream schools had to publish an inclusion strategy by 31 December 2026. That day has passed.';

  test('is said with its day, and from the day after as passed', async () => {
    vi.setSystemTime(new Date('2026-12-31T12:00:00Z'));
    expect(all(await shown({urn: '990001'}))).toContain(open);
    document.body.replaceChildren();
    vi.setSystemTime(new Date('2027-01-01T12:00:00Z'));
    expect(all(await shown({urn: '990001'}))).toContain(passed);
  });

  test('is not held up to who has published it, nor said of schools that it is not for', async () => {
    vi.setSystemTime(new Date('2027-01-01T12:00:00Z'));
    expect(all(await shown({urn: '990002'}))).not.toContain('State-funded');
    document.body.replaceChildren();
    expect(all(await shown({urn: '990003'}))).not.toContain('State-funded');
  });
});

describe('in Easy Read', () => {
  beforeEach(() => {
    const lines = [{text: 'You are welcome.', image: {src: 'media/door.svg', alt: 'An open door'}}];
    service.put('charter', {
      ...{...dated, title: 'Example charter', statements: [{id: 'listen', title: 'We listen', text: 'We ask what helps.'}]},
      variants: [{lang: 'en', reading: 'easyRead', of: '2026-01-01', lines}],
    });
  });

  test('the charter’s lines stand for its statements', async () => {
    const element = await shown({reading: 'easyRead'});
    expect(textsOf(element, '[part=easy-read] li')).toEqual(['You are welcome.']);
    expect(textsOf(element, '[part=statement]')).toEqual([]);
    element.urn = '990002';
    await element.updateComplete;
    expect(textsOf(element, '[part=easy-read] li')).toEqual(['You are welcome.']);
  });

  test('who committed to some statements has no lines, which is said', async () => {
    const element = await shown({reading: 'easyRead', urn: '990001'});
    expect(find(element, '[part=easy-read]')).toBeNull();
    expect(textsOf(element, '[part=statement]')).toEqual(['We listenWe ask what helps.']);
    expect(all(element)).toContain('There is no Easy Read version of this yet.');
  });
});

test('a reserved height never leaves a heading without its first school', async () => {
  const element = await shown();
  for (const height of ['12em', '25em', '30em', '36em', '45em']) {
    element.style.minHeight = height;
    element.requestUpdate();
    await element.updateComplete;
    const heading = [...element.shadowRoot!.querySelectorAll<HTMLElement>('h3')].find((one) => text(one) === 'Schools')!;
    const first = find(element, '[part=commitments] li');
    expect(first.checkVisibility()).toBe(heading.checkVisibility());
  }
});

test.each([{}, {urn: '990002'}, {urn: '990004'}])('axe finds nothing: %o', async (attributes) => {
  vi.spyOn(console, 'info').mockReturnValue();
  const {violations} = await axe.run(await shown(attributes), {rules: {'target-size': {enabled: true}}});
  expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join()}`)).toEqual([]);
});

/** The same data under a strategy that has ended. */
function closed(given: ExampleService): ExampleService {
  const strategy = JSON.parse(given.files.get('example/strategy.json')!) as {data: {status: string}};
  const ended = new ExampleService();
  for (const [name, file] of given.files) ended.files.set(name, file);
  strategy.data.status = 'closed';
  ended.files.set('example/strategy.json', JSON.stringify(strategy));
  return ended;
}
