import type {components} from '../generated/api.ts';
import {isNotFound, UnexpectedContent} from '../read/errors.ts';
import {rawResponse, type WithResponse} from './answer.ts';
import type {Ask} from './ask.ts';
import {ReadOnlyHost} from './errors.ts';
import {explained} from './writes.ts';

/** What somebody may change: a role and the strategies, and of a school its URN and the ids of what is its own. */
export type Access = components['schemas']['Access'];

/** What the sender of a token may change, by a service's `access.json`. Rejects with `StrategyError`. */
export async function accessAt(url: string, ask: Ask, signal: AbortSignal | undefined): Promise<WithResponse<Access>> {
  const {response, text} = await ask(url, {signal, authorized: true}).catch((error: unknown) => {
    if (!isNotFound(error)) throw explained(error, url);
    const {status, problem, requestId} = error;
    throw new ReadOnlyHost(
      `404 to ${url}: nothing can be changed here. It is a host of plain files, or a service of folders. Changes go to a live service with a database.`,
      {url, status, problem, requestId},
    );
  });
  return {data: accessIn(text, url), response: rawResponse(url, response, text)};
}

function accessIn(text: string, url: string): Access {
  try {
    const {data} = JSON.parse(text) as {data: Access};
    if (typeof data.role === 'string' && Array.isArray(data.strategies)) return data;
  } catch {
    // Said below, for JSON of another kind too.
  }
  throw new UnexpectedContent(`Expected what may be changed from ${url}, got "${text.slice(0, 60)}". Check baseUrl.`, {url});
}
