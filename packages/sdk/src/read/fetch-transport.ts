import type {TransportRequest, TransportResponse} from './transport.ts';

/** Sends through the platform's `fetch`, once: no retries, no headers of its own, no cookies. */
export async function fetchTransport(url: string, request: TransportRequest): Promise<TransportResponse> {
  const response = await fetch(url, {...request, credentials: 'omit'});
  return {status: response.status, headers: response.headers, text: await response.text()};
}
