import type {NetworkSchool, School} from '@send-strategy/sdk/reading';
import {apart, drawingHeight, drawingWidth, pointsOf, type MapLayout, type Point} from './layout.ts';

/** Room around a ring: for symbols, and the names above them. */
const margin = 40;

export const isHub = ({roles}: NetworkSchool): boolean => roles.includes('hub');

/**
 * Places each hub in the middle of the schools that are linked with it, and all others around a middle of their own, as if there were no geography. A school with links to several
 * hubs stands with the first by name. Everything is in the order of the names, and has the same room: how many links a school has changes nothing. Nothing has a place where there is
 * no hub.
 *
 * @param schools In the order of their names.
 */
export function hubsLayoutOf(schools: readonly NetworkSchool[]): MapLayout {
  const groups = new Map<School | undefined, School[]>(schools.filter(isHub).map(({school}) => [school, []]));
  const hubs = [...groups.keys()];
  for (const {school, neighbours} of hubs[0] ? schools : []) {
    if (groups.has(school)) continue;
    const hub = hubs.find((each) => neighbours.some((near) => near.school === each));
    const group = groups.get(hub) ?? [];
    group.push(school);
    groups.set(hub, group);
  }
  // As many cells in a row as keep all rows alike.
  const rows = Math.ceil(groups.size / Math.ceil(Math.sqrt(groups.size * 1.25)));
  const columns = Math.ceil(groups.size / rows);
  const [width, height] = [drawingWidth / columns, drawingHeight / rows];
  const radius = Math.min(width, height) / 2 - margin;
  const placed: [urn: string, point: Point][] = [];
  let restAt: Point | undefined;
  [...groups].forEach(([hub, group], index) => {
    const [x, y] = [((index % columns) + 0.5) * width, (Math.floor(index / columns) + 0.5) * height];
    if (hub) placed.push([hub.urn, {x, y}]);
    else restAt = {x, y};
    // On several rings, one school after the other, where one ring has no room.
    const rings = Math.ceil((group.length * apart) / (2 * Math.PI * radius));
    group.forEach((school, at) => {
      // Between two of them is the top: the hub's name stands there.
      const angle = ((at + 0.5) / group.length) * 2 * Math.PI;
      const distance = radius * (1 - (at % rings) / (rings + 1));
      placed.push([school.urn, {x: x + distance * Math.sin(angle), y: y - distance * Math.cos(angle)}]);
    });
  });
  return {points: pointsOf(placed), outline: '', restAt, room: 2 * radius};
}
