import {describe, expect, test} from 'vitest';
import {pickVariant, sameLanguage, valueAt} from './index.ts';

type Item = Parameters<typeof pickVariant>[0];

const item: Item & {title: string; vision: object; outcomes: string[]} = {
  asOf: '2026-09-01',
  title: 'Help early',
  vision: {summary: 'Every child belongs.'},
  outcomes: ['Fewer families wait.'],
  variants: [
    {lang: 'en', reading: 'plain', of: '2026-09-01', text: {title: 'We help soon', 'outcomes.0': 'Less waiting'}},
    {lang: 'en', reading: 'easyRead', of: '2026-09-01', lines: [{text: 'We help soon.'}]},
    {lang: 'pl', reading: 'standard', of: '2025-09-01', text: {title: 'Pomoc od razu'}},
  ],
};

const pick = (lang: string, reading: 'standard' | 'plain' | 'easyRead', of: object = item) =>
  pickVariant(of, {lang, reading, originalLang: 'en'});

describe('an item’s words', () => {
  test('are its own where the reader wants the standard ones', () => {
    const words = pick('en-GB', 'standard');
    expect(words.text('title')).toEqual({text: 'Help early', lang: 'en'});
    expect(words.lines).toBeUndefined();
    expect(words.outdated).toBe(false);
  });

  test('are plain ones where they are wanted, field by field, and its own for the rest', () => {
    const words = pick('en', 'plain');
    expect(words.text('title')?.text).toBe('We help soon');
    expect(words.text('outcomes.0')?.text).toBe('Less waiting');
    expect(words.text('vision.summary')?.text).toBe('Every child belongs.');
  });

  test('are Easy Read lines where they are wanted, with plain words for the fields', () => {
    const words = pick('en', 'easyRead');
    expect(words.lines).toEqual([{text: 'We help soon.'}]);
    expect(words.linesLang).toBe('en');
    expect(words.text('title')?.text).toBe('We help soon');
  });

  test('are in the reader’s language before they are easy', () => {
    const words = pick('pl-PL', 'easyRead');
    expect(words.lines).toBeUndefined();
    expect(words.text('title')).toEqual({text: 'Pomoc od razu', lang: 'pl'});
    expect(words.text('vision.summary')).toEqual({text: 'Every child belongs.', lang: 'en'});
  });

  test('are the original’s in a language that there is nothing in', () => {
    const words = pick('ur', 'easyRead');
    expect(words.text('title')).toEqual({text: 'Help early', lang: 'en'});
    expect(words.outdated).toBe(false);
  });

  test('are of the reader’s own region where both are there', () => {
    const variants = [
      {lang: 'pt-BR', reading: 'standard', of: '2026-09-01', text: {title: 'Ajuda cedo (BR)'}},
      {lang: 'pt-PT', reading: 'standard', of: '2026-09-01', text: {title: 'Ajuda cedo (PT)'}},
    ];
    expect(pick('pt-PT', 'standard', {...item, variants}).text('title')?.text).toBe('Ajuda cedo (PT)');
    expect(pick('pt', 'standard', {...item, variants}).text('title')?.text).toBe('Ajuda cedo (BR)');
  });

  test('are undefined where the item has none at that place', () => {
    expect(pick('en', 'standard').text('summary')).toBeUndefined();
    expect(pick('en', 'standard').text('vision')).toBeUndefined();
    expect(pick('en', 'plain').text('constructor')).toBeUndefined();
    expect(pick('en', 'standard').text('title.length')).toBeUndefined();
  });
});

describe('words from an earlier wording', () => {
  test('are said to be outdated where they were made before the item changed', () => {
    expect(pick('pl', 'standard').outdated).toBe(true);
    expect(pick('en', 'plain').outdated).toBe(false);
  });

  test('are not spoken of where a newer variant is shown in their place', () => {
    const variants = [
      {lang: 'en', reading: 'easyRead', of: '2026-09-01', text: {title: 'Help'}, lines: [{text: 'Help.'}]},
      {lang: 'en', reading: 'plain', of: '2025-09-01', text: {title: 'Old plain words'}},
    ];
    expect(pick('en', 'easyRead', {...item, variants}).outdated).toBe(false);
    expect(pick('en', 'plain', {...item, variants}).outdated).toBe(true);
  });

  test('are spoken of where only the Easy Read lines are old', () => {
    const variants = [{lang: 'en', reading: 'easyRead', of: '2025-09-01', lines: [{text: 'Help.'}]}];
    expect(pick('en', 'easyRead', {...item, variants}).outdated).toBe(true);
    expect(pick('en', 'plain', {...item, variants}).outdated).toBe(false);
  });
});

describe('two language tags', () => {
  test.each([
    ['en', 'en-GB', true],
    ['EN-gb', 'en', true],
    ['en', 'pl', false],
    ['zh-TW', 'zh-Hant', true],
    ['zh-Hans', 'zh-Hant', false],
    ['pa', 'pa-Arab', false],
    ['pa-PK', 'pa-Arab', true],
    ['', 'en', false],
    ['not a tag', 'Not a tag', true],
  ])('%s and %s: one language in one script is %s', (a, b, same) => {
    expect(sameLanguage(a, b)).toBe(same);
    expect(sameLanguage(b, a)).toBe(same);
  });
});

test('a value is found by its dotted path, and nothing that the item does not itself have', () => {
  expect(valueAt(item, 'vision.summary')).toBe('Every child belongs.');
  expect(valueAt(item, 'outcomes.0')).toBe('Fewer families wait.');
  expect(valueAt(item, 'outcomes.length')).toBe(1);
  expect(valueAt(item, 'vision.summary.0')).toBeUndefined();
  expect(valueAt(item, '__proto__.toString')).toBeUndefined();
  expect(valueAt(null, 'title')).toBeUndefined();
});
