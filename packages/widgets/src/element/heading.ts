import {html, type TemplateResult} from 'lit';

/** A heading of a level from 2 to 6; deeper ones are 6. */
export function heading(level: number, content: unknown): TemplateResult {
  switch (Math.min(level, 6)) {
    case 2:
      return html`<h2 part="heading">${content}</h2>`;
    case 3:
      return html`<h3 part="heading">${content}</h3>`;
    case 4:
      return html`<h4 part="heading">${content}</h4>`;
    case 5:
      return html`<h5 part="heading">${content}</h5>`;
    default:
      return html`<h6 part="heading">${content}</h6>`;
  }
}
