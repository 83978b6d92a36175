import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import '../define.ts';
import type {SendPrinciples} from '../principles/principles.ts';
import {ExampleService} from '../testing/example-service.ts';

let service: ExampleService;

beforeEach(() => {
  service = new ExampleService();
  service.put(
    'principles',
    [1, 2, 3].map((number) => ({
      id: `p${number}`,
      number,
      title: `Principle ${number}`,
      statement: number === 2 ? 'The SENCO helps, and the SENCO listens.' : '=1+1',
      asOf: '2026-01-01',
      sources: [],
    })),
  );
  service.put('terms', [
    {
      id: 'senco',
      term: 'SENCO',
      plainMeaning: 'The teacher who sees to it that pupils get help.',
      asOf: '2026-01-01',
      sources: [],
    },
  ]);
});

afterEach(() => {
  document.body.replaceChildren();
  document.head.querySelectorAll('base').forEach((base) => base.remove());
  location.hash = '';
  vi.restoreAllMocks();
});

async function shown(): Promise<{element: SendPrinciples; root: ShadowRoot}> {
  const element = document.createElement('send-principles');
  element.setAttribute('strategy', 'example');
  element.client = service.client;
  document.body.append(element);
  await vi.waitUntil(() => element.shadowRoot?.querySelector('.term'), {timeout: 3000});
  return {element, root: element.shadowRoot!};
}

test('a term is a button that shows what it means above the page, and moves nothing', async () => {
  const {element, root} = await shown();
  const height = element.clientHeight;
  const buttons = root.querySelectorAll<HTMLButtonElement>('.term');
  expect([...buttons].map(({textContent}) => textContent)).toEqual(['SENCO']);
  const meaning = root.querySelector('.meaning')!;
  expect(meaning.matches(':popover-open')).toBe(false);
  buttons[0]!.click();
  expect(meaning.matches(':popover-open')).toBe(true);
  expect(meaning.textContent).toBe('SENCO: The teacher who sees to it that pupils get help.');
  expect(element.clientHeight).toBe(height);
});

test('a strategy without terms is shown as it is', async () => {
  service.files.delete('example/terms.json');
  const element = document.createElement('send-principles');
  element.setAttribute('strategy', 'example');
  element.client = service.client;
  document.body.append(element);
  await vi.waitUntil(() => service.asked.includes('example/terms.json'), {timeout: 3000});
  await vi.waitUntil(() => element.state === 'ready');
  expect(element.shadowRoot!.querySelector('.term')).toBeNull();
});

test('terms that could not be read are explained once they can be', async () => {
  const terms = service.files.get('example/terms.json')!;
  service.files.set('example/terms.json', 'Busy.');
  const said = vi.spyOn(console, 'info').mockReturnValue();
  const element = document.createElement('send-principles');
  element.setAttribute('strategy', 'example');
  element.client = service.client;
  document.body.append(element);
  await vi.waitUntil(() => said.mock.calls.join().includes('terms.json'), {timeout: 3000});
  expect(element.shadowRoot!.querySelector('.term')).toBeNull();
  service.files.set('example/terms.json', terms);
  await element.retry();
  await vi.waitUntil(() => element.shadowRoot!.querySelector('.term'));
});

test('the link to an item leads to it on this page, also where the page has another base address', async () => {
  const base = document.createElement('base');
  base.href = 'https://elsewhere.example/';
  document.head.append(base);
  const {root} = await shown();
  const links = [...root.querySelectorAll<HTMLAnchorElement>('a.share')];
  expect(links.map((link) => link.getAttribute('href'))).toEqual(
    [1, 2, 3].map((number) => `#send/example/principles/p${number}`),
  );
  links[1]!.click();
  expect(location.hash).toBe('#send/example/principles/p2');
  await vi.waitUntil(() => root.activeElement === root.querySelector('[data-item=p2]'));
});

test('what is shown can be saved as CSV, and no cell of it is a formula', async () => {
  const {root} = await shown();
  const saved: HTMLAnchorElement[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this);
  });
  root.querySelector<HTMLButtonElement>('button.csv')!.click();
  expect(saved.map(({download}) => download)).toEqual(['example-principles.csv']);
  const text = decodeURIComponent(saved[0]!.href.replace(/^data:text\/csv;charset=utf-8,/, ''));
  const [header, first] = text.replace('\ufeff', '').split('\r\n');
  expect(header).toMatch(/^id,number,title,statement/);
  expect(first).toContain("'=1+1");
});

test('on paper everything is open, and afterwards as it was', async () => {
  service.put('principles', [
    {id: 'p1', number: 1, title: 'One', statement: 'SENCO '.repeat(200), asOf: '2026-01-01', sources: []},
  ]);
  const {root} = await shown();
  const details = root.querySelector('details')!;
  dispatchEvent(new Event('beforeprint'));
  expect(details.open).toBe(true);
  dispatchEvent(new Event('afterprint'));
  expect(details.open).toBe(false);
});
