/** A widget that keeps to a height, to what measures it: what `StrategyElement` keeps from everybody else. */
export interface Foldable extends Element {
  renderRoot: ParentNode;
  unfolded: boolean;
  /** How many of its foldable parts fitted the last time. */
  fitted: number | undefined;
  /** How wide it was then, in pixels. */
  foldedAt: number | undefined;
}

/**
 * Keeps what a widget shows first within the height that the page reserved for it (`min-height`, from send.css): the last of its foldable parts (`data-fold`) wait behind
 * "Show all", so that nothing below the widget moves. Without a reserved height, or once unfolded, everything is shown. Each attempt is a layout of what is tried, so the search
 * begins with as many as fitted the last time (a keystroke changes little), or with few.
 *
 * It only reads the page's sizes up to each odd `yield` and only changes the page up to each even one, so that several take turns with one layout for all of them.
 */
export function* folding(widget: Foldable): Generator<void> {
  const root = widget.renderRoot;
  const body = root.querySelector<HTMLElement>('.body')!;
  const parts = [...root.querySelectorAll('[data-fold]')];
  const all = parts.length;
  const reserved = widget.unfolded ? 0 : parseFloat(getComputedStyle(widget).minHeight);
  let enough = 1;
  let tooMany = all + 1;
  let next = reserved ? (widget.fitted ?? 2) : all;
  widget.foldedAt = body.offsetWidth;
  for (let step = 1; ; step *= 2) {
    const isFound = tooMany - enough < 2;
    if (isFound) widget.fitted = next = enough;
    yield;
    root.querySelector('.show-all')?.toggleAttribute('hidden', next >= all);
    parts.forEach((part, index) => part.classList.toggle('folded', index >= next));
    if (isFound) return;
    yield;
    // A page may be zoomed, and may scale what holds the widget: this height knows neither, as the reserved one.
    next = !reserved || body.offsetHeight <= reserved + 0.5 ? (enough = next) + step : (tooMany = next) - step;
    if (next <= enough || next >= tooMany) next = (enough + tooMany) >> 1;
  }
}

let waiting: Generator[] | undefined;

/** Does what is done in turns with others, together with all that is drawn now: before anything is painted, and before who awaits `updateComplete` goes on. */
export function takeTurns(turns: Generator): void {
  if (!waiting) queueMicrotask(all);
  (waiting ??= []).push(turns);
}

function all(): void {
  let turns = waiting!;
  waiting = undefined;
  while (turns[0]) turns = turns.filter((each) => !each.next().done);
}
