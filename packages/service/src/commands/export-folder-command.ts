import {type Command} from 'commander';
import {writeFolder} from '../folder/write-folder.ts';
import {addPlaceOptions, withStrategy, type CommandOutput, type PlaceOptions} from './kept-strategy.ts';

/** Adds to `export` the command that writes a strategy, with everything that is kept of it, as a folder that people can edit. */
export function addExportFolder(exporting: Command, output: CommandOutput): void {
  addPlaceOptions(
    exporting
      .command('folder')
      .description(
        'Write a strategy as a dataset folder, with what is not public: to edit it, to keep it, to import it elsewhere.',
      )
      .argument('<target>', 'the folder to write; what it has of a strategy is replaced'),
  ).action(async (target: string, _options: PlaceOptions, command: Command) => {
    // "export" has --database, too, and reads it wherever it stands.
    const options = command.optsWithGlobals<PlaceOptions>();
    await withStrategy(options, async ({dataset}) => {
      const {written, unchanged, removed} = await writeFolder(target, dataset);
      output.log(
        `${dataset.id} is in ${target}: ${written} files written, ${unchanged} unchanged, ${removed} removed. It has consents, which are not public.`,
      );
    });
  });
}
