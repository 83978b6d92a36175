import {html, type TemplateResult} from 'lit';
import type {Status} from '@send-strategy/sdk/reading';
import type {ViewContext} from '../element/strategy-element.ts';

/** A shape for each status, so that none depends on colour. */
const shapes: Record<Status, string> = {
  complete: 'M1 6l3.5 4L11 2',
  onTrack: 'M1 6h9M6 2l4 4-4 4',
  atRisk: 'M6 1l5 10H1zM6 5v3',
  offTrack: 'M2 2l8 8M10 2l-8 8',
  paused: 'M4 2v8M8 2v8',
  stopped: 'M2 2h8v8H2z',
  notStarted: 'M6 1a5 5 0 100 10 5 5 0 000-10z',
  notReported: 'M4 4a2 2 0 113 2c-.8.5-1 .8-1 1.6M6 10v.6',
};

/** A status as its shape and its word; `text` stands in the word's place. */
export function statusView(status: Status, {words}: ViewContext, text = words.status[status]): TemplateResult {
  return html`<span class="status" part="status"><svg class="icon ${status}" viewBox="0 0 12 12" aria-hidden="true"><path d=${shapes[status]}></path></svg><span>${text}</span></span>`;
}
