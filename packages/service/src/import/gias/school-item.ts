import {type School} from '@send-strategy/sdk/reading';
import {sameItem} from '../../edit/edit.ts';
import {isRegisterWordingOfProvision} from './codes.ts';
import {type RegisterRow} from './register-row.ts';
import {describeSite, mergeSites, type Site} from './sites.ts';

/** A school as the register gives it, from one row or several. */
export interface RegisterSchool {
  readonly urn: string;
  readonly row: number;
  readonly fields: RegisterRow['fields'];
  readonly sites: readonly Site[];
}

/** What every item of an import has. */
export interface Stamp {
  readonly sourceId: string;
  /** ISO day. */
  readonly asOf: string;
  readonly illustrative: boolean;
  /** Whether the file has the column, so that an empty cell says something. */
  readonly hasTrusts: boolean;
  readonly hasProvision: boolean;
}

/**
 * Makes one school of the rows with its URN: rows that agree but for the place are its sites.
 *
 * @returns The school, or the names of the fields in which the rows contradict each other.
 */
export function schoolOf(rows: readonly [RegisterRow, ...RegisterRow[]]): RegisterSchool | {contradictions: string[]} {
  const [first, ...others] = rows;
  const names = new Set(rows.flatMap(({fields}) => Object.keys(fields))) as Set<keyof RegisterRow['fields']>;
  const contradictions = [...names].filter((name) => others.some(({fields}) => !sameItem(fields[name], first.fields[name])));
  if (contradictions.length > 0) return {contradictions};
  const sites: Site[] = [];
  for (const {site} of rows) if (site !== undefined && !sites.some((other) => sameItem(other, site))) sites.push(site);
  return {urn: first.urn, row: first.row, fields: first.fields, sites};
}

/**
 * The item for `schools`: the register's statements put into what the strategy has.
 *
 * Where the register has no value, what the strategy has stays, but for a trust that a school has left. What an officer wrote about resourced provision in words of their own stays.
 *
 * @returns The item, which is `existing` itself where nothing is new, and why the sites were left as they are, where they were.
 */
export function itemOf(
  existing: School | undefined,
  {urn, fields, sites}: RegisterSchool,
  links: {predecessorUrns: readonly string[]; successorUrns: readonly string[]},
  stamp: Stamp,
): {item: School; siteDoubt?: string} {
  const before = existing?.sites ?? [];
  const merged = mergeSites(before, sites);
  const item: Record<string, unknown> = {...existing, urn, ...fields, ...provisionOf(existing, fields, stamp)};
  if (stamp.hasTrusts && fields.trust === undefined) delete item.trust;
  if (merged !== undefined && merged.length > 0) item.sites = merged;
  for (const key of ['predecessorUrns', 'successorUrns'] as const) {
    const all = [...new Set([...(existing?.[key] ?? []), ...links[key]])];
    if (all.length > 0) item[key] = all;
  }
  if (item.resourcedProvision === undefined) delete item.resourcedProvision;
  const doubt =
    merged === undefined
      ? {
          siteDoubt: `the register has it at ${sites.map(describeSite).join(' and ')}, the strategy at ${before.map(describeSite).join(' and ')}: whether it moved or has two sites has to be entered by hand`,
        }
      : {};
  if (existing !== undefined && sameItem(item, existing)) return {item: existing, ...doubt};
  const source = {sourceId: stamp.sourceId, locator: `URN ${urn}`};
  const otherSources = (existing?.sources ?? []).filter(({sourceId}) => sourceId !== stamp.sourceId);
  if (stamp.illustrative) item.illustrative = true;
  return {item: {...item, asOf: stamp.asOf, sources: [...otherSources, source]} as unknown as School, ...doubt};
}

function provisionOf(existing: School | undefined, fields: RegisterRow['fields'], {hasProvision}: Stamp) {
  const written = existing?.resourcedProvision;
  if (written !== undefined && !isRegisterWordingOfProvision(written)) return {resourcedProvision: written};
  return {resourcedProvision: fields.resourcedProvision ?? (hasProvision ? undefined : written)};
}
