import {html} from 'lit';
import {isCurrent, type Source, type Strategy} from '@send-strategy/sdk/reading';
import type {ViewContext} from '../element/strategy-element.ts';
import {title, type Part} from './words.ts';

interface Sourced {
  sources?: readonly {sourceId: string; locator?: string}[];
  asOf?: string;
}

/** Where an item's statement comes from, with its place there, and the day on which it was true. Further sources wait behind a button of the browser's own. */
export function sourceLine(item: Sourced, sources: readonly Source[], context: ViewContext): Part {
  const {words} = context;
  const [first, ...others] = (item.sources ?? []).flatMap(({sourceId, locator}) => {
    const source = sources.find(({id}) => id === sourceId);
    return source
      ? [html`<a href=${source.url}>${title({text: source.title, lang: words.lang}, context)}</a>${locator && `, ${locator}`}`]
      : [];
  });
  return html`<div class="quiet" part="source">
    ${words.source}: ${first ?? words.notPublished}${item.asOf && `, ${words.asOf(words.day(item.asOf))}`}
    ${
      others[0] &&
      html`<details>
      <summary>${words.moreSources(others.length)}</summary>
      ${others.map((other) => html`<p>${other}</p>`)}
    </details>`
    }
  </div>`;
}

/** What a reader must know of the whole before anything else: that it is invented, that it has ended, or that it is old. */
export function notices({illustrative, status, supersededBy}: Strategy, {words, staleSince}: ViewContext): Part {
  return html`${illustrative ? html`<p class="notice" part="notice">${words.illustrative}</p>` : ''}
    ${
      /^(closed|superseded)$/.test(status)
        ? html`<p class="notice" part="notice">
          ${words.closed}
          ${supersededBy && html`${words.followedBy} ${supersededBy.url ? html`<a href=${supersededBy.url}>${supersededBy.title}</a>` : supersededBy.title}.`}
        </p>`
        : ''
    }
    <div role="status" part="stale">
      ${
        staleSince &&
        html`<p class="notice">
        ${words.stale(words.moment(staleSince))}
        <button class="retry" type="button" part="button">${words.retry}</button>
      </p>`
      }
    </div>`;
}

/** What must be said of one item: that it is invented among real ones, what its publisher added, that it should have been reviewed. */
export function itemNotes(
  {illustrative, editorNote, reviewBy}: {illustrative?: boolean; editorNote?: string; reviewBy?: string},
  strategy: Strategy,
  today: string,
  {words}: ViewContext,
): Part {
  return html`${[
    illustrative && !strategy.illustrative && words.illustrativeItem,
    editorNote && `${words.note}: ${editorNote}`,
    reviewBy && reviewBy < today && isCurrent(strategy.status) && words.reviewOverdue(words.day(reviewBy)),
  ].map((note) => (note ? html`<p class="quiet" dir="auto">${note}</p>` : ''))}`;
}
