import {setTimeout} from 'node:timers/promises';

/** The database does not do now what is asked, and nothing was changed. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable';
}

/** The connection was lost while a change was being confirmed: it may be there or not. Reading tells. */
export class OutcomeUnknown extends Error {
  override name = 'OutcomeUnknown';
}

/** PostgreSQL: serialization failure and deadlock, whoever speaks its protocol. SQLite: another process writes. */
const passing = /^(?:40001|40P01|SQLITE_BUSY(?:_\w+)?|SQLITE_LOCKED(?:_\w+)?)$/;

/** PostgreSQL's class 08 (connection) and 57P (shutting down, starting up), 53300 (too many connections), and what a socket says. */
const disconnected = /^(?:08\w{3}|57P0[123]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOENT)$/;

const reasons: readonly [code: RegExp, reason: string][] = [
  [/^(?:SQLITE_FULL|53100|ENOSPC)$/, 'The disk of the database is full. Nothing was changed. Make room, then try again.'],
  [
    /^(?:SQLITE_READONLY(?:_\w+)?|25006|SQLITE_PERM)$/,
    'The database can only be read. Nothing was changed. Let the service write to its file and folder.',
  ],
  [/^SQLITE_IOERR/, 'The disk of the database failed. Nothing was changed. Look at the disk and its messages.'],
  [/^SQLITE_CANTOPEN/, 'The database file cannot be opened. Look at its path, its folder and their permissions.'],
  [
    /^SQLITE_(?:CORRUPT|NOTADB)/,
    'The file is no SQLite database, or it is damaged. Restore a backup with send-strategy restore.',
  ],
];

/** Whether trying the same again soon can do. */
export function isPassing(error: unknown): boolean {
  return passing.test(codeOf(error));
}

/** Whether the database cannot be reached now. */
export function isDisconnected(error: unknown): boolean {
  return (
    disconnected.test(codeOf(error)) ||
    /^Connection terminated|timeout exceeded when trying to connect|^Client has encountered a connection error/.test(
      (error as Error).message,
    )
  );
}

/** An error of a database as people can act on it. Others stay as they are. */
export function explained(error: unknown): unknown {
  const code = codeOf(error);
  const reason = reasons.find(([pattern]) => pattern.test(code))?.[1];
  if (reason !== undefined) return new StoreUnavailable(reason, {cause: error});
  if (isDisconnected(error))
    return new StoreUnavailable('The database cannot be reached. Nothing was changed. Try again later.', {cause: error});
  if (isPassing(error))
    return new StoreUnavailable('The database is busy with other changes. Nothing was changed. Try again.', {cause: error});
  return error;
}

/** How long somebody waits for an answer, in milliseconds. */
const patience = 15_000;

/**
 * Runs something again while the database asks for it, and says in plain words what cannot be done.
 *
 * @param mayPass Further errors that pass.
 * @throws {StoreUnavailable} Where it did not pass in fifteen seconds.
 */
export async function patiently<Result>(
  action: () => Promise<Result>,
  mayPass: (error: unknown) => boolean = () => false,
): Promise<Result> {
  const until = Date.now() + patience;
  for (let tries = 1; ; tries += 1) {
    try {
      return await action();
    } catch (error) {
      if (!(isPassing(error) || isDisconnected(error) || mayPass(error)) || Date.now() > until) throw explained(error);
      // Longer each time, and not at once with the others that failed.
      await setTimeout(Math.min(200, 2 ** tries) * (0.5 + Math.random()));
    }
  }
}

/** The code that a database or the system gave an error, or an empty text. */
export function codeOf(error: unknown): string {
  const {code} = (error ?? {}) as {code?: unknown};
  return typeof code === 'string' ? code : '';
}
