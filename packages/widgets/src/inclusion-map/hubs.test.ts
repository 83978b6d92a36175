import type {NetworkSchool, School} from '@send-strategy/sdk/reading';
import {describe, expect, test} from 'vitest';
import {hubsLayoutOf} from './hubs.ts';
import {drawingHeight, drawingWidth, type Point} from './layout.ts';

type Pair = readonly [string, string];

/** Schools in the order of their names; `links` are pairs of them. */
function network(hubs: readonly string[], others: readonly string[], links: readonly Pair[]): NetworkSchool[] {
  const schools = [...hubs, ...others].toSorted().map((urn) => ({urn, name: urn}) as School);
  return schools.map((school) => ({
    school,
    roles: hubs.includes(school.urn) ? ['member', 'hub'] : ['member'],
    neighbours: links
      .filter((pair) => pair.includes(school.urn))
      .map((pair) => ({school: schools.find(({urn}) => urn !== school.urn && pair.includes(urn))!, link: {} as never})),
  }));
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const named = (prefix: string, count: number) =>
  Array.from({length: count}, (_, index) => `${prefix}${String(index).padStart(3, '0')}`);
const linkedWith = (hub: string, urns: readonly string[]) => urns.map((urn): Pair => [hub, urn]);

describe('the drawing of hubs', () => {
  test('puts each hub in the middle of the schools linked with it', () => {
    const around = named('s', 6);
    const {points} = hubsLayoutOf(network(['hub'], around, linkedWith('hub', around)));
    const distances = around.map((urn) => distance(points.get(urn)!, points.get('hub')!));
    expect(Math.max(...distances) - Math.min(...distances)).toBeLessThan(1);
    expect(points.get('hub')).toEqual({x: drawingWidth / 2, y: drawingHeight / 2});
  });

  test('gives every hub the same room, however many schools are linked with it', () => {
    const [few, many] = [named('a', 2), named('b', 9)];
    const links = [...linkedWith('hub1', few), ...linkedWith('hub2', many)];
    const {points} = hubsLayoutOf(network(['hub1', 'hub2'], [...few, ...many], links));
    const [first, second] = ['hub1', 'hub2'].map((urn) => points.get(urn)!) as [Point, Point];
    expect(distance(second, points.get(many[0]!)!) / distance(first, points.get(few[0]!)!)).toBeCloseTo(1, 1);
    expect(first.y).toBe(second.y);
    expect(first.x).toBeLessThan(second.x);
  });

  test('puts a school with several hubs to the first by name', () => {
    const {points} = hubsLayoutOf(
      network(
        ['hub1', 'hub2'],
        ['s'],
        [
          ['hub2', 's'],
          ['hub1', 's'],
        ],
      ),
    );
    expect(distance(points.get('s')!, points.get('hub1')!)).toBeLessThan(distance(points.get('s')!, points.get('hub2')!));
  });

  test('groups the rest around a middle of their own', () => {
    const rest = named('r', 5);
    const {points, restAt} = hubsLayoutOf(network(['hub'], ['s', ...rest], [['hub', 's']]));
    for (const urn of rest) {
      expect(distance(points.get(urn)!, restAt!)).toBeLessThan(distance(points.get(urn)!, points.get('hub')!));
    }
    expect(hubsLayoutOf(network(['hub'], ['s'], [['hub', 's']])).restAt).toBeUndefined();
  });

  test('has no place for anybody where there is no hub, whatever the links', () => {
    const links: Pair[] = [
      ['a', 'b'],
      ['a', 'c'],
    ];
    expect(hubsLayoutOf(network([], ['a', 'b', 'c'], links)).points.size).toBe(0);
    expect(hubsLayoutOf([]).points.size).toBe(0);
  });

  test('keeps 500 schools on the drawing and apart, the same each time', () => {
    const [hubs, others] = [named('hub', 12), named('s', 488)];
    const links = others.slice(0, 400).map((urn, index): Pair => [hubs[index % 12]!, urn]);
    const schools = network(hubs, others, links);
    const {points} = hubsLayoutOf(schools);
    const all = [...points.values()];
    expect(all).toHaveLength(500);
    for (const {x, y} of all) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(drawingWidth);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(drawingHeight);
    }
    const close = all.flatMap((a, index) => all.slice(index + 1).filter((b) => distance(a, b) < 14));
    expect(close).toHaveLength(0);
    expect([...hubsLayoutOf(schools).points]).toEqual([...points]);
  });
});
