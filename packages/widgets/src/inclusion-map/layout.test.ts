import type {School} from '@send-strategy/sdk/reading';
import {describe, expect, test} from 'vitest';
import {
  drawingHeight,
  drawingWidth,
  drawnApart,
  layoutOf,
  linkPath,
  nextInDirection,
  type Boundary,
  type Point,
} from './layout.ts';

const at = (urn: string, longitude: number, latitude: number): {school: School} => ({
  school: {urn, name: urn, educationPhase: 'primary', status: 'open', sites: [{longitude, latitude}]} as School,
});
const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const outline = (coordinates: unknown, type: 'Polygon' | 'MultiPolygon' = 'Polygon') =>
  ({type: 'FeatureCollection', features: [{type: 'Feature', geometry: {type, coordinates}}]}) as Boundary;

describe('the layout', () => {
  test('draws north above south and east to the right of west', () => {
    const {points} = layoutOf([at('north', -1, 52.2), at('south', -1, 52), at('east', -0.8, 52.1)]);
    expect(points.get('north')!.y).toBeLessThan(points.get('south')!.y);
    expect(points.get('east')!.x).toBeGreaterThan(points.get('north')!.x);
  });

  test('draws as many metres to the side as upwards', () => {
    // At 60 degrees north a degree of longitude is half as long as one of latitude.
    const {points} = layoutOf([at('a', 0, 60), at('b', 0.2, 60), at('c', 0, 60.1)], [-0.1, 59.9, 0.3, 60.1]);
    const across = distance(points.get('a')!, points.get('b')!);
    const upwards = distance(points.get('a')!, points.get('c')!);
    expect(across / upwards).toBeCloseTo(1, 2);
  });

  test('keeps everything on the drawing', () => {
    const schools = Array.from({length: 40}, (_, index) => at(`${index}`, -1 + (index % 7) / 100, 52 + (index % 3) / 100));
    for (const {x, y} of layoutOf(schools).points.values()) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(drawingWidth);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(drawingHeight);
    }
  });

  test('gives the same drawing for the same data', () => {
    const schools = [at('a', -1, 52), at('b', -1, 52), at('c', -1.001, 52)];
    expect([...layoutOf(schools).points]).toEqual([...layoutOf(schools).points]);
  });

  test('leaves out a school without a place, and takes the first site that has one', () => {
    const none = {school: {...at('none', 0, 0).school, sites: [{postcode: 'QM1 1AA'}]}};
    const second = {school: {...at('second', 0, 0).school, sites: [{name: 'Lower'}, {longitude: -1, latitude: 52}]}};
    expect([...layoutOf([none, second]).points.keys()]).toEqual(['second']);
  });

  test('draws a single school in the middle, at no endless scale', () => {
    expect(layoutOf([at('only', -1, 52)]).points.get('only')).toEqual({x: drawingWidth / 2, y: drawingHeight / 2});
  });

  test('stays still when the outline comes, where the area’s extent is known', () => {
    const schools = [at('a', -1, 52), at('b', -0.9, 52.05)];
    const bbox = [-1.2, 51.9, -0.8, 52.1];
    const ring = [
      [-1.2, 51.9],
      [-0.8, 51.9],
      [-0.8, 52.1],
      [-1.2, 51.9],
    ];
    expect([...layoutOf(schools, bbox, outline([ring])).points]).toEqual([...layoutOf(schools, bbox).points]);
  });

  test('draws every ring of an outline of several parts', () => {
    const ring = (west: number) => [
      [west, 52],
      [west + 0.1, 52],
      [west, 52.1],
      [west, 52],
    ];
    expect(layoutOf([], [], outline([ring(-1)])).outline.match(/M/g)).toHaveLength(1);
    expect(layoutOf([], [], outline([[ring(-1)], [ring(0), ring(0.2)]], 'MultiPolygon')).outline.match(/M/g)).toHaveLength(3);
  });

  test('has no points and no outline where nothing has a place', () => {
    const {points, outline: none} = layoutOf([]);
    expect(points.size).toBe(0);
    expect(none).toBe('');
  });
});

describe('schools that stand close together', () => {
  test('are drawn apart, also on exactly one point', () => {
    const points = drawnApart(Array.from({length: 6}, () => ({x: 500, y: 400})));
    for (const [index, point] of points.entries()) {
      for (const other of points.slice(index + 1)) expect(distance(point, other)).toBeGreaterThan(38);
    }
  });

  test('keep their order from west to east', () => {
    const [west, east] = drawnApart([
      {x: 500, y: 400},
      {x: 510, y: 400},
    ]);
    expect(west!.x).toBeLessThan(500);
    expect(east!.x).toBeGreaterThan(510);
  });

  test('stay where they are if there is room', () => {
    const points = [
      {x: 100, y: 100},
      {x: 200, y: 100},
    ];
    expect(drawnApart(points)).toEqual(points);
  });
});

test('links of different kinds between two schools have different paths between the same ends', () => {
  const [from, to] = [
    {x: 0, y: 0},
    {x: 100, y: 0},
  ];
  expect(linkPath(from, to, 0)).toBe('M0 0q50 0 100 0');
  expect(linkPath(from, to, 0.1)).toBe('M0 0q50 10 100 0');
});

describe('an arrow key', () => {
  const things = [
    {name: 'middle', point: {x: 500, y: 500}},
    {name: 'right', point: {x: 600, y: 500}},
    {name: 'far right', point: {x: 900, y: 500}},
    {name: 'right and up', point: {x: 560, y: 300}},
    {name: 'below', point: {x: 480, y: 700}},
  ];
  const from = things[0]!.point;

  test.each([
    ['ArrowRight', 'right'],
    ['ArrowUp', 'right and up'],
    ['ArrowDown', 'below'],
    ['ArrowLeft', 'below'],
  ])('%s leads to the nearest in its direction: %s', (key, name) => {
    expect(nextInDirection(things, from, key)?.name).toBe(name);
  });

  test('leads nowhere at the edge, and other keys do not either', () => {
    expect(nextInDirection(things, {x: 900, y: 500}, 'ArrowRight')).toBeUndefined();
    expect(nextInDirection(things, from, 'Home')).toBeUndefined();
  });
});
