import type {CDPSession, Page} from 'playwright';

/** Milliseconds of processor time of the page's main thread, and of the clock until what was done is painted. */
export interface Timed {
  main: number;
  seen: number;
}

const afterPaint = 'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))';

/** Does something in the page, and gives the milliseconds until it is painted. */
export function milliseconds(page: Page, work: () => unknown): Promise<number> {
  return page.evaluate<number>(
    `(async () => { const begun = performance.now(); await (${work.toString()})(); await ${afterPaint}; return performance.now() - begun; })()`,
  );
}

/** Does something with the mouse or the keyboard, and gives the time from the event to what it did being painted. */
export async function input(page: Page, session: CDPSession, type: string, work: () => Promise<unknown>): Promise<Timed> {
  const seen = await page.evaluateHandle(
    (type) => ({
      time: new Promise<number>((resolve) => {
        addEventListener(
          type,
          ({timeStamp}) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - timeStamp))),
          {once: true, capture: true},
        );
      }),
    }),
    type,
  );
  await rest(page);
  return timed(session, async () => {
    await work();
    return seen.evaluate(({time}) => time);
  });
}

/** Does something that gives its milliseconds until it is painted, and measures the main thread meanwhile. */
export async function timed(session: CDPSession, work: () => Promise<number>): Promise<Timed> {
  const spent = await taskTime(session);
  const seen = await work();
  return {main: await spent(), seen};
}

/** Gives a function for the milliseconds that the main thread has been busy since. */
export async function taskTime(session: CDPSession): Promise<() => Promise<number>> {
  const now = async () => {
    const {metrics} = await session.send('Performance.getMetrics');
    return metrics.find(({name}) => name === 'TaskDuration')!.value * 1000;
  };
  const before = await now();
  return async () => (await now()) - before;
}

/** Lets what was begun come to its end, so that it is not measured with what follows. */
export async function rest(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        // A page that draws no frames may have no idle time either.
        requestIdleCallback(() => requestAnimationFrame(resolve), {timeout: 200});
      }),
  );
}
