import {describe, expect, test} from 'vitest';
import {scaleOf, spread} from './drawing.ts';

describe('the scale', () => {
  test.each([
    [
      [44, 81],
      [0, 100, 20],
    ],
    [[99.9], [0, 100, 20]],
    [[3041], [0, 4000, 1000]],
    [
      [-3, 4],
      [-4, 4, 2],
    ],
    [[0], [0, 1, 1]],
    [[-7], [-8, 0, 2]],
  ])('of %j goes from %j: it contains zero, in few round steps', (values, scale) => {
    expect(scaleOf(values)).toEqual(scale);
  });

  test('fits very small values', () => {
    const [low, high, step] = scaleOf([0.0021]);
    expect([low, high, step].map((value) => value.toFixed(4))).toEqual(['0.0000', '0.0025', '0.0005']);
  });
});

test('names beside the lines do not lie on one another, and stay in the drawing', () => {
  const labels = [
    {y: 245, lines: ['Last']},
    {y: 100, lines: ['One']},
    {y: 102, lines: ['Two', 'lines']},
    {y: 101, lines: ['Three']},
  ];
  spread(labels);
  const edges = labels
    .toSorted((a, b) => a.y - b.y)
    .map(({y, lines}) => [y - lines.length * 7.5, y + lines.length * 7.5] as const);
  for (const [index, [start]] of edges.entries()) expect(start).toBeGreaterThanOrEqual(edges[index - 1]?.[1] ?? 0);
  expect(edges.at(-1)![1]).toBeLessThanOrEqual(250);
});
