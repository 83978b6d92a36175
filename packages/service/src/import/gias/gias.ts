import {dayOf, type School} from '@send-strategy/sdk/reading';
import {stat} from 'node:fs/promises';
import {basename} from 'node:path';
import {put} from '../../edit/edit.ts';
import {ImportError, sourceEdits, type ImportContext, type ImportPlan, type ImportRemark, type ImportSource} from '../import.ts';
import {existingDay} from './columns.ts';
import {namedInTexts} from './named-in-texts.ts';
import {notesOf} from './notes.ts';
import {readRegister} from './read-register.ts';
import {itemOf, schoolOf, type RegisterSchool, type Stamp} from './school-item.ts';
import {circlesAmong, readLinks, type Links} from './succession.ts';

/** The source of the schools, where the options say nothing else. */
export const registerSource: ImportSource = {
  id: 'gias',
  title: 'Get Information about Schools (GIAS): establishment fields',
  publisher: 'Department for Education',
  url: 'https://get-information-schools.service.gov.uk/Downloads',
  licence: 'OGL-UK-3.0',
};

/** The schools register to take in. */
export interface GiasInput {
  /** Path of the establishments' CSV file, such as edubasealldata20260901.csv. */
  readonly file: string;
  /** Path of the file of links, such as links_edubasealldata20260901.csv. Without it nothing is said about predecessors and successors. */
  readonly linksFile?: string | undefined;
  /** DfE's three-digit code of the local authority. Default: the strategy's. */
  readonly areaCode?: string | undefined;
  /** Further schools, wherever they are. */
  readonly urns?: readonly string[] | undefined;
  /** ISO day on which the register said so, where the file's name does not tell. Default: today. */
  readonly asOf?: string | undefined;
  /** Its `publishedOn` is the day in the file's name, where it gives none. */
  readonly source: ImportSource;
}

/**
 * Plans the import of the schools register, Get Information about Schools.
 *
 * Takes the area's schools, open or closed, the given ones, those that the strategy has, and whatever these came from or became. The file is streamed: memory grows with the schools
 * that are taken, not with the file. Coordinates are WGS84, from the national grid, ±5 m. Names of people and telephone numbers are not read. No consent is given or changed.
 *
 * @throws {ImportError} Where a file cannot be read or lacks a column, or an option does not fit.
 */
export async function giasImport(input: GiasInput, context: ImportContext): Promise<ImportPlan> {
  const {dataset, now} = context;
  const {strategy, schools = []} = dataset.collections;
  const areaCode = input.areaCode ?? strategy.area.dfeLaCode;
  const existing = new Map(schools.map((school) => [school.urn, school]));
  const urns = new Set([...(input.urns ?? []), ...existing.keys()]);
  checkOptions(input, areaCode, urns);
  const fileDay = dayInName(input.file);
  const stamp = {
    sourceId: input.source.id,
    asOf: fileDay ?? input.asOf ?? dayOf(now),
    illustrative: strategy.illustrative === true,
  };

  const report = await progressOver(input, context);
  const links = input.linksFile === undefined ? undefined : await readLinks(input.linksFile, report.links);
  const reading = await readRegister(input.file, {areaCode, urns, succession: links?.succession}, report.register);
  report.done();

  const leftOut: ImportRemark[] = [...reading.leftOut];
  const ambiguous: ImportRemark[] = [...reading.ambiguous];
  const found = new Map<string, RegisterSchool>();
  for (const [urn, rows] of reading.rows) {
    const school = schoolOf(rows);
    const older = existing.get(urn);
    if ('contradictions' in school) {
      ambiguous.push({
        place: `rows ${rows.map(({row}) => row).join(' and ')}`,
        what: `URN ${urn}: ${rows.map(({fields}) => fields.name).join(' / ')}`,
        why: `the rows of this URN contradict each other in ${school.contradictions.join(', ')}: enter by hand what is right`,
      });
    } else if (older !== undefined && older.asOf > stamp.asOf) {
      leftOut.push({
        place: `row ${school.row}`,
        what: school.fields.name,
        why: `the strategy has it as of ${older.asOf}, which is later than the file's ${stamp.asOf}`,
      });
    } else found.set(urn, school);
  }
  for (const urn of urns)
    if (!reading.seen.has(urn))
      leftOut.push({
        place: `URN ${urn}`,
        what: existing.get(urn)?.name ?? urn,
        why: existing.has(urn) ? 'it is not in the file, and stays as it is' : 'it is not in the file',
      });

  const full: Stamp = {
    ...stamp,
    hasTrusts: reading.columns.has('trust'),
    hasProvision: reading.columns.has('resourcedProvision'),
  };
  let result = itemsOf(found, existing, links, full);
  const named = namedInTexts(dataset, result.items);
  if (named.size > 0) {
    for (const [urn, place] of named) {
      const {row, fields} = found.get(urn)!;
      leftOut.push({
        place: `row ${row}`,
        what: fields.name,
        why: `${place} would name it without its consent: take the name out there or record the consent, and import again`,
      });
      found.delete(urn);
    }
    result = itemsOf(found, existing, links, full);
  }
  const {items} = result;
  const publishedOn = input.source.publishedOn ?? fileDay;
  const source = {...input.source, ...(publishedOn === undefined ? {} : {publishedOn})};
  return {
    // A newer file that says the same is no news.
    edits: items.length === 0 ? [] : [...sourceEdits(source, dataset, dayOf(now)), ...items.map((item) => put('schools', item))],
    leftOut: [...leftOut, ...(links?.leftOut ?? []), ...result.leftOut],
    ambiguous: [...ambiguous, ...result.ambiguous],
    hidden: [],
    notes: notesOf({
      reading,
      links,
      areaCode,
      asOf: stamp.asOf,
      added: items.filter(({urn}) => !existing.has(urn)).length,
      found,
    }),
  };
}

/** The schools that are new or changed, each with its predecessors and successors. */
function itemsOf(
  found: ReadonlyMap<string, RegisterSchool>,
  existing: ReadonlyMap<string, School>,
  links: Links | undefined,
  stamp: Stamp,
): {items: School[]; leftOut: ImportRemark[]; ambiguous: ImportRemark[]} {
  const leftOut: ImportRemark[] = [];
  const ambiguous: ImportRemark[] = [];
  const isThere = (urn: string) => found.has(urn) || existing.has(urn);
  const all = [...new Set([...existing.keys(), ...found.keys()])];
  const successorsOf = (urn: string) =>
    [...new Set([...(existing.get(urn)?.successorUrns ?? []), ...(links?.succession.successorsOf(urn) ?? [])])].filter(isThere);
  const circleOf = new Map<string, readonly string[]>();
  for (const circle of circlesAmong(all, successorsOf)) {
    for (const urn of circle) circleOf.set(urn, circle);
    ambiguous.push({
      place: 'links',
      what: `URNs ${circle.join(', ')}`,
      why: 'the links go round in a circle, so that none of these can be said to have become another: enter by hand what is right',
    });
  }
  const items: School[] = [];
  for (const [urn, school] of found) {
    const known = (others: readonly string[], relation: string) =>
      others.filter((other) => {
        if (!isThere(other))
          leftOut.push({
            place: `row ${school.row}`,
            what: school.fields.name,
            why: `its ${relation} URN ${other} was not taken in, so it is not named`,
          });
        return isThere(other) && (circleOf.get(urn) === undefined || circleOf.get(urn) !== circleOf.get(other));
      });
    const {item, siteDoubt} = itemOf(
      existing.get(urn),
      school,
      {
        predecessorUrns: known(links?.succession.predecessorsOf(urn) ?? [], 'predecessor'),
        successorUrns: known(links?.succession.successorsOf(urn) ?? [], 'successor'),
      },
      stamp,
    );
    if (siteDoubt !== undefined) ambiguous.push({place: `row ${school.row}`, what: school.fields.name, why: siteDoubt});
    if (item !== existing.get(urn)) items.push(item);
  }
  return {items, leftOut, ambiguous};
}

function checkOptions(input: GiasInput, areaCode: string | undefined, urns: ReadonlySet<string>): void {
  if (areaCode !== undefined && !/^\d{3}$/.test(areaCode))
    throw new ImportError(`"${areaCode}" is no code of a local authority. DfE's code was expected, three digits.`);
  const wrong = (input.urns ?? []).filter((urn) => !/^\d{6}$/.test(urn));
  if (wrong.length > 0) throw new ImportError(`${wrong.map((urn) => `"${urn}"`).join(', ')}: a URN has six digits.`);
  if (input.asOf !== undefined && existingDay(input.asOf) === undefined)
    throw new ImportError(`"${input.asOf}" is no day. A day such as 2026-09-01 was expected.`);
  if (areaCode === undefined && urns.size === 0)
    throw new ImportError(
      'Nothing says which schools to take: the strategy has no area.dfeLaCode and no schools. Give the code of the local authority, or URNs.',
    );
}

/** The day in a name such as edubasealldata20260901.csv. */
function dayInName(file: string): string | undefined {
  const [, year, month, day] = /edubase[a-z]*(\d{4})(\d{2})(\d{2})/i.exec(basename(file)) ?? [];
  return year === undefined ? undefined : existingDay(`${year}-${month}-${day}`);
}

async function progressOver({file, linksFile}: GiasInput, {progress}: ImportContext) {
  // What cannot be read is reported by its reader.
  const [size, linksSize] = await Promise.all(
    [file, linksFile].map(async (path) => (path === undefined ? 0 : (await stat(path).catch(() => ({size: 0}))).size)),
  );
  const total = linksSize! + size! * (linksFile === undefined ? 1 : 2);
  return {
    links: (bytes: number) => progress?.(bytes, total),
    register: (bytes: number) => progress?.(linksSize! + bytes, total),
    done: () => progress?.(total, total),
  };
}
