import {expect, test} from 'vitest';
import {Drafts, followDay} from './drafts.ts';
import type {Field} from './form/fields.ts';

const begun = {text: ''};

test('a draft is begun once, and is the same until it is dropped', () => {
  const drafts = new Drafts();
  const draft = drafts.of('a', () => ({begun, values: begun}));
  expect(drafts.of('a', () => ({begun: {text: 'x'}, values: {text: 'x'}}))).toBe(draft);
  drafts.drop('a');
  const next = drafts.of('a', () => ({begun, values: begun}));
  expect(next).not.toBe(draft);
  expect(next.key).not.toBe(draft.key);
});

test('what was typed, or sent without an answer, is unsaved; what is as it was is not', () => {
  const drafts = new Drafts();
  const [a, b] = ['a', 'b'].map((form) => drafts.of(form, () => ({begun, values: begun})));
  expect(drafts.unsaved).toBe(0);
  a!.values = {text: 'Typed.'};
  expect([drafts.unsaved, drafts.has('a'), drafts.has('b'), drafts.has('none')]).toEqual([1, true, false, false]);
  b!.unknownSince = {};
  expect(drafts.unsaved).toBe(2);
  a!.values = {text: ''};
  expect(drafts.has('a')).toBe(false);
  drafts.clear();
  expect(drafts.unsaved).toBe(0);
});

test('a day that nobody gave is the present one, until it is sent; one that somebody gave stays', () => {
  const fields: readonly Field[] = [
    {name: 'on', label: 'On', kind: 'day', isToday: true},
    {name: 'signedOn', label: 'Signed on', kind: 'day'},
  ];
  const drafts = new Drafts();
  const days = {on: '2026-11-23', signedOn: '2026-11-23'};
  const [left, given, sent] = ['left', 'given', 'sent'].map((form) => drafts.of(form, () => ({begun: days, values: days})));
  given!.values = {...days, on: '2026-11-20'};
  sent!.sentOn = '2026-11-23';
  for (const draft of [left!, given!, sent!]) followDay(draft, fields, '2026-11-24');
  expect(left!.values).toEqual({on: '2026-11-24', signedOn: '2026-11-23'});
  expect(given!.values).toEqual({on: '2026-11-20', signedOn: '2026-11-23'});
  expect(sent!.values).toEqual(days);
  // Nobody has typed anything into it.
  expect(drafts.has('left')).toBe(false);
});
