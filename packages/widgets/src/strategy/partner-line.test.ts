import type {Organisation} from '@send-strategy/sdk/reading';
import {describe, expect, test} from 'vitest';
import {hasEnded, lineOf} from './partner-line.ts';

const organisation = (id: string, dates: Partial<Organisation> = {}): Organisation => ({
  ...{id, name: id, kind: 'ccg', asOf: '2026-01-01', sources: [{sourceId: 'source'}]},
  ...dates,
});

const bodies = [
  organisation('merged', {kind: 'ccg', validFrom: '2020-04-01', validTo: '2022-06-30', successorId: 'board'}),
  organisation('board', {kind: 'icb', validFrom: '2022-07-01'}),
  organisation('small', {validTo: '2020-03-31', successorId: 'merged'}),
  organisation('smaller', {validTo: '2019-03-31', successorId: 'merged'}),
  organisation('other'),
];

const ids = (id: string, of = bodies) => {
  const line = lineOf(id, of);
  return line && [line.before, [line.partner], line.after].map((all) => all.map((one) => one.id));
};

describe('what a partner was and became', () => {
  test('follows all successors', () => {
    expect(ids('small')).toEqual([[], ['small'], ['merged', 'board']]);
  });

  test('knows all that came before, in the order in which they ended', () => {
    expect(ids('board')).toEqual([['smaller', 'small', 'merged'], ['board'], []]);
  });

  test('is the partner alone where nothing changed', () => {
    expect(ids('other')).toEqual([[], ['other'], []]);
  });

  test('is not known where the organisation is not published', () => {
    expect(ids('nobody')).toBeUndefined();
  });

  test('ends where a successor is not published', () => {
    expect(ids('small', [organisation('small', {successorId: 'nobody'})])).toEqual([[], ['small'], []]);
  });

  test('ends where organisations name each other in a circle', () => {
    expect(ids('a', [organisation('a', {successorId: 'b'}), organisation('b', {successorId: 'a'})])).toEqual([[], ['a'], ['b']]);
  });
});

test('an organisation’s last day is still its own', () => {
  expect(hasEnded(bodies[0]!, '2022-06-30')).toBe(false);
  expect(hasEnded(bodies[0]!, '2022-07-01')).toBe(true);
  expect(hasEnded(bodies[1]!, '2099-01-01')).toBe(false);
});
