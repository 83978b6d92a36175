import type {Problem} from '../read/errors.ts';

/** One request that a fake service was asked. */
export interface FakeRequest {
  readonly method: string;
  /** The whole address, with its query. */
  readonly url: string;
  /** What follows `/v1/` in the address, without the query: `index.json`, `strategies/marlhaven/actions.json`. Empty where there is no `/v1/`. */
  readonly path: string;
  /** By their names in lower case. The token is not among them. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whether a token came with it. */
  readonly hasToken: boolean;
  /** What was sent: JSON as its value, anything else as text. Absent where nothing was sent. */
  readonly body?: unknown;
}

/** A request with what tests are not shown. */
export interface Heard {
  readonly request: FakeRequest;
  readonly token: string | undefined;
  readonly query: URLSearchParams;
  readonly text: string;
}

/** An answer, whole. */
export interface Sent {
  readonly status: number;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Why something is not done; it is answered with problem details. */
export class Refusal extends Error {
  readonly status: keyof typeof titles;
  /** Further members of the problem. */
  readonly more: Partial<Pick<Problem, 'errors' | 'current'>>;

  constructor(status: keyof typeof titles, detail: string, more: Refusal['more'] = {}) {
    super(detail);
    this.status = status;
    this.more = more;
  }
}

const titles = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  412: 'Precondition Failed',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Entity',
  428: 'Precondition Required',
} as const;

/** A request as a test is shown it, and the rest. */
export function heard(method: string, url: string, headers: Readonly<Record<string, string>>, text: string): Heard {
  const {authorization, ...shown} = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const [address = '', query = ''] = url.split('#')[0]!.split(/\?(.*)/s);
  return {
    request: {
      method: method.toUpperCase(),
      url,
      path: /\/v1\/(.*)$/.exec(address)?.[1] ?? '',
      headers: shown,
      hasToken: authorization !== undefined,
      ...(text === '' ? {} : {body: valueOf(text)}),
    },
    token: /^bearer +(\S+)$/i.exec(authorization?.trim() ?? '')?.[1],
    query: new URLSearchParams(query),
    text,
  };
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** An answer in JSON. */
export function json(value: unknown, {status = 200, headers = {}}: Partial<Pick<Sent, 'status' | 'headers'>> = {}): Sent {
  return {status, headers: {'content-type': 'application/json; charset=utf-8', ...headers}, body: JSON.stringify(value)};
}

/** A page, as a file host or a proxy answers with. */
export function page(status: number, title: string, headers: Sent['headers'] = {}): Sent {
  return {
    status,
    headers: {'content-type': 'text/html', ...headers},
    body: `<!doctype html><title>${title}</title><h1>${title}</h1>`,
  };
}

/** Problem details (RFC 9457). */
export function problem({status, message, more}: Refusal, {url}: FakeRequest): Sent {
  const instance = url.replace(/^https?:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
  const body = {type: 'about:blank', title: titles[status], status, detail: message, instance, ...more};
  return json(body, {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...(status === 401 ? {'www-authenticate': 'Bearer realm="send-strategy"'} : {}),
      ...(status === 405 ? {allow: 'GET, HEAD, OPTIONS'} : {}),
    },
  });
}
