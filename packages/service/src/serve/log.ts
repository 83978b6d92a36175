import {type FastifyInstance, type FastifyRequest} from 'fastify';
import {pino, type DestinationStream, type Logger} from 'pino';
import {pathOf} from './problem.ts';

/** How much is logged, from the least. */
export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

/**
 * Makes a log of JSON lines, each with `level`, `time` (ISO 8601) and `msg`.
 *
 * @param destination Default: the standard output.
 */
export function makeLog(level: LogLevel, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: {level: (label: string) => ({level: label})},
    serializers: {err: withoutData},
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/**
 * Logs every answer: its id, as in X-Request-Id, method, path, status, milliseconds and, of a write, its revision. Never who asked: no address, no header, no query, no body. Reads are `debug`, writes and refusals `info`,
 * failures `error`.
 */
export function logAnswers(service: FastifyInstance, log: Logger): void {
  service.addHook('onResponse', (request, reply, done) => {
    const {statusCode: status} = reply;
    const isWrite = !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
    const level = status >= 500 ? 'error' : isWrite || status === 401 || status === 403 || status === 429 ? 'info' : 'debug';
    if (log.isLevelEnabled(level)) {
      const etag = isWrite ? reply.getHeader('etag') : undefined;
      const revision = typeof etag === 'string' ? Number(/^"(\d+)"$/.exec(etag)?.[1]) : undefined;
      const answered = {
        requestId: request.id,
        method: request.method,
        path: pathFor(request),
        status,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      };
      log[level]({...answered, ...(revision === undefined || Number.isNaN(revision) ? {} : {revision})}, 'answered');
    }
    done();
  });
}

/** Only what has the form of the public addresses is told: in anything else, people may have put anything. */
function pathFor(request: FastifyRequest): string {
  const path = pathOf(request.url);
  const isPublicForm = /^\/(v1|health)(\/[a-z0-9-]{1,80}){0,4}(\.(json|csv|geojson))?$/.test(path);
  return isPublicForm && request.routeOptions.url !== undefined ? path : (request.routeOptions.url ?? 'none');
}

/** An error without the members that databases add, which quote what was to be written. */
function withoutData(error: Error & {code?: unknown}) {
  const {name, message, stack, code} = error;
  return {type: name, message, stack, ...(typeof code === 'string' ? {code} : {})};
}
