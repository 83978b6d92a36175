import {basename} from 'node:path';
import {type Command} from 'commander';
import {checkReading} from '../check/check.ts';
import {editsBetween} from '../edit/edit.ts';
import {DatasetError} from '../folder/problem.ts';
import {readFolder} from '../folder/read-folder.ts';
import {eesImport, statisticsSource} from '../import/ees/ees.ts';
import {writeEesMapping} from '../import/ees/mapping.ts';
import {readEesMapping} from '../import/ees/read-mapping.ts';
import {giasImport, registerSource} from '../import/gias/gias.ts';
import {type ImportPlan, type ImportSource} from '../import/import.ts';
import {moderngovImport} from '../import/moderngov/moderngov.ts';
import {readMapping, writeMapping} from '../import/plan/mapping.ts';
import {planImport} from '../import/plan/plan.ts';
import {describeEdits} from './describe-edits.ts';
import {addPlaceOptions, commandUser, databaseOption, withStore, type CommandOutput} from './kept-strategy.ts';
import {keepMapping, mappingFileOf, readInput, readMappingFile} from './mapping-file.ts';
import {runImport, type ImportOptions} from './run-import.ts';

/** What the options say of the source that an import stands on. */
interface SourceOptions {
  source?: string;
  sourceTitle?: string;
  sourcePublisher?: string;
  sourceUrl?: string;
  sourceLicence?: string;
  sourcePublished?: string;
}

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

  addImport(bringIn, 'plan', 'Bring in an action plan as officers keep it: a workbook or a table.', 'an .xlsx or .csv file')
    .option('--mapping <file>', 'what its columns and words mean; made on first use, beside the file')
    .option('--sheet <name>', 'the sheet of the workbook')
    .option('--as-of <day>', 'the day on which the plan was true; today if not given')
    .action(async (file: string, options: ImportOptions & SourceOptions & {mapping?: string; sheet?: string; asOf?: string}) => {
      const bytes = await readInput(file);
      const mappingFile = options.mapping ?? mappingFileOf(file);
      const text = await readMappingFile(mappingFile);
      await runImport(options, output, `import plan ${basename(file)}`, async (context, {usedIds}) => {
        const plan = await planImport(
          {
            bytes,
            file: basename(file),
            usedIds: await usedIds('actions'),
            source: {
              ...sourceFrom(options, {id: 'action-plan'}),
              ...(options.asOf === undefined ? {} : {asOf: options.asOf}),
            },
            ...(text === undefined ? {} : {mapping: readMapping(text, mappingFile)}),
            ...(options.sheet === undefined ? {} : {sheet: options.sheet}),
          },
          context,
        );
        return withMapping(plan, mappingFile, writeMapping);
      });
    });

  addImport(bringIn, 'gias', 'Bring in schools from the register, Get Information about Schools.', 'edubasealldata….csv')
    .option('--links <file>', 'links_edubasealldata….csv: which school became which')
    .option('--la <code>', 'the local authority’s code, for example 887; the strategy’s area if not given')
    .option('--urn <urn...>', 'further schools')
    .option('--as-of <day>', 'the day on which the register said so; by default that in the file’s name, else today')
    .action(
      async (
        file: string,
        options: ImportOptions & SourceOptions & {links?: string; la?: string; urn?: string[]; asOf?: string},
      ) => {
        const {links: linksFile, la: areaCode, urn: urns, asOf} = options;
        const source = sourceFrom(options, registerSource);
        await runImport(options, output, `import gias ${basename(file)}`, (context) =>
          giasImport({file, linksFile, areaCode, urns, asOf, source}, context),
        );
      },
    );

  addImport(bringIn, 'ees', 'Bring in figures from Explore Education Statistics, or in its form.', 'data file (.csv)')
    .option('--meta <file>', 'the .meta.csv of the data file')
    .option('--mapping <file>', 'which column is which indicator; made on first use, beside the file')
    .action(async (file: string, options: ImportOptions & SourceOptions & {meta?: string; mapping?: string}) => {
      const mappingFile = options.mapping ?? mappingFileOf(file);
      const text = await readMappingFile(mappingFile);
      const mapping = text === undefined ? undefined : readEesMapping(text, mappingFile);
      const source = sourceFrom(options, statisticsSource);
      await runImport(options, output, `import ees ${basename(file)}`, async (context, {usedIds}) => {
        const plan = await eesImport(
          {file, metaFile: options.meta, mapping, source, usedIds: await usedIds('observations')},
          context,
        );
        return withMapping(plan, mappingFile, () => writeEesMapping(plan.mapping, plan.hints));
      });
    });

  addImport(
    bringIn,
    'moderngov',
    'Bring in an agenda item with its minutes, as a meeting that was read by machine.',
    'a saved page (.html) or plain text',
  )
    .option('--body <name>', 'the body that met')
    .option('--date <day>', 'the day of the meeting, for example 2026-03-31; where a page has several, which one')
    .option('--title <text>', 'the title of the item; where a page has several, which one')
    .option('--url <address>', 'where the item is on the committee site')
    .action(
      async (
        file: string,
        options: ImportOptions & SourceOptions & {body?: string; date?: string; title?: string; url?: string},
      ) => {
        const bytes = await readInput(file);
        const {body, date, title, url} = options;
        const known = Object.fromEntries(Object.entries({body, date, title, url}).filter(([, value]) => value !== undefined));
        const {id, ...source} = sourceFrom(options, {id: ''});
        await runImport(options, output, `import moderngov ${basename(file)}`, (context) =>
          moderngovImport({bytes, file: basename(file), source: {...source, ...(id === '' ? {} : {id})}, ...known}, context),
        );
      },
    );
}

function addImport(parent: Command, name: string, description: string, what: string): Command {
  return addPlaceOptions(parent.command(name).description(description).argument('<file>', what))
    .option('--dry-run', 'only show what would change')
    .option('--reason <text>', 'why; it is kept in the history')
    .option('--source <id>', 'the source that it stands on, as an id in sources')
    .option('--source-title <text>', 'of a new source: its title')
    .option('--source-publisher <text>', 'of a new source: its publisher')
    .option('--source-url <address>', 'of a new source: its address')
    .option('--source-licence <licence>', 'of a new source: its licence, for example OGL-UK-3.0')
    .option('--source-published <day>', 'of a new source: the day of publication');
}

/** The source that the options name; where they name none, the usual one. */
function sourceFrom(options: SourceOptions, usual: ImportSource): ImportSource {
  const given = {
    title: options.sourceTitle,
    publisher: options.sourcePublisher,
    url: options.sourceUrl,
    licence: options.sourceLicence,
    publishedOn: options.sourcePublished,
  };
  const base = options.source === undefined || options.source === usual.id ? usual : {id: options.source};
  return {...base, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))};
}

/** Keeps a mapping that was proposed, also in a dry run: it is there to be looked at. */
async function withMapping<Mapping, Plan extends ImportPlan & {mapping: Mapping; isMappingNew: boolean}>(
  plan: Plan,
  file: string,
  textOf: (mapping: Mapping) => string,
): Promise<Plan> {
  if (!plan.isMappingNew) return plan;
  await keepMapping(file, textOf(plan.mapping));
  return {
    ...plan,
    notes: [
      ...plan.notes,
      `What the columns and words are taken to mean was written to ${file}. Look at it, and change what is wrong.`,
    ],
  };
}
