import {expect, test} from 'vitest';
import {gripped, moved, showing, viewBoxOf, whole, zoomed} from './zoom.ts';

test('the whole drawing is seen at first', () => {
  expect(viewBoxOf(whole)).toBe('0 0 1000 800');
});

test('enlarging keeps the middle, up to twelve times', () => {
  expect(viewBoxOf(zoomed(whole, 2))).toBe('250 200 500 400');
  expect(zoomed(whole, 1000).by).toBe(12);
});

test('nothing beyond the edges is ever seen', () => {
  expect(viewBoxOf(moved(zoomed(whole, 2), 10_000, -10_000))).toBe('500 0 500 400');
  expect(viewBoxOf(moved(whole, 50, 50))).toBe('0 0 1000 800');
  expect(viewBoxOf(zoomed(moved(zoomed(whole, 4), 10_000, 10_000), 0))).toBe('0 0 1000 800');
});

test('two fingers keep what is under them, and stop at twelve times', () => {
  const from = {x: -100, y: 50, apart: 40, width: 1000};
  expect(viewBoxOf(gripped(whole, from, {...from, apart: 80}))).toBe('200 225 500 400');
  expect(gripped(whole, from, {...from, apart: 8000}).by).toBe(12);
  expect(gripped(whole, from, {...from, apart: 1})).toEqual(whole);
});

test('a point out of sight is brought into sight, and one in sight moves nothing', () => {
  const near = zoomed(whole, 4);
  expect(showing(near, {x: 520, y: 390})).toBe(near);
  expect(showing(near, {x: 900, y: 100})).toMatchObject({x: 875, y: 100, by: 4});
});
