import type {NetworkSchool, School} from '@send-strategy/sdk/reading';
import {apart, drawingHeight, drawingWidth, drawnApart, type MapLayout, type Point} from './layout.ts';
import {clamp} from './zoom.ts';

/** Room around a ring: for symbols, and the names above them. */
const margin = 40;

export const isHub = ({roles}: NetworkSchool): boolean => roles.includes('hub');

/**
 * Places each hub in the middle of the schools that are linked with it, and all others below, as if there were no geography. A school with links to several hubs stands with the first
 * by name. Everything is in the order of the names, and all rings are of one size: how many links a school has changes nothing. Nothing has a place where there is no hub.
 */
export function hubsLayoutOf(schools: readonly NetworkSchool[]): MapLayout {
  const byName = schools.toSorted((a, b) => a.school.name.localeCompare(b.school.name, 'en-GB'));
  const hubs = byName.filter(isHub);
  if (!hubs[0]) return {points: new Map(), outline: ''};
  const groups = new Map(hubs.map(({school}): [School, School[]] => [school, []]));
  const rest: School[] = [];
  for (const {school, neighbours} of byName) {
    if (groups.has(school)) continue;
    const hub = hubs.find((each) => neighbours.some((near) => near.school === each.school));
    (hub ? groups.get(hub.school)! : rest).push(school);
  }
  const restTop = drawingHeight * (1 - (rest[0] ? clamp(0.17, rest.length / schools.length, 0.5) : 0));
  const places: [School, Point][] = [];
  const middles = cells(hubs.length, 0, restTop);
  [...groups].forEach(([hub, group], index) => {
    const {x, y, width, height} = middles[index]!;
    places.push([hub, {x, y}], ...around({x, y}, group, Math.min(width, height) / 2 - margin));
  });
  const below = cells(rest.length, restTop + margin / 2, drawingHeight - restTop - margin / 2);
  rest.forEach((school, index) => places.push([school, below[index]!]));
  const points = drawnApart(places.map(([, point]) => point));
  return {
    points: new Map(places.map(([{urn}], index) => [urn, points[index]!])),
    outline: '',
    ...(rest[0] && {restAt: {x: drawingWidth / 2, y: restTop + margin / 4}}),
  };
}

/** The middles of as many cells of one size, row by row over the drawing's whole width. */
function cells(count: number, top: number, heightOfAll: number): (Point & {width: number; height: number})[] {
  const rows = Math.ceil(count / Math.ceil(Math.sqrt((count * drawingWidth) / heightOfAll)));
  const columns = Math.ceil(count / rows);
  const [width, height] = [drawingWidth / columns, heightOfAll / rows];
  return Array.from({length: count}, (_, index) => ({
    ...{width, height},
    x: ((index % columns) + 0.5) * width,
    y: top + (Math.floor(index / columns) + 0.5) * height,
  }));
}

/** Schools on a ring around a point, clockwise from the top; on several rings, one after the other, where one has no room. */
function around({x, y}: Point, schools: readonly School[], radius: number): [School, Point][] {
  const rings = Math.ceil((schools.length * apart) / (2 * Math.PI * radius));
  return schools.map((school, index) => {
    // Between two of them is the top: the hub's name stands there.
    const angle = ((index + 0.5) / schools.length) * 2 * Math.PI;
    const distance = radius * (1 - (index % rings) / (rings + 1));
    return [school, {x: x + distance * Math.sin(angle), y: y - distance * Math.cos(angle)}];
  });
}
