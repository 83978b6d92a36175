/**
 * Keeps what a widget shows first within the height that the page reserved for it (`min-height`, from send.css): the last of its foldable parts (`data-fold`) wait behind
 * "Show all", so that nothing below the widget moves. Without a reserved height, or once unfolded, everything is shown.
 */
export function fold(host: Element, root: ParentNode, unfolded: boolean): void {
  const parts = [...root.querySelectorAll('[data-fold]')];
  const button = root.querySelector<HTMLElement>('.show-all');
  const reserved = unfolded ? 0 : parseFloat(getComputedStyle(host).minHeight);
  const fits = (shown: number) => {
    if (button) button.hidden = shown >= parts.length;
    parts.forEach((part, index) => part.classList.toggle('folded', index >= shown));
    return !reserved || root.querySelector('.body')!.getBoundingClientRect().height <= reserved + 0.5;
  };
  // Few of many fit, and to lay out all of them takes long: then the search begins with few.
  if ((!reserved || parts.length < 50) && fits(parts.length)) return;
  let enough = 1;
  let tooMany = 2;
  while (tooMany < parts.length && fits(tooMany)) {
    enough = tooMany;
    tooMany *= 2;
  }
  tooMany = Math.min(tooMany, parts.length);
  while (tooMany - enough > 1) {
    const middle = (enough + tooMany) >> 1;
    if (fits(middle)) enough = middle;
    else tooMany = middle;
  }
  fits(enough);
}
