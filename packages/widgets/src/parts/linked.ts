import {html, type TemplateResult} from 'lit';

/** What leads to an address of the data, or the same alone where there is none. In data that nobody checked, an address can be a script's: only those of the web lead anywhere. */
export function linked(address: string | undefined, content: unknown): TemplateResult {
  return /^https?:/i.test(address!) ? html`<a href=${address}>${content}</a>` : html`${content}`;
}
