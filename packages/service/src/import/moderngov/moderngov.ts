import {type Meeting, type Source} from '@send-strategy/sdk/reading';
import {put, sameItem, type Edit} from '../../edit/edit.ts';
import {dayOf} from '../../history/london-day.ts';
import {unnamedSchools} from '../../publish/names.ts';
import {ImportError, type ImportContext, type ImportPlan, type ImportRemark} from '../import.ts';
import {linkAddress} from './address.ts';
import {dateIn} from './day.ts';
import {chooseItem} from './items.ts';
import {readMinutes} from './minutes.ts';
import {readPage} from './page.ts';
import {differences, freeId, readAgain, sameMeeting, slug} from './same-meeting.ts';

/** The note on a meeting that no officer has looked at. An officer confirms the meeting by taking it away. */
export const readByMachine = 'Read by machine from the committee site; no officer has confirmed it yet.';

/** An agenda item as it was saved from a committee site, and what is known beside it. */
export interface ModerngovInput {
  readonly bytes: Uint8Array;
  /** The file's name, for messages. */
  readonly file: string;
  /** The body that met; wins over what the file says. */
  readonly body?: string;
  /** The day of the meeting in any English form; wins over what the file says. */
  readonly date?: string;
  /** The item's title. Where a page holds several items, it names the one that is wanted. */
  readonly title?: string;
  /** The address that the file was saved from. A saved page often says it itself. */
  readonly url?: string;
  /** The source: an id that the strategy has, or what a new one needs. Its url is `url` unless given. */
  readonly source: Partial<Pick<Source, 'id' | 'title' | 'publisher' | 'url' | 'licence' | 'retrievedOn'>>;
}

/**
 * Reads a ModernGov agenda item, saved as a web page or as plain text, as one meeting.
 *
 * @throws {ImportError} Where the body, the date, the title or the source is neither in the file nor given.
 */
// An importer is asynchronous, whatever it reads.
// eslint-disable-next-line @typescript-eslint/require-await
export async function moderngovImport(input: ModerngovInput, {dataset, now}: ImportContext): Promise<ImportPlan> {
  const {file} = input;
  const page = readPage(input.bytes);
  const url = input.url ?? page.address;
  const givenDate = input.date === undefined ? undefined : dateIn(input.date);
  if (input.date !== undefined && givenDate === undefined)
    throw new ImportError(`--date: "${input.date}" is no day. A day such as 2019-11-14 or 14 November 2019 was expected.`);
  const item = chooseItem(page.paragraphs, file, {title: input.title, date: givenDate});
  const minutes = readMinutes(item, (href) => linkAddress(href, url, page.base));
  const name = input.body ?? minutes.body;
  const date = givenDate ?? minutes.date;
  const title = item.title ?? input.title ?? minutes.title;
  if (name === undefined) throw new ImportError(`${file} does not say with certainty which body met. Give it with --body NAME.`);
  if (date === undefined)
    throw new ImportError(`${file} does not say with certainty when the body met. Give the day with --date 2019-11-14.`);
  if (title === undefined || title === '')
    throw new ImportError(`${file} has no title after "Agenda item". Give it with --title TITLE.`);

  const {collections} = dataset;
  const mark = collections.strategy.illustrative === true ? {illustrative: true} : {};
  const meetings = collections.meetings ?? [];
  const source = {
    sourceId: input.source.id ?? slug(`minutes ${name} ${date}`),
    locator: minutes.agendaItem === undefined ? title : `Item ${minutes.agendaItem}`,
  };
  const id = slug(`${name} ${date} ${title}`);
  const existing = sameMeeting(meetings, {id, name, date, title, source});
  const organisations = (collections.organisations ?? []).filter((one) => one.name === name);
  const read: Meeting = {
    id: existing?.id ?? freeId(id, new Set(meetings.map((one) => one.id))),
    body: {name, ...(organisations.length === 1 ? {organisationId: organisations[0]!.id} : {})},
    date,
    ...(minutes.agendaItem === undefined ? {} : {agendaItem: minutes.agendaItem}),
    title,
    ...(url === undefined ? {} : {url}),
    points: minutes.points,
    decisions: minutes.decisions,
    documents: minutes.documents,
    ...(minutes.next === undefined ? {} : {next: minutes.next}),
    sources: [source],
    asOf: date,
    editorNote: readByMachine,
    ...mark,
  };
  const ambiguous: ImportRemark[] = [
    ...minutes.ambiguous,
    ...schoolRemarks(read, (text) => unnamedSchools(collections).find(text)),
  ];
  const leftOut: ImportRemark[] = [...item.leftOut, ...minutes.leftOut];
  if (page.around !== undefined)
    leftOut.push({
      place: 'around the item',
      what: `${page.around.words} ${page.around.words === 1 ? 'word' : 'words'}: "${page.around.beginning}"`,
      why: 'they stand in the head, the foot or the menus of the page',
    });
  if (minutes.title !== undefined && minutes.title !== title)
    leftOut.push({place: 'title', what: minutes.title, why: 'another title was given'});

  const notes = input.url === undefined && url !== undefined ? [`The page says that it was saved from ${url}.`] : [];
  const plan = (edits: Edit[], note: string): ImportPlan => ({edits, leftOut, ambiguous, hidden: [], notes: [note, ...notes]});
  if (existing !== undefined && existing.editorNote !== readByMachine) {
    ambiguous.push(...differences(existing, read));
    return plan([], `The meeting "${existing.id}" was confirmed or changed by an officer and stays as it is.`);
  }
  const meeting = existing === undefined ? read : readAgain(existing, read);
  if (existing !== undefined && sameItem(meeting, existing))
    return plan([], `The meeting "${existing.id}" is the same as before.`);
  const edits = [put('meetings', meeting)];
  if (!(collections.sources ?? []).some((one) => one.id === source.sourceId)) {
    const address = input.source.url ?? url;
    if (address === undefined)
      throw new ImportError(`${file}: a source needs an address. Give the one that the file was saved from with --url URL.`);
    edits.unshift(
      put('sources', {
        id: source.sourceId,
        title: input.source.title ?? `Minutes of ${name}, ${date}: ${title}`,
        publisher: input.source.publisher ?? name,
        url: address,
        retrievedOn: input.source.retrievedOn ?? dayOf(now),
        licence: input.source.licence ?? 'Not stated',
        asOf: date,
        ...mark,
      }),
    );
  }
  return plan(edits, `The meeting "${read.id}" was read by machine: an officer confirms it by taking its editorNote away.`);
}

function schoolRemarks(meeting: Meeting, find: (text: string) => string | undefined): ImportRemark[] {
  const remarks: ImportRemark[] = [];
  const look = (value: unknown, place: string) => {
    const name = typeof value === 'string' ? find(value) : undefined;
    if (name !== undefined)
      remarks.push({
        place,
        what: name,
        why: 'the text names a school that has not consented: the import is refused until it consents or the text is changed',
      });
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) look(inner, place === '' ? key : `${place}.${key}`);
  };
  look(meeting, '');
  return remarks;
}
