import {accuracy} from './national-grid.ts';
import {type RegisterReading} from './read-register.ts';
import {type RegisterSchool} from './school-item.ts';
import {type Links} from './succession.ts';

/** What a summary of an import is made from. */
export interface Noted {
  readonly reading: RegisterReading;
  readonly links: Links | undefined;
  readonly areaCode: string | undefined;
  readonly asOf: string;
  /** How many schools are new in the strategy. */
  readonly added: number;
  readonly found: ReadonlyMap<string, RegisterSchool>;
}

/** What is worth knowing about an import as a whole, each a sentence. Counts stand here that would make thousands of remarks. */
export function notesOf({reading, links, areaCode, asOf, added, found}: Noted): string[] {
  const notes = [
    `The file has ${reading.total} ${reading.total === 1 ? 'row' : 'rows'} in ${reading.encoding === 'utf-8' ? 'UTF-8' : reading.encoding}, taken as of ${asOf}; ${found.size} ${found.size === 1 ? 'school was' : 'schools were'} read from it.`,
  ];
  if (areaCode !== undefined && reading.inArea === 0) notes.push(`No row has the local authority code ${areaCode}.`);
  if (reading.notSchools.size > 0)
    notes.push(`Establishments that are no schools were left out: ${counted(reading.notSchools)}.`);
  const closed = [...found.values()].filter(({fields}) => fields.status === 'closed');
  const withoutPlace = closed.filter(({sites}) => !sites.some(({latitude}) => latitude !== undefined)).length;
  if (closed.length > 0)
    notes.push(
      `${closed.length} of the schools are closed and kept${withoutPlace === 0 ? '' : `, ${withoutPlace} of them without a place on the map`}.`,
    );
  const missing = reading.columns.missing.filter((name) => !isTwin(name, reading));
  if (missing.length > 0)
    notes.push(`The file has no ${missing.map((name) => `"${name}"`).join(', ')}: what the strategy has of these stays.`);
  if ([...found.values()].some(({sites}) => sites.some(({latitude}) => latitude !== undefined)))
    notes.push(`Places were worked out from the national grid, to ${accuracy}.`);
  if (links === undefined) notes.push('No file of links was given: predecessors and successors stay as they are.');
  else {
    if (links.otherKinds.size > 0)
      notes.push(`Links that say nothing about predecessors and successors were not read: ${counted(links.otherKinds)}.`);
    if (links.unreadableDays > 0)
      notes.push(
        `${links.unreadableDays} links have a date that is not dd-mm-yyyy; they are taken in without it, which matters for their order only.`,
      );
  }
  notes.push(
    added === 0
      ? 'No consent was given or changed.'
      : `No consent was given or changed: the ${added === 1 ? 'new school is' : `${added} new schools are`} published only once consent is recorded.`,
  );
  return notes;
}

/** Of a code and its name, one is enough. */
function isTwin(name: string, {columns}: RegisterReading): boolean {
  const twin = name.endsWith('(code)') ? name.replace('(code)', '(name)') : name.replace('(name)', '(code)');
  return (
    twin !== name && /^(TypeOfEstablishment|EstablishmentStatus|PhaseOfEducation) /.test(name) && !columns.missing.includes(twin)
  );
}

function counted(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}
