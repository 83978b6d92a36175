/**
 * The priorities as `<send-priority-progress>` says them, as HTML of others: of Shoelace's or Web Awesome's elements, or of HTML alone. Runs in a page and, for the static page, in Node.
 * It has nothing of the project's in it: it is what somebody would write who has the JSON and another library.
 */

type Item = Record<string, any>;

/** The documents that it is made of, each as published. */
export type Documents = Record<'strategy' | 'priorities' | 'actions' | 'sources', {data: any}>;

/** The elements of a library that it is made with. */
export interface Kit {
  card: (head: string, body: string) => string;
  bar: (percent: number) => string;
  details: (summary: string, content: string) => string;
}

/** Elements of Shoelace (`sl`) and Web Awesome (`wa`): their tags differ in the prefix alone. */
export const elementsOf = (prefix: string): Kit => ({
  card: (head, body) => `<${prefix}-card><h3 slot="header">${head}</h3>${body}</${prefix}-card>`,
  bar: (percent) => `<${prefix}-progress-bar value="${percent}" label="Complete"></${prefix}-progress-bar>`,
  details: (summary, content) => `<${prefix}-details summary="${summary}">${content}</${prefix}-details>`,
});

/** HTML alone. */
export const plain: Kit = {
  card: (head, body) => `<article><h3>${head}</h3>${body}</article>`,
  bar: (percent) => `<progress value="${percent}" max="100" aria-label="Complete"></progress>`,
  details: (summary, content) => `<details><summary>${summary}</summary>${content}</details>`,
};

const statuses = {
  complete: 'complete',
  onTrack: 'on track',
  atRisk: 'at risk',
  offTrack: 'off track',
  paused: 'paused',
  stopped: 'stopped',
  notStarted: 'not started',
  notReported: 'not reported',
};
const trends: Record<string, string> = {
  targetMet: 'at target',
  improving: 'improving',
  littleChange: 'with little change',
  worsening: 'getting worse',
  notEnoughData: 'without enough data for a trend',
};

const days = new Intl.DateTimeFormat('en-GB', {dateStyle: 'long', timeZone: 'UTC'});
const lists = new Intl.ListFormat('en-GB');
const day = (iso: string) => days.format(new Date(iso));
const count = (number: number, one: string, other: string) => `${number} ${number === 1 ? one : other}`;
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * All priorities.
 *
 * @param shown How many are seen at first; the others wait behind "Show all".
 */
export function prioritiesHtml({strategy, priorities, actions, sources}: Documents, kit: Kit, shown: number): string {
  const today = new Date().toLocaleDateString('en-CA', {timeZone: 'Europe/London'});
  const cards = priorities.data.map((priority: Item) => cardHtml(priority, actions.data, sources.data, kit, today));
  const rest = `<div class="cards">${cards.slice(shown).join('')}</div>`;
  return `<section class="priorities"><h2>Priorities</h2>${strategy.data.illustrative ? '<p class="notice">Example data: everything here is invented.</p>' : ''}
<p>${count(cards.length, 'priority', 'priorities')}, ${count(actions.data.length, 'action', 'actions')}.</p>
<div class="cards">${cards.slice(0, shown).join('')}</div>${shown < cards.length ? kit.details(`Show all ${cards.length} priorities`, rest) : ''}</section>`;
}

function cardHtml(priority: Item, actions: readonly Item[], sources: readonly Item[], kit: Kit, today: string): string {
  const {actions: all, actionsByStatus, indicatorsByTrend} = priority.progress;
  const counts = Object.entries(statuses).flatMap(([status, words]) =>
    actionsByStatus[status] === undefined ? [] : [`<li>${actionsByStatus[status]} ${words}</li>`],
  );
  const measures = Object.entries(indicatorsByTrend).map(([trend, number]) => `${number as number} ${trends[trend]}`);
  const own = actions.filter(({priorityIds}) => priorityIds.includes(priority.id));
  const open = own.filter(({status, dueDate}) => dueDate !== undefined && !['complete', 'stopped'].includes(status));
  const [next] = open.filter(({dueDate}) => dueDate >= today).toSorted((a, b) => a.dueDate.localeCompare(b.dueDate));
  const overdue = open.filter(({dueDate}) => dueDate < today).length;
  const forReview = own.filter(({reviewBy, statusAsOf}) => reviewBy < today && !(statusAsOf >= reviewBy)).length;
  const [first, ...others] = priority.sources.map(({sourceId, locator}: Item) => {
    const {url, title} = sources.find(({id}) => id === sourceId)!;
    return `<a href="${escaped(url)}">${escaped(title)}</a>, ${escaped(locator)}`;
  });
  const dates = [
    next === undefined
      ? ''
      : `<li>Next: ${escaped(next.title)}, <time datetime="${next.dueDate}">${day(next.dueDate)}</time></li>`,
    overdue === 0 ? '' : `<li><b>${count(overdue, 'action is', 'actions are')} past the due date</b></li>`,
    forReview === 0 ? '' : `<li><b>${count(forReview, 'action is', 'actions are')} past the review date</b></li>`,
  ];
  const note = priority.editorNote && `<p class="quiet">Note from the publisher: ${escaped(priority.editorNote)}</p>`;
  const more = others.map((other: string) => `<p class="quiet">${other}</p>`).join('');
  return kit.card(
    `${priority.number}. ${escaped(priority.title)}`,
    `<p>${escaped(priority.summary)}</p><ul class="counts"><li><b>${count(all, 'action', 'actions')}</b></li>${counts.join('')}</ul>
${kit.bar(Math.round(((actionsByStatus.complete ?? 0) / all) * 100))}<p>Measures: ${lists.format(measures)}.</p><ul>${dates.join('')}</ul>${note ?? ''}
<p class="quiet">Source: ${first}, as of ${day(priority.asOf)} · <a href="#${priority.id}">Link to this</a></p>${
      others.length > 0 ? kit.details(count(others.length, 'more source', 'more sources'), more) : ''
    }`,
  );
}
