import {type Boundary} from '../folder/dataset.ts';
import {type Finding} from './findings.ts';
import {checkDefinition} from './schema-check.ts';

/** What is wrong with an area's outline, or undefined: its form (RFC 7946), closed rings, degrees in their order. */
export function boundaryFinding(boundary: unknown): Finding | undefined {
  // GeoJSON allows members that it does not define (section 6.1). They are not published.
  const {findings} = checkDefinition('Boundary', boundary, 'allowed');
  if (findings.length > 0) return findings[0];
  const rings = ringsOf(boundary as Boundary);
  if (rings.length === 0)
    return {path: ['features'], message: 'there is no outline', expected: 'At least one polygon was expected'};
  for (const {ring, path} of rings) {
    const finding = ringFinding(ring);
    if (finding !== undefined) return {path, ...finding};
  }
  return undefined;
}

function ringFinding(ring: unknown): Omit<Finding, 'path'> | undefined {
  // Section 3.1.6: a linear ring.
  if (!Array.isArray(ring) || ring.length < 4)
    return {
      message: 'a ring has fewer than four points',
      expected: 'A ring is a list of at least four points, the last the same as the first',
    };
  for (const [index, point] of ring.entries()) {
    const [longitude, latitude, ...others] = Array.isArray(point) ? (point as unknown[]) : [];
    const isPoint =
      isDegrees(longitude, 180) &&
      isDegrees(latitude, 90) &&
      others.length <= 1 &&
      others.every((other) => typeof other === 'number');
    if (!isPoint)
      return {
        message: `point ${index + 1} of the ring is not a point`,
        expected: 'Longitude, then latitude, were expected in degrees',
      };
  }
  const [first, last] = [ring[0] as number[], ring.at(-1) as number[]];
  if (first[0] !== last[0] || first[1] !== last[1])
    return {message: 'the ring is not closed', expected: 'Its last point is its first again'};
  return undefined;
}

function isDegrees(value: unknown, limit: number): boolean {
  return typeof value === 'number' && Math.abs(value) <= limit;
}

/** The rings of an outline, each with its place. What they hold is not checked yet. */
function ringsOf({features}: Boundary): {ring: unknown; path: (string | number)[]}[] {
  return features.flatMap(({geometry: {type, coordinates}}, feature) => {
    const path = ['features', feature, 'geometry', 'coordinates'];
    const polygons =
      type === 'Polygon'
        ? [{rings: coordinates as unknown, at: path}]
        : (coordinates as unknown[]).map((rings, index) => ({rings, at: [...path, index]}));
    return polygons.flatMap(({rings, at}) =>
      Array.isArray(rings) ? rings.map((ring: unknown, index) => ({ring, path: [...at, index]})) : [{ring: rings, path: at}],
    );
  });
}
