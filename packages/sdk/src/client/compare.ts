import type {Indicator} from '../generated/resources.ts';
import {compareAreas, type AreaPeriod, type AreasCompared} from '../reading/compare-areas.ts';
import type {StrategySummary} from '../read/documents.ts';
import type {LoadedStrategy, LoadOptions} from './load.ts';
import type {StrategyClient} from './strategy-client.ts';

export interface CompareOptions extends LoadOptions {
  /** The strategy whose indicator the others are held against. Default: most of those that are alike. */
  like?: string | undefined;
  /** The period to compare. Default: the latest of most. */
  period?: AreaPeriod | undefined;
}

/** An indicator over several strategies, and the strategies of which nothing is known. */
export interface StrategiesCompared extends AreasCompared {
  /** Those that could not be read whole, each with its `error`. They are in no row. */
  unread: LoadedStrategy<'indicators' | 'observations'>[];
  /** Ids of those whose figures are the last good copies, as the service could not be reached. They are in the rows. */
  stale: string[];
}

/**
 * Compares an indicator over strategies, where it can be compared, and says of each other area why it cannot: see `compareAreas`. Loads as `StrategyClient.load` does: again costs one request where nothing changed.
 *
 * Rejects as `load` does; `RangeError` where `like` has no such indicator.
 *
 * @param indicator The indicator's id, which is the same in all strategies, or what finds it in one strategy's.
 */
export async function compare(
  client: StrategyClient,
  indicator: string | ((candidate: Indicator, strategy: StrategySummary) => boolean),
  {like, period, ...options}: CompareOptions = {},
): Promise<StrategiesCompared> {
  const matches = typeof indicator === 'function' ? indicator : ({id}: Indicator) => id === indicator;
  const loaded = await client.load(['indicators', 'observations'], options);
  const read = loaded.flatMap((strategy) =>
    strategy.error || !strategy.summary ? [] : [{...strategy, summary: strategy.summary}],
  );
  const compared = compareAreas(
    read.map(({id, summary, documents}) => ({
      strategyId: id,
      areaCode: summary.area.gssCode,
      areaName: summary.area.name,
      indicator: documents.indicators?.data.find((candidate) => matches(candidate, summary)),
      observations: documents.observations?.data ?? [],
    })),
    {...(like !== undefined && {like}), ...(period && {period})},
  );
  return {
    ...compared,
    unread: loaded.filter(({error, summary}) => error ?? !summary),
    stale: read.flatMap(({id, documents}) =>
      (documents.indicators?.meta.stale ?? documents.observations?.meta.stale) ? [id] : [],
    ),
  };
}
