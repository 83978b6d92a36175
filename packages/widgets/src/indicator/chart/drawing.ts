import {svg, type TemplateResult} from 'lit';
import type {Indicator, Observation} from '@send-strategy/sdk/reading';
import type {Words} from '../../words/en.ts';
import type {Figures} from '../figures.ts';
import type {IndicatorWords} from '../indicator.words.ts';
import {yearOf} from './period.ts';

/** Shapes tell lines apart without colour, also on paper: circle, square, triangle, diamond. */
const shapes = ['m-4 0a4 4 0 108 0 4 4 0 10-8 0z', 'm-4-4h8v8h-8z', 'm0-5l5 9h-10z', 'm0-6l5 6-5 6-5-6z'];
const dashes = ['', '7 4', '2 4', '10 3 2 3'];
const height = 250;
const [top, bottom] = [34, height - 24];
const lineHeight = 15;
/** The width of a letter, on average. */
const letter = 6.6;

const moment = (day: string) => Date.parse(day);
const length = ({start, end}: Observation) => moment(end) - moment(start) + 1;
const round = (number: number) => Math.round(number * 10) / 10;

interface Label {
  /** Its middle. */
  y: number;
  lines: readonly string[];
}

/**
 * What is in an indicator's drawing: a scale from zero, lines that break where a value is missing and where values cannot be compared, and beside each its name.
 *
 * @param width In units that are pixels at the drawing's natural size.
 * @param most The most room for names.
 */
export function drawing(
  {indicator, areas, periods: all, at, latest}: Figures,
  width: number,
  most: number,
  own: IndicatorWords,
  words: Words,
): TemplateResult {
  const number = (value: number, decimals?: number) => words.number(value, decimals);
  // Terms and whole years do not stand in one line: those that last about as long as the latest.
  const periods = all.filter((period) => Math.abs(Math.log(length(period) / length(latest!))) < 0.4);
  const drawn = areas.filter(({drawn}) => drawn);
  const target = indicator.target?.value;
  const [low, high, step] = scaleOf([
    target ?? 0,
    ...periods.flatMap((period) => drawn.map((area) => at(area, period)?.value ?? 0)),
  ]);
  const steps = Array.from({length: Math.round((high - low) / step) + 1}, (_, index) => {
    const value = low + index * step;
    return [value, number(value, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)))] as const;
  });

  const left = (Math.max(...steps.map(([, text]) => text.length)) + 1) * letter;
  const widest = Math.max(6, ...drawn.map(({label}) => label.length)) * letter + 30;
  const right = width - Math.min(most, widest);
  const from = moment(periods[0]!.start);
  const span = moment(periods.at(-1)!.end) - from || 1;
  const xOf = ({start, end}: Observation) => round(left + (((moment(start) + moment(end)) / 2 - from) / span) * (right - left));
  const yOf = (value: number) => round(bottom - ((value - low) / (high - low)) * (bottom - top));
  // The shortest time from one period to the next: where it is much longer, one is missing.
  const pace = Math.min(...periods.map(({start}, index) => moment(periods[index + 1]?.start ?? '') - moment(start) || Infinity));

  const labels: Label[] = [];
  const label = (y: number, text: string): Label => {
    const lines = text.match(new RegExp(`.{1,${Math.floor((most - 22) / letter)}}(\\s|$)|\\S{8}`, 'gu')) ?? [];
    const label = {y, lines: lines.length > 6 ? [...lines.slice(0, 5), '…'] : lines};
    labels.push(label);
    return label;
  };
  const lines = drawn.map((area, index) => {
    const shape = shapes[index % 4]!;
    let before: Observation | undefined;
    let [path, marks, hollow, y] = ['', '', '', 0];
    for (const period of periods) {
      const observation = at(area, period);
      const value = observation?.value;
      if (value != null) {
        const place = `${xOf(period)} ${(y = yOf(value))}`;
        const joined =
          before && moment(period.start) - moment(before.start) < pace * 1.5 && !breakBetween(indicator, before, period);
        path += (joined ? 'L' : 'M') + place;
        if (observation!.provisional) hollow += `M${place}${shape}`;
        else marks += `M${place}${shape}`;
      }
      before = value == null ? undefined : period;
    }
    const kind: string = area.kind;
    return {kind, path, marks, hollow, dash: dashes[index % 4], shape, label: path && label(y, area.label)};
  });
  if (target != null) {
    const y = yOf(target);
    lines.push({
      kind: 'goal',
      path: `M${left} ${y}H${right}`,
      marks: '',
      hollow: '',
      dash: '12 3',
      shape: 'm-5 0h10',
      label: label(y, own.targetLabel),
    });
  }
  spread(labels);

  const years = periods.filter(({timePeriod}, index) => timePeriod !== periods[index - 1]?.timePeriod);
  const every = Math.ceil((years.length * (yearOf(years[0]!).length + 2) * letter) / (right - left));
  const faint = (x: number, y: number, text: unknown, anchor = 'middle') =>
    svg`<text class="faint" x=${x} y=${y} text-anchor=${anchor}>${text}</text>`;
  return svg`${faint(0, 11, indicator.unit.slice(0, 40), 'start')}
    ${steps.map(([value, text]) => svg`<path class="grid" d="M${left} ${yOf(value)}H${right}"></path>${faint(left - 6, yOf(value) + 4, text, 'end')}`)}
    ${periods.map((period, index) => {
      const x = xOf(period);
      const before = periods[index - 1];
      const between = before && (x + xOf(before)) / 2;
      return svg`${years.includes(period) && (years.length - 1 - years.indexOf(period)) % every === 0 ? faint(x, bottom + 18, yearOf(period)) : ''}
        ${before && breakBetween(indicator, before, period) ? svg`<path class="break" d="M${between!} ${top - 6}V${bottom}" stroke-dasharray="3 3"></path>${faint(between!, top - 10, own.breakLabel)}` : ''}
        ${at(areas[0]!, period)?.value == null ? faint(x, bottom - 4, `[${at(areas[0]!, period)?.symbol ?? '–'}]`) : ''}`;
    })}
    ${lines
      .toReversed()
      .map(
        ({kind, path, marks, hollow, dash, shape, label}) =>
          label &&
          svg`<g class=${kind}><path d=${path} stroke-dasharray=${dash}></path><path class="mark" d="${marks}M${right + 12} ${label.y}${shape}"></path><path class="mark hollow" d=${hollow}></path>${label.lines.map(
            (line, index) =>
              svg`<text x=${right + 21} y=${label.y + 4.5 + (index - (label.lines.length - 1) / 2) * lineHeight}>${line}</text>`,
          )}</g>`,
      )}`;
}

/** Whether a series break lies between two periods. A period in which one falls is after it, as for a trend. */
function breakBetween({seriesBreaks}: Indicator, before: Observation, after: Observation): boolean | undefined {
  return seriesBreaks?.some(({on}) => before.end < on && on <= after.end);
}

/** A scale that contains zero, in few round steps: its ends and its step. */
export function scaleOf(values: readonly number[]): [low: number, high: number, step: number] {
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  const rough = (most - least) / 5 || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power;
  return [Math.floor(least / step) * step, Math.ceil((most || +!least) / step) * step, step];
}

/** Moves names apart that would lie on one another. */
export function spread(labels: Label[]): void {
  const half = ({lines}: Label) => (lines.length * lineHeight + 4) / 2;
  labels.sort((a, b) => a.y - b.y);
  let edge = 0;
  for (const label of labels) {
    label.y = Math.max(label.y, edge + half(label));
    edge = label.y + half(label);
  }
  edge = height;
  for (const label of labels.toReversed()) {
    label.y = Math.min(label.y, edge - half(label));
    edge = label.y - half(label);
  }
}
