import {randomUUID} from 'node:crypto';
import {STATUS_CODES, type Server} from 'node:http';
import {type Socket} from 'node:net';
import fastify, {type FastifyInstance, type FastifyReply, type FastifyRequest} from 'fastify';
import {type Logger} from 'pino';
import {dataCaching, type PreparedFile} from './files.ts';
import {addHealth, type Health} from './health.ts';
import {addLiveRoutes, allowWriting, refuse as refuseRead, type Live} from './live.ts';
import {logAnswers} from './log.ts';
import {pathOf, problem, problemOf} from './problem.ts';
import {addFeed, draftFile, recordedFile} from './recorded.ts';
import {answerOf, makeFileServer, type CommonHeaders} from './send-file.ts';

/** What a running service answers from. `files` is looked at on every request, so that it can change. */
export interface Served {
  files: ReadonlyMap<string, PreparedFile>;
  /** Gives what is made of those files when it is asked for, by its path: pages with widgets. */
  rendered?(path: string): Promise<PreparedFile | undefined>;
}

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

function limited(server: Server): Server {
  // Longer than proxies keep theirs, so that none sends into a connection that just ended.
  server.keepAliveTimeout = 72_000;
  server.requestTimeout = slowestRequest;
  server.headersTimeout = slowestHead;
  server.setTimeout(longestSilence);
  return server;
}

/** Makes the service. It answers `GET` and `HEAD` from prepared files and keeps no state of its own; `live` adds what only a database can answer. */
export function makeService(served: Served, live?: Live, manner: Manner = {}): FastifyInstance {
  const {health = {isEnding: false}, log, trustProxy, hstsSeconds} = manner;
  const common = commonHeaders(hstsSeconds);
  // Reads that are logged, and those that end their connection, take the longer way.
  const fileAt = (path: string) =>
    health.isEnding || log?.isLevelEnabled('debug') === true ? undefined : served.files.get(path);
  const service = fastify({
    logger: false,
    // To be quoted to the service's keeper. Not from the request: what is written to the log is ours.
    genReqId: () => randomUUID(),
    exposeHeadRoutes: false,
    serverFactory: (others) => limited(makeFileServer(fileAt, common, others)),
    // Whoever is connected while the service ends is still answered, with "Connection: close".
    return503OnClosing: false,
    ...(trustProxy === undefined ? {} : {trustProxy}),
    // Addresses that cannot be decoded: no hook has run for them.
    frameworkErrors: (error, request, reply) => refuse(reply.headers(common), error, request.url),
    clientErrorHandler: answerUnreadable,
  });
  const failed = (error: Error) => (log === undefined ? console.error(error) : log.error({err: error}, 'failed'));
  const refuse = (reply: FastifyReply, error: Error & {statusCode?: number}, url: string) => {
    if (error.statusCode !== undefined && error.statusCode < 500) return problem(reply, error.statusCode, error.message, url);
    failed(error);
    return problem(reply, 500, 'The service failed. The fault is written in its log.', url);
  };
  if (log !== undefined) logAnswers(service, log);
  service.addHook('onRequest', async (request, reply) => {
    reply.headers(common).header('x-request-id', request.id);
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

/** What every answer says. */
function commonHeaders(hstsSeconds: number | undefined): CommonHeaders {
  return {
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'ETag, Retry-After, X-Request-Id',
    'cross-origin-resource-policy': 'cross-origin',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'timing-allow-origin': '*',
    ...(hstsSeconds === undefined ? {} : {'strict-transport-security': `max-age=${hstsSeconds}`}),
  };
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
  served: Served,
  live: Live | undefined,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const {files} = served;
  const asked = pathOf(request.url).slice(1);
  const path = asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked;
  // Relative, since the service may be below a path.
  const isFolder =
    (asked === 'reference' && files.has('reference/index.html')) || (asked === 'edit' && files.has('edit/settings.json'));
  if (isFolder) return reply.redirect(`${asked}/`, 308);
  const {recordedOn} = request.query as {recordedOn?: unknown};
  if (recordedOn !== undefined && path.startsWith('v1/')) return answerRecorded(live, path, recordedOn, request, reply);
  const file = files.get(path) ?? (await served.rendered?.(path));
  if (file !== undefined) return sendFile(file, request, reply);
  const {authorization} = request.headers;
  const draft = live === undefined || authorization === undefined ? undefined : await draftFile(live, path, authorization);
  if (draft !== undefined) return sendFile(draft, request, reply, {'cache-control': 'private, no-store'});
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
    return await sendFile(await recordedFile(live, path, day), request, reply);
  } catch (error) {
    return refuseRead(reply, error, request.url);
  }
}

/** Sends a file the longer way: of a past day, of a draft, or where reads are logged. */
async function sendFile(file: PreparedFile, request: FastifyRequest, reply: FastifyReply, more: CommonHeaders = {}) {
  const {status, headers, bytes} = await answerOf(file, request.headers);
  reply.code(status).headers({...headers, ...more});
  return reply.send(request.method === 'HEAD' ? undefined : bytes);
}

function notFoundDetail(path: string, files: ReadonlyMap<string, PreparedFile>): string {
  const [, strategyId] = /^v1\/strategies\/([^/]+)\//.exec(path) ?? [];
  if (strategyId !== undefined && !files.has(`v1/strategies/${strategyId}/index.json`))
    return `There is no strategy "${strategyId}" here. /v1/index.json lists those there are.`;
  if (strategyId !== undefined)
    return `The strategy "${strategyId}" has no such file. /v1/strategies/${strategyId}/index.json lists its files.`;
  return 'There is nothing at this address. /v1/index.json lists the strategies.';
}
