/** Pages rendered on a server, without a framework. The guide: docs/sdk/server-rendering.md */
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {
  isNotFound,
  isStrategyError,
  StrategyClient,
  type PublishedDocument,
  type RawResponse,
  type StrategySummary,
} from '@send-strategy/sdk';

/** One for the process: it knows which copies it has, and all visitors share one request. */
const client = new StrategyClient({
  baseUrl: process.env.SEND_STRATEGY_URL ?? 'http://127.0.0.1:4400/v1',
  // What a visitor waits for at most; then the last copy is shown.
  timeout: {attempt: 2000, total: 2000},
  retries: 0,
});

/** Answers a request for a page: `/` lists the strategies, `/ID` shows one. */
export async function handle(request: Request): Promise<Response> {
  const id = new URL(request.url).pathname.slice(1);
  try {
    const strategies = await client.strategies();
    if (id === '') return page('Strategies', list(strategies));
    const summary = strategies.find((strategy) => strategy.id === id);
    if (!summary) return page('Not found', html`<p>There is no such strategy.</p>`, 404);
    const {data, response} = await client.strategy(id).document('priorities').withResponse();
    return page(summary.title, notices(data, response) + priorities(data), 200, response.stale);
  } catch (error) {
    if (isNotFound(error)) return page('Not found', html`<p>It is no longer published.</p>`, 404);
    if (!isStrategyError(error)) throw error;
    console.error(error.message);
    return page('Sorry', html`<p>We cannot show the strategy just now. Please try again later.</p>`, 503, true);
  }
}

function list(strategies: StrategySummary[]): string {
  return strategies.map(({id, title}) => html`<p><a href="/${id}">${title}</a></p>`).join('');
}

function priorities({data}: PublishedDocument<'priorities'>): string {
  return data
    .map(({number, title, progress}) => {
      const {complete = 0} = progress.actionsByStatus;
      return html`<h2>${number}. ${title}</h2><p>${complete} of ${progress.actions} actions are complete.</p>`;
    })
    .join('');
}

function notices({meta}: PublishedDocument, {stale, checkedAt}: RawResponse): string {
  const day = checkedAt.toLocaleString('en-GB', {timeZone: 'Europe/London', dateStyle: 'long', timeStyle: 'short'});
  return (
    (meta.illustrative ? html`<p><strong>Example data.</strong> ${meta.attribution}</p>` : html`<p>${meta.attribution}</p>`) +
    (stale ? html`<p><strong>This may be out of date.</strong> It was last checked on ${day}.</p>` : '')
  );
}

/** Escapes every value that is put into the markup. */
function html({raw}: TemplateStringsArray, ...values: (string | number)[]): string {
  const entities: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};
  return String.raw({raw}, ...values.map((value) => String(value).replace(/[&<>"']/g, (sign) => entities[sign]!)));
}

function page(title: string, content: string, status = 200, isPassing = false): Response {
  const start = html`<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>`;
  return new Response(start + content, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'",
      'cache-control': isPassing ? 'no-store' : 'public, max-age=60',
    },
  });
}

if (import.meta.main) {
  const server = createServer(async ({url}, outgoing) => {
    try {
      const answer = await handle(new Request(`http://localhost${url}`));
      outgoing.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
    } catch (error) {
      console.error(error);
      outgoing.writeHead(500).end();
    }
  });
  server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
    console.log(`Open http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close());
}
