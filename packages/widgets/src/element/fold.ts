/**
 * Keeps what a widget shows first within the height that the page reserved for it (`min-height`, from send.css): the last of its foldable parts (`data-fold`) wait behind
 * "Show all", so that nothing below the widget moves. Without a reserved height, or once unfolded, everything is shown. Returns how many parts fit: each attempt is a layout of
 * what is tried, so the search begins with as many as fitted the last time (a keystroke changes little), or with few.
 */
export function fold(host: Element, root: ParentNode, unfolded: boolean, fitted?: number): number {
  const parts = [...root.querySelectorAll('[data-fold]')];
  const all = parts.length;
  const reserved = unfolded ? 0 : parseFloat(getComputedStyle(host).minHeight);
  let enough = 1;
  let tooMany = all + 1;
  let next = reserved ? (fitted ?? 2) : all;
  const fits = () => {
    root.querySelector('.show-all')?.toggleAttribute('hidden', next >= all);
    parts.forEach((part, index) => part.classList.toggle('folded', index >= next));
    // A page may be zoomed, and may scale what holds the widget: this height knows neither, as the reserved one.
    return !reserved || root.querySelector<HTMLElement>('.body')!.offsetHeight <= reserved + 0.5;
  };
  for (let step = 1; tooMany - enough > 1; step *= 2) {
    next = fits() ? (enough = next) + step : (tooMany = next) - step;
    if (next <= enough || next >= tooMany) next = (enough + tooMany) >> 1;
  }
  next = enough;
  fits();
  return enough;
}
