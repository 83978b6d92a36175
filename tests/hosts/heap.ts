/** What a page holds, as the browser counts it once everything that can go is gone. */
import type {CDPSession, Page} from 'playwright';

export interface Held {
  /** Elements of the widget that anything still leads to, on the page or not. */
  elements: number;
  /** Nodes of documents and shadow roots, those that only scripts hold among them. */
  nodes: number;
  listeners: number;
  documents: number;
  /** Observers of changes and of sizes. */
  observers: number;
  /** Timers that have not fired and were not cleared. */
  timers: number;
  bytes: number;
}

/** Counts the timers of a page. Has to be there before its scripts. */
export async function countTimers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const waiting = new Set<unknown>();
    const {setTimeout: set, clearTimeout: clear} = globalThis;
    Object.assign(globalThis, {
      waiting,
      setTimeout(run: TimerHandler, delay?: number, ...rest: unknown[]) {
        const id = set(
          (...given: unknown[]) => {
            waiting.delete(id);
            (run as (...all: unknown[]) => void)(...given);
          },
          delay,
          ...rest,
        );
        waiting.add(id);
        return id;
      },
      clearTimeout(id: number | undefined) {
        waiting.delete(id);
        clear(id);
      },
    });
  });
}

/** A way to count what a page holds. */
export async function heapOf(page: Page, tag: string): Promise<() => Promise<Held>> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('Performance.enable');
  const count = (prototype: string) => countOf(session, prototype);
  return async () => {
    // The first collection frees what the second can then see to be free.
    for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
    const {metrics} = await session.send('Performance.getMetrics');
    const metric = (name: string) => metrics.find((each) => each.name === name)!.value;
    const {usedSize} = await session.send('Runtime.getHeapUsage');
    return {
      elements: await count(`customElements.get('${tag}').prototype`),
      nodes: metric('Nodes'),
      listeners: metric('JSEventListeners'),
      documents: metric('Documents'),
      observers: (await count('MutationObserver.prototype')) + (await count('ResizeObserver.prototype')),
      timers: await page.evaluate(() => (globalThis as unknown as {waiting: Set<unknown>}).waiting.size),
      bytes: usedSize,
    };
  };
}

async function countOf(session: CDPSession, prototype: string): Promise<number> {
  const objectGroup = 'counted';
  const {result} = await session.send('Runtime.evaluate', {expression: prototype, objectGroup});
  const {objects} = await session.send('Runtime.queryObjects', {prototypeObjectId: result.objectId!, objectGroup});
  const {result: length} = await session.send('Runtime.callFunctionOn', {
    ...{objectId: objects.objectId!, functionDeclaration: 'function () { return this.length }', returnByValue: true},
  });
  await session.send('Runtime.releaseObjectGroup', {objectGroup});
  return length.value as number;
}
