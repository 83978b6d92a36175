import {collections} from '@send-strategy/sdk/reading';
import {type FastifyInstance, type FastifyReply, type FastifyRequest} from 'fastify';
import {mayReadItem, mayReadStrategy, refusalOf, type Actor} from '../auth/actor.ts';
import {isChallenge, type Authenticate} from '../auth/authenticate.ts';
import {itemsOf} from '../edit/edit.ts';
import {type PastFiles} from '../history/past-files.ts';
import {OutcomeUnknown, StoreUnavailable} from '../store/faults.ts';
import {type Store} from '../store/store.ts';
import {isCollection} from '../write/check-change.ts';
import {addUpdateOnce} from '../write/idempotency.ts';
import {Refusal} from '../write/refusal.ts';
import {currentOf, deleteItem, putItem, putStrategy, type Expected, type WriteContext} from '../write/write-strategy.ts';
import {accessOf} from './access.ts';
import {type WriteLimits} from './limits.ts';
import {problem} from './problem.ts';

/** What only a service with a database can do: write, and show what is kept to those who write. */
export interface Live {
  readonly store: Store;
  readonly authenticate: Authenticate;
  /** Origins of pages that may write. */
  readonly allowOrigins: readonly string[];
  /** What was published on earlier days. */
  readonly past: PastFiles;
  /** How often one sender may write. */
  readonly limits: WriteLimits;
  /** The largest body of one item, in bytes; of a whole strategy, eight times that. Default 1,000,000. */
  readonly bodyLimit?: number;
  /** Publishes what was written. */
  written(): Promise<void>;
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** An item is a few kilobytes, a whole strategy below two megabytes. */
const usualLimit = 1_000_000;

/**
 * Adds what writers use: items with their versions, reports, whole strategies. An address of these forms that is none of them is answered by `files`.
 */
export function addLiveRoutes(service: FastifyInstance, live: Live, files: Handler, isEnding: () => boolean): void {
  const itemLimit = live.bodyLimit ?? usualLimit;
  const strategyLimit = itemLimit * 8;
  const actors = new WeakMap<FastifyRequest, Actor>();
  // Before a body is read: nobody who is not known sends one.
  const identify = async (request: FastifyRequest, reply: FastifyReply) => {
    setWritingHeaders(live, request, reply);
    const {authorization} = request.headers;
    const tooMany = (wait: number) => {
      const detail = `Too many requests in a short time. Try again in ${wait} ${wait === 1 ? 'second' : 'seconds'}.`;
      return problem(reply.header('retry-after', String(wait)), 429, detail, request.url);
    };
    const before = live.limits.beforeSignIn(request.ip, authorization);
    if (before > 0) return tooMany(before);
    const found = await live.authenticate(authorization);
    if (!isChallenge(found)) {
      const wait = live.limits.recognised(found, authorization, request.method !== 'GET');
      if (wait > 0) return tooMany(wait);
      actors.set(request, found);
      return undefined;
    }
    if (found.status === 401) {
      live.limits.failed(request.ip, authorization);
      reply.header('www-authenticate', found.challenge);
    }
    return problem(reply, found.status, found.detail, request.url);
  };
  const guarded =
    (handler: (request: FastifyRequest, reply: FastifyReply, actor: Actor) => Promise<FastifyReply>): Handler =>
    async (request, reply) => {
      try {
        return await handler(request, reply, actors.get(request)!);
      } catch (error) {
        return refuse(reply, error, request.url);
      }
    };
  const contextOf = (request: FastifyRequest, actor: Actor): WriteContext => {
    const {strategyId} = request.params as {strategyId: string};
    return {
      store: live.store,
      strategyId,
      by: actor,
      mayChange: (edits, now) =>
        refusalOf(actor, strategyId, edits, (collection, id) =>
          now === undefined ? undefined : itemsOf(now.collections, collection).get(id),
        ),
    };
  };
  service.removeContentTypeParser('text/plain');
  // Writes that are under way when the service ends are answered, and are the last of their connection.
  const onSend = (
    _request: FastifyRequest,
    reply: FastifyReply,
    payload: unknown,
    done: (error: null, payload: unknown) => void,
  ) => {
    if (isEnding()) reply.header('connection', 'close');
    done(null, payload);
  };

  service.route({
    method: ['PUT', 'DELETE'],
    url: '/v1/strategies/:strategyId/:collection/:file',
    bodyLimit: itemLimit,
    onRequest: identify,
    onSend,
    handler: guarded(async (request, reply, actor) => {
      const {collection, id} = itemAddress(request);
      const context = contextOf(request, actor);
      if (request.method === 'DELETE') {
        const expected = expectedBy(request);
        if (expected === 'none') throw new Refusal(400, 'Only what is there can be taken away: If-Match was expected.');
        await deleteItem(context, collection, id, expected);
        await live.written();
        return reply.code(204).send();
      }
      const {data, version, isNew} = await putItem(context, collection, id, request.body, expectedBy(request));
      await live.written();
      return sendKept(reply.code(isNew ? 201 : 200), data, version);
    }),
  });

  service.route({
    method: ['GET'],
    url: '/v1/strategies/:strategyId/:collection/:file',
    onRequest: async (request, reply) => (isItemAddress(request) ? identify(request, reply) : undefined),
    handler: async (request, reply) =>
      isItemAddress(request)
        ? guarded(async (_request, _reply, actor) => {
            const {collection, id} = itemAddress(request);
            const {strategyId} = request.params as {strategyId: string};
            const current = currentOf(await live.store.read(strategyId), collection, id);
            if (!mayReadItem(actor, strategyId, collection, current?.data))
              throw new Refusal(403, 'This access is not for this item.');
            if (current === undefined) throw new Refusal(404, `There is no "${id}" in ${collection} of "${strategyId}".`);
            return sendKept(reply, current.data, current.version);
          })(request, reply)
        : files(request, reply),
  });

  service.route({
    method: ['POST'],
    url: '/v1/strategies/:strategyId/updates.json',
    bodyLimit: itemLimit,
    onRequest: identify,
    onSend,
    handler: guarded(async (request, reply, actor) => {
      const context = contextOf(request, actor);
      const key = request.headers['idempotency-key'];
      if (key !== undefined && (typeof key !== 'string' || key === '' || key.length > 200))
        throw new Refusal(400, 'An Idempotency-Key has 1 to 200 characters.');
      const {data, version} = await addUpdateOnce(context, request.body, key);
      await live.written();
      reply.header('location', `/v1/strategies/${context.strategyId}/updates/${String(data.id)}.json`);
      return sendKept(reply.code(201), data, version);
    }),
  });

  service.route({
    method: ['PUT'],
    url: '/v1/strategies/:strategyId/all.json',
    bodyLimit: strategyLimit,
    onRequest: identify,
    onSend,
    handler: guarded(async (request, reply, actor) => {
      const {strategyId} = request.params as {strategyId: string};
      if (!mayReadStrategy(actor, strategyId)) throw new Refusal(403, notWhole(strategyId));
      const {revision, isNew, dataset} = await putStrategy(contextOf(request, actor), request.body, expectedBy(request));
      await live.written();
      return sendKept(reply.code(isNew ? 201 : 200), dataset.collections, revision);
    }),
  });

  service.route({
    method: ['GET'],
    url: '/v1/access.json',
    onRequest: identify,
    onSend,
    handler: guarded(async (_request, reply, actor) => {
      reply.header('content-type', 'application/json; charset=utf-8');
      return reply.send(JSON.stringify({data: await accessOf(actor, live.store)}));
    }),
  });

  service.route({
    method: ['GET'],
    url: '/v1/strategies/:strategyId/kept.json',
    onRequest: identify,
    onSend,
    handler: guarded(async (request, reply, actor) => {
      const {strategyId} = request.params as {strategyId: string};
      if (!mayReadStrategy(actor, strategyId)) throw new Refusal(403, notWhole(strategyId));
      const kept = await live.store.read(strategyId);
      if (kept === undefined) throw new Refusal(404, `There is no strategy "${strategyId}" here.`);
      return sendKept(reply, kept.dataset.collections, kept.revision);
    }),
  });
}

/**
 * Answers a browser that asks whether a page may write.
 *
 * @returns Whether it may.
 */
export function allowWriting(live: Live, request: FastifyRequest, reply: FastifyReply): boolean {
  const {origin} = request.headers;
  if (origin === undefined || !live.allowOrigins.includes(origin)) return false;
  reply.headers({
    'access-control-allow-origin': origin,
    vary: 'Origin',
    'access-control-allow-methods': 'GET, HEAD, PUT, POST, DELETE',
    'access-control-allow-headers': 'Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key',
    'access-control-max-age': '600',
  });
  return true;
}

function setWritingHeaders(live: Live, {headers: {origin}}: FastifyRequest, reply: FastifyReply): void {
  reply.header('cache-control', 'private, no-store').header('vary', 'Origin, Authorization');
  if (origin !== undefined && live.allowOrigins.includes(origin)) reply.header('access-control-allow-origin', origin);
  else reply.removeHeader('access-control-allow-origin');
}

function sendKept(reply: FastifyReply, data: unknown, version: number): FastifyReply {
  reply.header('etag', `"${version}"`).header('content-type', 'application/json; charset=utf-8');
  return reply.send(JSON.stringify({data, meta: {version}}));
}

function notWhole(strategyId: string): string {
  return `This access is not for the whole strategy "${strategyId}".`;
}

function isItemAddress(request: FastifyRequest): boolean {
  const {collection, file} = request.params as {collection: string; file: string};
  return isCollection(collection) && file.endsWith('.json');
}

function itemAddress(request: FastifyRequest) {
  const {collection, file} = request.params as {collection: string; file: string};
  if (!isCollection(collection) || !file.endsWith('.json'))
    throw new Refusal(
      404,
      `Nothing can be written here. Items are at /v1/strategies/ID/COLLECTION/ITEM.json, with a collection of ${Object.keys(collections).join(', ')}.`,
    );
  return {collection, id: file.slice(0, -'.json'.length)};
}

/** What a writer expects to find, by If-Match or If-None-Match (RFC 9110, section 13.1). */
function expectedBy({headers}: FastifyRequest): Expected {
  const {'if-match': match, 'if-none-match': noneMatch} = headers;
  if (match !== undefined && noneMatch !== undefined) throw new Refusal(400, 'Either If-Match or If-None-Match was expected.');
  if (noneMatch !== undefined) {
    if (noneMatch.trim() === '*') return 'none';
    throw new Refusal(400, 'If-None-Match can only be *: to add what is not there.');
  }
  if (match === undefined)
    throw new Refusal(
      428,
      'Say what is to be replaced: If-Match with the version that was read, or If-None-Match: * to add what is not there.',
    );
  const version = /^"(\d{1,15})"$/.exec(match.trim())?.[1];
  if (version === undefined) throw new Refusal(400, 'If-Match is one version in quotation marks, for example "12".');
  return {version: Number(version)};
}

/** Answers why something is not done. Throws what is a fault of this program. */
export function refuse(reply: FastifyReply, error: unknown, url: string): FastifyReply {
  if (error instanceof Refusal) {
    const {status, message, errors, current} = error;
    return problem(reply, status, message, url, {
      ...(errors.length === 0 ? {} : {errors}),
      ...(current === undefined ? {} : {current}),
    });
  }
  if (error instanceof StoreUnavailable || error instanceof OutcomeUnknown)
    return problem(reply.header('retry-after', '5'), 503, error.message, url);
  throw error;
}
