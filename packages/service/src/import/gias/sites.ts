import {type School} from '@send-strategy/sdk/reading';
import {metresBetween, type Place} from './national-grid.ts';

/** Where a school is. */
export type Site = NonNullable<School['sites']>[number];

/** Two places this near are one site: the register's point may be the gate, an officer's the hall. */
const sameSite = 250;

/**
 * A school's sites with what the register says of them. A site is told by its postcode, else by lying within 250 metres. What an officer added stays: further sites, and names.
 *
 * @returns The sites, or undefined where the register has the school at a place that is none of the strategy's: whether it moved, or the other is a further site, is not for a program to say.
 */
export function mergeSites(existing: readonly Site[], register: readonly Site[]): Site[] | undefined {
  const result: Site[] = [...existing];
  const matched = new Set<number>();
  const others: Site[] = [];
  for (const site of register) {
    const index = siteLike(site, existing, matched);
    if (index === undefined) {
      others.push(site);
      continue;
    }
    matched.add(index);
    const {name, ...place} = site;
    result[index] = {...(name === undefined ? {} : {name}), ...existing[index], ...place};
  }
  if (others.length === 0) return result;
  if (matched.size > 0) return [...result, ...others];
  return existing.some((site) => placeOf(site) !== undefined || site.postcode !== undefined) ? undefined : [...others, ...result];
}

function siteLike(site: Site, existing: readonly Site[], matched: ReadonlySet<number>): number | undefined {
  const free = existing.flatMap((candidate, index) => (matched.has(index) ? [] : [{candidate, index}]));
  const postcode = postcodeOf(site);
  const byPostcode = free.find(({candidate}) => postcode !== undefined && postcodeOf(candidate) === postcode);
  if (byPostcode !== undefined) return byPostcode.index;
  const place = placeOf(site);
  if (place === undefined) return undefined;
  const [nearest] = free
    .flatMap(({candidate, index}) => {
      const other = placeOf(candidate);
      return other === undefined ? [] : [{index, metres: metresBetween(place, other)}];
    })
    .toSorted((a, b) => a.metres - b.metres);
  return nearest !== undefined && nearest.metres <= sameSite ? nearest.index : undefined;
}

function placeOf({latitude, longitude}: Site): Place | undefined {
  return latitude === undefined || longitude === undefined ? undefined : {latitude, longitude};
}

function postcodeOf({postcode}: Site): string | undefined {
  return postcode?.replace(/\s/g, '').toUpperCase();
}

/** A site in words, for remarks. */
export function describeSite({postcode, latitude, longitude}: Site): string {
  return [postcode, latitude === undefined ? undefined : `${latitude}, ${longitude}`]
    .filter((part) => part !== undefined)
    .join(' at ');
}
