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

/** Takes note of what Storybook says about its story. Begins before anything of the page runs. */
export function listenToStorybook(): void {
  const told: Told = {finished: false, problems: []};
  let channel: {on: (event: string, listener: (about: unknown) => void) => void} | undefined;
  const ends = (about: unknown) => {
    const {message, title, description} = (about ?? {}) as {message?: string; title?: string; description?: string};
    told.problems.push(message ?? ([title, description].filter(Boolean).join(': ') || 'Storybook could not show it'));
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
 * @param patience In milliseconds. What is not settled by then is a problem of the story.
 */
export async function untilSettled({staysLoading, patience}: {staysLoading: boolean; patience: number}): Promise<Outcome> {
  const told = (globalThis as unknown as {shotsTold: Told}).shotsTold;
  const end = performance.now() + patience;
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
  const problems: string[] = [];
  const seconds = patience / 1000;
  const inWords = () => widgets().map(({localName, state}) => `${localName}: ${state}`);

  if (!(await inTime(() => told.finished)))
    problems.push(`it had not finished after ${seconds} seconds (${inWords().join(', ') || 'no widget'})`);
  else if (
    told.problems.length === 0 &&
    !staysLoading &&
    !(await inTime(() => widgets().every(({state}) => state !== 'loading')))
  )
    problems.push(`a widget was still loading after ${seconds} seconds (${inWords().join(', ')})`);
  await document.fonts.ready;
  for (const picture of pictures()) picture.loading = 'eager';
  if (!(await inTime(() => pictures().every(({complete}) => complete))))
    problems.push(`a picture was still on its way after ${seconds} seconds`);
  let before = '';
  let same = 0;
  const isStill = () => {
    const now = appearance();
    same = now === before ? same + 1 : 0;
    before = now;
    return same >= 3;
  };
  if (!(await inTime(isStill))) problems.push(`it was still changing after ${seconds} seconds`);
  return {states: inWords(), problems: [...told.problems, ...problems]};
}
