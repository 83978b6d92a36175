import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {largeStrategy} from './large-strategy.ts';

type Item = Record<string, any>;

const outline = fileURLToPath(new URL('../../datasets/marlhaven/boundary.geojson', import.meta.url));

/**
 * The files of a strategy with so many schools and twice as many links, all of them current: most schools in towns, the others between them, within the outline's extent. Half of the links are
 * within a town, and half lead away. The same numbers give the same places. Invented, as Marlhaven is, whose outline goes with it.
 */
export async function networkStrategy(schools: number): Promise<Map<string, string>> {
  const files = await largeStrategy({actions: 1, schools, links: 2 * schools, statements: 1, indicators: 1, years: 1});
  const [west, south, east, north] = (JSON.parse(files.get('strategy.json')!) as Item).data.area.bbox as [
    number,
    number,
    number,
    number,
  ];
  const random = numbersFrom(7);
  const inExtent = (x: number, y: number) => ({
    longitude: west + (east - west) * (0.1 + 0.8 * x),
    latitude: south + (north - south) * (0.1 + 0.8 * y),
  });
  const towns = Array.from({length: 12}, () => ({x: random(), y: random(), wide: 0.03 + 0.09 * random()}));
  change(files, 'schools.json', (school, index) => {
    // Links lead to the next few schools.
    const {x, y, wide} = towns[Math.floor((index * towns.length) / schools)];
    // Three of four stand around the middle of a town.
    const place = index % 4 === 0 ? inExtent(random(), random()) : inExtent(x + wide * normal(random), y + wide * normal(random));
    return {...school, status: 'open', sites: [{...place, postcode: 'ZZ1 1ZZ'}]};
  });
  change(files, 'links.json', ({until: _until, ...link}) => ({...link, since: '2025-01-01'}));
  change(files, 'memberships.json', ({from: _from, to: _to, ...membership}) => membership);
  files.set('boundary.geojson', await readFile(outline, 'utf8'));
  return files;
}

function change(files: Map<string, string>, name: string, made: (item: Item, index: number) => Item): void {
  const document = JSON.parse(files.get(name)!) as {data: Item[]};
  files.set(name, JSON.stringify({...document, data: document.data.map(made)}));
}

/** Numbers from 0 to 1 that look random and are the same each time: Park and Miller's generator. */
function numbersFrom(seed: number): () => number {
  let last = seed;
  return () => {
    last = (last * 48_271) % 2_147_483_647;
    return last / 2_147_483_647;
  };
}

/** Around 0, nearly as the normal distribution. */
function normal(random: () => number): number {
  return random() + random() + random() - 1.5;
}
