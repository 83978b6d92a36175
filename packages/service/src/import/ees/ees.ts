import {dayOf, type IndicatorInput} from '@send-strategy/sdk/reading';
import {basename} from 'node:path';
import {put} from '../../edit/edit.ts';
import {sourceEdits, type ImportContext, type ImportPlan, type ImportRemark, type ImportSource} from '../import.ts';
import {AreaFinder, areasOf} from './areas.ts';
import {chooseFigures} from './choose-figures.ts';
import {Header} from './header.ts';
import {hideOwn} from './hide-own.ts';
import {indicatorsOf} from './indicators.ts';
import {type EesHints, type EesMapping} from './mapping.ts';
import {readMeta} from './meta.ts';
import {notesOn} from './notes.ts';
import {observationsOf} from './observations.ts';
import {isOfficial, officialSource} from './official.ts';
import {decideRows, proposeMapping} from './propose.ts';
import {readFigures} from './read-figures.ts';
import {RowKinds} from './row-kinds.ts';
import {wantedSeries} from './wanted-series.ts';

/** The source of the figures, where the options say nothing else. */
export const statisticsSource: ImportSource = {
  id: 'explore-education-statistics',
  title: 'Explore education statistics',
  publisher: 'Department for Education',
  url: 'https://explore-education-statistics.service.gov.uk/',
  licence: 'OGL-UK-3.0',
  officialStatistics: true,
};

/** A data file of Explore Education Statistics to take in. */
export interface EesInput {
  /** Path of the data file. */
  readonly file: string;
  /** Path of its `.meta.csv`: which columns hold figures, with units, and which tell rows apart. Without it, what stands in them says so. */
  readonly metaFile?: string | undefined;
  /** How the file is read. Absent on first use: one is proposed. */
  readonly mapping?: EesMapping | undefined;
  readonly source: ImportSource;
  /** Ids of observations that there were in the past: no new one gets one of them. Default: none is known. */
  readonly usedIds?: Iterable<string> | undefined;
}

/** What importing a data file would do, and how it was read. */
export interface EesImport extends ImportPlan {
  /** The mapping that was used: the one that was given, or the one that is proposed. */
  readonly mapping: EesMapping;
  /** Whether it was proposed just now, so that it should be kept and looked at. */
  readonly isMappingNew: boolean;
  /** What else the file has, for the comments of the mapping. */
  readonly hints: EesHints;
}

/**
 * Plans the import of a data file of Explore Education Statistics, or of one in its form.
 *
 * Takes the figures of the mapping's areas, and of the benchmarks of each indicator. A figure that the strategy has for the same indicator, area and period is changed where the file says something
 * else; others stay. An indicator for which several rows could be meant is `ambiguous`, and nothing of it is taken. Where the figures are not official, small numbers of people are hidden. The file is
 * streamed: memory grows with what is taken, not with the file.
 *
 * @throws {ImportError} Where a file cannot be read or is no such file, or the mapping does not fit the strategy.
 */
export async function eesImport(input: EesInput, context: ImportContext): Promise<EesImport> {
  const {dataset, now, progress} = context;
  const {strategy, observations = []} = dataset.collections;
  const file = basename(input.file);
  const today = dayOf(now);
  const isMappingNew = input.mapping === undefined;
  const meta = input.metaFile === undefined ? [] : await readMeta(input.metaFile);
  const official = isOfficial(input.mapping, input.source, dataset);
  const source = officialSource(input.source, official, dataset);
  const sources = sourceEdits(source, dataset, today);

  let mapping!: EesMapping;
  let indicators!: ReadonlyMap<string, IndicatorInput>;
  let kinds!: RowKinds;
  let header!: Header;
  const faults: ImportRemark[] = [];
  const reading = await readFigures(
    input.file,
    (names) => {
      header = new Header(names, input.file);
      mapping = input.mapping ?? proposeMapping(header, dataset, official);
      indicators = indicatorsOf(mapping, dataset, {file, source, today});
      const {series, leftOut} = wantedSeries(mapping, header, (id) => areasOf(mapping, indicators.get(id)?.benchmarks));
      faults.push(...leftOut);
      const figures = new Set(series.flatMap(({columns, numerators}) => [...columns, ...numerators]));
      kinds = new RowKinds(header, meta, figures);
      const benchmarks = series.flatMap(({areas}) => [...areas]);
      return {header, areas: new AreaFinder(mapping.areas, benchmarks), series, kinds};
    },
    progress,
  );

  const chosen = chooseFigures(reading, {mapping, indicators, kinds, header, file});
  if (isMappingNew) mapping = decideRows(mapping, kinds, chosen.unknownWords);
  const judged = official ? {figures: chosen.figures, hidden: [], ambiguous: []} : hideOwn(chosen.figures, mapping, dataset);
  const {items, unchanged, stillProvisional} = observationsOf(judged.figures, observations, {
    sourceId: source.id,
    today,
    illustrative: strategy.illustrative === true,
    usedIds: input.usedIds ?? [],
  });
  const known = new Set((dataset.collections.indicators ?? []).map(({id}) => id));
  const used = new Set(items.map(({indicatorId}) => indicatorId));
  const added = [...indicators.values()].filter(({id}) => !known.has(id) && used.has(id));
  const hints: EesHints = {
    columns: kinds.figures,
    filters: new Map(kinds.filters.filter(({words}) => words.length > 1).map(({name, words}) => [name, words])),
  };
  return {
    edits:
      items.length === 0
        ? []
        : [...sources, ...added.map((item) => put('indicators', item)), ...items.map((item) => put('observations', item))],
    leftOut: [...faults, ...reading.leftOut, ...chosen.leftOut],
    ambiguous: [...chosen.ambiguous, ...judged.ambiguous],
    hidden: judged.hidden,
    notes: notesOn({mapping, indicators, kinds, header, reading, hints, unchanged, stillProvisional, empty: chosen.empty}),
    mapping,
    isMappingNew,
    hints,
  };
}
