import type {PublicCollectionName} from '@send-strategy/sdk/reading';
import {watchOf, type ReadingReader, type WatchEvent} from '@send-strategy/sdk/read';
import type {LitElement} from 'lit';
import type {Documents, ViewContext} from '../element/strategy-element.ts';
import {download} from './download.ts';
import {glossaryOf, type Glossary} from './glossary.ts';
import {laterStyles} from './later.styles.ts';

/** A widget that shows something, to those who care for it from then on: what `StrategyElement` keeps from everybody else. */
export interface Attended<Names extends PublicCollectionName> extends LitElement {
  /** The collections that it reads; the first must be there. */
  names: readonly Names[];
  /** The collection whose items can be linked to. */
  linked: PublicCollectionName;
  documents: Documents<Names> | undefined;
  staleSince: Date | undefined;
  glossary: Glossary | undefined;
  context: ViewContext;
  rows(documents: Documents<Names>, context: ViewContext): readonly object[];
  reveal(): void;
  foldedAt: number | undefined;
  fold(): void;
  unfold(): void;
}

/** The widgets that were attended before. */
const known = new WeakSet<object>();

/** One for all widgets: those whose width changes at once are folded in turns. */
let widths: ResizeObserver | undefined;

function foldAnew(entries: readonly ResizeObserverEntry[]): void {
  for (const {target} of entries) {
    const widget = (target.getRootNode() as ShadowRoot).host as Attended<PublicCollectionName>;
    if ((target as HTMLElement).offsetWidth !== widget.foldedAt) widget.fold();
  }
}

/**
 * Follows the changes of what a widget shows, and does what its reader asks for.
 *
 * @param read Reads all collections, and shows what came of it.
 * @param every Seconds between two looks for changes; 0 for none.
 * @returns A way to ask for changes now, if they are followed, and one to end it all.
 */
export function attend<Names extends PublicCollectionName>(
  widget: Attended<Names>,
  reader: ReadingReader,
  read: () => Promise<void>,
  every: number,
): [check: (() => Promise<unknown>) | undefined, stop: () => void] {
  const {names, linked} = widget;
  const root = widget.shadowRoot!;
  const first = !known.has(widget);
  const ended = new AbortController();
  const {signal} = ended;
  known.add(widget);
  if (first) root.adoptedStyleSheets = [...root.adoptedStyleSheets, laterStyles.styleSheet!];

  const hear = (event: WatchEvent) => {
    if (event.type === 'unreachable') widget.staleSince = event.lastReached ?? reader.kept(names[0]!)?.checkedAt;
    // Read for the first time, or no longer published: reading says which.
    else if (!widget.documents || !reader.kept(names[0]!)) void read();
    else if (event.type === 'reachable') {
      widget.staleSince = undefined;
      if (!widget.glossary) void explain();
    } else widget.documents = Object.fromEntries(names.map((name) => [name, reader.kept(name)?.document])) as Documents<Names>;
  };
  const watch = every ? reader.watchWith(watchOf) : undefined;
  const unwatch = watch?.watch(names, hear, {interval: Math.max(every, 5) * 1000});
  const explain = async () => {
    const glossary = await glossaryOf(reader, signal);
    if (glossary && !signal.aborted) widget.glossary = glossary;
  };
  void explain();

  /** Gives an item the focus, also where it is folded away. */
  const show = (item: Element | null) => {
    widget.unfold();
    item?.setAttribute('tabindex', '-1');
    (item as HTMLElement | null)?.focus();
  };
  const followHash = async () => {
    const [, strategy, collection, id] = /^#send\/([^/]+)\/([^/]+)\/([\w-]+)$/.exec(location.hash) ?? [];
    if (strategy !== reader.id || collection !== linked) return;
    const find = () => root.querySelector(`[data-item="${id}"]`);
    if (!find()) widget.reveal();
    await widget.updateComplete;
    const item = find();
    if (!item) return;
    for (let up = item.closest('details'); up; up = up.parentElement!.closest('details')) up.open = true;
    show(item);
    item.scrollIntoView();
  };
  const click = (event: Event) => {
    const target = (event.target as Element).closest<HTMLElement>('button, a');
    if (!target) return;
    const {classList} = target;
    if (classList.contains('retry')) void (watch ? watch.check() : read());
    // The button that had the focus goes away: go on where the new part begins.
    if (classList.contains('show-all')) show(root.querySelector('.folded'));
    if (classList.contains('csv')) download(`${reader.id}-${linked}.csv`, widget.rows(widget.documents!, widget.context));
    if (classList.contains('share')) {
      // The page may have a base address that its own hashes do not belong to.
      event.preventDefault();
      location.hash = target.getAttribute('href')!;
    }
  };
  /** Everything is open on paper, also where the browser cannot be told so by style. */
  const opened: HTMLDetailsElement[] = [];
  const openForPaper = () => {
    for (const details of root.querySelectorAll<HTMLDetailsElement>('details:not([open])')) {
      details.open = true;
      opened.push(details);
    }
  };
  const closeAgain = () => {
    for (const details of opened.splice(0)) details.open = false;
  };

  // A page may have made the widget itself inline: it has no size to observe then.
  const body = root.querySelector('.body')!;
  widths ??= new ResizeObserver(foldAnew);
  widths.observe(body);
  root.addEventListener('click', click, {signal});
  addEventListener('hashchange', () => void followHash(), {signal});
  addEventListener('beforeprint', openForPaper, {signal});
  addEventListener('afterprint', closeAgain, {signal});
  if (first) void followHash();
  return [
    watch && (() => watch.check()),
    () => {
      ended.abort();
      widths!.unobserve(body);
      unwatch?.();
    },
  ];
}
