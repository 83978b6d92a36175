import {type ImportRemark} from '../import.ts';
import {sentencesOf, shareOut, type Point} from './answers.ts';
import {dateIn, otherWeekday} from './day.ts';
import {decisionsOf, type Decision} from './decisions.ts';
import {labelIn, meetingIn} from './details.ts';
import {addDocuments, leadsToDocument, type AddressOf, type Document} from './documents.ts';
import {titleOf, type ChosenItem} from './items.ts';
import {type Paragraph} from './paragraph.ts';
import {personIn} from './people.ts';
import {headingIn, isPageHeading, type Section} from './sections.ts';

/** What the paragraphs of an agenda item say. What is not certain is absent, and in the remarks. */
export interface Minutes {
  title?: string;
  body?: string;
  date?: string;
  agendaItem?: string;
  readonly points: Point[];
  readonly decisions: Decision[];
  readonly documents: Document[];
  next?: string;
  readonly leftOut: ImportRemark[];
  readonly ambiguous: ImportRemark[];
}

/** The topics of points that hold text which belongs to nobody's question. */
const plainTopics = {item: 'Agenda item', minutes: 'Discussion', decision: 'Decision'} as const;

/** Reads the paragraphs of an agenda item. */
export function readMinutes({before, paragraphs}: Pick<ChosenItem, 'before' | 'paragraphs'>, addressOf: AddressOf): Minutes {
  const minutes: Minutes = {points: [], decisions: [], documents: [], leftOut: [], ambiguous: []};
  const plain = new Set<string>(Object.values(plainTopics));
  const addTo = (topic: string, text: string) => {
    plain.add(topic);
    const point = minutes.points.find((one) => one.topic === topic);
    if (point === undefined) minutes.points.push({topic, text});
    else point.text += `\n\n${text}`;
  };
  for (const {text, place} of before)
    if (text !== '' && !isPageHeading(text) && !readMeeting(text, place, minutes, 'heading'))
      minutes.leftOut.push({place, what: text, why: 'it stands before the agenda item'});

  let section: Section = 'item';
  let topic = '';
  let next: string | undefined;
  let bullet: {point: Point; depth: number} | undefined;
  let decided: Paragraph[] = [];
  const endSection = () => {
    const {decisions, others, leftOut, ambiguous} = decisionsOf(decided);
    decided = [];
    bullet = undefined;
    minutes.decisions.push(...decisions);
    minutes.leftOut.push(...leftOut);
    minutes.ambiguous.push(...ambiguous);
    for (const other of others) addTo(plainTopics.decision, other);
  };
  for (let index = 0; index < paragraphs.length; index += 1) {
    let paragraph = paragraphs[index]!;
    const {place, links, role} = paragraph;
    const heading = role === undefined ? headingIn(paragraph.text) : undefined;
    if (heading !== undefined) {
      endSection();
      section = heading.section;
      topic = heading.name;
      if (heading.rest === undefined) continue;
      paragraph = {...paragraph, text: heading.rest};
    }
    const {text} = paragraph;
    flagNames(text, place, minutes);
    if (section === 'documents') {
      addDocuments(paragraph, addressOf, minutes);
      continue;
    }
    readLinks(paragraph, addressOf, minutes);
    if (text === '') continue;
    if (role === 'itemNumber') {
      minutes.agendaItem = text.replace(/\.$/, '');
      continue;
    }
    const label = paragraph.bullet ? undefined : labelIn(text);
    if (label !== undefined) {
      // The value may stand in a paragraph of its own.
      const after = label.value === '' ? paragraphs[index + 1] : undefined;
      const takes =
        after !== undefined && after.text !== '' && headingIn(after.text) === undefined && labelIn(after.text) === undefined;
      if (takes) index += 1;
      readLabel(label.label, takes ? after.text : label.value, place, minutes);
      continue;
    }
    if (/^(?:\.\.\.|…)? ?view the full \w+ text for item\b/i.test(text))
      minutes.ambiguous.push({
        place,
        what: text,
        why: 'the page cuts the text short: save the page of the item itself and import that',
      });
    else if (section === 'item' && readMeeting(text, place, minutes)) continue;
    else if (section === 'item' && minutes.title === undefined) {
      minutes.title = titleOf(paragraph, minutes.agendaItem);
      if (minutes.title !== text) minutes.leftOut.push({place, what: text, why: `only the title "${minutes.title}" is kept`});
    } else if (section === 'item' && links.length > 0 && links.map(({title}) => title).join(' ') === text)
      minutes.leftOut.push({place, what: text, why: 'it is a link to another page'});
    else if (section === 'item') addTo(plainTopics.item, text);
    else if (section === 'topic') addTo(topic, text);
    else if (section === 'decision') decided.push(paragraph);
    else if (/^discussion ?:?$/i.test(text)) continue;
    else if (paragraph.bullet && !(bullet !== undefined && paragraph.depth > bullet.depth)) {
      const point = pointOf(paragraph, minutes);
      bullet = {point, depth: paragraph.depth};
    } else if (bullet !== undefined) bullet.point.text += `\n\n${text}`;
    else addTo(plainTopics.minutes, text);
    if (section === 'item' || section === 'minutes') next ??= nextIn(text);
  }
  endSection();
  if (next !== undefined) minutes.next = next;
  for (const point of minutes.points) if (!plain.has(point.topic)) shareOut(point, minutes.ambiguous);
  return minutes;
}

function pointOf({text, place}: Paragraph, {points, ambiguous}: Minutes): Point {
  const [, topic, rest] = /^(.{1,120}?) [–—-] (.+)$/.exec(text) ?? [];
  const point = {topic: topic ?? `Point ${points.length + 1}`, text: rest ?? text};
  if (topic === undefined) ambiguous.push({place, what: text, why: 'no topic is given, so it is only numbered'});
  points.push(point);
  return point;
}

function nextIn(text: string): string | undefined {
  return sentencesOf(text).find((one) => /\bwill be (?:presented|submitted|reported|referred) to .+ on \d{1,2}/.test(one));
}

function flagNames(text: string, place: string, {ambiguous}: Minutes): void {
  const person = personIn(text);
  if (person !== undefined)
    ambiguous.push({place, what: text, why: `"${person}" may name a person: decide whether the name may stand in the text`});
}

/** Takes the documents that a text links to. The addresses of other links are not kept. */
function readLinks({place, links, text}: Paragraph, addressOf: AddressOf, minutes: Minutes): void {
  for (const link of links) {
    if (leadsToDocument(link.href)) addDocuments({place, text: link.title, links: [link]}, addressOf, minutes);
    else if (link.title !== text && !/^(?:#|javascript:)/i.test(link.href))
      minutes.leftOut.push({
        place,
        what: `${link.title} (${link.href})`,
        why: 'a text keeps the words of a link without its address',
      });
  }
}

/** Takes the meeting that a line names. What a line before said wins, but over a label that says where a decision was made. */
function readMeeting(text: string, place: string, minutes: Minutes, kind: 'heading' | 'line' | 'label' = 'line'): boolean {
  const meeting = meetingIn(text, kind === 'heading');
  if (meeting === undefined) return false;
  if (kind === 'label' || minutes.body === undefined) minutes.body = meeting.body;
  if (kind === 'label' || minutes.date === undefined) minutes.date = meeting.date;
  if (meeting.agendaItem !== undefined) minutes.agendaItem ??= meeting.agendaItem;
  minutes.leftOut.push({place, what: text, why: 'only its body, date and item number are kept'});
  checkWeekday(text, meeting.date, place, minutes);
  return true;
}

/** Takes what a label says, as far as a meeting has a field for it. */
function readLabel(label: string, value: string, place: string, minutes: Minutes): void {
  const what = `${label}: ${value}`;
  const name = label.toLowerCase();
  if (name === 'decided at meeting' && readMeeting(what, place, minutes, 'label')) return;
  const date = name === 'date of decision' ? dateIn(value) : undefined;
  let why = 'a meeting has no field for it';
  if (date !== undefined) {
    minutes.date ??= date;
    checkWeekday(value, date, place, minutes);
    why = 'it is the day of the meeting where the page names none';
  } else if (name === 'decision maker' && value !== '') {
    minutes.body ??= value;
    why = 'it is the body that met where the page names none';
  }
  minutes.leftOut.push({place, what, why});
}

function checkWeekday(text: string, date: string, place: string, {ambiguous}: Minutes): void {
  const was = otherWeekday(text, date);
  if (was !== undefined) ambiguous.push({place, what: text, why: `${date} was a ${was}: look up which day is meant`});
}
