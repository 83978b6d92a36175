import {type DecisionOutcome} from '@send-strategy/sdk/reading';
import {type ImportRemark} from '../import.ts';
import {type Marker, type Paragraph} from './paragraph.ts';
import {kindOfTyped, typedMarker} from './typed-marker.ts';

export interface Decision {
  letter?: string;
  text: string;
  outcomes: DecisionOutcome[];
}

/** What the paragraphs under "Decision" say. What has no outcome that is known is in `others`, to be kept as text. */
export interface Decisions {
  readonly decisions: Decision[];
  readonly others: string[];
  readonly leftOut: ImportRemark[];
  readonly ambiguous: ImportRemark[];
}

interface Entry {
  readonly place: string;
  readonly depth: number;
  readonly marker: Marker | undefined;
  /** Whether it is an entry of a list. */
  readonly listed: boolean;
  /** Its own text, then what is listed under it. */
  readonly texts: string[];
}

/** Reads decisions with the letters that a text or a list gives them. An entry of another list inside one, such as i) under b), stays in its text. */
export function decisionsOf(paragraphs: readonly Paragraph[]): Decisions {
  const made: Decisions = {decisions: [], others: [], leftOut: [], ambiguous: []};
  const entries = entriesOf(paragraphs, made.ambiguous);
  // "The Cabinet approved:" says the outcome of all that follows it.
  let opening: {text: string; outcomes: DecisionOutcome[]} | undefined;
  for (const [index, {place, marker, listed, texts}] of entries.entries()) {
    const isOpening = !listed && texts.length === 1 && texts[0]!.endsWith(':') && entries[index + 1]?.listed === true;
    if (isOpening) {
      const outcomes = outcomesIn(texts[0]!, 'last');
      opening = outcomes.length === 0 ? undefined : {text: texts[0]!, outcomes};
      made.leftOut.push({place, what: texts[0]!, why: 'it introduces the decisions'});
      continue;
    }
    if (!listed) opening = undefined;
    const number = marker === undefined || marker.kind === 'letter' ? '' : `${shown(marker)} `;
    const own = number + texts.join('\n\n');
    let outcomes = [...new Set(texts.flatMap((text) => outcomesIn(text)))];
    let text = own;
    if (outcomes.length === 0 && opening !== undefined) [outcomes, text] = [opening.outcomes, `${opening.text} ${own}`];
    const letter = marker?.kind === 'letter' && marker.value.length < 3 ? marker.value : undefined;
    if (outcomes.length > 0) made.decisions.push({...(letter === undefined ? {} : {letter}), text, outcomes});
    else if (marker === undefined && own.endsWith(':')) made.leftOut.push({place, what: own, why: 'it introduces the decisions'});
    else {
      const kept = letter === undefined ? own : `${letter}) ${own}`;
      made.others.push(kept);
      made.ambiguous.push({place, what: kept, why: 'the outcome is not one that is known, so it is kept as a point "Decision"'});
    }
  }
  return made;
}

function entriesOf(paragraphs: readonly Paragraph[], ambiguous: ImportRemark[]): Entry[] {
  const entries: Entry[] = [];
  const seen: Marker[] = [];
  const typed = paragraphs.map(({text}) => typedMarker(text));
  for (const [index, paragraph] of paragraphs.entries()) {
    const {place, depth} = paragraph;
    const own = typed[index];
    let {marker} = paragraph;
    let {text} = paragraph;
    if (own !== undefined) {
      const kind = kindOfTyped(own.value, seen, typed.slice(index + 1).find((one) => one !== undefined)?.value);
      if (kind === undefined)
        ambiguous.push({
          place,
          what: text,
          why: 'whether it begins with a letter or a Roman numeral is not certain, so that stays in the text',
        });
      marker = kind === undefined ? undefined : {kind, value: own.value};
      if (kind !== undefined) text = own.rest;
    }
    if (marker !== undefined) seen.push(marker);
    const open = entries.at(-1);
    const isWithin =
      open !== undefined &&
      (depth > open.depth ||
        (depth === open.depth && depth > 0 && marker === undefined && !paragraph.bullet && open.marker !== undefined) ||
        (open.marker !== undefined && marker !== undefined && depth === open.depth && marker.kind !== open.marker.kind));
    if (isWithin && open.marker !== undefined) open.texts.push(marker === undefined ? text : `${shown(marker)} ${text}`);
    else entries.push({place, depth, marker, listed: marker !== undefined || paragraph.bullet, texts: [text]});
  }
  return entries;
}

function shown({kind, value}: Marker): string {
  return kind === 'number' ? `${value}.` : `${value})`;
}

const verbs: readonly [DecisionOutcome, string][] = [
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
const before =
  '(?:^(?:resolved ?[:–—-]? )?(?:that )?(?:to )?|, (?:and )?|; (?:and )?|\\band |\\b(?:agreed|resolved) (?:that )?to |\\b(?:be|been|was|were) |(?:Board|Committee|Cabinet|Council|Panel|Forum) )';

/** The outcomes that a text names as what was decided; `last` asks for those that what follows belongs to. */
function outcomesIn(text: string, last?: 'last'): DecisionOutcome[] {
  const end = last === undefined ? '\\b' : '(?: (?:that|the following))? ?:$';
  return verbs.filter(([, verb]) => new RegExp(`${before}(?:${verb})${end}`, 'i').test(text)).map(([outcome]) => outcome);
}
