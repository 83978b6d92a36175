/** A worker that shows a strategy's priorities as a small piece of HTML. The guide: docs/sdk/workers.md */
import {isStrategyError, StrategyClient, type CopyStore, type StoredCopy} from '@send-strategy/sdk';

interface Env {
  SEND_STRATEGY_URL: string;
}

interface Context {
  waitUntil(promise: Promise<unknown>): void;
}

const maxStale = 86_400_000;

/** Keeps copies in the worker's cache. They outlive the request, which a client must not. */
function cacheCopies(context: Context): CopyStore {
  const cache = caches.open('send-strategy');
  // What is left to do when the answer is sent is cut off, where nobody waits for it.
  const waited = async (work: Promise<unknown>) => {
    context.waitUntil(work);
    await work;
  };
  return {
    async get(url) {
      const response = await (await cache).match(url);
      return response && ((await response.json()) as StoredCopy);
    },
    async set(url, copy) {
      const headers = {'cache-control': `max-age=${maxStale / 1000}`};
      await waited(cache.then((opened) => opened.put(url, new Response(JSON.stringify(copy), {headers}))));
    },
    async delete(url) {
      await waited(cache.then((opened) => opened.delete(url)));
    },
  };
}

export default {
  async fetch(_request: Request, env: Env, context: Context): Promise<Response> {
    const client = new StrategyClient({
      baseUrl: env.SEND_STRATEGY_URL,
      store: cacheCopies(context),
      maxStale,
      timeout: {attempt: 3000, total: 5000},
      retries: 1,
    });
    try {
      const {data, response} = await client.strategy('marlhaven').document('priorities').withResponse();
      const items = data.data.map(({title, progress}) => `<li>${escaped(title)}: ${progress.actions} actions</li>`);
      const example = data.meta.illustrative ? '<p>Illustrative: invented example data.</p>' : '';
      const stale = response.stale ? `<p>Last checked at ${response.checkedAt.toISOString()}.</p>` : '';
      return piece(`<ol>${items.join('')}</ol>${example}${stale}`, response.stale ? 'no-store' : 'public, max-age=60');
    } catch (error) {
      if (!isStrategyError(error)) throw error;
      console.error(error.message);
      return piece('<p>The strategy cannot be shown just now.</p>', 'no-store', 503);
    }
  },
};

function piece(body: string, cacheControl: string, status = 200): Response {
  return new Response(body, {status, headers: {'content-type': 'text/html; charset=utf-8', 'cache-control': cacheControl}});
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
