import type {Term} from '@send-strategy/sdk/reading';
import {expect, test} from 'vitest';
import {en} from '../words/en.ts';
import {glossary} from './glossary.ts';

const terms = [
  {id: 'send', term: 'SEND', aliases: ['SEN'], plainMeaning: 'Special educational needs and disabilities.'},
  {id: 'ehc-plan', term: 'EHC plan', aliases: ['EHCP'], plainMeaning: 'A legal document.'},
  {id: 'plan', term: 'plan', plainMeaning: 'What we mean to do.'},
  {id: 'senco', term: 'SENCO', aliases: ['special educational needs coordinator (SENCO)'], plainMeaning: 'A teacher.'},
] as unknown as Term[];

/** The text with each explained word in brackets. */
function explainedIn(text: string, explain = glossary(terms, 'en-GB')(en), lang = 'en'): string {
  const parts = explain({text, lang});
  if (typeof parts === 'string') return parts;
  return (parts as (string | {values: unknown[]})[])
    .map((part) => (typeof part === 'string' ? part : `[${String(part.values[1])}]`))
    .join('');
}

test('a term is explained where it first stands, whichever of its names is used', () => {
  const explain = glossary(terms, 'en-GB')(en);
  expect(explainedIn('SEN pupils and SEND services', explain)).toBe('[SEN] pupils and SEND services');
  expect(explainedIn('More on SEND', explain)).toBe('More on SEND');
});

test('each drawing begins anew', () => {
  const begin = glossary(terms, 'en-GB');
  expect(explainedIn('SEND', begin(en))).toBe('[SEND]');
  expect(explainedIn('SEND', begin(en))).toBe('[SEND]');
});

test('the longest name is found, and only whole words', () => {
  expect(explainedIn('An EHC plan is a plan, not planning; SENDING is no SEND.')).toBe(
    'An [EHC plan] is a [plan], not planning; SENDING is no [SEND].',
  );
});

test('capitals count in abbreviations only', () => {
  expect(explainedIn('They send a Plan')).toBe('They send a [Plan]');
});

test('signs in a name are no pattern', () => {
  expect(explainedIn('The special educational needs coordinator (SENCO) helps')).toBe(
    'The [special educational needs coordinator (SENCO)] helps',
  );
});

test('a text in another language than the glossary is left alone', () => {
  expect(explainedIn('SEND', glossary(terms, 'en-GB')(en), 'pl')).toBe('SEND');
});

test('without terms nothing is explained', () => {
  expect(explainedIn('SEND', glossary([], 'en')(en))).toBe('SEND');
});
