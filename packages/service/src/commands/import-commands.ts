import {type Command} from 'commander';
import {checkReading} from '../check/check.ts';
import {editsBetween} from '../edit/edit.ts';
import {DatasetError} from '../folder/problem.ts';
import {readFolder} from '../folder/read-folder.ts';
import {describeEdits} from './describe-edits.ts';
import {commandUser, databaseOption, withStore, type CommandOutput} from './kept-strategy.ts';

/** Adds the commands that bring in what people have. */
export function addImportCommands(program: Command, output: CommandOutput): void {
  const bringIn = program.command('import').description('Bring data into a strategy, in a folder or a database.');
  bringIn
    .command('folder')
    .description(
      'Put a dataset folder into a database: what it holds replaces what the database has of that strategy, as one revision.',
    )
    .argument('<folder>', 'dataset folder')
    .option('--dry-run', 'only show what would change')
    .option('--reason <text>', 'why; it is kept in the history')
    .addOption(databaseOption())
    .action(async (folder: string, options: {database?: string; dryRun?: true; reason?: string}) => {
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
