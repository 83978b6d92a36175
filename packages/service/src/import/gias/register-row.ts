import {type School} from '@send-strategy/sdk/reading';
import {type ImportRemark} from '../import.ts';
import {kindOf, phaseOf, statusOf, type Kind} from './codes.ts';
import {Columns} from './columns.ts';
import {placeAt} from './national-grid.ts';
import {type Site} from './sites.ts';

/** The columns that are read. No other is looked at: the register also names head teachers and their telephone numbers. */
const registerColumns = {
  urn: ['URN'],
  name: ['EstablishmentName', 'Establishment name'],
  laCode: ['LA (code)'],
  establishmentNumber: ['EstablishmentNumber'],
  ukprn: ['UKPRN'],
  typeCode: ['TypeOfEstablishment (code)'],
  typeName: ['TypeOfEstablishment (name)'],
  statusCode: ['EstablishmentStatus (code)'],
  statusName: ['EstablishmentStatus (name)'],
  phaseCode: ['PhaseOfEducation (code)'],
  phaseName: ['PhaseOfEducation (name)'],
  lowAge: ['StatutoryLowAge'],
  highAge: ['StatutoryHighAge'],
  resourcedProvision: ['TypeOfResourcedProvision (name)'],
  trust: ['Trusts (name)'],
  easting: ['Easting'],
  northing: ['Northing'],
  postcode: ['Postcode'],
  siteName: ['SiteName'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

/** A column of the register that is read. */
export type RegisterColumn = keyof typeof registerColumns;

/** Finds the register's columns in a header. */
export function findRegisterColumns(header: readonly string[], file: string): Columns<RegisterColumn> {
  return new Columns<RegisterColumn>(header, file, registerColumns, [
    ['urn'],
    ['name'],
    ['laCode'],
    ['typeName', 'typeCode'],
    ['statusName', 'statusCode'],
    ['phaseName', 'phaseCode'],
  ]);
}

/** What a row of the register says of a school. A field without a value is absent. */
export interface RegisterRow {
  readonly row: number;
  readonly urn: string;
  readonly kind: Kind;
  readonly fields: Pick<School, 'name' | 'educationPhase' | 'status'> &
    Partial<Pick<School, 'laestab' | 'ukprn' | 'type' | 'ageRange' | 'resourcedProvision' | 'trust'>>;
  /** Absent where the row has neither coordinates nor a postcode. */
  readonly site: Site | undefined;
}

/** Which row it is, and whether it is a school: what has to be known of all rows. */
export function identify(cells: readonly string[], columns: Columns<RegisterColumn>) {
  return {
    urn: columns.raw(cells, 'urn'),
    laCode: columns.raw(cells, 'laCode').padStart(3, '0'),
    kind: kindOf(columns.value(cells, 'typeCode'), columns.value(cells, 'typeName')),
    typeName: columns.value(cells, 'typeName') ?? `type ${columns.raw(cells, 'typeCode')}`,
  };
}

/** Reads a row. What cannot be used is put into the remarks; without a name, status or phase there is no school to speak of. */
export function readRow(
  cells: readonly string[],
  row: number,
  columns: Columns<RegisterColumn>,
  remarks: {leftOut: ImportRemark[]; ambiguous: ImportRemark[]},
): RegisterRow | undefined {
  const {urn, laCode, kind} = identify(cells, columns);
  const raw = (column: RegisterColumn) => columns.raw(cells, column);
  const value = (column: RegisterColumn) => columns.value(cells, column);
  const place = `row ${row}`;
  const name = raw('name');
  const leaveOut = (why: string) => void remarks.leftOut.push({place, what: name || `URN ${urn}`, why});
  const doubt = (why: string) => void remarks.ambiguous.push({place, what: name || `URN ${urn}`, why});
  if (!/^\d{6}$/.test(urn)) {
    leaveOut(`"${urn}" is no URN: six digits were expected`);
    return undefined;
  }
  if (name === '') {
    leaveOut('the establishment has no name');
    return undefined;
  }
  const status = statusOf(raw('statusCode'), raw('statusName'));
  const educationPhase = phaseOf(kind, raw('phaseCode'), raw('phaseName'));
  if (status === undefined)
    doubt(
      `its status "${raw('statusName') || raw('statusCode')}" may mean open or closed: change it by hand, or wait for the register`,
    );
  if (educationPhase === undefined)
    doubt(`its phase "${raw('phaseName') || raw('phaseCode')}" is not known here: enter the school by hand`);
  if (status === undefined || educationPhase === undefined) return undefined;

  const ukprn = value('ukprn');
  if (ukprn !== undefined && !/^\d{8}$/.test(ukprn)) leaveOut(`its UKPRN "${ukprn}" was left out: eight digits were expected`);
  const number = value('establishmentNumber');
  const laestab = number === undefined || /^0+$/.test(number) ? undefined : laCode + number.padStart(4, '0');
  if (laestab !== undefined && !/^\d{7}$/.test(laestab))
    leaveOut(`its number "${laCode}/${number}" was left out: three and four digits were expected`);
  const [from, to] = [value('lowAge'), value('highAge')].map((age) => (age === undefined ? undefined : Number(age)));
  const isRange = from !== undefined && to !== undefined && isAge(from) && isAge(to) && from <= to;
  if (!isRange && (from ?? to) !== undefined)
    leaveOut(`its ages "${raw('lowAge')}" to "${raw('highAge')}" were left out: two whole numbers in order were expected`);
  return {
    row,
    urn,
    kind,
    fields: {
      name,
      educationPhase,
      status,
      ...given('laestab', laestab !== undefined && /^\d{7}$/.test(laestab) ? laestab : undefined),
      ...given('ukprn', ukprn !== undefined && /^\d{8}$/.test(ukprn) ? ukprn : undefined),
      ...given('type', value('typeName')),
      ...(isRange ? {ageRange: {from, to}} : {}),
      ...given('resourcedProvision', value('resourcedProvision')),
      ...given('trust', value('trust')),
    },
    site: siteOf(raw, value, leaveOut, status !== 'closed' && columns.has('easting') && columns.has('northing')),
  };
}

function siteOf(
  raw: (column: RegisterColumn) => string,
  value: (column: RegisterColumn) => string | undefined,
  leaveOut: (why: string) => void,
  isPlaceExpected: boolean,
): Site | undefined {
  const [easting, northing] = [Number(raw('easting')), Number(raw('northing'))];
  const place = placeAt(easting, northing);
  const isEmpty = easting === 0 && northing === 0;
  if (place === undefined && (isPlaceExpected || !isEmpty)) {
    leaveOut(
      isEmpty
        ? 'it has no easting and northing, so it has no place on the map'
        : `its easting "${raw('easting')}" and northing "${raw('northing')}" lie outside Great Britain, so it has no place on the map`,
    );
  }
  const postcode = value('postcode')?.toUpperCase();
  if (postcode !== undefined && postcode.length > 10) leaveOut(`its postcode "${postcode}" was left out: it is too long for one`);
  const usable = postcode !== undefined && postcode.length <= 10 ? postcode : undefined;
  if (place === undefined && usable === undefined) return undefined;
  return {...given('name', value('siteName')), ...place, ...given('postcode', usable)};
}

function isAge(age: number): boolean {
  return Number.isInteger(age) && age >= 0 && age <= 120;
}

function given<Key extends string>(key: Key, value: string | undefined): {[name in Key]?: string} {
  return (value === undefined ? {} : {[key]: value}) as {[name in Key]?: string};
}
