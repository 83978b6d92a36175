import {InvalidArgumentError, type Command} from 'commander';
import {editsBetween, put} from '../edit/edit.ts';
import {type Dataset} from '../folder/dataset.ts';
import {datasetAt, revisionBefore, revisionsOf} from '../history/history.ts';
import {dayOf, endOfDay} from '../history/london-day.ts';
import {redact} from '../history/redact.ts';
import {type Store} from '../store/store.ts';
import {addUpdate, completedUpdate} from '../write/write-strategy.ts';
import {describeEdits} from './describe-edits.ts';
import {commandUser, databaseOption, withStore, withStrategy, type CommandOutput} from './kept-strategy.ts';

interface DatabaseOptions {
  database?: string;
}

/** Adds the commands of officers: reports on actions, and what a database knows of the past. */
export function addDatabaseCommands(program: Command, output: CommandOutput): void {
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
    .option('--folder <folder>', 'dataset folder of the strategy, where no database keeps it')
    .addOption(databaseOption())
    .action(
      async (
        strategyId: string,
        actionId: string,
        options: DatabaseOptions & {folder?: string; status: string; on?: string; text?: string; reason?: string; by?: string},
      ) => {
        const {status, on = dayOf(new Date()), text, reason, by} = options;
        const update = {
          actionId,
          on,
          status,
          ...(reason === undefined ? {} : {statusReason: reason}),
          ...(text === undefined ? {} : {text}),
          ...(by === undefined ? {} : {byRole: by}),
        };
        const id =
          options.folder === undefined
            ? await withStore(options, async (store) => {
                const context = {store, strategyId, by: commandUser(), mayChange: () => undefined};
                return (await addUpdate(context, update)).data.id;
              })
            : await reportInFolder(options.folder, strategyId, update);
        output.log(`Reported: ${actionId} is ${status} on ${on} (${String(id)}).`);
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
}

async function reportInFolder(folder: string, strategyId: string, update: Readonly<Record<string, unknown>>): Promise<unknown> {
  let id: unknown;
  await withStrategy({folder}, async ({dataset, change}) => {
    if (dataset.id !== strategyId) throw new Error(`The folder ${folder} has the strategy "${dataset.id}", not "${strategyId}".`);
    const item = completedUpdate(update, dataset);
    id = item.id;
    await change([put('updates', item)], 'update');
  });
  return id;
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

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('A whole number was expected.');
  return number;
}
