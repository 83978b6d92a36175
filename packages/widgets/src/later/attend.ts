import type {PublicCollectionName} from '@send-strategy/sdk/reading';
import {watchOf, type ReadingReader, type WatchEvent} from '@send-strategy/sdk/read';
import type {Documents} from '../element/strategy-element.ts';
import {download} from './download.ts';
import {glossaryOf, type Glossary} from './glossary.ts';
import {laterStyles} from './later.styles.ts';

/** A widget that shows something, to those who care for it from then on. */
export interface Attended<Names extends PublicCollectionName> {
  host: HTMLElement;
  reader: ReadingReader;
  /** The collections that it reads; the first must be there. */
  names: readonly Names[];
  /** The collection whose items can be linked to. */
  linked: PublicCollectionName;
  /** Whether this is the first time. */
  first: boolean;
  /** Seconds between two looks for changes; 0 for none. */
  every: number;
  hasDocuments(): boolean;
  /** Reads all collections, and shows what came of it. */
  read(): Promise<void>;
  show(documents: Documents<Names>): void;
  setStale(since: Date | undefined): void;
  setGlossary(glossary: Glossary): void;
  /** Lets items be seen that the reader's filter hides. */
  reveal(): void;
  /** Shows what waits behind "Show all". */
  unfold(): void;
  rows(): readonly object[];
}

/** Follows the changes of what a widget shows, and does what its reader asks for. Gives a way to ask for changes now, if they are followed, and one to end it all. */
export function attend<Names extends PublicCollectionName>(
  widget: Attended<Names>,
): [check: (() => Promise<unknown>) | undefined, stop: () => void] {
  const {host, reader, names, linked, first, every} = widget;
  const root = host.shadowRoot!;
  const ended = new AbortController();
  const {signal} = ended;
  if (first) root.adoptedStyleSheets = [...root.adoptedStyleSheets, laterStyles.styleSheet!];

  const hear = (event: WatchEvent) => {
    if (event.type === 'unreachable') widget.setStale(event.lastReached ?? reader.kept(names[0]!)?.checkedAt);
    // Read for the first time, or no longer published: reading says which.
    else if (!widget.hasDocuments() || !reader.kept(names[0]!)) void widget.read();
    else if (event.type === 'reachable') widget.setStale(undefined);
    else widget.show(Object.fromEntries(names.map((name) => [name, reader.kept(name)?.document])) as Documents<Names>);
  };
  const watch = every ? reader.watchWith(watchOf) : undefined;
  const unwatch = watch?.watch(names, hear, {interval: Math.max(every, 5) * 1000});
  void glossaryOf(reader, signal).then((glossary) => {
    if (glossary && !signal.aborted) widget.setGlossary(glossary);
  });

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
    await (host as HTMLElement & {updateComplete?: Promise<unknown>}).updateComplete;
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
    if (classList.contains('retry')) void (watch ? watch.check() : widget.read());
    // The button that had the focus goes away: go on where the new part begins.
    if (classList.contains('show-all')) show(root.querySelector('.folded'));
    if (classList.contains('csv')) download(`${reader.id}-${linked}.csv`, widget.rows());
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

  root.addEventListener('click', click, {signal});
  addEventListener('hashchange', () => void followHash(), {signal});
  addEventListener('beforeprint', openForPaper, {signal});
  addEventListener('afterprint', closeAgain, {signal});
  if (first) void followHash();
  return [
    watch && (() => watch.check()),
    () => {
      ended.abort();
      unwatch?.();
    },
  ];
}
