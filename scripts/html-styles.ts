/** Makes html.css of the widgets' own styles: for the same views as plain HTML in a page, where no shadow root keeps styles apart. */

/** A style sheet of an element, as Lit has it. */
interface ElementStyle {
  readonly cssText: string;
}

const page = `/*
 * For what the service renders of the widgets as plain HTML: html/STRATEGY/WIDGET.html and embed/STRATEGY/WIDGET.html. Made from the styles of the widgets.
 */
.send-page {
  margin: 0;
  padding: 0.5em 0.75em;
  color: var(--send-text, #1c2430);
  background: var(--send-surface, #fff);
}
.send-page h1 {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
/* Where the page was asked to be dark, what the browser draws itself is so, too. */
@media screen {
  .send-dark:has(> .send-page) {
    color-scheme: dark;
  }
}
@media screen and (prefers-color-scheme: dark) {
  .send-auto:has(> .send-page) {
    color-scheme: dark;
  }
}
/*
 * Nothing below the widget has to stay where it is: no height is kept for it, as an inline box has none of its own. What it shows at first is what fits the height that other pages keep.
 */
.send-page [strategy] {
  display: inline;
}
.send-page footer {
  margin-block-start: 0.8em;
}
/* What would come from the page around it: an element keeps it out by itself. */
.send-widget {
  color: var(--_text);
  overflow-wrap: anywhere;
  text-align: start;
  text-indent: 0;
  text-transform: none;
  white-space: normal;
}
/* A button in the element. */
.send-inclusion-map [part='school-name'] {
  font-weight: 600;
}
`;

/**
 * The same styles, each for the HTML of the elements that have it.
 *
 * @param stylesOf The styles of each element, by its tag, in their order.
 * @param more What every element gets in the end.
 */
export function htmlStyles(stylesOf: Readonly<Record<string, readonly ElementStyle[]>>, more: readonly ElementStyle[]): string {
  const tags = Object.keys(stylesOf);
  const users = new Map<ElementStyle, string[]>();
  for (const tag of tags) for (const style of stylesOf[tag]!) users.set(style, [...(users.get(style) ?? []), tag]);
  // What several share comes before what one has of its own, as in the elements.
  const shared = [...users].filter(([, {length}]) => length > 1);
  const own = [...users].filter(([, {length}]) => length === 1);
  const last = more.map((style) => [style, tags] as const);
  const sheets = [...shared, ...own, ...last].map(([{cssText}, of]) =>
    scoped(cssText.replace(/\/\*.*?\*\//gs, ''), scopeOf(of, tags)),
  );
  return [page, ...sheets].join('\n');
}

function scopeOf(of: readonly string[], all: readonly string[]): string {
  if (of.length === all.length) return '.send-widget';
  return of.length === 1 ? `.${of[0]}` : `:is(${of.map((tag) => `.${tag}`).join(', ')})`;
}

/** Puts a scope before every selector of a style sheet without comments, and in the place of `:host`. */
export function scoped(css: string, scope: string): string {
  let result = '';
  let at = 0;
  for (let open = css.indexOf('{'); open >= 0; open = css.indexOf('{', at)) {
    const end = endOfBlock(css, open);
    const prelude = css.slice(at, open).trim();
    const body = css.slice(open + 1, end);
    const selectors = () => selectorsIn(prelude).map((selector) => within(selector, scope));
    result += prelude.startsWith('@')
      ? `${prelude} {\n${scoped(body, scope)}}\n`
      : `${selectors().join(',\n')} {${body.trimEnd()}\n}\n`;
    at = end + 1;
  }
  return result;
}

/** Where the block ends that begins at `open`. */
function endOfBlock(css: string, open: number): number {
  for (let at = open + 1, depth = 1; at < css.length; at++) {
    if (css[at] === '{') depth++;
    if (css[at] === '}' && --depth === 0) return at;
  }
  throw new Error(`A block is not closed: ${css.slice(Math.max(0, open - 60), open + 60)}`);
}

/** Commas within brackets do not part selectors. */
function selectorsIn(prelude: string): string[] {
  return prelude.split(/,(?![^(]*\))/).map((selector) => selector.trim());
}

function within(selector: string, scope: string): string {
  if (!selector.startsWith(':host')) return `${scope} ${selector}`;
  return scope + selector.slice(':host'.length).replace(/^\((.*?)\)/, '$1');
}
