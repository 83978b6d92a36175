import {STATUS_CODES} from 'node:http';
import {type FastifyReply} from 'fastify';

/** Further members of a problem: `errors`, `current`. */
export type ProblemMembers = Readonly<Record<string, unknown>>;

/** Answers with problem details (RFC 9457). */
export function problem(
  reply: FastifyReply,
  status: number,
  detail: string,
  url: string,
  more: ProblemMembers = {},
): FastifyReply {
  // What is encoded stays so; what may not stand in an address is encoded.
  const instance = encodeURI(pathOf(url)).replace(/%25(?=[0-9a-f]{2})/gi, '%');
  reply.header('cache-control', 'no-store');
  reply.code(status).header('content-type', 'application/problem+json; charset=utf-8');
  return reply.send(JSON.stringify({...problemOf(status, detail), instance, ...more}));
}

/** Problem details without an instance. */
export function problemOf(status: number, detail: string): {type: string; title: string; status: number; detail: string} {
  return {type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail};
}

/** The path of an address, which a proxy may send whole (RFC 9112, section 3.2.2). */
export function pathOf(url: string): string {
  return url.replace(/^https?:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
}
