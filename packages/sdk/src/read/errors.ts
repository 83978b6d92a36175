import type {components} from '../generated/api.ts';

type ProblemSchema = components['schemas']['Problem'];

/** RFC 9457 problem details, as the service sends them. */
export interface Problem extends ProblemSchema {}

/** What an error knows beside its message. */
export interface ErrorDetails {
  url?: string;
  cause?: unknown;
}

/** What a `TimeoutError` knows beside its message. */
export interface TimeoutDetails extends ErrorDetails {
  kind: 'attempt' | 'total';
}

/** What an `ApiError` knows beside its message. */
export interface ApiErrorDetails extends ErrorDetails {
  status: number;
  problem?: Problem | undefined;
  requestId?: string | undefined;
}

// Two copies of this package can run on one page: the guards look for this mark and the name, because `instanceof` works within one copy only.
const mark = Symbol.for('send-strategy');

/**
 * Any failure of this SDK. Abort reasons, and what your own functions throw, are passed on as they are.
 *
 * @cause By itself: something was given that cannot be right, such as a `baseUrl` that is no address, a token with spaces, an item without its id; or a host was asked for a past day and keeps no history.
 * @cure The message names what was given and what was expected. Sending it again does not help.
 */
export class StrategyError<Details extends ErrorDetails = ErrorDetails> extends Error {
  /** The address that was asked. */
  declare readonly url?: string;

  constructor(message: string, details?: Details) {
    super(message, details);
    Object.assign(this, details);
  }
}

/**
 * The service could not be reached. `cause` is what the platform says of it.
 *
 * @cause Offline, a wrong host or port, a refused or broken connection, a certificate that is not trusted. In a page also: its `connect-src` does not name the service, or (for a change) the service was not started
 * with `--allow-origin` and the page's origin.
 * @cure Try again later: `StrategyClient` already did, and gives the last good copy where it has one. In a page, look into the console for what the browser blocked.
 */
export class NetworkError extends StrategyError {}

/**
 * No whole answer came in time. `kind` says which time: that of one `attempt`, or the `total` of all.
 *
 * @cause A slow network or service, or a connection that stalled in the middle of an answer.
 * @cure Try again later, or give a longer `timeout`. Whether a change was made is then unknown: call `update` again, which finds out; and `updates.add` with an `idempotencyKey` of your own, the same both times.
 */
export class TimeoutError extends StrategyError<TimeoutDetails> {
  /** Which limit was reached: that of one attempt, or that of all attempts together. */
  declare readonly kind: 'attempt' | 'total';
}

/**
 * An answer came with a good status, but it is no document of this service. The message shows how it begins.
 *
 * @cause Often the sign-in page of a network, a single-page site that answers everything with its own HTML, or a `baseUrl` without its `/v1`.
 * @cure Open the address that the message names. Correct `baseUrl`; where it is right, the last good copy stands in as with an outage.
 */
export class UnexpectedContent extends StrategyError {}

/**
 * The service answered with an error status that has no class of its own.
 *
 * @cause `problem` is the service's own account (RFC 9457), where the answer has one. A redirect of a request with a token is one of these: tokens are not sent on.
 * @cure Read `problem.detail` and the message. Quote `requestId` to the service's keeper.
 */
export class ApiError extends StrategyError<ApiErrorDetails> {
  declare readonly status: number;
  /** The service's own account. Absent where a file host or a proxy answered. */
  declare readonly problem?: Problem;
  /** To quote when asking the service's operator. */
  declare readonly requestId?: string;
}

/**
 * 404 or 410, in whatever format; also an id that is not in its collection.
 *
 * @cause A wrong id of a strategy or an item, a wrong `baseUrl`, a collection that this strategy does not publish, a draft that is read without `{draft: true}` and its writer's token, or something that was withdrawn.
 * @cure `client.strategies()` lists the strategies, `manifest()` a strategy's files, `list()` the ids. What was withdrawn must not be shown any longer: the SDK forgets its copy.
 */
export class NotFound extends ApiError {}
/**
 * 500 to 599: the service failed, or is busy.
 *
 * @cause A fault of the service or of a proxy before it; 503 while its database is away.
 * @cure Try again later: reads and changes were already sent again as often as `retries` says. Reads give the last good copy where there is one. Quote `requestId` to the service's keeper.
 */
export class ServerError extends ApiError {}

/** Gives errors the names of their classes, which minifiers change, and the mark that the guards look for. */
export function markErrors(
  classes: Readonly<Record<string, typeof StrategyError | typeof ApiError | typeof TimeoutError>>,
): void {
  for (const [name, {prototype}] of Object.entries(classes)) Object.assign(prototype, {name, [mark]: 1});
}

markErrors({
  StrategyError,
  NetworkError,
  TimeoutError,
  UnexpectedContent,
  ApiError,
  NotFound,
  ServerError,
});

/** Classes of error by HTTP status. Each gets the headers of the answer, too. */
export type ErrorClasses = Readonly<
  Record<number, new (message: string, details: ApiErrorDetails, headers: Pick<Headers, 'get'>) => ApiError>
>;

/** What no client can do without: whether there is such a file. */
export const notFoundClasses: ErrorClasses = {404: NotFound, 410: NotFound};

/** Whether this is an error of this SDK, also of another copy of it. */
export const isStrategyError = (error: unknown): error is StrategyError => !!(error as {[mark]?: 1} | null | undefined)?.[mark];

/** Whether the service answered with an error status. */
export const isApiError = (error: unknown): error is ApiError => isStrategyError(error) && 'status' in error;

/** Whether there is no such strategy, file or item. */
export const isNotFound = (error: unknown): error is NotFound => isStrategyError(error) && error.name === 'NotFound';
