import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {Command, CommanderError, Option} from 'commander';
import {checkReading} from './check/check.ts';
import {exportFiles} from './export/export.ts';
import {addBackupCommands} from './commands/backup-commands.ts';
import {addDatabaseCommands} from './commands/database-commands.ts';
import {addExportFolder} from './commands/export-folder-command.ts';
import {addImportCommands} from './commands/import-commands.ts';
import {databaseOption, type CommandOutput} from './commands/kept-strategy.ts';
import {plainReason} from './commands/plain-reason.ts';
import {addServe} from './commands/serve-command.ts';
import {terminalOutput} from './commands/terminal.ts';
import {addTokenCommands} from './commands/token-commands.ts';
import {DatasetError, describeProblem, idTakenProblem} from './folder/problem.ts';
import {readFolder} from './folder/read-folder.ts';
import {type Files} from './publish/publish.ts';
import {ConfigurationError, publicAddress} from './serve/configuration.ts';
import {DatabaseStrategies} from './serve/database-strategies.ts';
import {readBuiltFiles} from './serve/files.ts';
import {pageFiles} from './serve/pages.ts';
import {referenceFiles} from './serve/reference.ts';
import {renderedTrees} from './serve/rendering.ts';
import {FolderStrategies} from './serve/strategies.ts';
import {openDatabase} from './store/open-database.ts';
import {Store} from './store/store.ts';
import {Refusal} from './write/refusal.ts';

const nothingNamed = 'Nothing to publish was named: give dataset folders, or --database sqlite:FILE or postgres://….';

/** The browser files that were built into this package. */
const builtWidgets = fileURLToPath(new URL('./widgets', import.meta.url));
const builtPages = fileURLToPath(new URL('./pages', import.meta.url));

/**
 * Runs the `send-strategy` command.
 *
 * @param args Without the names of the interpreter and the script.
 * @returns The exit code: 0, or 1 where something is wrong with the data or the arguments.
 */
export async function run(args: readonly string[], output: CommandOutput = terminalOutput()): Promise<number> {
  let code = 0;
  const program = new Command('send-strategy')
    .description('Publishes a local area’s joint SEND strategy from a folder or a database.')
    .exitOverride()
    .configureOutput({writeOut: (text) => output.log(text.trimEnd()), writeErr: (text) => output.error(text.trimEnd())});

  program
    .command('check')
    .description('Check dataset folders. Prints every error; exits with 1 where there is one.')
    .argument('<folder...>', 'dataset folders')
    .action(async (folders: string[]) => {
      code = await check(folders, output);
    });

  addServe(program, output, {widgets: builtWidgets, pages: builtPages});

  const exporting = program
    .command('export')
    .description(
      'Write everything that would be served as plain files: OUT/v1, OUT/widgets, OUT/embed, OUT/html, OUT/reference, and the embed builder OUT/index.html.',
    )
    .argument('[folder...]', 'dataset folders')
    .addOption(databaseOption())
    .option('--out <folder>', 'folder to write to')
    .option('--widgets <folder>', 'folder of the browser files', builtWidgets)
    .addOption(
      new Option('--public-url <address>', 'where the public reaches the files, for addresses in oEmbed files').env(
        'SEND_STRATEGY_PUBLIC_URL',
      ),
    )
    .action(async (folders: string[], options: {out?: string; widgets: string; database?: string; publicUrl?: string}) => {
      const {out, publicUrl} = options;
      if (out === undefined) throw new Error('Say where the files go: --out FOLDER.');
      const wrong = publicUrl === undefined ? undefined : publicAddress(publicUrl);
      if (wrong !== undefined) throw new ConfigurationError([`--public-url "${publicUrl}": ${wrong}`]);
      const [v1, widgets] = [await treeOf(folders, options.database), await readBuiltFiles(options.widgets)];
      const {front, builder} = await exportedBuilder();
      const trees = {v1, widgets, reference: referenceFiles(), ...(await renderedTrees(v1, widgets, publicUrl))};
      const {written, unchanged, removed, isFrontLeft} = await exportFiles(out, {...trees, builder}, front);
      output.log(`Exported to ${options.out}: ${written} written, ${unchanged} unchanged, ${removed} removed.`);
      if (isFrontLeft === true)
        output.log(
          `${join(out, 'index.html')} is no page of an export and was left as it is. The embed builder has its place there.`,
        );
    });

  addExportFolder(exporting, output);
  addDatabaseCommands(program, output);
  addImportCommands(program, output);
  addTokenCommands(program, output);
  addBackupCommands(program, output);

  try {
    await program.parseAsync(args, {from: 'user'});
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    if (error instanceof DatasetError) {
      for (const problem of error.problems) output.error(describeProblem(problem));
      output.error(countOf(error.problems.length));
      return 1;
    }
    if (error instanceof ConfigurationError) {
      for (const fault of error.faults) output.error(fault);
      return 1;
    }
    if (error instanceof Refusal) for (const {pointer, message} of error.errors) output.error(`${pointer}: ${message}`);
    output.error(plainReason(error));
    return 1;
  }
}

/** The embed builder, which an export carries at its front. */
async function exportedBuilder() {
  const files = pageFiles(await readBuiltFiles(builtPages));
  const below = [...files].filter(([path]) => path.startsWith('builder/'));
  return {front: files.get('index.html'), builder: new Map(below.map(([path, bytes]) => [path.slice('builder/'.length), bytes]))};
}

/** The public files of folders, or of a database. */
async function treeOf(folders: readonly string[], database: string | undefined): Promise<Files> {
  if (folders.length > 0) return (await FolderStrategies.open(folders)).tree();
  if (database === undefined) throw new Error(nothingNamed);
  const store = new Store(await openDatabase(database));
  try {
    return (await DatabaseStrategies.open(store)).tree();
  } finally {
    await store.close();
  }
}

async function check(folders: readonly string[], output: CommandOutput): Promise<number> {
  let total = 0;
  const ids = new Map<string, string>();
  for (const folder of folders) {
    const {dataset, problems} = checkReading(await readFolder(folder));
    const other = dataset === undefined ? undefined : ids.get(dataset.id);
    const found = dataset === undefined || other === undefined ? problems : [idTakenProblem(folder, dataset.id, other)];
    for (const problem of found) output.error(describeProblem(problem));
    total += found.length;
    if (dataset === undefined || found.length > 0) continue;
    ids.set(dataset.id, folder);
    output.log(`${folder}: no errors. ${summaryOf(dataset.collections)}`);
  }
  if (total > 0) output.error(countOf(total));
  return total > 0 ? 1 : 0;
}

function countOf(errors: number): string {
  return errors === 1 ? '1 error.' : `${errors} errors.`;
}

function summaryOf(collections: object): string {
  return Object.entries(collections)
    .filter(([, data]) => Array.isArray(data))
    .map(([name, data]) => `${(data as unknown[]).length} ${name}`)
    .join(', ');
}
