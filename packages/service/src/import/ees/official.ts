import {type Dataset} from '../../folder/dataset.ts';
import {ImportError, type ImportSource} from '../import.ts';
import {type EesMapping} from './mapping.ts';

/** Whether an official publisher released the figures: as the mapping says, else as the source does. */
export function isOfficial(mapping: EesMapping | undefined, source: ImportSource, dataset: Dataset): boolean {
  return mapping?.official ?? (knownAnswer(source, dataset) ?? source.officialStatistics) === true;
}

/**
 * The source with the same answer, as small numbers are judged by it wherever the figures go.
 *
 * @throws {ImportError} Where mapping and source contradict each other.
 */
export function officialSource(source: ImportSource, official: boolean, dataset: Dataset): ImportSource {
  const known = knownAnswer(source, dataset);
  const answer = known ?? source.officialStatistics;
  if (!official && answer === true)
    throw new ImportError(
      `The mapping says that the figures are the area's own (official: false), but the source "${source.id}" is one of official statistics. Name the area's own with --source ID and, where it is new, --source-title, --source-publisher, --source-url and --source-licence.`,
    );
  if (official && known === false)
    throw new ImportError(
      `The mapping says that the figures are official (official: true), but the strategy's source "${source.id}" is none of official statistics. Write official: false in the mapping, or officialStatistics: true at the source.`,
    );
  return official ? {...source, officialStatistics: true} : source;
}

/** What the strategy says of the source, where it has it. */
function knownAnswer({id}: ImportSource, {collections: {sources = []}}: Dataset): boolean | undefined {
  const known = sources.find((other) => other.id === id);
  return known === undefined ? undefined : known.officialStatistics === true;
}
