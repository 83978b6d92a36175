import {expect, test, vi} from 'vitest';
import {takeTurns, waiting} from './turns.ts';

function* steps(name: string, amount: number, done: string[]): Generator {
  for (let step = 1; step <= amount; step++) {
    done.push(name + step);
    yield;
  }
}

test('each takes one step, then each that goes on the next', () => {
  const done: string[] = [];
  waiting.push(steps('a', 1, done), steps('b', 3, done), steps('c', 2, done));
  takeTurns();
  expect(done).toEqual(['a1', 'b1', 'c1', 'b2', 'c2', 'b3']);
  expect(waiting).toEqual([]);
});

test('what begins to wait meanwhile waits for the next time', () => {
  const done: string[] = [];
  const late = steps('late', 1, done);
  waiting.push(
    (function* () {
      waiting.push(late);
      yield;
      done.push('first');
    })(),
  );
  takeTurns();
  expect(done).toEqual(['first']);
  takeTurns();
  expect(done).toEqual(['first', 'late1']);
});

test('one that fails says so, and keeps no other from its turn', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const done: string[] = [];
  const fault = new Error('Nothing to measure.');
  waiting.push(
    (function* () {
      yield;
      throw fault;
    })(),
    steps('b', 3, done),
  );
  takeTurns();
  expect(done).toEqual(['b1', 'b2', 'b3']);
  expect(said).toHaveBeenCalledExactlyOnceWith(fault);
  said.mockRestore();
});
