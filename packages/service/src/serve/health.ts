import {type FastifyInstance, type FastifyReply} from 'fastify';

/** How long a database may take to answer whether it can be read, in milliseconds. */
const patience = 2000;

/** What the addresses of health tell about. */
export interface Health {
  /** Set when the service is asked to end. */
  isEnding: boolean;
  /** Reads something of the database. Undefined where folders are served. */
  readonly probe?: () => Promise<unknown>;
}

/**
 * Adds `/health/live` (the process answers) and `/health/ready` (it can serve, and take writes: else 503 with a reason). For load balancers and supervisors; nothing of it is cached.
 */
export function addHealth(service: FastifyInstance, health: Health): void {
  service.route({
    method: ['GET', 'HEAD'],
    url: '/health/live',
    handler: async (_request, reply) => say(reply, 200, {status: 'live'}),
  });
  service.route({
    method: ['GET', 'HEAD'],
    url: '/health/ready',
    handler: async (_request, reply) => {
      const reason = await reasonAgainst(health);
      return reason === undefined ? say(reply, 200, {status: 'ready'}) : say(reply, 503, {status: 'notReady', reason});
    },
  });
}

function say(reply: FastifyReply, status: number, body: object): FastifyReply {
  reply.code(status).header('cache-control', 'no-store').header('content-type', 'application/json; charset=utf-8');
  return reply.send(JSON.stringify(body));
}

async function reasonAgainst({isEnding, probe}: Health): Promise<string | undefined> {
  if (isEnding) return 'The service is ending.';
  if (probe === undefined) return undefined;
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, patience, `The database did not answer within ${patience / 1000} seconds.`);
  });
  try {
    return await Promise.race([
      probe().then(
        () => undefined,
        // Why is in the log: an address of a database is not for everybody.
        () => 'The database cannot be read.',
      ),
      tooLong,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
