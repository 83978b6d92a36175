import type {DocumentOf} from '@send-strategy/sdk/read';
import type {School} from '@send-strategy/sdk/reading';

/** The drawing's own units: it is this wide and this high, whatever its size on the page. */
export const drawingWidth = 1000;
export const drawingHeight = 800;

/** Room for symbols and names around what is drawn. */
const margin = 60;
/** How far apart two schools are drawn at least: two symbols on a phone. */
export const apart = 42;
/** About 500 m, so that one school alone is not drawn at an endless scale. */
const leastDegrees = 0.005;

/** A point in the drawing's units. */
export interface Point {
  x: number;
  y: number;
}

/** Where things are drawn. */
export interface MapLayout {
  /** By URN. A school without coordinates is absent. */
  points: ReadonlyMap<string, Point>;
  /** SVG path of the area's outline; empty where it is not known. */
  outline: string;
  /** In the drawing of hubs: the middle of the schools without one, and how wide a name in a middle may be. */
  restAt?: Point | undefined;
  room?: number;
}

/** The area's outline as published. */
export type Boundary = DocumentOf<'/strategies/{strategyId}/boundary.geojson'>;

/** Degrees WGS84. */
type Position = [longitude: number, latitude: number];

/** To a tenth of a unit. */
export const round = (value: number): number => Math.round(value * 10) / 10;
const within = (value: number, most: number) => round(Math.min(Math.max(value, margin / 2), most - margin / 2));

/**
 * Places schools and outline on the drawing: longitude times the cosine of the middle latitude, which is true enough for an area of a hundred kilometres. A school with several
 * sites stands at the first that has a place. Schools so near to each other that their symbols would cover each other are drawn apart. The same data gives the same drawing.
 *
 * @param bbox The area's extent: west, south, east, north. Keeps the drawing still while the outline is on its way.
 */
export function layoutOf(schools: readonly {school: School}[], bbox: readonly number[] = [], boundary?: Boundary): MapLayout {
  const placed = schools.flatMap(({school: {urn, sites = []}}) => {
    const position = sites.map(({longitude, latitude}) => [longitude, latitude]).find(isPosition);
    return position ? [[urn, position] as const] : [];
  });
  const rings = (boundary?.features ?? []).flatMap(({geometry: {type, coordinates}}) =>
    type === 'Polygon' ? coordinates : coordinates.flat(),
  ) as Position[][];
  const corners = [bbox.slice(0, 2), bbox.slice(2)].filter(isPosition);
  const all = [...placed.map(([, position]) => position), ...corners, ...rings.flat()];
  const [west, east] = extent(all.map(([longitude]) => longitude));
  const [south, north] = extent(all.map(([, latitude]) => latitude));
  const shrink = Math.cos(((south + north) / 360) * Math.PI);
  const scale = Math.min(
    (drawingWidth - 2 * margin) / Math.max(east - west, leastDegrees) / shrink,
    (drawingHeight - 2 * margin) / Math.max(north - south, leastDegrees),
  );
  const project = ([longitude, latitude]: Position): Point => ({
    x: round(drawingWidth / 2 + (longitude - (west + east) / 2) * shrink * scale),
    y: round(drawingHeight / 2 - (latitude - (south + north) / 2) * scale),
  });
  return {
    points: pointsOf(placed.map(([urn, position]) => [urn, project(position)])),
    outline: rings
      .map(
        (ring) =>
          `M${ring
            .map(project)
            .map(({x, y}) => `${x} ${y}`)
            .join('L')}Z`,
      )
      .join(''),
  };
}

/** Where schools are drawn, by their URN. */
export function pointsOf(placed: readonly (readonly [urn: string, point: Point])[]): ReadonlyMap<string, Point> {
  const points = drawnApart(placed.map(([, point]) => point));
  return new Map(placed.map(([urn], index) => [urn, points[index]!]));
}

/** Moves points that are too near to each other until none is, or for as long as there is room. */
export function drawnApart(points: readonly Point[]): Point[] {
  // Among very many schools there is less room for each.
  const distance = Math.min(apart, 0.7 * Math.sqrt((drawingWidth * drawingHeight) / points.length));
  // Those on one spot begin a little apart, each in a direction of its own.
  const moved = points.map(({x, y}, index) => ({x: x + Math.cos(index) / 99, y: y + Math.sin(index) / 99}));
  const fromWest = [...moved];
  for (let round = 0, moving = true; moving && round < 20; round++) {
    moving = false;
    // From west to east a point need only be compared until the next is too far away.
    fromWest.sort((a, b) => a.x - b.x);
    for (const [index, a] of fromWest.entries()) {
      for (let other = index + 1; other < fromWest.length; other++) {
        const b = fromWest[other]!;
        const dx = b.x - a.x;
        const dy = b.y - a.y;
        if (dx > distance) break;
        // Math.hypot takes several times as long.
        const between = Math.sqrt(dx * dx + dy * dy) || 1;
        if (distance - between < 0.2) continue;
        moving = true;
        const part = (distance / between - 1) / 2;
        a.x -= dx * part;
        a.y -= dy * part;
        b.x += dx * part;
        b.y += dy * part;
      }
    }
    for (const point of moved) {
      point.x = within(point.x, drawingWidth);
      point.y = within(point.y, drawingHeight);
    }
  }
  return moved;
}

/** The path between two points, to one side of the straight line by a part of its length: links of different kinds between two schools lie side by side. */
export function linkPath(from: Point, to: Point, aside: number): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return `M${from.x} ${from.y}q${round(dx / 2 - dy * aside)} ${round(dy / 2 + dx * aside)} ${round(dx)} ${round(dy)}`;
}

const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Of things with a point, the nearest in the direction of an arrow key, straight ahead before aside. Undefined at the edge, or where the key is no arrow. */
export function nextInDirection<Thing extends {point: Point}>(
  things: readonly Thing[],
  from: Point,
  key: string,
): Thing | undefined {
  const [right, down] = directions[key] ?? [0, 0];
  const cost = ({point}: Thing) => {
    const [dx, dy] = [point.x - from.x, point.y - from.y];
    const ahead = dx * right + dy * down;
    return ahead > 0 ? ahead + 2.5 * Math.abs(dx * down + dy * right) : 0;
  };
  return things.filter(cost).toSorted((a, b) => cost(a) - cost(b))[0];
}

function isPosition(position: readonly (number | undefined)[]): position is Position {
  return position.length === 2 && position.every(Number.isFinite);
}

function extent(values: readonly number[]): [least: number, most: number] {
  const sorted = values.toSorted((a, b) => a - b);
  return [sorted[0]!, sorted.at(-1)!];
}
