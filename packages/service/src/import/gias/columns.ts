import {ImportError} from '../import.ts';

/** The cells of a row that are read, by what they are. */
export type Cells<Name extends string> = Readonly<Record<Name, string>>;

/** Names that a column may have. The first is the one that is asked for. */
type ColumnNames = readonly [string, ...string[]];

/**
 * Finds columns by the names in the header: they come and go from year to year, and change places. Capitals and spaces make no difference.
 *
 * @param required What cannot be done without: of each group at least one.
 * @throws {ImportError} Where a required column is missing, or one that is read occurs twice.
 */
export class Columns<Name extends string> {
  readonly #places: ReadonlyMap<Name, number>;
  /** The columns that are missing, by the names that they have in the register. */
  readonly missing: readonly string[];

  constructor(
    header: readonly string[],
    file: string,
    columns: Readonly<Record<Name, ColumnNames>>,
    required: readonly (readonly Name[])[],
  ) {
    const keys = header.map(keyOf);
    const places = new Map<Name, number>();
    const missing: string[] = [];
    for (const [name, names] of Object.entries(columns) as [Name, ColumnNames][]) {
      const known = new Set(names.map(keyOf));
      const found = keys.flatMap((key, index) => (known.has(key) ? [index] : []));
      if (found.length > 1) {
        throw new ImportError(
          `The column "${header[found[0]!]!}" occurs ${found.length} times in ${file} (columns ${found.map((index) => index + 1).join(', ')}). Keep one.`,
        );
      }
      if (found[0] === undefined) missing.push(names[0]);
      else places.set(name, found[0]);
    }
    const needed = required.filter((group) => !group.some((name) => places.has(name)));
    if (needed.length > 0) {
      throw new ImportError(
        `${file} lacks ${needed.length === 1 ? 'a column' : 'columns'} that ${needed.length === 1 ? 'is' : 'are'} needed: ${needed
          .map((group) => group.map((name) => `"${columns[name][0]}"`).join(' or '))
          .join(
            ', ',
          )}. Its header has: ${header.slice(0, 12).join(', ')}${header.length > 12 ? ' …' : ''}. Take the file as it was downloaded from the register.`,
      );
    }
    this.#places = places;
    this.missing = missing;
  }

  /** Whether the file has the column. */
  has(name: Name): boolean {
    return this.#places.has(name);
  }

  /** A cell's words, or nothing where it has no value: empty, "Not applicable" and the like. */
  value(cells: readonly string[], name: Name): string | undefined {
    const cell = this.raw(cells, name);
    return noValues.has(cell.toLowerCase()) ? undefined : cell;
  }

  /** A cell without spaces around it; empty where there is no such column. */
  raw(cells: readonly string[], name: Name): string {
    const place = this.#places.get(name);
    return place === undefined ? '' : cells[place]!.trim().replace(/\s+/g, ' ');
  }
}

/** What the register writes where it has no value. */
const noValues = new Set(['', 'not applicable', 'not recorded', 'does not apply', 'none recorded', 'null']);

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** A day as the register writes it, dd-mm-yyyy or dd/mm/yyyy, as an ISO day; undefined where there is no such day. */
export function isoDay(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text) ?? [];
  if (day === undefined || month === undefined || year === undefined) return undefined;
  return existingDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** The day, where the calendar has it. */
export function existingDay(iso: string): string | undefined {
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? undefined : iso;
}
