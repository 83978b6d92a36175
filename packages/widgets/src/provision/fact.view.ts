import {html, type TemplateResult} from 'lit';
import type {ViewContext} from '../element/strategy-element.ts';

/** A label and what is said of it; without a value, that it is not published. */
export function fact(label: string, value: unknown, {words}: ViewContext): TemplateResult {
  return html`<div><dt>${label}:</dt> <dd>${value || words.notPublished}</dd></div>`;
}

/** Short texts one under the other, or with `inline` in one line; nothing where there are none. */
export function list(texts: readonly unknown[] | undefined, className = 'inline'): TemplateResult | undefined {
  return texts?.[0] === undefined ? undefined : html`<ul class=${className}>${texts.map((text) => html`<li>${text}</li>`)}</ul>`;
}
