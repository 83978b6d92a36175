import type {KeptItems} from '@send-strategy/sdk';

export type ConsentInput = KeptItems['consents'];
export type ConsentScope = ConsentInput['scopes'][number];
export type CommitmentInput = KeptItems['commitments'];

/** A new id: the first of its kind that a school has not used yet. */
export function freeId(urn: string, kind: 'charter' | 'consent', taken: readonly string[]): string {
  const stem = `${urn}-${kind}`;
  let id = stem;
  for (let number = 2; taken.includes(id); number += 1) id = `${stem}-${number}`;
  return id;
}
