import Negotiator from 'negotiator';
import fastify, {type FastifyInstance, type FastifyReply, type FastifyRequest} from 'fastify';
import {mediaTypeOf} from '../publish/publish.ts';
import {encoded, type PreparedFile} from './files.ts';

/** What a running service answers from. `files` is looked at on every request, so that it can be replaced whole. */
export interface Served {
  files: ReadonlyMap<string, PreparedFile>;
}

const typesOfText = /^(application\/(json|geo\+json|problem\+json)|text\/|image\/svg)/;

/** Data may be up to a minute old, and a copy may stand in while a new one is fetched or while the service is down. */
const dataCaching = 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400';

/** Makes the service. It answers `GET` and `HEAD` from prepared files and keeps no state of its own. */
export function makeService(served: Served): FastifyInstance {
  const service = fastify({logger: false, exposeHeadRoutes: false, routerOptions: {ignoreTrailingSlash: false}});
  service.addHook('onRequest', async (_request, reply) => {
    reply.header('access-control-allow-origin', '*');
    reply.header('access-control-expose-headers', 'ETag');
    reply.header('cross-origin-resource-policy', 'cross-origin');
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'no-referrer');
    reply.header('timing-allow-origin', '*');
  });
  service.route({method: ['GET', 'HEAD'], url: '/*', handler: (request, reply) => answer(served, request, reply)});
  service.options('/*', async (_request, reply) => {
    reply.header('access-control-allow-methods', 'GET, HEAD');
    reply.header('access-control-allow-headers', 'If-None-Match');
    reply.header('access-control-max-age', '86400');
    return reply.code(204).send();
  });
  service.setNotFoundHandler((request, reply) =>
    problem(
      reply.header('allow', 'GET, HEAD, OPTIONS'),
      405,
      'Method not allowed',
      `${request.method} is not possible here: this service is read-only.`,
      request.url,
    ),
  );
  service.setErrorHandler((error: Error & {statusCode?: number}, request, reply) => {
    const status = error.statusCode !== undefined && error.statusCode < 500 ? error.statusCode : 500;
    if (status === 500) console.error(error);
    return problem(
      reply,
      status,
      status === 500 ? 'Internal error' : 'Bad request',
      status === 500 ? 'The service failed. The fault is written in its log.' : error.message,
      request.url,
    );
  });
  return service;
}

async function answer({files}: Served, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const path = request.url.split('?')[0]!.slice(1);
  const file = files.get(path);
  if (file === undefined) return problem(reply, 404, 'Not found', notFoundDetail(path, files), request.url);
  const type = typeOf(path);
  reply.header('etag', file.etag);
  reply.header('cache-control', cachingOf(path));
  reply.header('vary', 'Accept-Encoding');
  if (type.startsWith('image/svg'))
    reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  if (matches(request.headers['if-none-match'], file.etag)) return reply.code(304).send();
  reply.header('content-type', type);
  const encoding = typesOfText.test(type) && file.bytes.byteLength > 512 ? encodingFor(request) : undefined;
  const bytes = encoding === undefined ? file.bytes : await encoded(file, encoding);
  if (encoding !== undefined) reply.header('content-encoding', encoding);
  reply.header('content-length', bytes.byteLength);
  return reply.send(request.method === 'HEAD' ? undefined : bytes);
}

function encodingFor(request: FastifyRequest): 'br' | 'gzip' | undefined {
  const chosen = new Negotiator(request.raw).encodings(['br', 'gzip', 'identity'])[0];
  return chosen === 'br' || chosen === 'gzip' ? chosen : undefined;
}

/** Weak comparison, as RFC 9110 section 13.1.2 asks for. */
function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((candidate) => ['*', etag].includes(candidate.trim().replace(/^W\//, '')));
}

function typeOf(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript; charset=utf-8';
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

function problem(reply: FastifyReply, status: number, title: string, detail: string, instance: string): FastifyReply {
  reply.header('cache-control', 'no-store');
  reply.code(status).header('content-type', 'application/problem+json; charset=utf-8');
  return reply.send(JSON.stringify({type: 'about:blank', title, status, detail, instance: encodeURI(instance.split('?')[0]!)}));
}
