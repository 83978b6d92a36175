import {existsSync} from 'node:fs';
import {copyFile, mkdtemp, open, rename, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {type Command} from 'commander';
import {copyDatabase} from '../store/copy-database.ts';
import {openDatabase} from '../store/open-database.ts';
import {databaseOption, type CommandOutput} from './kept-strategy.ts';

/** Adds the commands that copy a whole database into a file and back. */
export function addBackupCommands(program: Command, output: CommandOutput): void {
  program
    .command('backup')
    .description('Copy a whole database into one file, also while services use it: strategies, every revision, tokens.')
    .argument('<file>', 'a new file; it is an SQLite database, of whatever kind the other one is')
    .addOption(databaseOption())
    .action(async (file: string, {database}: {database?: string}) => {
      await backup(named(database), file);
      output.log(`Backed up to ${file}.`);
    });
  program
    .command('restore')
    .description('Put a backup into a new or empty database, of either kind.')
    .argument('<file>', 'a file made by send-strategy backup')
    .addOption(databaseOption())
    .action(async (file: string, {database}: {database?: string}) => {
      const {strategies, revisions} = await restore(file, named(database));
      output.log(`Restored: ${strategies} ${strategies === 1 ? 'strategy' : 'strategies'}, ${revisions} revisions.`);
    });
}

function named(database: string | undefined): string {
  if (database !== undefined) return database;
  throw new Error('No database was named: give --database sqlite:FILE or postgres://…, or set SEND_STRATEGY_DATABASE.');
}

/** Copies a database into a new file. The file has its name only when it is whole. */
async function backup(database: string, file: string): Promise<void> {
  if (existsSync(file)) throw new Error(`${file} is there already. A backup never overwrites a file: choose another name.`);
  if (database.startsWith('sqlite:') && !existsSync(database.replace(/^sqlite:(?:\/\/(?=\/))?/, '')))
    throw new Error(`There is no database ${database}.`);
  const part = `${file}.part`;
  await rm(part, {force: true});
  const from = await openDatabase(database);
  try {
    if (from.backup !== undefined) await from.backup(part);
    else {
      const to = await openDatabase(`sqlite:${part}`);
      try {
        await copyDatabase(from, to);
      } finally {
        await to.close();
      }
    }
    await sync(part);
    await rename(part, file);
    await sync(dirname(file));
  } finally {
    await from.close();
    for (const name of [part, `${part}-wal`, `${part}-shm`, `${part}-journal`]) await rm(name, {force: true});
  }
}

async function restore(file: string, database: string): Promise<{strategies: number; revisions: number}> {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  // Opening a database may bring its tables up to date: the backup itself is left as it is.
  const folder = await mkdtemp(join(tmpdir(), 'send-strategy-restore-'));
  try {
    await copyFile(file, join(folder, 'backup.sqlite'));
    const from = await openDatabase(`sqlite:${join(folder, 'backup.sqlite')}`);
    try {
      const to = await openDatabase(database);
      try {
        return await copyDatabase(from, to);
      } finally {
        await to.close();
      }
    } finally {
      await from.close();
    }
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
