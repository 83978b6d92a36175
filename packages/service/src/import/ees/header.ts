import {ImportError} from '../import.ts';

/** The columns that every file of Explore Education Statistics has, or some of them, for the place and the time of a row. */
const placeColumns = {
  timePeriod: ['time_period'],
  timeIdentifier: ['time_identifier'],
  level: ['geographic_level'],
  countryCode: ['country_code'],
  regionCode: ['region_code'],
  newLaCode: ['new_la_code', 'la_code'],
  oldLaCode: ['old_la_code'],
} as const;

export type PlaceColumn = keyof typeof placeColumns;

/** Columns of places that are not read, and names of places: neither figures nor kinds of rows. */
const placeName =
  /^(time_period|time_identifier|geographic_level|(new_|old_)?la_(code|name))$|^(country|region|lad|pcon|ward|rsc_region_lead|opportunity_area|english_devolved_area|mayoral_combined_authority|local_enterprise_partnership|local_skills_improvement_plan_area|lsip|trust|mat|sponsor|school|institution|provider|planning_area)_(id|code|name|urn|ukprn|laestab|postcode)$|^(school_|provider_)?(urn|ukprn|laestab)$/;

/** A column, by its name and its place from 0. A name that stands several times is told apart by a number: "name (2)". */
export interface FileColumn {
  readonly name: string;
  readonly index: number;
}

/** The names of a data file's columns. They change places, and their case, from file to file. */
export class Header {
  readonly #names: readonly string[];
  readonly #file: string;
  readonly #places: ReadonlyMap<PlaceColumn, readonly number[]>;

  /**
   * @throws {ImportError} Where a column is missing that says to which place or time a row belongs.
   */
  constructor(names: readonly string[], file: string) {
    this.#names = names.map((name) => name.trim());
    this.#file = file;
    this.#places = new Map(
      (Object.entries(placeColumns) as [PlaceColumn, readonly string[]][]).map(([column, known]) => [
        column,
        known.flatMap((name) => this.find(name)),
      ]),
    );
    const missing = (['timePeriod', 'timeIdentifier', 'level'] as const).filter(
      (column) => this.#places.get(column)!.length === 0,
    );
    const hasCode = (['countryCode', 'regionCode', 'newLaCode', 'oldLaCode'] as const).some(
      (column) => this.#places.get(column)!.length > 0,
    );
    if (missing.length === 0 && hasCode) return;
    throw new ImportError(
      `${file} is no data file of Explore Education Statistics: it has no column ${[
        ...missing.map((column) => `"${placeColumns[column][0]}"`),
        ...(hasCode ? [] : ['"new_la_code", "region_code" or "country_code"']),
      ].join(
        ', ',
      )}. Its header has: ${this.#names.slice(0, 12).join(', ')}${names.length > 12 ? ' …' : ''}. Take the data file as it was downloaded, not a table that was made of it.`,
    );
  }

  /** The columns that a name means: one, none, or several where the name stands more than once. The case makes no difference where no name is the same letter by letter. */
  find(name: string): number[] {
    const wanted = name.trim();
    const same = this.#all((other) => other === wanted);
    const found = same.length > 0 ? same : this.#all((other) => other.toLowerCase() === wanted.toLowerCase());
    const [, base, number] = /^(.+) \((\d+)\)$/.exec(wanted) ?? [];
    if (found.length > 0 || base === undefined) return found;
    const numbered = this.find(base)[Number(number) - 1];
    return numbered === undefined ? [] : [numbered];
  }

  /** The columns that are neither places nor times, each by a name that means no other. */
  get others(): FileColumn[] {
    return this.#names.flatMap((name, index) => {
      if (name === '' || placeName.test(name.toLowerCase())) return [];
      const same = this.find(name);
      return [{name: same.length > 1 ? `${name} (${same.indexOf(index) + 1})` : name, index}];
    });
  }

  /** The cell that says where or when a row is; empty where there is none. */
  place(cells: readonly string[], column: PlaceColumn, row: number): string {
    const texts = this.#places.get(column)!.map((index) => cells[index]!.trim());
    const [first = '', ...others] = texts.filter((text) => text !== '');
    const other = others.find((text) => text !== first);
    if (other === undefined) return first;
    throw new ImportError(
      `${this.#file}, row ${row}: the column "${placeColumns[column][0]}" stands ${texts.length} times, with "${first}" and "${other}". Keep one of the columns.`,
    );
  }

  #all(isMeant: (name: string) => boolean): number[] {
    return this.#names.flatMap((name, index) => (isMeant(name) ? [index] : []));
  }
}
