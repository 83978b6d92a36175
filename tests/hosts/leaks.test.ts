import type {Page} from 'playwright';
import {describe, expect, test} from 'vitest';
import {painted, snippet, tags, untilAll} from '../embedding/pages.ts';
import {started} from '../embedding/started.ts';
import {isLong, most} from '../long.ts';
import {countTimers, heapOf, type Held} from './heap.ts';
import {visitInRealTime} from './real-time.ts';

const here = started();

/** What pages do with a widget, over and over. */
const habits = {
  'takes it out and puts it back in': 're-add',
  'moves it to another place': 'move',
  'makes a new one and drops the old': 'renew',
} as const;
type Habit = (typeof habits)[keyof typeof habits];

const rounds = isLong ? 1000 : 60;
const few = most(tags, (tag) => /principles/.test(tag));

describe.each(few)(`<%s> leaves nothing behind where a page, ${rounds} times,`, (tag) => {
  test.for(Object.entries(habits))('%s', async ([, habit]) => {
    const {page, asked} = await openedWith(tag);
    const held = await heapOf(page, tag);
    // What is made once, and what grows for a while only, is there by then.
    await go(page, tag, habit, isLong ? 100 : 30);
    await settled(page);
    const before = await held();
    asked.length = 0;
    const start = Date.now();
    await go(page, tag, habit, rounds);
    const seconds = (Date.now() - start) / 1000;
    await settled(page);
    const after = await held();
    expectsNoMore(before, after);
    // Once for all, and again when what is kept is older than five seconds.
    for (const url of new Set(asked))
      expect(asked.filter((each) => each === url).length, url).toBeLessThanOrEqual(2 + seconds / 5);
    await untilAll(page);
  });
});

test.for(Object.values(habits))('a page that does so while the data is on its way asks for it once: %s', async (habit) => {
  const {page, asked} = await openedWith('send-principles', false);
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/v1\//, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(addressOf('send-principles'));
  await untilAll(page, ['loading']);
  await go(page, 'send-principles', habit, rounds, false);
  const urls = [...asked];
  expect(urls.length).toBeGreaterThan(0);
  expect(new Set(urls).size).toBe(urls.length);
  release();
  await untilAll(page);
});

test('what is left behind is noticed', async () => {
  const {page} = await openedWith('send-principles');
  const held = await heapOf(page, 'send-principles');
  await page.evaluate(() => {
    const kept: unknown[] = [];
    Object.assign(globalThis, {kept});
    new MutationObserver((records) => {
      for (const {addedNodes} of records) kept.push(...addedNodes);
    }).observe(document.querySelector('main')!, {childList: true, subtree: true});
  });
  await go(page, 'send-principles', 'renew', 5);
  const before = await held();
  await go(page, 'send-principles', 'renew', 20);
  const after = await held();
  expect(after.elements - before.elements).toBe(20);
  expect(() => expectsNoMore(before, after)).toThrow('expected');
});

/** As much as before: a listener or a timer more is one that the next check of the service has just made. */
function expectsNoMore(before: Held, after: Held): void {
  expect(after.elements).toBe(before.elements);
  expect(after.documents).toBe(before.documents);
  // One that nothing but the browser holds is counted or not.
  expect(after.observers - before.observers).toBeLessThan(3);
  expect(after.listeners - before.listeners).toBeLessThan(20);
  expect(after.nodes - before.nodes).toBeLessThan(100);
  expect(after.timers - before.timers).toBeLessThan(5);
  expect(after.bytes - before.bytes).toBeLessThan(1_000_000);
}

const addressOf = (tag: string) =>
  here.pages.put({
    head: snippet(here.site.service),
    body: `<send-defaults service="${here.site.service}/v1" strategy="marlhaven"><div><${tag}><p>Our own words</p></${tag}></div><div></div></send-defaults>`,
  });

/** A page with one widget; no clock of the tests' own, as the widgets' timers count here. */
async function openedWith(tag: string, goes = true): Promise<{page: Page; asked: string[]}> {
  const {page, asked} = await visitInRealTime(here.browser);
  await countTimers(page);
  if (goes) {
    await page.goto(addressOf(tag));
    await untilAll(page);
    await page.waitForLoadState('networkidle');
  }
  return {page, asked};
}

/** Once the widget follows what changes, and no request is on its way. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await painted(page);
}

/** Does it so many times: at once, in the next step, when it is drawn, and when it shows its data, in turns. */
function go(page: Page, tag: string, habit: Habit, times: number, waits = true): Promise<void> {
  return page.evaluate(
    async ({tag: name, habit: what, times: count, waits: all}) => {
      type Widget = HTMLElement & {state: string; updateComplete: Promise<unknown>};
      const ready = (widget: Widget) =>
        new Promise<void>((resolve) => {
          const look = () => (/ready|empty/.test(widget.state) ? resolve() : setTimeout(look));
          look();
        });
      const [first, second] = document.querySelectorAll('main div');
      let widget = document.querySelector<Widget>(name)!;
      for (let time = 0; time < count; time++) {
        const place = widget.parentElement!;
        if (what === 'move') (place === first ? second : first)!.append(widget);
        else {
          widget.remove();
          if (time % 4 === 1) await Promise.resolve();
          if (time % 4 === 2) await new Promise((resolve) => setTimeout(resolve));
          if (what === 'renew') widget = document.createElement(name) as Widget;
          place.append(widget);
        }
        if (time % 3 === 1) await widget.updateComplete;
        if (time % 3 === 2 && all) {
          await ready(widget);
          // By then it follows what changes, and has begun all that it will have to end.
          for (let step = 0; step < 2; step++) await new Promise((resolve) => setTimeout(resolve));
        }
      }
      await widget.updateComplete;
      if (all) await ready(widget);
    },
    {tag, habit, times, waits},
  );
}
