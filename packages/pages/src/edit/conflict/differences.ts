import {inWords, type Field, type Values} from '../form/fields.ts';

/** One field that two people have made different. */
export interface Difference {
  readonly name: string;
  readonly label: string;
  /** In words. */
  readonly mine: string;
  readonly theirs: string;
  /** Whose it is where only one of the two has touched it. */
  readonly suggested: Side | undefined;
}

export type Side = 'mine' | 'theirs';

/**
 * Where what one person typed is not what somebody else has saved since. What only this person was asked is nobody else's wording.
 *
 * @param begun What the form was filled with.
 */
export function differences(fields: readonly Field[], begun: Values, mine: Values, theirs: Values): Difference[] {
  return fields.flatMap((field): Difference[] => {
    const {name, label, isOwn} = field;
    if (isOwn === true || isSame(mine[name], theirs[name])) return [];
    const suggested = isSame(begun[name], mine[name]) ? 'theirs' : isSame(begun[name], theirs[name]) ? 'mine' : undefined;
    return [{name, label, mine: inWords(field, mine[name]), theirs: inWords(field, theirs[name]), suggested}];
  });
}

/** What is kept of both: of each field the side that was chosen. Where nothing was chosen, both are the same. */
export function merged(mine: Values, theirs: Values, chosen: ReadonlyMap<string, Side>): Values {
  return Object.fromEntries(
    Object.keys(mine).map((name) => [name, (chosen.get(name) === 'theirs' ? theirs[name] : mine[name]) ?? '']),
  );
}

const isSame = (a: Values[string] | undefined, b: Values[string] | undefined): boolean =>
  JSON.stringify(a ?? '') === JSON.stringify(b ?? '');
