import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Term} from './index.ts';
import {isInUse, lookUpTerm, termsIn} from './index.ts';

const today = '2026-11-23';
const term = (id: string, name: string, more: Partial<Term> = {}): Term => ({
  ...{id, term: name, plainMeaning: `What ${name} means.`, asOf: '2026-09-01', sources: [{sourceId: 'glossary'}]},
  ...more,
});
const terms = [
  term('send', 'SEND', {aliases: ['SEN']}),
  term('ehc-plan', 'EHC plan', {aliases: ['EHCP', 'education, health and care plan']}),
  term('plan', 'plan'),
  term('senco', 'SENCO', {aliases: ['special educational needs coordinator (SENCO)']}),
  term('ccg', 'CCG', {validTo: '2022-06-30'}),
  term('co-production', 'Co-production'),
  term('childrens-act', 'Children’s Act'),
  term('authority', 'Local authority'),
];

/** The text with each place in brackets. */
function marked(text: string, some: readonly Term[] = terms): string {
  let end = 0;
  const parts = termsIn(text, some, {today}).map((place) => {
    const before = text.slice(end, place.start);
    end = place.end;
    return `${before}[${text.slice(place.start, place.end)}]`;
  });
  return parts.join('') + text.slice(end);
}

describe('the terms in a text', () => {
  test('are found by the longest name, and as whole words only', () => {
    expect(marked('An EHC plan is a plan, not planning; SENDING is no SEND.')).toBe(
      'An [EHC plan] is a [plan], not planning; SENDING is no [SEND].',
    );
  });

  test('are found by the longest name wherever that stands in the list, also where capitals count in the shorter one', () => {
    expect(marked('A plan review', [term('plan', 'plan'), term('review', 'plan review')])).toBe('A [plan review]');
    expect(marked('An EHC plan', [term('ehc', 'EHC'), term('ehc-plan', 'EHC plan')])).toBe('An [EHC plan]');
  });

  test('are found with capitals in abbreviations only, as the widgets find them', () => {
    expect(marked('They send a Plan and an ehc plan to SEN pupils')).toBe('They send a [Plan] and an [ehc plan] to [SEN] pupils');
  });

  test('are found every time they stand', () => {
    expect(termsIn('SEND, SEN, SEND', terms, {today}).map(({text, start, end}) => [text, start, end])).toEqual([
      ['SEND', 0, 4],
      ['SEN', 6, 9],
      ['SEND', 11, 15],
    ]);
  });

  test('have names that are no patterns', () => {
    expect(marked('A special educational needs coordinator (SENCO) helps')).toBe(
      'A [special educational needs coordinator (SENCO)] helps',
    );
    expect(marked('abc a.c', [term('dot', 'a.c')])).toBe('abc [a.c]');
  });

  test.each([
    ['EHC\u00A0plan', 'a space that does not break'],
    ['EHC\nplan', 'the end of a line'],
    ["Children's Act", 'a straight apostrophe'],
    ['Co\u2011production', 'a hyphen that does not break'],
  ])('are found in %j, with %s', (text) => {
    expect(marked(text)).toBe(`[${text}]`);
  });

  test('are not found beside an accent that belongs to the word', () => {
    expect(marked('plane\u0301 plan\u0301')).toBe('plane\u0301 plan\u0301');
  });

  test('are found after a name that stands there in other capitals', () => {
    expect(marked('send plan', [term('both', 'SEND PLAN'), term('plan', 'plan')])).toBe('send [plan]');
  });

  test('of the past are found in texts from their time, and said to be so', () => {
    expect(termsIn('The CCG and SEND', terms, {today}).map(({term: {id}, inUse}) => [id, inUse])).toEqual([
      ['ccg', false],
      ['send', true],
    ]);
  });

  test('that share a name are the one in use, then the one that it is the term of, then the first', () => {
    const found = (...some: Term[]) => termsIn('SEN', some, {today})[0]!.term.id;
    const [old, alias, own] = [
      term('old', 'SEN', {validTo: '2020-01-01'}),
      term('alias', 'SEND', {aliases: ['SEN']}),
      term('own', 'SEN'),
    ];
    expect(found(old, alias)).toBe('alias');
    expect(found(alias, own)).toBe('own');
    expect(found(own, term('second', 'SEN'))).toBe('own');
  });

  test('are none without terms, and none for a name of nothing', () => {
    expect(termsIn('SEND', [], {today})).toEqual([]);
    expect(termsIn('SEND', [term('empty', ' ')], {today})).toEqual([]);
  });

  test('never overlap, come in the order of the text, and are what the text has there', () => {
    const words = fc.array(fc.constantFrom('SEND', 'sen', 'EHC', 'plan', 'a', 'İ', '.', '(', '’s', '-', '🏫', 'é'), {
      maxLength: 12,
    });
    const name = fc.array(fc.constantFrom('SEND', 'EHC', 'plan', 'a', '(', '-', 'é'), {minLength: 1, maxLength: 3});
    fc.assert(
      fc.property(words, fc.constantFrom('', ' '), fc.array(name, {maxLength: 5}), (parts, space, names) => {
        const text = parts.join(space);
        const some = names.map((each, index) => term(`t${index}`, each.join(' ')));
        let end = 0;
        for (const place of termsIn(text, some, {today})) {
          expect(place.start).toBeGreaterThanOrEqual(end);
          expect(place.text).toBe(text.slice(place.start, place.end));
          expect(place.text.toLowerCase()).toBe(place.term.term.toLowerCase());
          ({end} = place);
        }
      }),
    );
  });
});

describe('a term', () => {
  test('is in use from its first day to its last', () => {
    const ccg = {validFrom: '2013-04-01', validTo: '2022-06-30'};
    expect(['2013-03-31', '2013-04-01', '2022-06-30', '2022-07-01'].map((day) => isInUse(ccg, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isInUse({}, today)).toBe(true);
  });
});

describe('a term that is looked up', () => {
  test.each([
    ['ehc-plan', 'ehc-plan'],
    ['EHCP', 'ehc-plan'],
    ['ehc plan', 'ehc-plan'],
    ['  EHC   Plans ', 'ehc-plan'],
    ['EHCPs', 'ehc-plan'],
    ['SENCOs', 'senco'],
    ["SENCO's", 'senco'],
    ['Coproduction', undefined],
    ['co production', 'co-production'],
    ['childrens act', 'childrens-act'],
    ['local authorities', 'authority'],
    ['education, health and care plans', 'ehc-plan'],
    ['planned', undefined],
    ['s', undefined],
    ['', undefined],
    ['  ', undefined],
  ])('as %j is %s', (wanted, id) => {
    expect(lookUpTerm(terms, wanted)?.id).toBe(id);
  });

  test('is found as it is written before its plural is looked for', () => {
    expect(lookUpTerm([term('need', 'need'), term('needs', 'needs')], 'Needs')?.id).toBe('needs');
    expect(lookUpTerm([term('needs', 'needs')], 'need')?.id).toBe('needs');
  });

  test('is found by its id before any name, and by its own name before an alias', () => {
    const some = [term('a', 'b', {aliases: ['c']}), term('b', 'x'), term('d', 'c')];
    expect(lookUpTerm(some, 'b')?.id).toBe('b');
    expect(lookUpTerm(some, 'c')?.id).toBe('d');
  });

  test('is the one in use on a day, where one is given', () => {
    const some = [term('ccg', 'commissioner', {validTo: '2022-06-30'}), term('icb', 'commissioner', {validFrom: '2022-07-01'})];
    expect(lookUpTerm(some, 'commissioner')?.id).toBe('ccg');
    expect(lookUpTerm(some, 'commissioner', {today})?.id).toBe('icb');
    expect(lookUpTerm(some, 'ccg', {today})?.id).toBe('ccg');
  });
});
