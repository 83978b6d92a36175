import axe from 'axe-core';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {userEvent} from 'vitest/browser';
import '../define.ts';
import {ExampleService} from '../testing/example-service.ts';
import type {SendServices} from './services.ts';

const dated = {asOf: '2026-01-01', sources: [{sourceId: 'contracts', locator: 'page 3'}]};

let service: ExampleService;

beforeEach(() => {
  service = new ExampleService();
  service.put('sources', [
    {id: 'contracts', title: 'Contract reviews', publisher: 'Us', url: 'https://example.example/contracts'},
  ]);
  service.put('organisations', [
    {...dated, id: 'council', name: 'Example Council', kind: 'localAuthority', url: 'https://council.example/'},
    {...dated, id: 'ccg', name: 'Example CCG', kind: 'ccg', validTo: '2020-03-31', successorId: 'larger-ccg'},
    {...dated, id: 'larger-ccg', name: 'Larger CCG', kind: 'ccg', validTo: '2022-06-30', successorId: 'icb'},
    {...dated, id: 'icb', name: 'Example ICB', kind: 'icb', url: 'https://icb.example/'},
    {...dated, id: 'trust', name: 'Example Trust', kind: 'nhsTrust'},
  ]);
  service.put('services', [
    {
      ...{...dated, id: 'speech', name: 'Speech therapy', providerOrganisationId: 'trust', ages: {from: 0, to: 18}},
      commissionerOrganisationIds: ['council', 'ccg'],
      url: 'https://trust.example/speech',
      qualityReviews: [
        {on: '2025-06-24', bodyName: 'Joint group', measures: ['Weeks waited', 'Views'], finding: 'The wait was long.'},
        {on: '2026-06-23', bodyName: 'Joint group', finding: 'The wait is shorter.'},
        {on: '2025-12-09', bodyName: 'Joint group', finding: 'The wait was the same.'},
      ],
    },
    {...dated, id: 'nursing', name: 'Nursing', providerOrganisationId: 'larger-ccg'},
    {...dated, id: 'unknown', name: 'Another', providerOrganisationId: 'not-published', commissionerOrganisationIds: ['council']},
  ]);
});

afterEach(() => {
  document.body.replaceChildren();
  location.hash = '';
  vi.restoreAllMocks();
});

async function shown(attributes: Record<string, string> = {}): Promise<SendServices> {
  const element = document.createElement('send-services');
  for (const [name, value] of Object.entries({strategy: 'example', refresh: '0', ...attributes}))
    element.setAttribute(name, value);
  element.client = service.client;
  document.body.append(element);
  await vi.waitUntil(() => element.state !== 'loading');
  await element.updateComplete;
  return element;
}

const find = (element: SendServices, selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector)!;
const text = (element: Element | null) => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const item = (element: SendServices, id: string) => find(element, `[data-item="${id}"]`);
const names = (element: SendServices) => [...element.shadowRoot!.querySelectorAll('h3')].map(text);

describe('a service', () => {
  test('shows who provides it, who pays for it, for which ages, and its page', async () => {
    const words = text(item(await shown(), 'speech'));
    expect(words).toContain('Provided by Example Trust');
    expect(words).toContain('Planned and paid for by Example Council');
    expect(words).toContain('Ages birth to 18');
    expect(
      item(document.querySelector('send-services')!, 'speech').querySelector('a[href="https://trust.example/speech"]'),
    ).not.toBeNull();
  });

  test('says what became of a body that has ended', async () => {
    expect(text(item(await shown(), 'speech'))).toContain(
      'Example CCG (until 31 March 2020)It became: Larger CCG (until 30 June 2022)It became: Example ICB',
    );
  });

  test('says nothing of what comes after a body that has not ended', async () => {
    service.put('organisations', [
      {...dated, id: 'trust', name: 'Example Trust', kind: 'nhsTrust', validTo: '2999-03-31', successorId: 'next'},
      {...dated, id: 'next', name: 'Next Trust', kind: 'nhsTrust'},
    ]);
    expect(text(item(await shown(), 'speech'))).not.toContain('Next Trust');
  });

  test('shows its latest review at once, and those before it behind a button, the latest first', async () => {
    const element = await shown();
    const reviews = item(element, 'speech').querySelector('[part=reviews]')!;
    expect(text(reviews.querySelector(':scope > [part=review]'))).toContain('23 June 2026, Joint group The wait is shorter.');
    const details = reviews.querySelector('details')!;
    expect(text(details.querySelector('summary'))).toBe('2 earlier reviews');
    expect([...details.querySelectorAll('time')].map((time) => time.dateTime)).toEqual(['2025-12-09', '2025-06-24']);
    expect(text(details)).toContain('What was looked at: Weeks waited, Views');
    details.querySelector('summary')!.focus();
    await userEvent.keyboard('{Enter}');
    expect(details.open).toBe(true);
  });

  test('says what is not published', async () => {
    const element = await shown();
    const nursing = text(item(element, 'nursing'));
    for (const words of [
      'Planned and paid for by not published',
      'Ages not published',
      'Page of this service: not published.',
      'Quality reviews: not published.',
    ])
      expect(nursing).toContain(words);
    expect(text(item(element, 'unknown'))).toContain('Provided by not published');
  });

  test('has its source, its date and its own address', async () => {
    location.hash = '#send/example/services/nursing';
    const element = await shown();
    await vi.waitUntil(() => element.shadowRoot!.activeElement === item(element, 'nursing'));
    expect(text(item(element, 'nursing'))).toContain('Source: Contract reviews, page 3, as of 1 January 2026');
    expect(item(element, 'nursing').querySelector('.share')!.getAttribute('href')).toBe('#send/example/services/nursing');
  });

  test('finds easier words for each review by its place in the data', async () => {
    service.put('services', [
      {
        ...{...dated, id: 'speech', name: 'Speech therapy'},
        qualityReviews: [
          {on: '2025-06-24', bodyName: 'Joint group', finding: 'The wait was long.'},
          {on: '2026-06-23', bodyName: 'Joint group', finding: 'The wait is shorter.'},
        ],
        variants: [
          {lang: 'en', reading: 'plain', of: '2026-01-01', text: {'qualityReviews.1.finding': 'You wait less now.'}},
          {lang: 'en', reading: 'easyRead', of: '2026-01-01', lines: [{text: 'Help with talking.'}]},
        ],
      },
    ]);
    const element = await shown({reading: 'easyRead'});
    expect(text(find(element, '[part=reviews] > [part=review]'))).toContain('You wait less now.');
    expect(text(find(element, 'details [part=review]'))).toContain('The wait was long.');
    expect(text(find(element, '[part=easy-read]'))).toBe('Help with talking.');
  });
});

describe('one provider', () => {
  test('narrows the services to its own, also those from before it became what it is', async () => {
    const element = await shown({provider: 'trust'});
    expect(names(element)).toEqual(['Speech therapy']);
    element.provider = 'icb';
    await element.updateComplete;
    expect(names(element)).toEqual(['Nursing']);
  });

  test('that provides none is said to readers and to the page’s authors', async () => {
    const info = vi.spyOn(console, 'info').mockReturnValue();
    const element = await shown({provider: 'nobody'});
    expect(element.state).toBe('empty');
    expect(text(find(element, '[part=empty]'))).toBe('No service by “nobody” is published here.');
    expect(info.mock.calls.flat().join()).toContain('nobody');
  });
});

test('where no services are published, that is said and the page’s own words stay', async () => {
  service.files.delete('example/services.json');
  const element = await shown();
  expect(element.state).toBe('empty');
  expect(find(element, 'slot')).not.toBeNull();
  expect(text(find(element, '[part=empty]'))).toBe('The services of this strategy are not published.');
});

test('without organisations the services are still shown', async () => {
  service.files.delete('example/organisations.json');
  const element = await shown();
  expect(names(element)).toEqual(['Speech therapy', 'Nursing', 'Another']);
  expect(text(item(element, 'speech'))).toContain('Provided by not published');
});

test('what is shown can be downloaded', async () => {
  const element = await shown({provider: 'trust'});
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  await userEvent.click(find(element, '.csv'));
  await vi.waitUntil(() => clicked.mock.contexts[0]);
  const csv = await (await fetch((clicked.mock.contexts[0] as HTMLAnchorElement).href)).text();
  const [header, ...rows] = csv.trim().split('\r\n');
  expect(header).toContain('providerOrganisationId');
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain('council | ccg');
});

test('axe finds nothing', async () => {
  const {violations} = await axe.run(await shown(), {rules: {'target-size': {enabled: true}}});
  expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join()}`)).toEqual([]);
});
