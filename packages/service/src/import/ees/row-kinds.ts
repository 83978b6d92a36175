import {isFigure} from './figure.ts';
import {type FileColumn, type Header} from './header.ts';
import {type MetaColumn} from './meta.ts';

const mostWords = 200;

/**
 * Finds out which columns tell rows apart (a kind of school, a group of pupils) and which hold figures: by the `.meta.csv` where there is one, else by what stands in the rows. A column of
 * figures has numbers and symbols only.
 */
export class RowKinds {
  /** Columns that may tell rows apart, from 0. */
  readonly columns: readonly number[];
  readonly #others: readonly FileColumn[];
  readonly #meta: ReadonlyMap<number, MetaColumn>;
  readonly #words: ReadonlyMap<number, Set<string>>;

  /** @param figures Columns that are known to hold figures, from 0. */
  constructor(header: Header, meta: readonly MetaColumn[], figures: ReadonlySet<number>) {
    this.#others = header.others.filter(({index}) => !figures.has(index));
    this.#meta = new Map(meta.flatMap((column) => header.find(column.name).map((index) => [index, column] as const)));
    this.columns = this.#others.map(({index}) => index).filter((index) => this.#meta.get(index)?.kind !== 'indicator');
    this.#words = new Map(this.columns.map((index) => [index, new Set<string>()]));
  }

  /** Takes note of a row. */
  see(cells: readonly string[]): void {
    for (const [index, words] of this.#words) {
      const word = cells[index]!.trim();
      if (word !== '' && words.size < mostWords) words.add(word);
    }
  }

  /** The columns that tell rows apart, with the words in them, in the order of the file. */
  get filters(): (FileColumn & {readonly words: readonly string[]})[] {
    return this.#others.flatMap((column) => {
      const words = [...(this.#words.get(column.index) ?? [])];
      const isFilter =
        this.#meta.get(column.index)?.kind === 'filter' ||
        words.some((word) => !isFigure(word) && !/^(#?n\/?a|null|none|nan)$/i.test(word));
      return isFilter && words.length > 0 ? [{...column, words}] : [];
    });
  }

  /** The columns of figures that nobody asked for. */
  get figures(): {readonly name: string; readonly label?: string; readonly unit?: string}[] {
    const filters = new Set(this.filters.map(({index}) => index));
    return this.#others
      .filter(({index}) => !filters.has(index) && this.#meta.get(index)?.kind !== 'filter')
      .map(({name, index}) => {
        const {label, unit} = this.#meta.get(index) ?? {};
        return {name, ...(label === undefined ? {} : {label}), ...(unit === undefined ? {} : {unit})};
      });
  }

  /** What the `.meta.csv` says of a column. */
  metaOf(column: number): MetaColumn | undefined {
    return this.#meta.get(column);
  }
}
