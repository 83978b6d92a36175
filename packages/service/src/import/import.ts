import {type Dataset} from '../folder/dataset.ts';
import {put, sameItem, type Edit} from '../edit/edit.ts';

/** The source that an import stands on, as the fields of an item of `sources`. Of one that the strategy has already only the id needs to be given. */
export interface ImportSource {
  readonly id: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly licence?: string;
  readonly publishedOn?: string;
  /** Default: the day of the import. */
  readonly retrievedOn?: string;
  /** Whether an official publisher released the figures, so that they are kept as published. */
  readonly officialStatistics?: boolean;
}

/** What an importer is told beside its file and its own options. */
export interface ImportContext {
  /** The strategy as it is now. Never changed. */
  readonly dataset: Dataset;
  /** The clock of the caller. */
  readonly now: Date;
  /** Hears how far a long input was read, for a progress bar: units (bytes, rows) out of a total. */
  readonly progress?: (done: number, total: number) => void;
}

/** Something in the input that did not become part of the strategy as it stands there, with its place in words ("row 14", "paragraph 3"). */
export interface ImportRemark {
  readonly place: string;
  /** What it is: a row's title, a column's name. */
  readonly what: string;
  /** Why, and where somebody has to decide, between what: a sentence without its full stop. */
  readonly why: string;
}

/** What an import would do. Making it changes nothing; the edits are checked as a whole before any is made. */
export interface ImportPlan {
  /** Items to put. What would be the same as it is now is left out or not, as is simplest: it counts as unchanged. */
  readonly edits: readonly Edit[];
  /** What was left out and why. */
  readonly leftOut: readonly ImportRemark[];
  /** Rows that may mean several things: listed for somebody to decide, never guessed. They are not in the edits. */
  readonly ambiguous: readonly ImportRemark[];
  /** Small numbers that were hidden, and why. */
  readonly hidden: readonly ImportRemark[];
  /** Further lines for the summary, each a sentence. */
  readonly notes: readonly string[];
}

/** The input cannot be read at all, or an option does not fit it. The message says where, what was expected and what to do. */
export class ImportError extends Error {
  override name = 'ImportError';
}

/**
 * The edit that brings an import's source into the strategy, or none where it is there and says the same. That it was retrieved again alone changes nothing.
 *
 * @param today The day of the import, in England.
 * @throws {ImportError} Where the source is new and a field that every source has is missing.
 */
export function sourceEdits(source: ImportSource, {collections}: Dataset, today: string): Edit[] {
  const known = collections.sources?.find(({id}) => id === source.id);
  const item = {
    ...(known ?? {asOf: today, ...(collections.strategy.illustrative === true ? {illustrative: true} : {})}),
    ...Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined)),
    retrievedOn: source.retrievedOn ?? known?.retrievedOn ?? today,
  } as Record<string, unknown>;
  const missing = ['title', 'publisher', 'url', 'licence'].filter((field) => item[field] === undefined);
  if (missing.length > 0)
    throw new ImportError(
      `The strategy has no source "${source.id}". To make it, these are needed, too: ${missing.map((field) => `--source-${field}`).join(', ')}.`,
    );
  return known !== undefined && sameItem(known, item) ? [] : [put('sources', item)];
}
