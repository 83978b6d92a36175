import {mayEnter, mayReadStrategy, type Actor, type Role} from '../auth/actor.ts';
import {itemsOf} from '../edit/edit.ts';
import {type Dataset} from '../folder/dataset.ts';
import {type Store} from '../store/store.ts';

/** What somebody may change, as `access.json` says it. */
export interface Access {
  role: Role;
  urn?: string;
  strategies: AccessToStrategy[];
}

interface AccessToStrategy {
  id: string;
  title: string;
  status: string;
  illustrative?: true;
  /** What a school finds of its own; no list of consents is ever given out. */
  school?: {name: string; commitments: string[]; consents: string[]; sources: {commitments?: string[]; consents?: string[]}};
}

/** What an actor may change, of what is there now. A school is not told of drafts, nor of strategies that do not have it. */
export async function accessOf(actor: Actor, store: Store): Promise<Access> {
  const {role, urn} = actor;
  const strategies: AccessToStrategy[] = [];
  for (const id of (await store.revisions()).keys()) {
    if (!mayEnter(actor, id)) continue;
    const kept = await store.read(id);
    if (kept === undefined) continue;
    const {strategy} = kept.dataset.collections;
    const school = urn === undefined ? undefined : schoolOf(kept.dataset, urn);
    if (!mayReadStrategy(actor, id) && (school === undefined || strategy.status === 'draft')) continue;
    strategies.push({
      ...{id, title: strategy.title, status: strategy.status},
      ...(strategy.illustrative === true ? {illustrative: true as const} : {}),
      ...(school === undefined ? {} : {school}),
    });
  }
  return {role, ...(urn === undefined ? {} : {urn}), strategies};
}

function schoolOf({collections}: Dataset, urn: string): AccessToStrategy['school'] {
  const school = collections.schools?.find((one) => one.urn === urn);
  if (school === undefined) return undefined;
  const own = (name: 'commitments' | 'consents') =>
    [...itemsOf(collections, name).entries()].filter(([, item]) => item.urn === urn).map(([id]) => id);
  // Where the strategy records such things: a school knows the local area’s names for that least of all.
  const recordedIn = (name: 'commitments' | 'consents') => {
    const last = collections[name]?.at(-1)?.sources?.map(({sourceId}) => sourceId);
    return last === undefined || last.length === 0 ? {} : {[name]: [...new Set(last)]};
  };
  return {
    name: school.name,
    ...{commitments: own('commitments'), consents: own('consents')},
    sources: {...recordedIn('commitments'), ...recordedIn('consents')},
  };
}
