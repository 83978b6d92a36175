import {html} from 'lit';
import {isCurrent, sameLanguage, type Source, type Strategy} from '@send-strategy/sdk/reading';
import type {ViewContext} from '../element/strategy-element.ts';
import {linked} from './linked.ts';
import {original, rest, title, type Part} from './words.ts';

interface Sourced {
  sources?: readonly {sourceId: string; locator?: string}[];
  asOf?: string;
}

/** Where an item's statement comes from, with its place there, and the day on which it was true. Further sources wait behind a button of the browser's own. */
export function sourceLine(item: Sourced, sources: readonly Source[], context: ViewContext, id?: string): Part {
  const {words} = context;
  const [first, ...others] = (item.sources ?? []).flatMap(({sourceId, locator}) => {
    const source = sources.find(({id}) => id === sourceId);
    return source ? [html`${linked(source.url, original(source.title, context))}${locator && `, ${locator}`}`] : [];
  });
  return html`<div class="quiet" part="source">
    ${words.source}: ${first ?? words.notPublished}${item.asOf && `, ${words.asOf(words.day(item.asOf))}`}${id && [' ', html`<span>· <a class="share" href=${context.link(id)} part="share">${words.link}</a></span>`]}
    ${
      others[0] &&
      html`<details>
      <summary>${words.moreSources(others.length)}</summary>
      ${others.map((other) => html`<p>${other}</p>`)}
    </details>`
    }
  </div>`;
}

interface WithVariants {
  variants?: readonly {lang: string; lines?: readonly unknown[]}[];
}

/**
 * What a reader must know of the whole before anything else: that it is invented, that it has ended, that it is old, that the words are a draft, or that what was asked for is
 * not there.
 *
 * @param items What the widget shows of the data that could have Easy Read lines.
 */
export function notices(
  {illustrative, status, supersededBy}: Strategy,
  context: ViewContext,
  items: readonly WithVariants[] = [],
): Part {
  const {words, staleSince, settings} = context;
  const noEasyRead =
    settings.reading === 'easyRead' &&
    items[0] &&
    !items.some(({variants}) => variants?.some((variant) => variant.lines && sameLanguage(variant.lang, words.lang)));
  const successor = supersededBy && original(supersededBy.title, context);
  return html`${[words.draft, illustrative && words.illustrative, noEasyRead && words.noEasyRead].map((text) =>
    text ? html`<p class="notice" part="notice">${text}</p>` : '',
  )}
    ${
      /^(closed|superseded)$/.test(status)
        ? html`<p class="notice" part="notice">
          ${words.closed}
          ${successor && html`${words.followedBy} ${linked(supersededBy.url, successor)}.`}
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
  context: ViewContext,
): Part {
  const {words, today, lang} = context;
  const note = editorNote && {text: `${words.note}: ${editorNote}`, lang};
  return html`${[
    illustrative && !strategy.illustrative && words.illustrativeItem,
    note && html`${title(note, context, 400)}${rest(note, context, 400)}`,
    reviewBy && reviewBy < today && isCurrent(strategy.status) && words.reviewOverdue(words.day(reviewBy)),
  ].map((part) => (part ? html`<div class="quiet">${part}</div>` : ''))}`;
}

/** What ends a widget's list: "Show all", where some of it waits, and the download. `all` says how many there are, with their noun. */
export function listEnd(all: string, {words}: ViewContext): Part {
  return html`<div class="end">
    <button class="show-all" type="button" part="button" hidden>${words.showAll(all)}</button>
    <button class="csv" type="button" part="button">${words.download}</button>
  </div>`;
}
