/**
 * Keeps what a widget shows first within the height that the page reserved for it (`min-height`, from send.css): the last of its foldable parts (`data-fold`) wait behind
 * "Show all", so that nothing below the widget moves. Without a reserved height nothing is folded.
 */
export function fold(host: HTMLElement, root: ParentNode): void {
  const parts = [...root.querySelectorAll<HTMLElement>('[data-fold]')];
  const button = root.querySelector<HTMLElement>('.show-all');
  if (button === null || parts.length === 0) return;
  const reserved = Number.parseFloat(getComputedStyle(host).minHeight) || 0;
  const show = (shown: number) => {
    button.hidden = shown === parts.length;
    for (const [index, part] of parts.entries()) part.classList.toggle('folded', index >= shown);
  };
  const fits = (shown: number) => {
    show(shown);
    return (root.querySelector('.body') as HTMLElement).getBoundingClientRect().height <= reserved + 0.5;
  };
  show(parts.length);
  if (reserved === 0 || fits(parts.length)) return;
  let [enough, tooMany] = [1, parts.length];
  while (tooMany - enough > 1) {
    const middle = (enough + tooMany) >> 1;
    if (fits(middle)) enough = middle;
    else tooMany = middle;
  }
  show(enough);
}

/** Shows every part again. */
export function unfold(root: ParentNode): void {
  for (const part of root.querySelectorAll('.folded')) part.classList.remove('folded');
  const button = root.querySelector<HTMLElement>('.show-all');
  if (button !== null) button.hidden = true;
}
