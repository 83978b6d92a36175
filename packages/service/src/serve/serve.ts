import {STATUS_CODES} from 'node:http';
import {type Socket} from 'node:net';
import fastify, {type FastifyInstance, type FastifyReply, type FastifyRequest} from 'fastify';
import Negotiator from 'negotiator';
import {type Logger} from 'pino';
import {mediaTypeOf} from '../publish/publish.ts';
import {encoded, type PreparedFile} from './files.ts';
import {addHealth, type Health} from './health.ts';
import {addLiveRoutes, allowWriting, refuse as refuseRead, type Live} from './live.ts';
import {logAnswers} from './log.ts';
import {pathOf, problem, problemOf} from './problem.ts';
import {referencePolicy} from './reference.ts';
import {addFeed, draftFile, recordedFile} from './recorded.ts';

/** What a running service answers from. `files` is looked at on every request, so that it can be replaced whole. */
export interface Served {
  files: ReadonlyMap<string, PreparedFile>;
}

const typesOfText = /^(application\/(json|geo\+json|problem\+json)|text\/|image\/svg)/;

/** What a school withdrew is gone everywhere within two minutes: a copy is used for a minute, and for half a minute more while a new one is fetched or cannot be had. */
const dataCaching = 'public, max-age=60, stale-while-revalidate=30, stale-if-error=30';

const readMethods = ['GET', 'HEAD', 'OPTIONS'];

/** How a service answers, beside what. */
export interface Manner {
  readonly health?: Health;
  /** Default: faults only, on the standard error. */
  readonly log?: Logger;
  /** Proxies whose X-Forwarded-For is believed, with commas. Default: none. */
  readonly trustProxy?: string;
  /** The max-age of Strict-Transport-Security. Default: not sent. */
  readonly hstsSeconds?: number;
}

/** Nobody sends a whole request for longer, in milliseconds: slow senders would hold connections. */
const [slowestRequest, slowestHead, longestSilence] = [60_000, 15_000, 60_000];

/** Makes the service. It answers `GET` and `HEAD` from prepared files and keeps no state of its own; `live` adds what only a database can answer. */
export function makeService(served: Served, live?: Live, manner: Manner = {}): FastifyInstance {
  const {health = {isEnding: false}, log, trustProxy, hstsSeconds} = manner;
  const service = fastify({
    logger: false,
    exposeHeadRoutes: false,
    requestTimeout: slowestRequest,
    connectionTimeout: longestSilence,
    // Whoever is connected while the service ends is still answered, with "Connection: close".
    return503OnClosing: false,
    ...(trustProxy === undefined ? {} : {trustProxy}),
    // Addresses that cannot be decoded: no hook has run for them.
    frameworkErrors: (error, request, reply) => refuse(setCommonHeaders(reply), error, request.url),
    clientErrorHandler: answerUnreadable,
  });
  service.server.headersTimeout = slowestHead;
  const failed = (error: Error) => (log === undefined ? console.error(error) : log.error({err: error}, 'failed'));
  const refuse = (reply: FastifyReply, error: Error & {statusCode?: number}, url: string) => {
    if (error.statusCode !== undefined && error.statusCode < 500) return problem(reply, error.statusCode, error.message, url);
    failed(error);
    return problem(reply, 500, 'The service failed. The fault is written in its log.', url);
  };
  if (log !== undefined) logAnswers(service, log);
  const transportSecurity = hstsSeconds === undefined ? undefined : `max-age=${hstsSeconds}`;
  service.addHook('onRequest', async (request, reply) => {
    setCommonHeaders(reply);
    if (transportSecurity !== undefined) reply.header('strict-transport-security', transportSecurity);
    // Before a body is read: what it holds makes no difference.
    if (request.is404 && !readMethods.includes(request.method)) return notAllowed(request, reply);
    // No id has a NUL, and PostgreSQL keeps none in a text.
    if (pathOf(request.url).includes('%00')) return problem(reply, 404, notFoundDetail('', served.files), request.url);
    return undefined;
  });
  const files = (request: FastifyRequest, reply: FastifyReply) => answer(served, live, request, reply);
  service.route({method: ['GET', 'HEAD'], url: '/*', handler: files});
  addHealth(service, health);
  if (live !== undefined) {
    addLiveRoutes(service, live, files, () => health.isEnding);
    addFeed(service, live, dataCaching);
  }
  service.options('/*', async (request, reply) => {
    if (live !== undefined && allowWriting(live, request, reply)) return reply.code(204).send();
    reply.header('access-control-allow-methods', 'GET, HEAD');
    reply.header('access-control-allow-headers', 'If-None-Match');
    reply.header('access-control-max-age', '86400');
    return reply.code(204).send();
  });
  service.setNotFoundHandler(notAllowed);
  service.setErrorHandler((error: Error & {statusCode?: number}, request, reply) => refuse(reply, error, request.url));
  return service;
}

function setCommonHeaders(reply: FastifyReply): FastifyReply {
  return reply.headers({
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'ETag',
    'cross-origin-resource-policy': 'cross-origin',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'timing-allow-origin': '*',
  });
}

function notAllowed(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.header('allow', readMethods.join(', '));
  return problem(reply, 405, `${request.method} is not possible here: this service is read-only.`, request.url);
}

const unreadable: Readonly<Record<string, readonly [status: number, detail: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'The address and headers of the request are too long.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request did not arrive in time.'],
};

/** Answers what is not HTTP, or has too long an address or headers: there is no request to reply to, only a connection. */
function answerUnreadable(error: Error & {code?: string}, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, detail] = unreadable[error.code ?? ''] ?? [400, 'The request is not one of HTTP/1.1.'];
  const body = JSON.stringify(problemOf(status, detail));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Access-Control-Allow-Origin: *',
    'Cache-Control: no-store',
    "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options: nosniff',
    'Connection: close',
  ];
  // An answer to HEAD ends with its headers, also where the rest of the request cannot be read.
  const {rawPacket} = error as {rawPacket?: Buffer};
  const isHead = rawPacket?.subarray(0, 5).toString('latin1') === 'HEAD ';
  socket.end(`${head.join('\r\n')}\r\n\r\n${isHead ? '' : body}`);
}

async function answer(
  {files}: Served,
  live: Live | undefined,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const asked = pathOf(request.url).slice(1);
  const path = asked === 'reference/' ? 'reference/index.html' : asked;
  // Relative, since the service may be below a path.
  if (asked === 'reference') return reply.redirect('reference/', 308);
  const {recordedOn} = request.query as {recordedOn?: unknown};
  if (recordedOn !== undefined && path.startsWith('v1/')) return answerRecorded(live, path, recordedOn, request, reply);
  const file = files.get(path);
  if (file !== undefined) return sendFile(path, file, cachingOf(path), request, reply);
  const {authorization} = request.headers;
  const draft = live === undefined || authorization === undefined ? undefined : await draftFile(live, path, authorization);
  if (draft !== undefined) return sendFile(path, draft, 'private, no-store', request, reply);
  return problem(reply, 404, notFoundDetail(path, files), request.url);
}

async function answerRecorded(
  live: Live | undefined,
  path: string,
  day: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (live === undefined)
    return problem(reply, 400, 'This service serves folders and keeps no history: recordedOn is of no use here.', request.url);
  try {
    return await sendFile(path, await recordedFile(live, path, day), dataCaching, request, reply);
  } catch (error) {
    return refuseRead(reply, error, request.url);
  }
}

async function sendFile(
  path: string,
  file: PreparedFile,
  caching: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const type = typeOf(path);
  reply.header('etag', file.etag);
  reply.header('cache-control', caching);
  reply.header('vary', 'Accept-Encoding');
  if (type.startsWith('image/svg'))
    reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  if (path.endsWith('.html')) reply.header('content-security-policy', referencePolicy);
  if (matches(request.headers['if-none-match'], file.etag)) return reply.code(304).send();
  reply.header('content-type', type);
  const encoding = typesOfText.test(type) && file.bytes.byteLength > 512 ? encodingFor(request) : undefined;
  const bytes = encoding === undefined ? file.bytes : await encoded(file, encoding);
  if (encoding !== undefined) reply.header('content-encoding', encoding);
  reply.header('content-length', bytes.byteLength);
  return reply.send(request.method === 'HEAD' ? undefined : bytes);
}

/** Its published types are those of version 0.6, which knew no preference. */
interface PreferringNegotiator {
  encoding(available: string[], options: {preferred: string[]}): string | undefined;
}

function encodingFor(request: FastifyRequest): 'br' | 'gzip' | undefined {
  // Browsers name gzip before brotli and mean no order by it.
  const negotiator = new Negotiator(request.raw) as unknown as PreferringNegotiator;
  const chosen = negotiator.encoding(['br', 'gzip', 'identity'], {preferred: ['br', 'gzip']});
  return chosen === 'br' || chosen === 'gzip' ? chosen : undefined;
}

/** Weak comparison, as RFC 9110 section 13.1.2 asks for. */
function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((candidate) => ['*', etag].includes(candidate.trim().replace(/^W\//, '')));
}

function typeOf(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript; charset=utf-8';
  if (path.endsWith('.html')) return 'text/html; charset=utf-8';
  if (path.endsWith('.css')) return 'text/css; charset=utf-8';
  if (path.endsWith('.map')) return 'application/json; charset=utf-8';
  return mediaTypeOf(path);
}

/** Widget files below a full version never change; those below a major version move on within minutes. */
function cachingOf(path: string): string {
  if (/^widgets\/\d+\.\d+\.\d+[^/]*\//.test(path)) return 'public, max-age=31536000, immutable';
  if (path.startsWith('widgets/')) return 'public, max-age=300';
  return dataCaching;
}

function notFoundDetail(path: string, files: ReadonlyMap<string, PreparedFile>): string {
  const [, strategyId] = /^v1\/strategies\/([^/]+)\//.exec(path) ?? [];
  if (strategyId !== undefined && !files.has(`v1/strategies/${strategyId}/index.json`))
    return `There is no strategy "${strategyId}" here. /v1/index.json lists those there are.`;
  if (strategyId !== undefined)
    return `The strategy "${strategyId}" has no such file. /v1/strategies/${strategyId}/index.json lists its files.`;
  return 'There is nothing at this address. /v1/index.json lists the strategies.';
}
