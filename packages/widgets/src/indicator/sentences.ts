import type {ViewContext} from '../element/strategy-element.ts';
import {isBetter, isMet, type Figures} from './figures.ts';
import type {IndicatorWords, Said} from './indicator.words.ts';
import {periodName} from './chart/period.ts';
import {reasonFor} from './chart/symbols.ts';

/**
 * What is known of an indicator as sentences, each as its parts.
 *
 * @param say Makes a text of the data a part of a sentence: itself, or a template that says its language.
 * @param mark Makes the latest value stand out.
 */
export function sentencesOf(
  figures: Figures,
  say: (text: string) => Said,
  mark: (value: Said) => Said,
  context: ViewContext<IndicatorWords>,
) {
  const {own, words} = context;
  const {indicator, areas, last, latest, direction, mean, comparisons} = figures;
  const {unit, decimals, basis, target} = indicator;
  const area = say(areas[0]!.label);
  const value = (number: number, provisional?: boolean) => {
    const text = own.value(words.number(number, decimals), unit, say(unit));
    return provisional ? own.provisional(text) : text;
  };
  return {
    /** The latest value with who is counted, up to the first semicolon or full stop of the basis; before it, why a later period has none. */
    latest: [
      last && last !== latest ? own.missing(periodName(last, own), area, reasonFor(last, context)) : '',
      latest
        ? own.latest(
            periodName(latest, own),
            mark(value(latest.value, latest.provisional)),
            area,
            say(/^.+?(?=;|\.(\s|$)|$)/s.exec(basis)![0]),
          )
        : own.noValues(area),
    ],
    trend:
      latest &&
      (direction == null ? own.noTrend : own.trend(direction, isBetter(indicator, direction), value(latest.value), value(mean))),
    comparisons: comparisons.map(({benchmark, observation, difference}) => {
      const label = say(benchmark.label);
      if (observation?.value == null) return own.notCompared(label, reasonFor(observation, context));
      const theirs = value(observation.value, observation.provisional);
      return difference == null
        ? own.whole(label, theirs)
        : own.compared(label, theirs, area, difference, isBetter(indicator, difference));
    }),
    target: target && [
      own.target(own.value(words.number(target.value), unit, say(unit)), target.by && words.day(target.by)),
      latest && isMet(figures) != null ? own.met(isMet(figures)!, isDue(figures), periodName(latest, own)) : '',
      target.text ? say(target.text) : '',
    ],
  };
}

/** Whether the latest value is of the target's date or later. A target without a date is due now. */
export function isDue({indicator: {target}, latest}: Figures): boolean {
  return !target?.by || target.by <= latest!.end;
}
