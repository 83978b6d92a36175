import {type ImportRemark} from '../import.ts';
import {type Columns} from './columns.ts';
import {encodingOf, type Encoding} from '../table/encoding.ts';
import {readRows} from '../table/read-rows.ts';
import {findRegisterColumns, identify, readRow, type RegisterColumn, type RegisterRow} from './register-row.ts';
import {type Succession} from './succession.ts';

/** What was taken from a register file: the rows that were asked for, and nothing of the others but counts. */
export interface RegisterReading {
  readonly columns: Columns<RegisterColumn>;
  readonly encoding: Encoding;
  /** By URN, in the order of the file. */
  readonly rows: ReadonlyMap<string, readonly [RegisterRow, ...RegisterRow[]]>;
  /** URNs that are in the file and were asked for, also where their rows could not be used. */
  readonly seen: ReadonlySet<string>;
  readonly leftOut: ImportRemark[];
  readonly ambiguous: ImportRemark[];
  /** The area's establishments that are no schools, by type. */
  readonly notSchools: ReadonlyMap<string, number>;
  /** Rows in the whole file, and those of the area. */
  readonly total: number;
  readonly inArea: number;
}

/** Which rows to take. */
export interface Wanted {
  /** DfE's three-digit code of the local authority. */
  readonly areaCode: string | undefined;
  /** Taken wherever they are and whatever they are. */
  readonly urns: ReadonlySet<string>;
  /** Schools that are taken because one of these came from them or became them. */
  readonly succession: Succession | undefined;
}

/**
 * Reads the wanted rows of a register file. The file is read a second time only where a chain of successors leads to schools outside the area.
 *
 * @param progress Hears the bytes read so far, out of those of two readings where there is a succession.
 */
export async function readRegister(file: string, wanted: Wanted, progress?: (bytes: number) => void): Promise<RegisterReading> {
  const {encoding, bytes} = await encodingOf(file);
  const rows = new Map<string, [RegisterRow, ...RegisterRow[]]>();
  const remarks = {leftOut: [] as ImportRemark[], ambiguous: [] as ImportRemark[]};
  const notSchools = new Map<string, number>();
  const seen = new Set<string>();
  const found = {total: 0, inArea: 0};
  let columns!: Columns<RegisterColumn>;
  const header = (names: readonly string[]) => void (columns = findRegisterColumns(names, file));
  const take = (cells: readonly string[], number: number) => {
    seen.add(columns.raw(cells, 'urn'));
    const row = readRow(cells, number, columns, remarks);
    if (row === undefined) return;
    const others = rows.get(row.urn);
    if (others === undefined) rows.set(row.urn, [row]);
    else others.push(row);
  };
  await readRows(file, encoding, {
    progress,
    header,
    row(cells, number) {
      found.total += 1;
      const {urn, laCode, kind, typeName} = identify(cells, columns);
      const isInArea = laCode === wanted.areaCode;
      if (isInArea) found.inArea += 1;
      if (wanted.urns.has(urn) || (isInArea && kind !== 'notASchool')) take(cells, number);
      else if (isInArea) notSchools.set(typeName, (notSchools.get(typeName) ?? 0) + 1);
    },
    uneven(cells, number) {
      found.total += 1;
      remarks.leftOut.push({
        place: `row ${number}`,
        what: `URN ${cells[0]}`,
        why: `the row has ${cells.length} cells, which is not what the header has: look for a comma or quotation mark too many or too few`,
      });
    },
  });
  const {succession} = wanted;
  const further = new Set(succession?.familyOf([...wanted.urns, ...rows.keys()]));
  for (const urn of [...seen, ...wanted.urns]) further.delete(urn);
  if (further.size > 0) {
    await readRows(file, encoding, {
      progress: (read) => progress?.(bytes + read),
      header,
      row(cells, number) {
        const {urn, kind} = identify(cells, columns);
        if (further.has(urn) && kind !== 'notASchool') take(cells, number);
      },
      uneven: () => undefined,
    });
  }
  return {columns, encoding, rows, seen, ...remarks, notSchools, ...found};
}
