import {widgets} from '@send-strategy/widgets/description';
import {expect, test} from 'vitest';
import {en} from '../../../widgets/src/words/en.ts';
import {shared as pl} from '../../../widgets/src/words/pl/shared.ts';
import {shared as ur} from '../../../widgets/src/words/ur/shared.ts';
import {finishedLanguages, problemWith} from './option-values.ts';

const optionOf = (tag: string, name: string) =>
  widgets.find((widget) => widget.tag === tag)!.attributes.find((each) => each.name === name)!;

test('The languages that are offered are those whose words are no draft', () => {
  const drafts = {en: en.draft, pl: pl.draft, ur: ur.draft};
  const {value} = optionOf('send-strategy', 'lang');
  expect(value.kind === 'language' && Object.keys(value.spoken)).toEqual(Object.keys(drafts));
  expect(finishedLanguages).toEqual(
    Object.entries(drafts)
      .filter(([, words]) => words === '')
      .map(([language]) => language),
  );
});

test.each([
  ['send-achievements', 'year', '2026', undefined],
  ['send-achievements', 'year', '26', 'One year alone: write the year with four digits, such as 2026.'],
  ['send-principles', 'refresh', '0', undefined],
  ['send-principles', 'refresh', '5', undefined],
  [
    'send-principles',
    'refresh',
    '4',
    'Seconds between two looks for changes: write a whole number from 5 to 86400, or 0 for “never”.',
  ],
  [
    'send-principles',
    'refresh',
    '6e1',
    'Seconds between two looks for changes: write a whole number from 5 to 86400, or 0 for “never”.',
  ],
  ['send-strategy', 'sections', 'vision terms', undefined],
  ['send-commitments', 'urn', '900001', undefined],
  ['send-commitments', 'urn', '"><script>', 'One school alone: “"><script>” is no id.'],
  ['send-decisions', 'order', 'toString', 'What comes first: “toString” is none of the choices.'],
  ['send-decisions', 'service', 'https://send.example', 'Address of the service cannot be chosen here.'],
] as const)('%s %s="%s"', (tag, name, value, problem) => {
  expect(problemWith(optionOf(tag, name), value)).toBe(problem);
});
