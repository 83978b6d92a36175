import {widgets, type WidgetName} from '../description/index.ts';

/** What the statement is about. */
export interface StatementOptions {
  /** Whether the widgets on the site look for changes while somebody reads. They do not where each has `refresh="0"`. Default true. */
  looksForChanges?: boolean;
  /** Whether any widget on the site is shown in Polish or Urdu. Default false. */
  inOtherLanguages?: boolean;
}

/**
 * A paragraph about the widgets for a public body's accessibility statement, as text: what was checked, and the limits that are known. Whoever publishes the statement has to check the page
 * that the widgets are on.
 *
 * @throws {TypeError} where a name is no widget's, or there is none.
 */
export function accessibilityStatement(
  names: readonly WidgetName[],
  {looksForChanges = true, inOtherLanguages = false}: StatementOptions = {},
): string {
  const shown = names.map((name) => {
    const widget = widgets.find((each) => each.name === name);
    if (widget === undefined) throw new TypeError(`There is no widget "${name}".`);
    return `“${widget.title}”`;
  });
  if (shown.length === 0) throw new TypeError('Name at least one widget.');
  const isOne = shown.length === 1;
  const [come, part, is, has, it] = isOne
    ? ['comes', 'This part', 'is', 'has', 'it']
    : ['come', 'These parts', 'are', 'have', 'them'];
  return [
    `On pages about our SEND strategy, ${inWords(shown)} ${come} from the SEND strategy data service.`,
    `${part} ${is} built to meet level AA of the Web Content Accessibility Guidelines (WCAG) version 2.2.`,
    `${part} ${has} been checked with automated tests in one browser, Chromium, and ${has} not been audited by anyone independent;`,
    `no screen reader, voice control or screen magnifier has been used to test ${it}.`,
    `We regard ${it} as partially compliant. We know of these limits.`,
    ...(looksForChanges
      ? [
          'Published changes are shown by themselves, once a minute at most, and readers cannot turn this off (WCAG success criterion 2.2.2, Pause, Stop, Hide).',
        ]
      : []),
    ...(names.includes('inclusion-map')
      ? [
          'On the drawing of schools, the name that appears at a school can cover other schools, and the pointer cannot be moved onto it (1.4.13, Content on Hover or Focus); the Escape key takes it away, and the list beside the drawing has every name.',
        ]
      : []),
    ...(inOtherLanguages ? ['The Polish and Urdu words are drafts that nobody fluent has read yet.'] : []),
    'Easy Read and other languages are there only where the strategy has been published in them; text in another language than the page is marked as that.',
    'Documents that are linked to, such as PDFs, are not covered.',
  ].join(' ');
}

const inWords = (items: readonly string[]) => new Intl.ListFormat('en-GB').format(items);
