import {ApiError, ServerError, UnexpectedContent} from './errors.ts';
import type {ErrorClasses, Problem} from './errors.ts';
import type {TransportResponse} from './transport.ts';

const parsed = (text: string) => {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the callers say so, or do without.
  }
};

/** The document in a good answer. Throws `UnexpectedContent` where it is HTML, broken JSON or JSON of another kind. */
export function documentIn({headers}: TransportResponse, text: string, url: string): object {
  const document = parsed(text);
  // Every document has `data`; the outline is GeoJSON and has `features`.
  if (document?.data || document?.features) return document;
  throw new UnexpectedContent(
    `Expected JSON with "data" from ${url}, got ${headers.get('content-type')}: "${text.slice(0, 60)}". Check baseUrl.`,
    {url},
  );
}

/** The error that an answer with an error status stands for, whoever wrote its body. */
export function errorIn({status, headers}: TransportResponse, text: string, url: string, classes: ErrorClasses): ApiError {
  const json = parsed(text);
  const problem: Problem | undefined = json?.title && json;
  return new (classes[status] ?? (status < 500 ? ApiError : ServerError))(
    `${status} from ${url}: ${problem?.detail ?? problem?.title ?? 'Check baseUrl.'}`,
    {
      url,
      status,
      problem,
      requestId: headers.get('x-request-id') ?? undefined,
    },
    headers,
  );
}
