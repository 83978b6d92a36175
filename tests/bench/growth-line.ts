/** A straight line through points, by least squares. */
export interface Line {
  /** At zero. */
  readonly base: number;
  /** For each one more. */
  readonly slope: number;
  /** How far the farthest point lies from the line, as a part of what was measured there. */
  readonly error: number;
}

/** The line through points that lies nearest to all of them, each counted by its own size: a second of ten is as far off as ten of a hundred. */
export function lineThrough(points: readonly (readonly [x: number, y: number])[]): Line {
  const weighed = points.map(([x, y]) => ({x, y, weight: 1 / y ** 2}));
  const sum = (of: (point: (typeof weighed)[number]) => number) =>
    weighed.reduce((total, point) => total + point.weight * of(point), 0);
  const [w, wx, wy, wxx, wxy] = [sum(() => 1), sum(({x}) => x), sum(({y}) => y), sum(({x}) => x * x), sum(({x, y}) => x * y)];
  const slope = (w * wxy - wx * wy) / (w * wxx - wx * wx);
  const base = (wy - slope * wx) / w;
  const error = Math.max(...points.map(([x, y]) => Math.abs(base + slope * x - y) / y));
  return {base, slope, error};
}
