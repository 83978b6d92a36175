import {encodingOf} from '../table/encoding.ts';
import {readRows} from '../table/read-rows.ts';
import {ImportError} from '../import.ts';

/** What a `.meta.csv` says of a column of its data file. */
export interface MetaColumn {
  readonly name: string;
  /** Whether it holds figures, or tells rows apart. */
  readonly kind: 'indicator' | 'filter';
  readonly label?: string;
  /** Of figures: "%", "£", …; absent where they are plain numbers. */
  readonly unit?: string;
}

/**
 * Reads the `.meta.csv` that belongs to a data file: one row for each column of figures or filter.
 *
 * @throws {ImportError} Where it is none, or a row has a kind that there is not.
 */
export async function readMeta(file: string): Promise<MetaColumn[]> {
  const {encoding} = await encodingOf(file);
  const columns: MetaColumn[] = [];
  let cell: (cells: readonly string[], name: string) => string | undefined;
  await readRows(file, encoding, {
    header(names) {
      const places = new Map(names.map((name, index) => [name.trim().toLowerCase(), index]));
      const missing = ['col_name', 'col_type'].filter((name) => !places.has(name));
      if (missing.length > 0)
        throw new ImportError(
          `${file} is no .meta.csv: it has no column ${missing.map((name) => `"${name}"`).join(' and ')}. Its header has: ${names.slice(0, 12).join(', ')}.`,
        );
      cell = (cells, name) => {
        const place = places.get(name);
        const text = place === undefined ? '' : cells[place]!.trim();
        return text === '' ? undefined : text;
      };
    },
    row(cells, number) {
      const name = cell(cells, 'col_name');
      const kind = cell(cells, 'col_type')?.toLowerCase();
      if (name === undefined) return;
      if (kind !== 'indicator' && kind !== 'filter')
        throw new ImportError(`${file}, row ${number}: "${kind ?? ''}" is no col_type. Indicator or Filter was expected.`);
      const [label, unit] = [cell(cells, 'label'), cell(cells, 'indicator_unit')];
      columns.push({name, kind, ...(label === undefined ? {} : {label}), ...(unit === undefined ? {} : {unit})});
    },
    uneven(cells, number) {
      throw new ImportError(
        `${file}, row ${number}: it has ${cells.length} cells, which is not what the header has. Download it again.`,
      );
    },
  });
  return columns;
}
