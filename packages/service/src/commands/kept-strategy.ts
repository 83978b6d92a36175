import {userInfo} from 'node:os';
import {type CollectionName} from '@send-strategy/sdk/reading';
import {Option, type Command} from 'commander';
import {checkReading} from '../check/check.ts';
import {itemsOf, withEdits, type Edit} from '../edit/edit.ts';
import {type Dataset} from '../folder/dataset.ts';
import {DatasetError} from '../folder/problem.ts';
import {readFolder} from '../folder/read-folder.ts';
import {editFolder, finishWriting} from '../folder/write-folder.ts';
import {fingerprintOf} from '../serve/follow-folder.ts';
import {openDatabase} from '../store/open-database.ts';
import {Store, type Writer} from '../store/store.ts';
import {checkChange} from '../write/check-change.ts';

/** Where a command writes to people. */
export interface CommandOutput {
  log(line: string): void;
  error(line: string): void;
  /** Shows how far something long is. */
  progress?(done: number, total: number): void;
}

/** The options that say where a strategy is kept. */
export interface PlaceOptions {
  folder?: string;
  database?: string;
  strategy?: string;
}

/** A strategy that a command works on, whether a folder or a database keeps it. */
export interface KeptStrategy {
  readonly dataset: Dataset;
  /** The ids that items of a collection ever had, as far as the place knows: none of them is used again. */
  readonly usedIds: (collection: CollectionName) => Promise<string[]>;
  /**
   * Checks what edits would leave.
   *
   * @throws {Refusal} With everything that would be wrong.
   */
  readonly check: (edits: readonly Edit[]) => void;
  /**
   * Makes edits of it, all or none, after they were checked as a whole.
   *
   * @param reason Stands in the history, where one is kept.
   * @throws {Refusal} With everything that would be wrong. An `Error` where it was changed since it was read.
   */
  readonly change: (edits: readonly Edit[], reason: string) => Promise<void>;
}

/** The option that names a database; the environment may name it, too. */
export function databaseOption(): Option {
  return new Option('--database <address>', 'database: sqlite:FILE or postgres://USER@HOST/NAME').env('SEND_STRATEGY_DATABASE');
}

/** Adds the options of {@link PlaceOptions}. */
export function addPlaceOptions(command: Command): Command {
  return command
    .option('--folder <folder>', 'dataset folder of the strategy')
    .addOption(databaseOption())
    .option('--strategy <id>', 'the strategy in the database; not needed where there is only one');
}

/** Whoever runs the command, by the name of the account on the machine. */
export function commandUser(): Writer {
  return {name: userInfo().username, role: 'admin', via: 'command'};
}

/** Opens a database for a command, and closes it after. */
export async function withStore<Result>(
  {database}: {database?: string},
  action: (store: Store) => Promise<Result>,
): Promise<Result> {
  if (database === undefined)
    throw new Error('No database was named: give --database sqlite:FILE or postgres://…, or set SEND_STRATEGY_DATABASE.');
  const store = new Store(await openDatabase(database));
  try {
    return await action(store);
  } finally {
    await store.close();
  }
}

/**
 * Opens the strategy that the options name: the folder's, also where the environment names a database.
 *
 * @throws {DatasetError} Where the folder has a problem. An `Error` where the options name none, or the database has another one.
 */
export async function withStrategy(options: PlaceOptions, action: (strategy: KeptStrategy) => Promise<void>): Promise<void> {
  if (options.folder !== undefined) return action(await openFolder(options.folder));
  if (options.database === undefined)
    throw new Error('Say where the strategy is kept: --folder FOLDER, or --database sqlite:FILE or postgres://….');
  return withStore(options, async (store) => action(await openKept(store, options.strategy)));
}

async function openFolder(folder: string): Promise<KeptStrategy> {
  await finishWriting(folder);
  const seen = await fingerprintOf(folder);
  const {dataset, problems} = checkReading(await readFolder(folder));
  if (dataset === undefined) throw new DatasetError(problems);
  return {
    dataset,
    usedIds: (collection) => Promise.resolve([...itemsOf(dataset.collections, collection).keys()]),
    check: (edits) => void check(dataset, edits),
    async change(edits) {
      check(dataset, edits);
      if ((await fingerprintOf(folder)) !== seen)
        throw new Error(`The folder ${folder} was changed while this ran. Nothing was written. Run the command again.`);
      await editFolder(folder, dataset, edits);
    },
  };
}

async function openKept(store: Store, wanted: string | undefined): Promise<KeptStrategy> {
  const ids = [...(await store.revisions()).keys()];
  const id = wanted ?? (ids.length === 1 ? ids[0] : undefined);
  if (id === undefined)
    throw new Error(
      ids.length === 0
        ? 'The database has no strategy yet. Put one in with: send-strategy import folder FOLDER'
        : `Say which strategy with --strategy: ${ids.join(', ')}.`,
    );
  const kept = await store.read(id);
  if (kept === undefined) throw new Error(`There is no strategy "${id}" here. Those there are: ${ids.join(', ') || 'none'}.`);
  return {
    dataset: kept.dataset,
    async usedIds(collection) {
      const rows = await store.db
        .selectFrom('change')
        .select('itemId')
        .distinct()
        .where('strategyId', '=', id)
        .where('collection', '=', collection)
        .execute();
      return rows.map(({itemId}) => itemId);
    },
    check: (edits) => void check(kept.dataset, edits),
    async change(edits, reason) {
      await store.write(
        id,
        commandUser(),
        (now) => {
          if (now?.revision !== kept.revision)
            throw new Error(`The strategy "${id}" was changed while this ran. Nothing was written. Run the command again.`);
          return check(now.dataset, edits);
        },
        {reason},
      );
    },
  };
}

function check(dataset: Dataset, edits: readonly Edit[]): Dataset {
  const after = withEdits(dataset, edits);
  checkChange(dataset, after, edits, (collection, id) => `/${collection}/${id}`);
  return after;
}
