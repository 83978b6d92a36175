import {userInfo} from 'node:os';
import {collections} from '@send-strategy/sdk/reading';
import {InvalidArgumentError, Option, type Command} from 'commander';
import {checkReading} from '../check/check.ts';
import {createToken, revokeToken, tokensOf} from '../auth/tokens.ts';
import {editsBetween, itemsOf, type Edit} from '../edit/edit.ts';
import {type Dataset} from '../folder/dataset.ts';
import {DatasetError} from '../folder/problem.ts';
import {readFolder} from '../folder/read-folder.ts';
import {datasetAt, revisionBefore, revisionsOf} from '../history/history.ts';
import {dayOf, endOfDay} from '../history/london-day.ts';
import {redact} from '../history/redact.ts';
import {openDatabase} from '../store/open-database.ts';
import {Store, type Writer} from '../store/store.ts';
import {addUpdate} from '../write/write-strategy.ts';

/** Where a command writes. */
interface Output {
  log(line: string): void;
}

interface DatabaseOptions {
  database?: string;
}

/** The option that names a database; the environment may name it, too. */
export function databaseOption(): Option {
  return new Option('--database <address>', 'database: sqlite:FILE or postgres://USER@HOST/NAME').env('SEND_STRATEGY_DATABASE');
}

/** Adds the commands that need a database: tokens, reports, history, redaction, and bringing in a folder. */
export function addDatabaseCommands(program: Command, output: Output): void {
  const token = program.command('token').description('Make, list and revoke the tokens with which programs and schools write.');
  token
    .command('create')
    .description('Make a token. It is shown once, and kept as a hash only.')
    .requiredOption('--role <role>', 'admin, editor or school')
    .option('--strategy <id...>', 'the strategies that it is for')
    .option('--urn <urn>', 'the school that it is for')
    .option('--name <name>', 'what stands in the audit trail')
    .option('--expires <day>', 'its last day, for example 2027-03-31; a year from now if not given')
    .addOption(databaseOption())
    .action(
      async ({
        strategy,
        ...options
      }: DatabaseOptions & {role: string; strategy?: string[]; urn?: string; name?: string; expires?: string}) => {
        await withStore(options, async (store) => {
          const made = await createToken(
            store.db,
            {...options, ...(strategy === undefined ? {} : {strategies: strategy})},
            new Date(),
          );
          output.log(made.token);
          output.log(
            `This is "${made.record.name}" (${made.record.id}), until ${made.record.expiresAt.slice(0, 10)}. It is not shown again.`,
          );
        });
      },
    );
  token
    .command('list')
    .description('List the tokens, also those that have ended.')
    .addOption(databaseOption())
    .action(async (options: DatabaseOptions) => {
      await withStore(options, async (store) => {
        const now = new Date().toISOString();
        for (const {id, name, role, strategies, urn, expiresAt, revokedAt} of await tokensOf(store.db)) {
          const state =
            revokedAt !== undefined
              ? `revoked ${revokedAt.slice(0, 10)}`
              : `${expiresAt <= now ? 'expired' : 'until'} ${expiresAt.slice(0, 10)}`;
          const place = strategies.length === 0 ? 'every strategy' : strategies.join(' ');
          output.log([id, role, ...(urn === undefined ? [] : [urn]), place, state, name].join(', '));
        }
      });
    });
  token
    .command('revoke')
    .description('End a token at once.')
    .argument('<id>', 'its id, as in the list')
    .addOption(databaseOption())
    .action(async (id: string, options: DatabaseOptions) => {
      await withStore(options, async (store) => {
        const {name} = await revokeToken(store.db, id, new Date());
        output.log(`Revoked: "${name}" (${id}).`);
      });
    });

  program
    .command('update')
    .description('Report on an action: its status, and what happened.')
    .argument('<strategy>', 'id of the strategy')
    .argument('<action>', 'id of the action')
    .requiredOption('--status <status>', 'notStarted, onTrack, atRisk, offTrack, complete, paused or stopped')
    .option('--on <day>', 'the day on which it was so; today if not given')
    .option('--text <text>', 'what happened')
    .option('--reason <text>', 'why the status is so')
    .option('--by <role>', 'role of who reports: a title, never a name')
    .addOption(databaseOption())
    .action(
      async (
        strategyId: string,
        actionId: string,
        options: DatabaseOptions & {status: string; on?: string; text?: string; reason?: string; by?: string},
      ) => {
        await withStore(options, async (store) => {
          const {status, on = dayOf(new Date()), text, reason, by} = options;
          const {data} = await addUpdate(
            {store, strategyId, by: commandUser(), mayChange: () => undefined},
            {
              actionId,
              on,
              status,
              ...(reason === undefined ? {} : {statusReason: reason}),
              ...(text === undefined ? {} : {text}),
              ...(by === undefined ? {} : {byRole: by}),
            },
          );
          output.log(`Reported: ${actionId} is ${status} on ${on} (${String(data.id)}).`);
        });
      },
    );

  program
    .command('history')
    .description('List who changed what, when and why, the latest last.')
    .argument('<strategy>', 'id of the strategy')
    .option('--after <revision>', 'only revisions after this one', wholeNumber, 0)
    .addOption(databaseOption())
    .action(async (strategyId: string, options: DatabaseOptions & {after: number}) => {
      await withStore(options, async (store) => {
        await existing(store, strategyId);
        for (const {revision, at, by, role, via, reason, changes} of await revisionsOf(store.db, strategyId, options)) {
          output.log(`${revision}, ${at}, ${by} (${role}, by ${via})${reason === null ? '' : `: ${reason}`}`);
          for (const {collection, id, kind, redacted} of changes)
            output.log(
              `  ${collection}/${id} ${kind}${redacted === undefined ? '' : `, redacted ${redacted.at.slice(0, 10)} by ${redacted.by}: ${redacted.reason}`}`,
            );
        }
      });
    });

  program
    .command('diff')
    .description('Show what changed from the end of one day to the end of another.')
    .argument('<strategy>', 'id of the strategy')
    .argument('<from>', 'a day, for example 2026-03-31')
    .argument('<to>', 'a later day')
    .addOption(databaseOption())
    .action(async (strategyId: string, from: string, to: string, options: DatabaseOptions) => {
      await withStore(options, async (store) => {
        await existing(store, strategyId);
        const [before, after] = [await keptOn(store, strategyId, from), await keptOn(store, strategyId, to)];
        const lines = describeEdits(before, editsBetween(before?.collections ?? {}, after?.collections ?? {}));
        for (const line of lines) output.log(line);
        output.log(lines.length === 0 ? 'Nothing changed.' : `${lines.length} changed.`);
      });
    });

  program
    .command('redact')
    .description('Empty what past revisions of an item hold. Who changed it, when and why stays.')
    .argument('<strategy>', 'id of the strategy')
    .argument('<item>', 'COLLECTION/ID, for example meetings/cabinet-2026-03')
    .requiredOption('--reason <text>', 'why; it is kept')
    .option('--revision <number...>', 'only these revisions')
    .addOption(databaseOption())
    .action(async (strategyId: string, name: string, options: DatabaseOptions & {reason: string; revision?: string[]}) => {
      const [, collection = '', id = ''] = /^([^/]+)\/(.+)$/.exec(name) ?? [];
      if (id === '') throw new Error(`"${name}" names no item: COLLECTION/ID was expected.`);
      await withStore(options, async (store) => {
        const emptied = await redact(store, strategyId, {collection, id}, commandUser(), {
          reason: options.reason,
          now: new Date(),
          ...(options.revision === undefined ? {} : {revisions: options.revision.map(wholeNumber)}),
        });
        output.log(`Redacted: ${emptied} of the past revisions of ${collection}/${id}.`);
      });
    });

  const bringIn = program.command('import').description('Bring data into a database.');
  bringIn
    .command('folder')
    .description(
      'Put a dataset folder into a database: what it holds replaces what the database has of that strategy, as one revision.',
    )
    .argument('<folder>', 'dataset folder')
    .option('--dry-run', 'only show what would change')
    .option('--reason <text>', 'why; it is kept in the history')
    .addOption(databaseOption())
    .action(async (folder: string, options: DatabaseOptions & {dryRun?: true; reason?: string}) => {
      const {dataset, problems} = checkReading(await readFolder(folder));
      if (dataset === undefined) throw new DatasetError(problems);
      await withStore(options, async (store) => {
        const before = (await store.read(dataset.id))?.dataset;
        for (const line of describeEdits(before, editsBetween(before?.collections ?? {}, dataset.collections))) output.log(line);
        if (options.dryRun === true) {
          output.log('Nothing was written: this was a dry run.');
          return;
        }
        const {changed, kept} = await store.write(dataset.id, commandUser(), () => dataset, {
          reason: options.reason ?? 'import folder',
        });
        output.log(
          changed.length === 0
            ? `${dataset.id}: nothing changed.`
            : `${dataset.id}: ${changed.length} changed, revision ${kept.revision}.`,
        );
      });
    });
}

/** Each edit in a line: what would be added, changed or removed. */
function describeEdits(before: Dataset | undefined, edits: readonly Edit[]): string[] {
  return edits.map(({collection, id, item}) => {
    const isThere = before !== undefined && itemsOf(before.collections, collection).has(id);
    const sign = item === undefined ? '-' : isThere ? '~' : '+';
    return `${sign} ${collections[collection] === 'one' ? collection : `${collection}/${id}`}`;
  });
}

async function withStore({database}: DatabaseOptions, action: (store: Store) => Promise<void>): Promise<void> {
  if (database === undefined)
    throw new Error('No database was named: give --database sqlite:FILE or postgres://…, or set SEND_STRATEGY_DATABASE.');
  const store = new Store(await openDatabase(database));
  try {
    await action(store);
  } finally {
    await store.close();
  }
}

async function existing(store: Store, strategyId: string): Promise<void> {
  const revisions = await store.revisions();
  if (!revisions.has(strategyId))
    throw new Error(`There is no strategy "${strategyId}" here. Those there are: ${[...revisions.keys()].join(', ') || 'none'}.`);
}

async function keptOn(store: Store, strategyId: string, day: string): Promise<Dataset | undefined> {
  const end = endOfDay(day);
  if (end === undefined) throw new Error(`"${day}" is no day: one like 2026-03-31 was expected.`);
  const then = await revisionBefore(store.db, strategyId, end);
  return then === undefined ? undefined : datasetAt(store.db, strategyId, then.revision);
}

/** Whoever runs the command, by the name of the account on the machine. */
function commandUser(): Writer {
  return {name: userInfo().username, role: 'admin', via: 'command'};
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('A whole number was expected.');
  return number;
}
