import {assumptions} from './country-assumptions.ts';
import {normal, picker, shuffled, type Random} from './country-random.ts';

/** A site with pages that have widgets. */
export interface Site {
  /** The areas whose strategies it shows: one, or several of an ICB. */
  readonly areas: readonly number[];
  /** The widgets of each page: the bit of each. */
  readonly pages: readonly number[];
  readonly isLarge: boolean;
  /** Whether it names the moving address of the widgets. */
  readonly isMoving: boolean;
  /** The second from which on it names the new version. Never for most. */
  readonly renewedAt: number;
}

export interface Sites {
  readonly all: readonly Site[];
  /** Picks a site for a view. */
  pick(random: Random): number;
  /** How many pages a visit has, over all sites. */
  readonly pagesInVisit: number;
}

/** Every site of the country. @param tags The widgets, in the order of their bits. */
export function makeSites(tags: readonly string[], random: Random): Sites {
  const {areas, schools, icbs, zipf} = assumptions;
  const pickArea = picker(Array.from({length: areas}, () => Math.exp(assumptions.areaSpread * normal(random))));
  const large: Site[] = [
    ...Array.from({length: areas}, (_, area) => largeSite([area], tags, random)),
    ...Array.from({length: icbs}, (_, icb) =>
      largeSite(
        Array.from({length: areas}, (_own, area) => area).filter((area) => area % icbs === icb),
        tags,
        random,
      ),
    ),
  ];
  const pickWidget = picker(tags.map((tag) => assumptions.schoolsChoose[tag] ?? 1));
  const small = Array.from({length: schools}, () => schoolSite(pickArea(random), pickWidget, random));
  // The most read come first: councils and ICBs in a random order, then schools.
  const all = [...shuffled(large.length, random).map((index) => large[index]), ...small];
  // A site's share of the views is by Zipf's law; of the visits it has the less, the more pages each has.
  const pagesOf = ({isLarge}: Site) => (isLarge ? assumptions.largePagesInVisit : assumptions.schoolPagesInVisit);
  const views = all.map((_site, rank) => (rank + 1) ** -zipf);
  const visits = all.map((site, rank) => views[rank] / pagesOf(site));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {all, pick: picker(visits), pagesInVisit: sum(views) / sum(visits)};
}

function largeSite(areas: readonly number[], tags: readonly string[], random: Random): Site {
  const some = () => widgetsOf(2 + Math.floor(random() * 2), () => Math.floor(random() * tags.length));
  const pages = [2 ** tags.length - 1, ...Array.from({length: assumptions.largePages - 1}, some)];
  return {areas, pages, isLarge: true, ...named(random)};
}

function schoolSite(area: number, pickWidget: (random: Random) => number, random: Random): Site {
  const {schoolWidgets} = assumptions;
  const count = schoolWidgets[Math.floor(random() * schoolWidgets.length)];
  return {areas: [area], pages: [widgetsOf(count, () => pickWidget(random))], isLarge: false, ...named(random)};
}

function widgetsOf(count: number, pick: () => number): number {
  const bits = new Set<number>();
  while (bits.size < count) bits.add(2 ** pick());
  return [...bits].reduce((mask, bit) => mask + bit, 0);
}

function named(random: Random): Pick<Site, 'isMoving' | 'renewedAt'> {
  const {movingSites, renewedSites, release} = assumptions;
  const [isMoving, isRenewed, when] = [random() < movingSites, random() < renewedSites, random()];
  return {isMoving, renewedAt: isRenewed ? (release + when * 6) * 3600 : Infinity};
}
