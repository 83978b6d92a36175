import {html, type TemplateResult} from 'lit';

/** A template for each level: an element's name cannot vary within one. */
const templates = [2, 3, 4, 5, 6].map((level) => Object.assign([`<h${level} part="heading">`, `</h${level}>`], {raw: []}));

/** A heading of a level from 2 to 6; deeper ones are 6. */
export function heading(level: number, content: unknown): TemplateResult {
  return html(templates[Math.min(level, 6) - 2]!, content);
}
