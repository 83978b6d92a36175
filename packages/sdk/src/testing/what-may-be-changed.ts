import type {Access} from '../client/access.ts';
import {mayEnter, mayReadStrategy, type Sender} from './access.ts';
import {itemsOf, type Collections, type KeptStrategies} from './kept.ts';

/** What somebody may change, as `access.json` says it. A school is not told of drafts, nor of strategies that do not have it. */
export function accessOf(sender: Sender, kept: KeptStrategies): Access {
  const {role} = sender;
  const urn = typeof role === 'object' && role.role === 'school' ? role.urn : undefined;
  const strategies = kept.latest().flatMap(([id, {collections}]): Access['strategies'] => {
    const {strategy} = collections;
    const school = urn === undefined ? undefined : schoolOf(collections, urn);
    const isTold = urn === undefined ? mayReadStrategy(sender, id) : school !== undefined && strategy?.status !== 'draft';
    if (!strategy || !mayEnter(role, id) || !isTold) return [];
    const {title, status, illustrative} = strategy;
    return [{id, title, status, ...(illustrative && {illustrative}), ...(school && {school})}];
  });
  return {role: typeof role === 'string' ? role : role.role, ...(urn !== undefined && {urn}), strategies};
}

function schoolOf(collections: Collections, urn: string): Access['strategies'][number]['school'] {
  const name = collections.schools?.find((school) => school.urn === urn)?.name;
  if (name === undefined) return undefined;
  const own = (of: 'commitments' | 'consents') =>
    [...itemsOf(collections, of)].filter(([, item]) => item.urn === urn).map(([id]) => id);
  const recordedIn = (of: 'commitments' | 'consents') => {
    const last = collections[of]?.at(-1)?.sources?.map(({sourceId}) => sourceId) ?? [];
    return last.length > 0 && {[of]: [...new Set(last)]};
  };
  return {
    name,
    commitments: own('commitments'),
    consents: own('consents'),
    sources: {...recordedIn('commitments'), ...recordedIn('consents')},
  };
}
