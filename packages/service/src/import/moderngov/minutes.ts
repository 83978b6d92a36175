import {type DecisionOutcome} from '@send-strategy/sdk/reading';
import {type ImportRemark} from '../import.ts';
import {type Paragraph} from './page.ts';

interface Point {
  topic: string;
  text: string;
  raisedByRole?: string;
  response?: string;
  answeredByRole?: string;
}

/** What the paragraphs of an agenda item say. What is not certain is absent, and in the remarks. */
export interface Minutes {
  title?: string;
  body?: string;
  date?: string;
  agendaItem?: string;
  readonly points: Point[];
  readonly decisions: {letter?: string; text: string; outcomes: DecisionOutcome[]}[];
  readonly documents: {title: string; url?: string}[];
  next?: string;
  readonly leftOut: ImportRemark[];
  readonly ambiguous: ImportRemark[];
}

const headings: readonly [RegExp, Section][] = [
  [/^minutes:?$/i, 'minutes'],
  [/^(?:decisions?|resolved|resolution):?$/i, 'decision'],
  [/^supporting documents:?$/i, 'documents'],
];
type Section = 'item' | 'minutes' | 'decision' | 'documents';

/** Reads the paragraphs of an agenda item. `base` makes the addresses of documents absolute; without it only absolute ones are kept. */
export function readMinutes(paragraphs: readonly Paragraph[], base: string | undefined): Minutes {
  const minutes: Minutes = {points: [], decisions: [], documents: [], leftOut: [], ambiguous: []};
  const first = paragraphs.findIndex(({text}) => /^agenda item:?$/i.test(text));
  let section: Section = 'item';
  let bullet: Point | undefined;
  const addTo = (topic: string, text: string) => {
    const point = minutes.points.find((one) => one.topic === topic);
    if (point === undefined) minutes.points.push({topic, text});
    else point.text += `\n\n${text}`;
  };
  for (const [index, paragraph] of paragraphs.entries()) {
    const {text} = paragraph;
    const place = `paragraph ${index + 1}`;
    // Before its heading stand the site's name and its menus.
    if (index < first) {
      minutes.leftOut.push({place, what: text, why: 'it stands before the heading "Agenda item"'});
      continue;
    }
    if (index === first) continue;
    const heading = headings.find(([pattern]) => pattern.test(text));
    if (heading !== undefined) {
      section = heading[1];
      bullet = undefined;
      continue;
    }
    if (section !== 'documents') flagNames(text, place, minutes);
    const meeting = /^Meeting of (.+?), (?:\w+day,? )?(\d{1,2}(?:st|nd|rd|th)? \w+,? \d{4})\b.*?(?:\(Item (.+?)\.?\))?$/i.exec(
      text,
    );
    const date = dateIn(meeting?.[2] ?? '');
    if (section === 'item' && meeting !== null && date !== undefined) {
      minutes.body = meeting[1]!;
      minutes.date = date;
      if (meeting[3] !== undefined) minutes.agendaItem = meeting[3];
      minutes.leftOut.push({place, what: text, why: 'only its body, date and item number are kept'});
    } else if (section === 'item' && minutes.title === undefined) minutes.title = text;
    else if (section === 'item') addTo('Agenda item', text);
    else if (section === 'documents') addDocuments(paragraph, place, base, minutes);
    else if (section === 'decision') addDecision(text, place, minutes, addTo);
    else if (/^discussion:?$/i.test(text)) continue;
    else if (paragraph.bullet) {
      const [, topic, rest] = /^(.{1,120}?) [–—-] (.+)$/.exec(text) ?? [];
      bullet = {topic: topic ?? `Point ${minutes.points.length + 1}`, text: rest ?? text};
      if (topic === undefined) minutes.ambiguous.push({place, what: text, why: 'no topic is given, so it is only numbered'});
      minutes.points.push(bullet);
    } else if (bullet !== undefined) bullet.text += `\n\n${text}`;
    else addTo('Discussion', text);
    if (section === 'item' || section === 'minutes') {
      const next = sentencesOf(text).find((one) =>
        /\bwill be (?:presented|submitted|reported|referred) to .+ on \d{1,2}/.test(one),
      );
      if (next !== undefined) minutes.next ??= next;
    }
  }
  for (const point of minutes.points)
    if (point.topic !== 'Agenda item' && point.topic !== 'Discussion' && point.topic !== 'Decision') shareOut(point, minutes);
  return minutes;
}

const person = /\b(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Professor)\.? [A-Z]/;

function flagNames(text: string, place: string, {ambiguous}: Minutes): void {
  if (person.test(text))
    ambiguous.push({place, what: text, why: 'it names a person: decide whether the name may stand in the text'});
}

const role = '((?:[A-Z0-9][^\\s,.;]*|of|and|for|the|–|&)(?: (?:[A-Z0-9][^\\s,.;]*|of|and|for|the|–|&))*)';
const said = '(?:explained|considered|added|advised|confirmed|responded|stated|clarified|reported|said|replied)';
const raised = new RegExp(
  '^(?:an?|one|another) ((?:[A-Z][\\w-]*|member|councillor)(?: (?:[A-Z][\\w-]*|member|of the [A-Z]\\w+))*) (?:commented|recognised|asked|raised|queried|questioned|suggested|noted|expressed)\\b',
  'i',
);
const answered = new RegExp(`^(?:[Tt]he ${role} ${said}\\b|It was explained\\b)`);
const questioned = new RegExp(`^([Ii]n response to .+?,) (the ${role} ${said}\\b.*)$`);
const post = /\b(?:Head|Director|Officer|Manager|Lead|Chief|Commissioner|Adviser|Advisor|Coordinator|Consultant|Holder)\b/;

/** Separates the question of a point from its answer, where the text says who spoke. */
function shareOut(point: Point, {ambiguous}: Minutes): void {
  const [opening = '', ...others] = point.text.split('\n\n');
  const raisedBy = raised.exec(opening)?.[1];
  if (raisedBy !== undefined && /member|councillor$/i.test(raisedBy) && !person.test(raisedBy)) point.raisedByRole = raisedBy;
  const pieces = [opening, ...others].map((paragraph) =>
    sentencesOf(paragraph).flatMap((sentence) => {
      const [, question, answer] = questioned.exec(sentence) ?? [];
      return question === undefined ? [sentence] : [question, answer!];
    }),
  );
  const question: string[] = [];
  const answer: string[] = [];
  let answeredBy: string | undefined;
  for (const sentences of pieces) {
    const own: [string[], string[]] = [[], []];
    for (const sentence of sentences) {
      const match = answered.exec(sentence);
      const by = match?.[1];
      const isAnswer = match !== null && (by === undefined || (post.test(by) && !person.test(by)));
      const begins = isAnswer && answer.length === 0 && own[1].length === 0;
      if (begins && by !== undefined) answeredBy = by;
      else if (isAnswer && by !== undefined && by !== answeredBy)
        ambiguous.push({
          place: `point "${point.topic}"`,
          what: by,
          why: 'this role answered, too: one role is kept for an answer',
        });
      own[isAnswer || answer.length > 0 || own[1].length > 0 ? 1 : 0].push(sentence);
    }
    if (own[0].length > 0) question.push(own[0].join(' '));
    if (own[1].length > 0) answer.push(own[1].join(' '));
  }
  // A point needs a text: an answer alone stays there.
  if (question.length === 0 || answer.length === 0) return;
  point.text = question.join('\n\n');
  point.response = answer.join('\n\n');
  if (answeredBy !== undefined) point.answeredByRole = answeredBy;
}

const outcomes: readonly [DecisionOutcome, string][] = [
  ['noted', 'noted?'],
  ['considered', 'considered|consider'],
  ['commented', 'commented|comment on'],
  ['recognised', 'recognised?'],
  ['recommended', 'recommended|recommends?'],
  ['approved', 'approved?'],
  ['deferred', 'deferred|defer'],
  ['rejected', 'rejected|reject'],
  ['delegated', 'delegated?'],
];

function addDecision(text: string, place: string, minutes: Minutes, addTo: (topic: string, text: string) => void): void {
  const [, letter, rest] = /^\(?([a-z])[).] ?(.+)$/.exec(text) ?? [];
  const own = rest ?? text;
  const found = outcomes.filter(([, verbs]) =>
    new RegExp(
      `(?:^|, (?:and )?|; (?:and )?|\\band |\\b(?:agreed|resolved) to |\\b(?:be|was|were) |Board |Committee |Cabinet )(?:${verbs})\\b`,
      'i',
    ).test(own),
  );
  if (found.length > 0)
    minutes.decisions.push({...(letter === undefined ? {} : {letter}), text: own, outcomes: found.map(([outcome]) => outcome)});
  else if (own.endsWith(':')) minutes.leftOut.push({place, what: text, why: 'it introduces the decisions'});
  else {
    addTo('Decision', text);
    minutes.ambiguous.push({place, what: text, why: 'the outcome is not one that is known, so it is kept as a point "Decision"'});
  }
}

function addDocuments({text, links}: Paragraph, place: string, base: string | undefined, minutes: Minutes): void {
  if (links.length === 0) minutes.leftOut.push({place, what: text, why: 'it stands among the documents without being a link'});
  for (const {title, href} of links) {
    if (title === '') continue;
    const url = URL.parse(href, base);
    const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
    minutes.documents.push({title, ...(isWeb ? {url: url.href} : {})});
    if (title !== text) minutes.leftOut.push({place, what: text, why: `only the link "${title}" is kept`});
  }
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?!]) (?=[A-Z])/);
}

const months = 'january february march april may june july august september october november december'.split(' ');

/** The day that a text gives: 14 November 2019, 14th November, 2019, 14/11/2019, 2019-11-14. Undefined where there is no such day. */
export function dateIn(text: string): string | undefined {
  const [, word, name, wordYear] =
    /^(?:\w+day,? )?(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]+),? (\d{4})$/i.exec(text.trim()) ?? [];
  const [, number, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim()) ?? [];
  const at = months.findIndex((one) => name !== undefined && name.length > 2 && one.startsWith(name.toLowerCase()));
  const two = (part: string | number) => String(part).padStart(2, '0');
  const day =
    word !== undefined
      ? `${wordYear}-${two(at + 1)}-${two(word)}`
      : number !== undefined
        ? `${year}-${two(month!)}-${two(number)}`
        : text.trim();
  const moment = new Date(`${day}T00:00:00.000Z`);
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day)
    ? day
    : undefined;
}
