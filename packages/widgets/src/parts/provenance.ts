import {html, nothing, type TemplateResult} from 'lit';
import type {Source, Strategy} from '@send-strategy/sdk/reading';
import {isCurrent} from '@send-strategy/sdk/reading';
import type {ViewContext} from '../element/strategy-element.ts';

interface Sourced {
  sources?: readonly {sourceId: string; locator?: string}[];
  asOf?: string;
}

/** Where an item's statement comes from, with its place there, and the day on which it was true. */
export function sourceLine(item: Sourced, sources: readonly Source[], {words}: ViewContext): TemplateResult {
  const named = (item.sources ?? []).flatMap(({sourceId, locator}) => {
    const source = sources.find(({id}) => id === sourceId);
    return source === undefined ? [] : [{source, locator}];
  });
  return html`<p class="quiet" part="source">
    ${words.source}:
    ${named.length === 0
      ? words.notPublished
      : named.map(
          ({source, locator}, index) =>
            html`${index > 0 ? '; ' : nothing}<a href=${source.url}>${source.title}</a>${locator === undefined ? nothing : `, ${locator}`}`,
        )}${item.asOf === undefined ? nothing : html`, <span>${words.asOf(words.day(item.asOf))}</span>`}
  </p>`;
}

/** What a reader must know of the whole before anything else: that it is invented, that it has ended, or that it is old. */
export function notices(strategy: Strategy, {words, staleSince, settings}: ViewContext): TemplateResult {
  const successor = strategy.supersededBy;
  return html`${strategy.illustrative ? html`<p class="notice" part="notice">${words.illustrative}</p>` : nothing}
  ${strategy.status === 'closed' || strategy.status === 'superseded'
    ? html`<p class="notice" part="notice">
        ${words.closed}
        ${successor === undefined
          ? nothing
          : html`${words.followedBy} <span lang=${strategy.languages[0] ?? settings.lang}>${successor.url === undefined ? successor.title : html`<a href=${successor.url}>${successor.title}</a>`}</span>.`}
      </p>`
    : nothing}
  <p class=${staleSince === undefined ? 'stale-place' : 'notice stale'} role="status" part="stale">
    ${staleSince === undefined
      ? nothing
      : html`${words.stale(words.moment(staleSince))}
          <button class="retry" type="button" part="button">${words.retry}</button>`}
  </p>`;
}

/** What must be said of one item: that it is invented among real ones, what its publisher added, that it should have been reviewed. */
export function itemNotes(
  item: {illustrative?: boolean; editorNote?: string; reviewBy?: string},
  strategy: Strategy,
  today: string,
  {words}: ViewContext,
): TemplateResult {
  const overdue = isCurrent(strategy.status) && item.reviewBy !== undefined && item.reviewBy < today;
  return html`${item.illustrative && !strategy.illustrative ? html`<p class="quiet">${words.illustrativeItem}</p>` : nothing}
  ${item.editorNote === undefined ? nothing : html`<p class="quiet">${words.note}: <span dir="auto">${item.editorNote}</span></p>`}
  ${overdue ? html`<p class="quiet">${words.reviewOverdue(words.day(item.reviewBy!))}</p>` : nothing}`;
}
