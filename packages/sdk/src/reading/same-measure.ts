import type {IndicatorInput} from '../generated/resources.ts';
import {foldText} from './search.ts';

/** An indicator and the name of the area that publishes it. */
export interface AreaMeasure {
  indicator: Pick<IndicatorInput, 'unit' | 'denominator' | 'basis' | 'definition' | 'polarity' | 'dataset'>;
  areaName: string;
}

/** Why two indicators are not one measure. */
export interface OtherMeasure {
  code: 'otherUnit' | 'otherDenominator' | 'otherBasis' | 'otherDefinition' | 'otherPolarity';
  /** A sentence in English. */
  text: string;
}

/**
 * Why an area's indicator is another measure than a second area's, or undefined where both are one.
 *
 * Unit, denominator, basis and definition are texts, and have to read the same but for case, accents, spaces and punctuation, and for each area's own name: “Plans kept by Quillmere Council” and “Plans kept
 * by Marlhaven Council” are one basis. `%` and `per cent` are one unit. Definitions may be worded differently where both indicators are the same column of the same data set of the same publisher.
 * What only means the same is another measure: nobody can tell that from the texts.
 */
export function otherMeasure(measure: AreaMeasure, than: AreaMeasure): OtherMeasure | undefined {
  const [one, other] = [measure.indicator, than.indicator];
  const differ = (a: string | undefined, b: string | undefined) => said(a, measure.areaName) !== said(b, than.areaName);
  const not = (a: string | undefined, b: string | undefined) => `${quoted(a)}, not ${quoted(b)}`;
  if (unitOf(one.unit) !== unitOf(other.unit)) {
    return {code: 'otherUnit', text: `Its unit is another: ${not(one.unit, other.unit)}.`};
  }
  if (differ(one.denominator, other.denominator)) {
    return {code: 'otherDenominator', text: `It is a share of something else: ${not(one.denominator, other.denominator)}.`};
  }
  if (differ(one.basis, other.basis)) {
    return {code: 'otherBasis', text: `It counts on another basis: ${not(one.basis, other.basis)}.`};
  }
  if (differ(one.definition, other.definition) && !sameColumn(one.dataset, other.dataset)) {
    return {code: 'otherDefinition', text: `It is defined in another way: ${not(one.definition, other.definition)}.`};
  }
  if (one.polarity !== other.polarity) {
    return {
      code: 'otherPolarity',
      text: `It disagrees on what is better: ${not(polarities[one.polarity], polarities[other.polarity])}.`,
    };
  }
  return undefined;
}

const polarities = {higherIsBetter: 'higher', lowerIsBetter: 'lower', neutral: 'neither'} as const;

const quoted = (text: string | undefined): string => (text === undefined ? 'nothing that is named' : `“${text}”`);

/** A text as it is compared: its words, with one sign in the place of the area's own name. */
function said(text: string | undefined, areaName: string): string {
  const name = wordsOf(areaName);
  const words = ` ${wordsOf(text ?? '')} `;
  return name === '' ? words : words.replaceAll(` ${name} `, ' * ');
}

function unitOf(unit: string): string {
  return wordsOf(unit.replace(/per\s?cent(?!\p{L})/giu, '%').replaceAll('%', ' percent '));
}

/** Words, numbers and signs that change what is meant, in lower case. */
function wordsOf(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}%£€$<>+=]+/gu, ' ')
    .trim();
}

function sameColumn(a: IndicatorInput['dataset'], b: IndicatorInput['dataset']): boolean {
  const keyOf = ({publisher, dataSetId, column}: IndicatorInput['dataset']) => JSON.stringify([publisher, dataSetId, column]);
  return a.dataSetId !== undefined && keyOf(a) === keyOf(b);
}
