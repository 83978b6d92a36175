import {StrategyError} from '../read/errors.ts';
import type {Transport, TransportResponse} from '../read/transport.ts';

/** What proves who writes: a token of the service or an OpenID Connect JWT, or a function that gives the current one. */
export type Token = string | (() => string | Promise<string>);

/** Sends with the token; a second time where the service no longer takes it and the function has another. */
export type Authorize = (send: (headers: Record<string, string>) => Promise<TransportResponse>) => Promise<TransportResponse>;

/** With these answers the function is asked for another token. A draft is not found by who may not see it. */
const refused = [401, 404];

/** Rejects with `StrategyError` where the function fails, or gives what is no token. */
export function authorizeWith(token: Token | undefined): Authorize {
  const current = async () => {
    const value = typeof token === 'function' ? await given(token) : token;
    // The token itself stands in no message.
    if (value !== undefined && !/^[\w.~+/-]+=*$/.test(value))
      throw new StrategyError(
        'The token is no bearer token (RFC 6750): it has spaces, line ends or other characters. Copy it again.',
      );
    return value;
  };
  const headersOf = (value: string | undefined): Record<string, string> =>
    value === undefined ? {} : {authorization: `Bearer ${value}`};
  return async (send) => {
    const first = await current();
    const response = await send(headersOf(first));
    if (!refused.includes(response.status) || typeof token !== 'function') return response;
    const second = await current();
    return second === first ? response : send(headersOf(second));
  };
}

async function given(token: () => string | Promise<string>): Promise<string> {
  try {
    return await token();
  } catch (cause) {
    throw new StrategyError(`The function that gives the token failed: ${(cause as Error).message}`, {cause});
  }
}

/** A transport that sends the token with everything: for reading drafts. */
export function authorizedTransport(transport: Transport, authorize: Authorize): Transport {
  return (url, request) =>
    authorize((token) => transport(url, {...request, headers: {...request.headers, ...token}, redirect: 'manual'}));
}
