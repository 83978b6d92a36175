import {valueAt} from '@send-strategy/sdk/reading';

/** One of several answers. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** One question of a form. */
export interface Field {
  /** Where the answer is in the item: a path with dots, for example `documents.accessibilityPlanUrl`. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** A line, several lines, a day, an address, one of some options, or several of them. */
  readonly kind: 'line' | 'text' | 'day' | 'address' | 'one' | 'many';
  readonly options?: readonly Option[];
  /** What to say where there is no answer. Absent: none is needed. */
  readonly missing?: string;
  readonly longest?: number;
  /** The last day that it may be. */
  readonly latest?: string;
  /** Whether the form gives the present day by itself. */
  readonly isToday?: boolean;
  /** Whether it is no part of the item: nobody else can have answered it. */
  readonly isOwn?: boolean;
  /** Whether it is asked at all, given the other answers. */
  readonly isAsked?: (values: Values) => boolean;
}

/** Answers by the names of their fields: a text, or the values of what was ticked. */
export type Values = Readonly<Record<string, string | readonly string[]>>;

/** Something that an answer cannot be. `field` is absent where it is about no single field. */
export interface Fault {
  readonly field?: string | undefined;
  readonly message: string;
}

type Item = Readonly<Record<string, unknown>>;

/** The fields that are asked, given the answers so far. */
export const asked = (fields: readonly Field[], values: Values): Field[] =>
  fields.filter(({isAsked}) => isAsked === undefined || isAsked(values));

/** An answer as a text. */
export const textOf = (values: Values, name: string): string => {
  const value = values[name] ?? '';
  return typeof value === 'string' ? value : value.join(', ');
};

/** An answer as a list. */
export const listOf = (values: Values, name: string): readonly string[] => {
  const value = values[name] ?? [];
  return typeof value === 'string' ? [value] : value;
};

/** What an item answers already. */
export function valuesFrom(item: Item, fields: readonly Field[]): Values {
  return Object.fromEntries(
    fields.map(({name, kind}) => {
      const value = valueAt(item, name);
      if (kind === 'many') return [name, Array.isArray(value) ? value.map(String) : []];
      return [name, typeof value === 'string' ? value : ''];
    }),
  );
}

/** The answers without ticks of this person’s for which there is nothing any more. */
export function withoutStrays(values: Values, fields: readonly Field[]): Values {
  const left = fields
    .filter(({kind, isOwn}) => kind === 'many' && isOwn === true)
    .map(
      ({name, options = []}) => [name, listOf(values, name).filter((one) => options.some(({value}) => value === one))] as const,
    );
  return {...values, ...Object.fromEntries(left)};
}

/** An item with the answers in their places. What is empty is taken away. */
export function itemWith(item: Item, fields: readonly Field[], values: Values): Record<string, unknown> {
  const copy = structuredClone(item) as Record<string, unknown>;
  for (const {name, kind} of fields) {
    const path = name.split('.');
    const last = path.pop()!;
    const value = kind === 'many' ? listOf(values, name) : textOf(values, name).trim();
    const isEmpty = value.length === 0;
    let place = copy;
    for (const part of path) {
      if (typeof place[part] !== 'object' && !isEmpty) place[part] = {};
      place = (place[part] ?? {}) as Record<string, unknown>;
    }
    if (isEmpty) delete place[last];
    else place[last] = typeof value === 'string' ? value : [...value];
    const [group] = path;
    if (group !== undefined && Object.keys(copy[group] ?? {}).length === 0) delete copy[group];
  }
  return copy;
}

/** What can be told before anything is sent. Everything else is for the service to say. */
export function faultsIn(fields: readonly Field[], values: Values): Fault[] {
  return asked(fields, values).flatMap(({name, kind, missing, longest, latest}): Fault[] => {
    const value = kind === 'many' ? listOf(values, name) : textOf(values, name).trim();
    const say = (message: string) => [{field: name, message}];
    if (value.length === 0) return missing === undefined ? [] : say(missing);
    if (typeof value !== 'string') return [];
    if (kind === 'day' && !/^\d{4}-\d{2}-\d{2}$/.test(value)) return say('Give a whole day, for example 23 November 2026.');
    if (latest !== undefined && value > latest) return say('This day is yet to come. Give today or an earlier day.');
    if (longest !== undefined && value.length > longest)
      return say(`This has ${value.length.toLocaleString('en-GB')} characters. The most is ${longest.toLocaleString('en-GB')}.`);
    return [];
  });
}

/** The field that a JSON Pointer (RFC 6901) of the service leads to, or into. */
export function fieldAt(pointer: string, fields: readonly Field[]): string | undefined {
  const path = pointer.slice(1).replaceAll('/', '.');
  return fields.find(({name}) => path === name || path.startsWith(`${name}.`))?.name;
}

/** An answer in words, as a reader sees it. */
export function inWords({kind, options = []}: Field, value: string | readonly string[] | undefined): string {
  const label = (one: string) => options.find((option) => option.value === one)?.label ?? one;
  if (value === undefined || value.length === 0) return 'Nothing';
  if (typeof value !== 'string') return value.map(label).join('; ');
  if (kind === 'day') return dayInWords(value);
  return label(value);
}

/** A day as people write it: 23 November 2026. */
export function dayInWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'}).format(date);
}
