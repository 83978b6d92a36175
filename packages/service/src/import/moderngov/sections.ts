/** What part of an item follows a heading. */
export type Section = 'item' | 'minutes' | 'decision' | 'documents' | 'topic';

const topics =
  '(?:purpose|background|summary|recommendations?|(?:summary of )?reasons? for (?:the )?(?:decisions?|recommendations?)|(?:alternative|other)? ?options considered(?: and rejected)?)';
const headings: readonly [RegExp, Section][] = [
  [/^minutes ?:?$/i, 'minutes'],
  [/^(?:decisions?|decision taken|resolved|resolution|resolved that) ?:?$/i, 'decision'],
  [/^(?:(?:supporting|additional|accompanying) documents|background papers) ?:?$/i, 'documents'],
  [new RegExp(`^${topics} ?:?$`, 'i'), 'topic'],
];

/** A heading, or a text that begins with one. */
export interface Heading {
  readonly section: Section;
  /** The heading's words, without a colon. */
  readonly name: string;
  /** What follows on the same line. */
  readonly rest?: string;
}

/** The heading that a paragraph is, or begins with: "Purpose: To agree". */
export function headingIn(text: string): Heading | undefined {
  const name = text.replace(/ ?:$/, '');
  const whole = headings.find(([pattern]) => pattern.test(text));
  if (whole !== undefined) return {section: whole[1], name};
  const [, topic, rest] = new RegExp(`^(${topics}|decisions?|minutes): (.+)$`, 'i').exec(text) ?? [];
  if (topic !== undefined)
    return {
      section: /^decision/i.test(topic) ? 'decision' : /^minutes/i.test(topic) ? 'minutes' : 'topic',
      name: topic,
      rest: rest!,
    };
  // What a body resolved is said in its whole sentence.
  return /^(?:RESOLVED\b|(?:It was )?resolved ?[:–—-])/.test(text) || /^resolved ?[:–—-]/i.test(text)
    ? {section: 'decision', name: 'Resolved', rest: text}
    : undefined;
}

/** Whether a paragraph is a heading that only minutes have. */
export function isSectionHeading(text: string): boolean {
  return headings.some(([pattern, section]) => section !== 'topic' && pattern.test(text));
}

/** The heading of a page of the committee site, before which only its name and menus stand. */
export function isPageHeading(text: string): boolean {
  return /^(?:agenda item|decision details|issue details|issue - meetings|agenda(?:, decisions| and decisions)?(?: and minutes)?) ?:?$/i.test(
    text,
  );
}
