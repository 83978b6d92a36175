import {type ImportContext, type ImportPlan, type ImportRemark} from '../import/import.ts';
import {countEdits, describeEdits, effective} from './describe-edits.ts';
import {withStrategy, type CommandOutput, type KeptStrategy, type PlaceOptions} from './kept-strategy.ts';

/** The options that every import has. */
export interface ImportOptions extends PlaceOptions {
  dryRun?: true;
  reason?: string;
}

/**
 * Brings data into the strategy that the options name, all or nothing, and says what it did.
 *
 * @param reason Stands in the history, where the options give no other.
 * @param make Makes the plan. Nothing was changed yet then.
 */
export async function runImport<Plan extends ImportPlan>(
  options: ImportOptions,
  output: CommandOutput,
  reason: string,
  make: (context: ImportContext, strategy: KeptStrategy) => Promise<Plan>,
): Promise<void> {
  await withStrategy(options, async (strategy) => {
    const {dataset} = strategy;
    const plan = await make(
      {
        dataset,
        now: new Date(),
        ...(output.progress === undefined ? {} : {progress: output.progress.bind(output)}),
      },
      strategy,
    );
    const edits = effective(dataset, plan.edits);
    for (const line of describeEdits(dataset, edits)) output.log(line);
    tell(output, 'Left out', plan.leftOut);
    tell(output, 'For somebody to decide, not brought in', plan.ambiguous);
    tell(output, 'Hidden, as small numbers of children', plan.hidden);
    for (const note of plan.notes) output.log(note);
    const isDry = options.dryRun === true;
    if (isDry) strategy.check(edits);
    else if (edits.length > 0) await strategy.change(edits, options.reason ?? reason);
    const {added, changed, removed, unchanged} = countEdits(dataset, plan.edits);
    output.log(
      `${dataset.id}: ${added} added, ${changed} changed, ${removed} taken away, ${unchanged} the same; ${plan.leftOut.length} left out, ${plan.ambiguous.length} to decide, ${plan.hidden.length} hidden.`,
    );
    if (isDry) output.log('Nothing was written: this was a dry run.');
  });
}

function tell(output: CommandOutput, heading: string, remarks: readonly ImportRemark[]): void {
  if (remarks.length === 0) return;
  output.log(`${heading}:`);
  for (const {place, what, why} of remarks) output.log(`  ${place}, ${what}: ${why}.`);
}
