import {expect, test} from 'vitest';
import {Drafts} from './drafts.ts';

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
