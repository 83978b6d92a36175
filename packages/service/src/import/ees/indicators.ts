import {type IndicatorInput} from '@send-strategy/sdk/reading';
import {type Dataset} from '../../folder/dataset.ts';
import {nearest} from '../../folder/nearest.ts';
import {ImportError, type ImportSource} from '../import.ts';
import {type EesMapping} from './mapping.ts';

/**
 * The indicators of a mapping by their ids: those of the strategy, and those that the mapping makes.
 *
 * @throws {ImportError} Where the strategy has no such indicator, and the mapping does not make it.
 */
export function indicatorsOf(
  {indicators}: EesMapping,
  {collections}: Dataset,
  {file, source, today}: {file: string; source: ImportSource; today: string},
): Map<string, IndicatorInput> {
  const known = new Map((collections.indicators ?? []).map((indicator) => [indicator.id, indicator]));
  const publisher = source.publisher ?? collections.sources?.find(({id}) => id === source.id)?.publisher ?? source.id;
  return new Map(
    Object.entries(indicators).map(([id, {column, create}]) => {
      const indicator = known.get(id);
      if (indicator !== undefined) return [id, indicator];
      if (create === undefined) {
        const guess = nearest(id, [...known.keys()]);
        throw new ImportError(
          `The mapping names the indicator "${id}", which the strategy does not have. ${guess === undefined ? '' : `Did you mean "${guess}"? `}To make it, write its title, definition, basis, unit, decimals, polarity and countsPeople there under create.`,
        );
      }
      return [
        id,
        {
          id,
          ...create,
          dataset: {publisher, column},
          asOf: today,
          sources: [{sourceId: source.id, locator: `${file}, ${column}`}],
          ...(collections.strategy.illustrative === true ? {illustrative: true} : {}),
        },
      ];
    }),
  );
}
