import type {Direction} from '@send-strategy/sdk/reading';
import {count} from '../words/en.ts';

/** A part of a sentence: text, or a template that says its own language. A sentence is given as its parts, so that each language orders them as it needs. */
export type Said = unknown;

const verdict = (better?: boolean) => (better == null ? '' : better ? ', which is better' : ', which is worse');

/** What the widget says, in English. */
export const en = {
  heading: 'Measures',
  empty: 'This strategy has not published its measures.',
  noneForPriority: 'This priority has no published measures.',
  unknown: (id: string) => `This strategy has no measure called “${id}”.`,
  all: (n: number) => count(n, 'measure', 'measures'),
  basis: 'Who is counted',
  /** A period as DfE writes it: 2023/24, 2023-24 for a financial year, autumn term 2023/24, Q1 2023-24. `name` is empty for whole years. */
  period: (year: string, name: string) => (name ? `${name} ${year}` : year),
  /** Names of periods, by DfE's time identifier in small letters. Others stand as they are. */
  identifiers: {
    'autumn term': 'autumn term',
    'spring term': 'spring term',
    'summer term': 'summer term',
    'autumn and spring term': 'autumn and spring term',
  } as Readonly<Record<string, string>>,
  /** 44.1%, 12 weeks. `said` is the unit as a part of a sentence. */
  value: (number: string, unit: string, said: Said): Said[] => [number, unit.startsWith('%') ? '' : ' ', said],
  provisional: (value: Said): Said[] => [value, ' (provisional)'],
  latest: (period: string, value: Said, area: Said, basis: Said): Said[] => [
    `In ${period}, `,
    value,
    ' in ',
    area,
    ' (',
    basis,
    '). ',
  ],
  missing: (period: string, area: Said, reason: string): Said[] => [`In ${period}, `, area, `: ${reason}. `],
  noValues: (area: Said): Said[] => ['Values for ', area, ': not published.'],
  trend: (direction: Direction, better: boolean | undefined, value: Said, mean: Said): Said[] => [
    `Trend: ${['down', 'little change', 'up'][direction + 1]}${verdict(better)}. `,
    value,
    ' against a mean of ',
    mean,
    ' in the three periods before.',
  ],
  noTrend: 'Trend: not enough data. It takes four values that can be compared.',
  method: (percentage: boolean) =>
    `Trend: the last value against the mean of the three before it, of the same kind of period, since the last series break. Within ${percentage ? 'one percentage point' : '2%'} is little change.`,
  compared: (label: Said, value: Said, area: Said, direction: Direction, better: boolean | undefined): Said[] => [
    label,
    ': ',
    value,
    '. ',
    area,
    ` is ${['lower', 'the same', 'higher'][direction + 1]}${verdict(better)}. `,
  ],
  /** A number of people in England beside that of one area. */
  whole: (label: Said, value: Said): Said[] => [label, ': ', value, ' in all, not compared. '],
  notCompared: (label: Said, reason: string): Said[] => [label, `: ${reason}. `],
  target: (value: Said, by: string | undefined): Said[] => ['Target: ', value, by ? ` by ${by}. ` : '. '],
  met: (met: boolean, due: boolean, period: string) => `${met ? 'Met' : due ? 'Not met' : 'Not met yet'} in ${period}. `,
  targetLabel: 'Target',
  breakLabel: 'break',
  seriesBreak: (day: string, reason: Said): Said[] => [
    `Series break on ${day}: values before and after are not compared. `,
    reason,
  ],
  figures: 'Chart and figures',
  table: 'Table',
  periodLabel: 'Period',
  hollow: 'Hollow marks: provisional.',
  /** Why there is no value, or what it is worth, by DfE's symbol. */
  symbols: {
    c: 'not published, to protect children’s privacy',
    x: 'not available',
    z: 'not applicable',
    low: 'rounds to zero, but is not zero',
    u: 'low reliability',
  },
  saveDrawing: 'Save chart as SVG',
  about: 'How this is measured',
  unit: 'Unit',
  denominator: 'Out of',
  publisher: 'Published by',
  official: 'Official statistics',
  yesOrNo: (yes: boolean): string => (yes ? 'yes' : 'no'),
};

export type IndicatorWords = typeof en;
