/** A text as it stands in HTML, also between double quotes. What would break a line becomes a space. */
export function escaped(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex -- they are what is taken out
      .replaceAll(/[\u0000-\u001F\u007F]+/g, ' ')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}

/** Attributes by their names, in their order; `true` stands for one without a value, undefined for none. */
export type Attributes = Readonly<Record<string, string | true | undefined>>;

/** How long a line of a snippet is before its attributes get a line each. */
const lineLength = 120;

/**
 * An element as lines of HTML.
 *
 * @param content Lines of HTML, each indented; one line stays beside the tags where it is given as a text.
 */
export function element(name: string, attributes: Attributes, content: string | readonly string[] = ''): string[] {
  const written = Object.entries(attributes).flatMap(([attribute, value]) =>
    value === undefined ? [] : [value === true ? attribute : `${attribute}="${escaped(value)}"`],
  );
  const oneLine = `<${[name, ...written].join(' ')}>`;
  const isLong = oneLine.length > lineLength && written.length > 1;
  const start = isLong ? [`<${name}`, ...written.map((attribute) => `  ${attribute}`), '>'] : [oneLine];
  if (isEmpty.includes(name)) return start;
  if (typeof content === 'string') return [...start.slice(0, -1), `${start.at(-1)}${content}</${name}>`];
  return [...start, ...content.map((line) => `  ${line}`), `</${name}>`];
}

/** The elements that have no closing tag. */
const isEmpty = ['link'];
