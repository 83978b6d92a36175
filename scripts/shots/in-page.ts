// These run in the page of a story. Each is sent there alone, so nothing outside a function can be used in it.

/** How a story ended up. */
export interface Outcome {
  /** The state of each widget, as `send-principles: ready`. */
  states: string[];
  problems: string[];
}

interface Told {
  finished: boolean;
  problems: string[];
}

/**
 * Makes it the same moment for as long as the page lives. Timers run on: Playwright's own fixed clock replaces them too, and keeps to itself what is thrown in one.
 *
 * @param moment In milliseconds since 1970.
 */
export function stopTheClock(moment: number): void {
  const now = () => moment;
  globalThis.Date = new Proxy(Date, {
    apply: (real) => new real(moment).toString(),
    construct: (real, args: [], target) => Reflect.construct(real, args.length > 0 ? args : [moment], target) as Date,
    get: (real, name, proxy) => (name === 'now' ? now : (Reflect.get(real, name, proxy) as unknown)),
  });
}

/** Takes note of what Storybook says about its story. Begins before anything of the page runs. */
export function listenToStorybook(): void {
  const told: Told = {finished: false, problems: []};
  let channel: {on: (event: string, listener: (about: unknown) => void) => void} | undefined;
  const ends = (about: unknown) => {
    const {message} = (about ?? {}) as {message?: string};
    // What Storybook tells the page, it does not always say on its channel.
    const shown = document.getElementById('error-message')?.textContent.trim();
    told.problems.push(message ?? (shown || 'Storybook could not show it'));
    told.finished = true;
  };
  Object.defineProperty(globalThis, 'shotsTold', {value: told});
  Object.defineProperty(globalThis, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(next: NonNullable<typeof channel>) {
      if (next === channel) return;
      channel = next;
      next.on('storyFinished', (about) => {
        told.finished = true;
        if ((about as {status?: string}).status === 'error' && told.problems.length === 0) told.problems.push('the story failed');
      });
      for (const event of ['storyThrewException', 'storyErrored', 'storyMissing', 'configError']) next.on(event, ends);
      // A play function that fails does not make its story fail: Storybook's list of steps shows what it threw.
      next.on('playFunctionThrewException', (error) => {
        told.problems.push((error as Error).message);
      });
      next.on('unhandledErrorsWhilePlaying', (errors) => {
        for (const {message} of errors as {message: string}[]) told.problems.push(message);
      });
    },
  });
}

/**
 * Waits until the story has played, its widgets are in a state that lasts, its pictures are there and nothing moves any more.
 *
 * @param staysLoading Whether loading is what the story shows.
 * @param patience In milliseconds, for the story to play, and once more for what it shows to settle. What is not so by then is a problem of the story.
 */
export async function untilSettled({staysLoading, patience}: {staysLoading: boolean; patience: number}): Promise<Outcome> {
  const told = (globalThis as unknown as {shotsTold: Told}).shotsTold;
  let end = performance.now() + patience;
  const everything = function* (root: ParentNode): Generator<Element> {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* everything(element.shadowRoot);
    }
  };
  const widgets = () =>
    [...document.querySelectorAll<Element & {state?: string}>('#storybook-root *')].filter(
      ({localName, state}) => localName.startsWith('send-') && typeof state === 'string',
    );
  const pictures = () => [...everything(document)].filter((element) => element instanceof HTMLImageElement);
  /** Changes whenever something that can be seen does. */
  const appearance = () =>
    [...everything(document.body)]
      .map((element) => {
        const {x, y, width, height} = element.getBoundingClientRect();
        return element.shadowRoot || element.childElementCount === 0 ? [x, y, width, height, element.textContent].join() : '';
      })
      .join();
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const inTime = async (isSo: () => boolean) => {
    while (!isSo()) {
      if (performance.now() > end) return false;
      await frame();
    }
    return true;
  };
  let before = '';
  let same = 0;
  let looks = 0;
  const isStill = () => {
    const now = appearance();
    looks += 1;
    same = now === before ? same + 1 : 0;
    before = now;
    return same >= 2;
  };
  const states = () => widgets().map(({localName, state}) => `${localName}: ${state}`);
  const late = (what: string) => ({
    states: states(),
    problems: [...told.problems, `${what} after ${patience / 1000} seconds (${states().join(', ') || 'no widget'})`],
  });

  if (!(await inTime(() => told.finished))) return late('it had not finished');
  end = performance.now() + patience;
  // What did not come about need not be waited for.
  const mayLoad = staysLoading || told.problems.length > 0;
  if (!(await inTime(() => mayLoad || widgets().every(({state}) => state !== 'loading'))))
    return late('a widget was still loading');
  await document.fonts.ready;
  for (const picture of pictures()) picture.loading = 'eager';
  if (!(await inTime(() => pictures().every(({complete}) => complete)))) return late('a picture was still on its way');
  // On a busy machine a few looks at a large page take all the time there is.
  while (!(await inTime(isStill))) {
    if (looks > 5) return late('it was still changing');
    await frame();
  }
  return {states: states(), problems: told.problems};
}
