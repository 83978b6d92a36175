import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import '../define.ts';
import type {SendPrinciples} from '../principles/principles.ts';
import {ExampleService} from '../testing/example-service.ts';
import type {WidgetState} from './state-event.ts';

let service: ExampleService;

beforeEach(() => {
  service = new ExampleService();
  service.put(
    'principles',
    [1, 2, 3].map((number) => ({
      id: `p${number}`,
      number,
      title: `Principle ${number}`,
      statement: 'We listen.',
      asOf: '2026-01-01',
      sources: [],
    })),
  );
});

afterEach(() => {
  document.body.replaceChildren();
  document.head.querySelectorAll('style').forEach((style) => style.remove());
  location.hash = '';
  vi.restoreAllMocks();
});

function principles(attributes: Record<string, string> = {strategy: 'example'}): SendPrinciples {
  const element = document.createElement('send-principles');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.innerHTML = '<a href="https://example.example/">Our own words</a>';
  element.client = service.client;
  return element;
}

async function shown(element: SendPrinciples, state: WidgetState): Promise<string> {
  if (!element.isConnected) document.body.append(element);
  await vi.waitUntil(() => element.state === state, {timeout: 3000});
  await element.updateComplete;
  return element.shadowRoot!.textContent.replaceAll(/\s+/g, ' ');
}

describe('a widget', () => {
  test('shows the page’s own words until its data is there', async () => {
    const element = principles();
    document.body.append(element);
    await element.updateComplete;
    expect(element.state).toBe('loading');
    expect(element.shadowRoot!.querySelector('slot')!.assignedElements()).toHaveLength(1);
    expect(await shown(element, 'ready')).toContain('Principle 1');
    expect(element.shadowRoot!.querySelector('slot')).toBeNull();
  });

  test('says each state that it comes to, once', async () => {
    const element = principles();
    const states: WidgetState[] = [];
    element.addEventListener('send-state', ({state}) => states.push(state));
    await shown(element, 'ready');
    service.stopped = true;
    await element.retry();
    await shown(element, 'stale');
    service.stopped = false;
    await element.retry();
    await shown(element, 'ready');
    expect(states).toEqual(['ready', 'stale', 'ready']);
  });

  test('keeps its data and says how old it is while the service is stopped', async () => {
    const element = principles();
    await shown(element, 'ready');
    service.stopped = true;
    await element.retry();
    const text = await shown(element, 'stale');
    expect(text).toContain('Principle 1');
    expect(text).toContain(`last checked on ${new Intl.DateTimeFormat('en-GB', {dateStyle: 'long'}).format(new Date())}`);
  });

  test('shows what was published since', async () => {
    const element = principles();
    await shown(element, 'ready');
    service.put('principles', [
      {id: 'p1', number: 1, title: 'Another principle', statement: 'We ask.', asOf: '2026-02-01', sources: []},
    ]);
    await element.retry();
    await vi.waitUntil(() => element.shadowRoot!.textContent.includes('Another principle'));
  });

  test('says so when the strategy is no longer published', async () => {
    const element = principles();
    await shown(element, 'ready');
    service.files.clear();
    await element.retry();
    expect(await shown(element, 'error')).toContain('no strategy “example”');
  });

  test.each<[string, (element: SendPrinciples) => void, string]>([
    ['no strategy is named', (element) => element.removeAttribute('strategy'), 'No strategy is named'],
    ['the service does not know the strategy', (element) => (element.strategy = 'other'), 'no strategy “other”'],
    ['the service does not answer', () => (service.stopped = true), 'did not answer'],
    [
      'HTML comes in place of the data',
      () => service.files.set('example/strategy.json', '<!doctype html><p>Sign in'),
      'not from a strategy service',
    ],
  ])('shows why, a button and the page’s own words where %s', async (_, breakIt, says) => {
    const element = principles();
    breakIt(element);
    expect(await shown(element, 'error')).toContain(says);
    expect(element.shadowRoot!.querySelector('button')!.textContent).toBe('Try again');
    expect(element.shadowRoot!.querySelector('slot')!.assignedElements()).toHaveLength(1);
  });

  test('tries again on its button', async () => {
    service.stopped = true;
    const element = principles();
    await shown(element, 'error');
    service.stopped = false;
    element.shadowRoot!.querySelector<HTMLElement>('button')!.click();
    expect(await shown(element, 'ready')).toContain('Principle 1');
  });

  test('shows another strategy when it is given one, and nothing of the first', async () => {
    const element = principles();
    await shown(element, 'ready');
    element.strategy = 'other';
    expect(await shown(element, 'error')).not.toContain('Principle 1');
  });

  test('keeps what it shows when it is moved, and asks nothing once it is removed', async () => {
    const element = principles();
    await shown(element, 'ready');
    document.body.append(document.createElement('div'), element);
    await element.updateComplete;
    expect(element.shadowRoot!.textContent).toContain('Principle 1');
    element.remove();
    service.asked = [];
    globalThis.dispatchEvent(new Event('online'));
    await Promise.resolve();
    expect(service.asked).toEqual([]);
  });

  test('asks for each file once, however many widgets there are', async () => {
    const elements = [principles(), principles(), principles()];
    document.body.append(...elements);
    await Promise.all(elements.map((element) => shown(element, 'ready')));
    expect(service.asked.filter((name) => name === 'example/principles.json')).toHaveLength(1);
  });
});

describe('settings', () => {
  test('come from properties as well as attributes', async () => {
    const element = principles({});
    Object.assign(element, {strategy: 'example', headingLevel: 4});
    await shown(element, 'ready');
    expect(element.getAttribute('heading-level')).toBe('4');
    expect(element.shadowRoot!.querySelector('h4')!.textContent).toBe('Principles');
    element.headingLevel = null;
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('h2')!.textContent).toBe('Principles');
  });

  test('come from send-defaults around the widget, which may change; its own come first', async () => {
    const defaults = document.createElement('send-defaults');
    defaults.setAttribute('strategy', 'example');
    defaults.setAttribute('heading-level', '3');
    const [plain, own] = [principles({}), principles({'heading-level': '5'})];
    defaults.append(plain, own);
    document.body.append(defaults);
    await Promise.all([shown(plain, 'ready'), shown(own, 'ready')]);
    expect(plain.shadowRoot!.querySelector('h3')!.textContent).toBe('Principles');
    expect(own.shadowRoot!.querySelector('h5')!.textContent).toBe('Principles');
    defaults.setAttribute('heading-level', '4');
    await vi.waitUntil(() => plain.shadowRoot!.querySelector('h4')?.textContent === 'Principles');
  });

  test.each([
    ['heading-level', '9', '2'],
    ['reading', 'simple', 'standard'],
    ['refresh', 'often', '60'],
  ])('that are not possible (%s="%s") give the default, with one hint', async (name, value, fallback) => {
    const info = vi.spyOn(console, 'info').mockImplementation(() => {});
    const element = principles({strategy: 'example', [name]: value});
    await shown(element, 'ready');
    element.requestUpdate();
    await element.updateComplete;
    expect(info.mock.calls).toEqual([[`<send-principles>: ${name}="${value}" is not possible: "${fallback}" is used.`]]);
  });
});

describe('a reserved height', () => {
  function reserve(height: string): void {
    const style = document.createElement('style');
    style.textContent = `send-principles { display: block; width: 300px; min-height: ${height} }`;
    document.head.append(style);
  }

  test('is not exceeded: what is too much waits behind a button, which shows it and goes on where it begins', async () => {
    reserve('300px');
    const element = principles();
    await shown(element, 'ready');
    expect(element.getBoundingClientRect().height).toBe(300);
    const folded = [...element.shadowRoot!.querySelectorAll('.folded')];
    expect(folded.length).toBeGreaterThan(0);
    const button = element.shadowRoot!.querySelector<HTMLElement>('.show-all')!;
    expect(button.textContent).toBe('Show all 3 principles');
    button.click();
    expect(element.shadowRoot!.querySelectorAll('.folded')).toHaveLength(0);
    expect(button.hidden).toBe(true);
    expect(element.shadowRoot!.activeElement).toBe(folded[0]);
  });

  test('that is enough folds nothing, and neither does none', async () => {
    reserve('5000px');
    const element = principles();
    await shown(element, 'ready');
    expect(element.shadowRoot!.querySelectorAll('.folded')).toHaveLength(0);
    document.head.querySelector('style')!.remove();
    const other = principles();
    await shown(other, 'ready');
    expect(other.shadowRoot!.querySelectorAll('.folded')).toHaveLength(0);
    expect(other.shadowRoot!.querySelector<HTMLElement>('.show-all')!.hidden).toBe(true);
  });

  test('is kept when the width changes', async () => {
    reserve('300px');
    const element = principles();
    await shown(element, 'ready');
    const before = element.shadowRoot!.querySelectorAll('.folded').length;
    element.style.width = '1200px';
    await vi.waitUntil(() => element.shadowRoot!.querySelectorAll('.folded').length < before);
    expect(element.getBoundingClientRect().height).toBe(300);
  });
});

describe('a link to an item', () => {
  test('opens it, scrolls to it and gives it the focus', async () => {
    location.hash = '#send/example/principles/p3';
    const element = principles();
    await shown(element, 'ready');
    expect(element.shadowRoot!.activeElement?.getAttribute('data-item')).toBe('p3');
  });

  test.each(['#send/other/principles/p3', '#send/example/priorities/p3', '#main', '#send/example/principles/"]'])(
    'of another kind (%s) is left alone',
    async (hash) => {
      location.hash = hash;
      const element = principles();
      await shown(element, 'ready');
      expect(element.shadowRoot!.activeElement).toBeNull();
    },
  );
});
