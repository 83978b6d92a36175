import {ApiError, StrategyError} from '../read/errors.ts';
import type {Transport, TransportResponse} from '../read/transport.ts';

/**
 * What proves who writes: a token of the service or an OpenID Connect JWT, or a function that gives the current one: of one person. Who serves several people needs a client for each of them, as a client keeps
 * copies of the drafts that it read.
 */
export type Token = string | (() => string | Promise<string>);

/**
 * Sends with the token; a second time where the answer says that it is no longer taken, and the function has another. How often it was sent is counted over both.
 *
 * Rejects with `StrategyError` where the function fails, or gives what is no token.
 */
export type Authorize = (
  send: (headers: Record<string, string>) => Promise<TransportResponse>,
  isRefused?: (status: number) => boolean,
) => Promise<TransportResponse>;

export function authorizeWith(token: Token | undefined): Authorize {
  const current = async () => {
    if (token === undefined) return {};
    const value: unknown = typeof token === 'function' ? await given(token) : token;
    // The token itself stands in no message.
    if (typeof value !== 'string' || !/^[\w.~+/-]+=*$/.test(value))
      throw new StrategyError(
        'The token is no bearer token (RFC 6750): a text without spaces or line ends was expected. Copy it again, or see what the function gives.',
      );
    return {authorization: `Bearer ${value}`};
  };
  return async (send, isRefused = (status) => status === 401) => {
    const first = await current();
    const response = await send(first);
    if (!isRefused(response.status) || typeof token !== 'function') return response;
    const second = await current();
    if (second.authorization === first.authorization) return response;
    const next = await send(second);
    // The first answer was a refusal, which does nothing; but those that were lost before it may have done it.
    const attempts = (response.attempts ?? 1) - 1 + (next.attempts ?? 1);
    return {status: next.status, ok: next.ok, headers: next.headers, text: () => next.text(), attempts};
  };
}

async function given(token: () => string | Promise<string>): Promise<string> {
  try {
    return await token();
  } catch (cause) {
    throw new StrategyError(
      `The function that gives the token failed: ${(cause as Error | undefined)?.message ?? 'without a reason'}`,
      {cause},
    );
  }
}

/** A transport that sends the token with everything: for reading drafts, which are not found by who may not see them. */
export function authorizedTransport(transport: Transport, authorize: Authorize): Transport {
  return async (url, request) => {
    const response = await authorize(
      (token) => transport(url, {...request, headers: {...request.headers, ...token}, redirect: 'manual'}),
      (status) => status === 401 || status === 404,
    );
    refuseRedirect(url, response);
    return response;
  };
}

/** Throws `ApiError` where an answer leads elsewhere: what carries a token is not sent on. Status 0 is a redirect that a browser keeps to itself. */
export function refuseRedirect(url: string, {status, headers}: TransportResponse): void {
  if (status === 304 || (status >= 200 && (status < 300 || status >= 400))) return;
  const where = headers.get('location');
  throw new ApiError(
    `${status} from ${url}: redirected${where ? ` to ${where}` : ''}. What carries a token is not sent on: set baseUrl to the final address.`,
    {url, status},
  );
}
