/** The attributes of the widgets that an embedded page takes from its address. What the page is of, and where from, is not among them. */
export const optionNames = [
  ...['heading-level', 'lang', 'reading', 'refresh'],
  ...['area-of-need', 'horizon', 'indicator', 'meeting', 'order', 'owner', 'phase', 'priority', 'provider'],
  ...['sections', 'status', 'tier', 'urn', 'view', 'year'],
];

/** Sets on a widget what the page's address asks for: ids, numbers and words, and nothing else. Attributes are never markup. */
export function takeOptions(widget: Element, query: URLSearchParams): void {
  for (const name of optionNames) {
    const value = query.get(name);
    if (value && /^[\w -]{1,200}$/.test(value)) widget.setAttribute(name, value);
  }
}
