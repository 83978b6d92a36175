import {html, type TemplateResult} from 'lit';
import type {Told} from './faults.ts';

/** What is shown where a step could not be loaded. */
export function failureView({title, text}: Told, again: () => void): TemplateResult {
  return html`<h1>${title}</h1>
    <p role="alert">${text}</p>
    <button type="button" @click=${again}>Try again</button>
    <p><a class="target" href="#">Back to the start</a></p>`;
}
