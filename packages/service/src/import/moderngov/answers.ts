import {type ImportRemark} from '../import.ts';
import {mayEndInName, personIn} from './people.ts';

/** What was said on one topic. */
export interface Point {
  topic: string;
  text: string;
  raisedByRole?: string;
  response?: string;
  answeredByRole?: string;
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

/** Separates the question of a point from its answer, where the text says who spoke. A role that may have a person's name in it is not taken: the text stays as it is. */
export function shareOut(point: Point, ambiguous: ImportRemark[]): void {
  const [opening = '', ...others] = point.text.split('\n\n');
  const raisedBy = raised.exec(opening)?.[1];
  if (raisedBy !== undefined && /member|councillor$/i.test(raisedBy) && personIn(raisedBy) === undefined)
    point.raisedByRole = raisedBy;
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
      const isNamed = by !== undefined && post.test(by) && mayEndInName(by);
      if (isNamed)
        ambiguous.push({
          place: `point "${point.topic}"`,
          what: by,
          why: 'this may be a role with the name of a person, so it is not taken as who answered',
        });
      const isAnswer = match !== null && !isNamed && (by === undefined || post.test(by));
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

/** The sentences of a paragraph. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?!]) (?=[A-Z])/);
}
