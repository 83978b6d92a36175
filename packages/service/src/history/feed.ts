import {privateCollections, type CollectionName} from '@send-strategy/sdk/reading';
import {itemsOf} from '../edit/edit.ts';
import {type Dataset} from '../folder/dataset.ts';
import {withConsent} from '../publish/consent.ts';
import {unnamedSchools, type NamedSchool} from '../publish/names.ts';
import {type RevisionRecord} from './history.ts';

/** An entry of the public feed of changes: no texts, and nobody who wrote. */
export interface FeedEntry {
  readonly revision: number;
  readonly at: string;
  readonly changes: readonly {readonly collection: string; readonly id: string; readonly change: 'put' | 'removed'}[];
}

/** Items of these tell by being there that a school takes part. */
const ofSchools = new Set<string>(['schools', 'memberships', 'links', 'commitments'] satisfies CollectionName[]);

/**
 * Revisions as the public may see them today. Every revision is listed, so that the numbers have no gap, also where nothing of it may be told: changes of consents, and of schools that
 * do not consent today.
 *
 * @param today The strategy as it is kept now.
 * @param otherSchools Schools that its register had under other names, or has no longer.
 */
export function feedOf(
  revisions: readonly RevisionRecord[],
  today: Dataset,
  otherSchools: readonly NamedSchool[] = [],
): FeedEntry[] {
  const schools = unnamedSchools(today.collections, otherSchools);
  const shown = withConsent(today.collections);
  const shownIds = new Map([...ofSchools].map((name) => [name, new Set(itemsOf(shown, name as CollectionName).keys())]));
  return revisions.map(({revision, at, changes}) => ({
    revision,
    at,
    changes: changes.flatMap(({collection, id, kind}) => {
      if ((privateCollections as readonly string[]).includes(collection)) return [];
      if (ofSchools.has(collection) && shownIds.get(collection)?.has(id) !== true) return [];
      return [{collection, id: schools.without(id), change: kind}];
    }),
  }));
}
