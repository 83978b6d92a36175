/** The little that the example pages need of a template language, so that each stays a page that a browser or an editor can open. */

const htmlEscapes: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};

/** Makes text safe in HTML, between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => htmlEscapes[character]!);
}

/**
 * Fills a page's template with escaped values.
 *
 * - `{{name}}` becomes the value.
 * - `attribute="{{name}}"` goes altogether where the value is empty.
 * - `<!-- if name --> … <!-- end if -->` stays only where the value is not empty; each comment has a line to itself.
 *
 * A value is never read as a template again.
 *
 * @param template the page's text.
 * @param file the page's file, for the error.
 * @param values by name; an empty string stands for what is not known.
 * @throws {TypeError} where the template asks for a name that is not in `values`.
 */
export function fillTemplate(template: string, file: string, values: Readonly<Record<string, string>>): string {
  const valueOf = (name: string): string => {
    if (!Object.hasOwn(values, name)) {
      throw new TypeError(`${file} asks for "${name}", which has no value; expected one of: ${Object.keys(values).join(', ')}.`);
    }
    return values[name]!;
  };
  return template
    .replace(/^[ \t]*<!-- if (\w+) -->\n(.*?)^[ \t]*<!-- end if -->\n/gms, (_, name: string, part: string) =>
      valueOf(name) ? part : '',
    )
    .replace(/(\s[\w-]+=")?\{\{(\w+)\}\}(")?/g, (_, before: string | undefined, name: string, after: string | undefined) => {
      const value = valueOf(name);
      return before && after && value === '' ? '' : `${before ?? ''}${escapeHtml(value)}${after ?? ''}`;
    });
}
