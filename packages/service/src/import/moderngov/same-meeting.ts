import {type Meeting} from '@send-strategy/sdk/reading';
import {sameItem} from '../../edit/edit.ts';
import {type ImportRemark} from '../import.ts';

type SourceRef = NonNullable<Meeting['sources']>[number];

/** The meeting of the strategy that a file says again: of the same body, day and title, or, where an officer put these right, the one that was made from the same place of the same source. */
export function sameMeeting(
  meetings: readonly Meeting[],
  read: {readonly id: string; readonly name: string; readonly date: string; readonly title: string; readonly source: SourceRef},
): Meeting | undefined {
  const {id, name, date, title, source} = read;
  return (
    meetings.find((one) => one.body.name === name && one.date === date && one.title === title) ??
    meetings.find(
      (one) =>
        one.id.replace(/-\d{1,2}$/, '') === id.replace(/-\d{1,2}$/, '') &&
        one.sources?.some(({sourceId, locator}) => sourceId === source.sourceId && locator === source.locator),
    )
  );
}

/** A meeting that no officer has confirmed, as it is now read. Sources that were added to it stay, and so do fields that an import does not read. */
export function readAgain(existing: Meeting, read: Meeting): Meeting {
  const {agendaItem: _, next: __, ...kept} = existing;
  const sources = [...(existing.sources ?? [])];
  for (const own of read.sources ?? []) {
    const same = sources.findIndex(({sourceId, locator}) => sourceId === own.sourceId && locator === own.locator);
    const at = same >= 0 ? same : sources.findIndex(({sourceId}) => sourceId === own.sourceId);
    if (at >= 0) sources[at] = {...sources[at], ...own};
    else sources.push(own);
  }
  return {...kept, ...read, sources};
}

/** What a file says otherwise than a meeting that stays as it is. */
export function differences(existing: Meeting, read: Meeting): ImportRemark[] {
  const {editorNote: _, sources: __, ...said} = read;
  return Object.entries(said).flatMap(([field, value]) => {
    const now = existing[field as keyof Meeting];
    if (sameItem(value, now)) return [];
    const why = `an officer confirmed or changed the meeting, where it says ${shown(now)}`;
    return [{place: `meeting "${existing.id}", ${field}`, what: shown(value), why}];
  });
}

function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : (JSON.stringify(value) ?? 'nothing');
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

/** Words as an id. */
export function slug(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 76)
    .replace(/^-|-$/g, '');
}

/** An id that is not taken yet. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? id : `${id}-${number}`;
    if (!taken.has(tried)) return tried;
  }
}
