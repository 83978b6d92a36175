import type {Organisation} from '@send-strategy/sdk/reading';
import {expect, test} from 'vitest';
import {becameOf} from './became.ts';

const body = (id: string, successorId?: string): Organisation => ({
  ...{id, name: id, kind: 'ccg', asOf: '2026-01-01', sources: []},
  ...(successorId && {successorId}),
});
const idsAfter = (id: string, organisations: Organisation[]) => becameOf(id, organisations).map((one) => one.id);

test('each body that came after another is given in turn', () => {
  expect(idsAfter('a', [body('c'), body('b', 'c'), body('a', 'b')])).toEqual(['b', 'c']);
});

test('a body that goes on has none after it, nor one that is not published', () => {
  expect(idsAfter('a', [body('a')])).toEqual([]);
  expect(idsAfter('a', [body('a', 'unpublished')])).toEqual([]);
  expect(idsAfter('unknown', [body('a')])).toEqual([]);
});

test('a circle in the data ends', () => {
  expect(idsAfter('a', [body('a', 'b'), body('b', 'c'), body('c', 'b')])).toEqual(['b', 'c']);
  expect(idsAfter('a', [body('a', 'a')])).toEqual([]);
});
