/** What is put into every page before its own scripts, the same in all: it notes when the content is painted and how much moved. */

/** What the probe has noted. */
export interface Probed {
  /** Milliseconds from the navigation until the last text of the content was painted. */
  rendered?: number;
  /** The same moment as milliseconds since 1970. */
  renderedAt?: number;
  /** The sum of layout shifts so far. */
  shift: number;
  /** What each unit says at that moment, without white space: what is seen of it, and all of it. Only where it was asked for. */
  texts?: {seen: string; whole: string}[];
}

/** What the probe waits for. */
export interface Wanted {
  readonly units: string;
  readonly amount: number;
  /** What each unit says last. Default: it only has to be there. */
  readonly last: readonly string[];
  /** Whether texts are noted. */
  readonly isRead?: boolean;
}

/**
 * Runs in the page. Looks once in each frame whether the next unit has its last text, also within shadow roots, with a place on the page: each is looked at from its end, so that the look
 * itself costs next to nothing. The moment is that after the frame in which the last unit had it: a message that is sent in a frame comes once the frame is painted.
 */
export function probe({units, amount, last, isRead}: Wanted): void {
  const probed: Probed = {shift: 0};
  Object.assign(globalThis, {probed});
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) probed.shift += (entry as PerformanceEntry & {value: number}).value;
  }).observe({type: 'layout-shift', buffered: true});

  const squeezed = (text: string) => text.replaceAll(/\s+/g, '');
  /** Slots have no box of their own. */
  const boxAround = (node: Node): Element => {
    const parent = node.parentElement ?? (node.parentNode as ShadowRoot).host;
    return parent instanceof HTMLSlotElement ? boxAround(parent) : parent;
  };
  const isSeen = (text: Text) => boxAround(text).checkVisibility();
  /** What a node shows, the last first: of an element with a shadow root that, and in the place of a slot what the page put there. */
  const partsOf = (node: Node): Node[] => {
    if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) return node.assignedNodes();
    return [...((node as Element).shadowRoot ?? node).childNodes];
  };
  const ends = (node: Node, text: string): boolean =>
    node instanceof Text
      ? squeezed(node.data).endsWith(text) && isSeen(node)
      : partsOf(node)
          .toReversed()
          .some((part) => ends(part, text));
  const textOf = (node: Node, isShown: (text: Text) => boolean): string => {
    if (node instanceof Text) return isShown(node) ? squeezed(node.data) : '';
    if (!(node instanceof Element) || node.matches(':is(style, script, [popover])')) return '';
    return partsOf(node)
      .map((part) => textOf(part, isShown))
      .join('');
  };

  const channel = new MessageChannel();
  channel.port1.addEventListener('message', () => {
    probed.rendered = performance.now();
    probed.renderedAt = performance.timeOrigin + probed.rendered;
    if (isRead)
      probed.texts = [...document.querySelectorAll(units)].map((unit) => ({
        seen: textOf(unit, isSeen),
        whole: textOf(unit, () => true),
      }));
    channel.port1.close();
  });
  channel.port1.start();
  let complete = 0;
  const look = () => {
    const found = document.querySelectorAll(units);
    while (complete < found.length && ends(found[complete], squeezed(last[complete % last.length]))) complete++;
    if (complete === amount) channel.port2.postMessage('painted');
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
