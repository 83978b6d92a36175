import type {Organisation} from '@send-strategy/sdk/reading';

/** An organisation with what it came from and what became of it, the earliest first. */
export interface PartnerLine {
  before: readonly Organisation[];
  partner: Organisation;
  after: readonly Organisation[];
}

/**
 * Follows an organisation through its predecessors and successors: bodies merge, so there may be several before it, and one after. Undefined where it is not published.
 */
export function lineOf(id: string, organisations: readonly Organisation[]): PartnerLine | undefined {
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const partner = byId.get(id);
  if (!partner) return undefined;
  // Each is met once, so that a circle in the data ends.
  const met = new Set([partner]);
  const after: Organisation[] = [];
  for (let next = byId.get(partner.successorId ?? ''); next && !met.has(next); next = byId.get(next.successorId ?? '')) {
    met.add(next);
    after.push(next);
  }
  const before: Organisation[] = [];
  const addBefore = (successor: Organisation) => {
    for (const organisation of organisations) {
      if (organisation.successorId !== successor.id || met.has(organisation)) continue;
      met.add(organisation);
      before.push(organisation);
      addBefore(organisation);
    }
  };
  addBefore(partner);
  const end = ({validTo = ''}: Organisation) => validTo;
  return {before: before.toSorted((a, b) => (end(a) < end(b) ? -1 : end(a) > end(b) ? 1 : 0)), partner, after};
}

/** Whether an organisation has ended before a day. `today` is an ISO day. */
export function hasEnded({validTo}: Organisation, today: string): boolean {
  return validTo !== undefined && validTo < today;
}
