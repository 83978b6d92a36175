/** Rows of a register as invented as Quillmere, whose local authority code is 000. Places lie in the open sea west of Cornwall. */

/** What most rows of a test have in common. */
const usual: Readonly<Record<string, string>> = {
  URN: '',
  'LA (code)': '000',
  'LA (name)': 'Quillmere',
  EstablishmentNumber: '2001',
  EstablishmentName: '',
  'TypeOfEstablishment (code)': '01',
  'TypeOfEstablishment (name)': 'Community school',
  'EstablishmentStatus (code)': '1',
  'EstablishmentStatus (name)': 'Open',
  'PhaseOfEducation (code)': '2',
  'PhaseOfEducation (name)': 'Primary',
  StatutoryLowAge: '4',
  StatutoryHighAge: '11',
  'TypeOfResourcedProvision (name)': 'Not applicable',
  'Trusts (name)': '',
  UKPRN: '',
  Postcode: 'QM2 2BB',
  HeadFirstName: 'Invented',
  HeadLastName: 'Headteacher',
  TelephoneNum: '01632960001',
  Easting: '100000',
  Northing: '50000',
  SiteName: '',
};

/** A row: the school's URN, its name, and what is not as usual. */
export function row(urn: string, name: string, cells: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return {...usual, URN: urn, EstablishmentName: name, ...cells};
}

/** The text of a file with such rows, with every column that any of them has but those left out. */
export function registerText(rows: readonly Readonly<Record<string, string>>[], without: readonly string[] = []): string {
  const columns = [...new Set([usual, ...rows].flatMap((cells) => Object.keys(cells)))].filter(
    (column) => !without.includes(column),
  );
  return [columns, ...rows.map((cells) => columns.map((column) => cells[column] ?? ''))].map(lineOf).join('');
}

/** The text of a file of links: URN, the other's URN, kind and, where there is one, day. */
export function linksText(links: readonly (readonly [urn: string, linkUrn: string, type: string, on?: string])[]): string {
  return [
    ['URN', 'LinkURN', 'LinkName', 'LinkType', 'LinkEstablishedDate'],
    ...links.map(([urn, linkUrn, type, on = '']) => [urn, linkUrn, `School ${linkUrn}`, type, on]),
  ]
    .map(lineOf)
    .join('');
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`;
}

/**
 * A row of a file as large as the register: 139 columns, every 1,000th in Quillmere, every 10th of those a children's centre.
 *
 * @param index From 0.
 */
export function largeRow(index: number): string {
  const isHere = index % 1000 === 0;
  const isCentre = isHere && (index / 1000) % 10 === 9;
  const cells = row(String(700_000 + index), `Invented School ${index}`, {
    ...(isHere ? {} : {'LA (code)': '001'}),
    ...(isCentre
      ? {
          'TypeOfEstablishment (code)': '47',
          'TypeOfEstablishment (name)': "Children's centre",
          'PhaseOfEducation (name)': 'Not applicable',
        }
      : {}),
    EstablishmentNumber: String(1000 + (index % 9000)),
    Easting: String(100_000 + index),
  });
  return lineOf([
    ...Object.keys(usual).map((column) => cells[column]!),
    ...padding.map((_, column) => `Value ${(index + column) % 97}`),
  ]);
}

const padding = Array.from({length: 139 - Object.keys(usual).length}, (_, column) => `Other column ${column}`);

/** The header of the large file. */
export const largeHeader = lineOf([...Object.keys(usual), ...padding]);
