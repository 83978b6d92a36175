import {describe, expect, test} from 'vitest';
import {en as achievements} from '../achievements/achievements.words.ts';
import {en as actionPlan} from '../action-plan/action-plan.words.ts';
import {en as commitments} from '../commitments/commitments.words.ts';
import {en as decisions} from '../decisions/decisions.words.ts';
import {en as inclusionMap} from '../inclusion-map/inclusion-map.words.ts';
import {en as indicator} from '../indicator/indicator.words.ts';
import {en as principles} from '../principles/principles.words.ts';
import {en as priorityProgress} from '../priority-progress/priority-progress.words.ts';
import {en as provision} from '../provision/provision.words.ts';
import {en as services} from '../services/services.words.ts';
import {en as strategy} from '../strategy/strategy.words.ts';
import {en as valueForMoney} from '../value-for-money/value-for-money.words.ts';
import {en as shared} from './en.ts';
import {formatsOf} from './formats.ts';
import type {Language} from './language.ts';
import {language as pl} from './pl.ts';
import {count as inPolish} from './pl/shared.ts';
import {language as ur} from './ur.ts';

const english: Language = {
  words: shared,
  own: {
    achievements,
    'action-plan': actionPlan,
    commitments,
    decisions,
    'inclusion-map': inclusionMap,
    indicator,
    principles,
    'priority-progress': priorityProgress,
    provision,
    services,
    strategy,
    'value-for-money': valueForMoney,
  },
};

/** Texts that a language may have in common with English. */
const alike = new Set(['CSV', 'ltr', '']);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const kindOf = (value: unknown) => (isRecord(value) ? 'record' : value === undefined ? 'absent' : typeof value);

/** What is wrong with a language beside English, a line for each fault with where it is. */
function faultsIn(original: unknown, translation: unknown, at = ''): string[] {
  if (kindOf(original) !== kindOf(translation)) return [`${at} is ${kindOf(translation)}, in English it is ${kindOf(original)}`];
  if (isRecord(original) && isRecord(translation)) {
    const keys = new Set([...Object.keys(original), ...Object.keys(translation)]);
    return [...keys].flatMap((key) => faultsIn(original[key], translation[key], at ? `${at}/${key}` : key));
  }
  if (typeof original === 'function' && typeof translation === 'function')
    return translation.length > original.length
      ? [`${at} takes ${translation.length} values, in English ${original.length}`]
      : [];
  if (typeof translation !== 'string') return [`${at} is neither text, function nor record`];
  if (!translation.trim()) return original === '' && at !== 'words/draft' ? [] : [`${at} is empty`];
  return translation === original && !alike.has(translation) ? [`${at} is the English text “${translation}”`] : [];
}

/** A copy of Polish in which one part is another. */
const polishWith = (changes: {words?: object; services?: object}) => ({
  words: {...pl.words, ...changes.words},
  own: {...pl.own, services: {...pl.own.services, ...changes.services}},
});

describe.each([
  ['pl', 'ltr', pl],
  ['ur', 'rtl', ur],
] as const)('in %s', (lang, dir, language) => {
  test('everything that widgets say in English is said, and nothing else', () => {
    expect(faultsIn(english, language)).toEqual([]);
  });

  test(`the words name their language and are read ${dir}`, () => {
    expect(language.words).toMatchObject({lang, dir});
  });

  test('the words say that they are a draft', () => {
    expect(language.words.draft.length).toBeGreaterThan(20);
  });
});

test('English is no draft and lacks no word but that of a draft and of what goes without saying', () => {
  const empty = (value: unknown, at: string): string[] =>
    isRecord(value) ? Object.entries(value).flatMap(([key, part]) => empty(part, `${at}/${key}`)) : value === '' ? [at] : [];
  expect(empty(english, '').toSorted()).toEqual([
    '/own/commitments/educationPhase/notApplicable',
    '/own/commitments/status/open',
    '/own/inclusion-map/status/open',
    '/words/draft',
  ]);
});

describe('a fault in a language is reported', () => {
  const {heading: _, ...withoutHeading} = pl.own.services;

  test.each([
    [
      'a missing word',
      {words: pl.words, own: {...pl.own, services: withoutHeading}},
      'own/services/heading is absent, in English it is string',
    ],
    [
      'a word that English has not',
      polishWith({services: {greeting: 'Witamy'}}),
      'own/services/greeting is string, in English it is absent',
    ],
    ['a text for a function', polishWith({services: {until: 'do'}}), 'own/services/until is string, in English it is function'],
    [
      'a function that waits for what it is not given',
      polishWith({services: {until: (day: string, hour: string) => `${day} ${hour}`}}),
      'own/services/until takes 2 values, in English 1',
    ],
    ['an empty word', polishWith({services: {heading: ' '}}), 'own/services/heading is empty'],
    [
      'a word left in English',
      polishWith({services: {heading: services.heading}}),
      'own/services/heading is the English text “Services”',
    ],
    ['a draft that does not say so', polishWith({words: {draft: ''}}), 'words/draft is empty'],
  ])('%s', (_name, language, fault) => {
    const before = faultsIn(english, pl);
    expect(faultsIn(english, language).filter((each) => !before.includes(each))).toEqual([fault]);
  });
});

describe('Polish has a form of a noun', () => {
  const schools = (n: number) => inPolish(n, 'szkoła', 'szkoły', 'szkół');

  test.each([
    [0, '0 szkół'],
    [1, '1 szkoła'],
    [2, '2 szkoły'],
    [5, '5 szkół'],
    [12, '12 szkół'],
    [21, '21 szkół'],
    [22, '22 szkoły'],
    [25, '25 szkół'],
  ])('for %d', (n, said) => {
    expect(schools(n)).toBe(said);
  });

  test('for a fraction, which is never that of one', () => {
    expect(schools(1.5)).not.toContain('szkoła');
    expect(formatsOf('pl').count(1.5, {one: 'rok', few: 'lata', many: 'lat', other: 'roku'})).toBe('1,5 roku');
  });

  test('in what its widgets say', () => {
    const {achievements, decisions, services, strategy, 'action-plan': actionPlan, 'inclusion-map': map} = pl.own;
    expect([1, 2, 5, 22].map((n) => actionPlan.actions(n))).toEqual(['1 działanie', '2 działania', '5 działań', '22 działania']);
    expect([1, 2, 5, 22].map((n) => decisions.steps(n))).toEqual(['1 krok', '2 kroki', '5 kroków', '22 kroki']);
    expect(actionPlan.matching(1, 22)).toBe('1 z 22 działań');
    expect(map.shownOf(3, 5)).toBe('Pokazano 3 z 5 szkół');
    expect(map.summary(22, 0, [])).toBe('Sieć: 22 szkoły. Powiązania: nie opublikowano.');
    expect(achievements.summary(3, ['2026', '2025'])).toBe('3 przykłady. Lata: 2026 i 2025.');
    expect([services.fromTo(0, 25), services.fromTo(5, 16), services.fromTo(2, 2)]).toEqual([
      'od urodzenia do 25 lat',
      'od 5 do 16 lat',
      '2 lata',
    ]);
    expect(strategy.yearsOfAge(0, 1)).toBe('od urodzenia do 1 roku');
  });
});

test('Polish dates keep the form that the words before them ask for', () => {
  const {words, own} = pl;
  const day = words.day('2026-03-31');
  expect(own.commitments.duty(day)).toContain('do 31 marca 2026.');
  expect(own.decisions.goTo(day)).toBe('Przejdź do posiedzenia z 31 marca 2026');
  expect(own['value-for-money'].period('Autumn term', '2024/25', '', '')).toBe('trymestr jesienny 2024/25');
});
