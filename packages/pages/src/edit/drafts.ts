import type {Told} from './faults.ts';
import type {Field, Values} from './form/fields.ts';

/** What somebody has typed into one form and not yet sent. */
export interface Draft {
  /** What the form was filled with at first. */
  begun: Values;
  values: Values;
  /** The item that it changes, as it was read, and its version. Absent for what is added. */
  base?: Readonly<Record<string, unknown>> | undefined;
  version?: number | undefined;
  /** Of what is added: the same for every time it is sent. */
  newId?: string | undefined;
  /** The same for every time this form is sent, so that it is done once. */
  readonly key: string;
  /** Whether it was sent and nobody knows what became of it; and in which sign-in. */
  unknownSince?: object | undefined;
  /** The sign-in in which it was sent first. */
  sentIn?: object | undefined;
  /** The day on which it was sent first: what is sent again is the same, also after midnight. */
  sentOn?: string | undefined;
  /** What the service had against it, for when the form is seen again. */
  told?: Told | undefined;
}

/**
 * What a form is called among the drafts.
 *
 * @param urn Of the school whose form it is: after one school's sign-in has ended, another one may sign in.
 */
export function draftName(
  step: string,
  strategyId: string,
  {urn = '', id = ''}: {urn?: string | undefined; id?: string | undefined},
): string {
  return [step, strategyId, urn, id].join(' ');
}

/** Makes the days that a form gave by itself the present one, unless somebody gave another one or it was sent with the old one. */
export function followDay(draft: Draft, fields: readonly Field[], day: string): void {
  if (draft.sentOn !== undefined) return;
  for (const {name} of fields.filter(({isToday}) => isToday === true)) {
    if (draft.begun[name] === day || draft.values[name] !== draft.begun[name]) continue;
    draft.begun = {...draft.begun, [name]: day};
    draft.values = {...draft.values, [name]: day};
  }
}

/** What was typed, in memory alone: gone when the page is closed, and not before. */
export class Drafts {
  readonly #drafts = new Map<string, Draft>();

  /** The draft of a form; begun where there is none. */
  of(form: string, begin: () => Omit<Draft, 'key'>): Draft {
    const known = this.#drafts.get(form);
    if (known !== undefined) return known;
    const draft: Draft = {...begin(), key: newKey()};
    this.#drafts.set(form, draft);
    return draft;
  }

  has(form: string): boolean {
    const draft = this.#drafts.get(form);
    return draft !== undefined && isChanged(draft);
  }

  drop(form: string): void {
    this.#drafts.delete(form);
  }

  clear(): void {
    this.#drafts.clear();
  }

  /** How many forms have something in them that would be lost. */
  get unsaved(): number {
    return [...this.#drafts.values()].filter(isChanged).length;
  }
}

function isChanged({begun, values, unknownSince}: Draft): boolean {
  return unknownSince !== undefined || JSON.stringify(begun) !== JSON.stringify(values);
}

function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}
