import {type Boundary} from '../folder/dataset.ts';
import {type Finding} from './schema-check.ts';
import {checkDefinition} from './schema-check.ts';

/** What is wrong with an area's outline: its form (RFC 7946), closed rings, degrees in their order. */
export function boundaryFinding(boundary: unknown): Omit<Finding, 'path'> | undefined {
  const {
    findings: [finding],
  } = checkOpen(boundary);
  if (finding !== undefined) return {message: `${finding.path.join('.')}: ${finding.message}`, ...(finding.expected === undefined ? {} : {expected: finding.expected})};
  for (const ring of ringsOf(boundary as Boundary)) {
    if (!Array.isArray(ring) || ring.length < 4) return {message: 'a ring has fewer than four points', expected: 'A closed outline was expected'};
    for (const point of ring) {
      const [longitude, latitude] = Array.isArray(point) ? point : [];
      if (typeof longitude !== 'number' || typeof latitude !== 'number' || Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
        return {message: `${JSON.stringify(point)} is not a point`, expected: 'Longitude, then latitude, were expected in degrees'};
      }
    }
    const [first, last] = [ring[0]!, ring.at(-1)!];
    if (first[0] !== last[0] || first[1] !== last[1]) return {message: 'a ring is not closed', expected: 'Its last point is its first again'};
  }
  return undefined;
}

/** GeoJSON allows members that are not defined (RFC 7946, section 6.1), so only known ones are judged. */
function checkOpen(boundary: unknown) {
  const result = checkDefinition('Boundary', boundary);
  return {...result, findings: result.findings.filter(({message}) => !message.startsWith('there is no field'))};
}

/** The rings of an outline. */
export function ringsOf({features}: Boundary): number[][][] {
  return features.flatMap(({geometry}) => (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()));
}
