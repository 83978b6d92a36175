import {foldText, type NetworkSchool} from '@send-strategy/sdk/reading';
import {nextInDirection, type Point} from './layout.ts';

/** A school on the drawing, in the list's order. */
export interface Stop {
  each: NetworkSchool;
  urn: string;
  name: string;
  point: Point;
}

/** What was typed to find a name, and when the last letter came, in milliseconds. */
export interface Typed {
  text: string;
  at: number;
}

/** What a key does on the drawing: lead to a school, choose the one it is at, or extend what is typed. */
export interface KeyEffect {
  to?: string;
  choose?: true;
  typed?: Typed;
}

/** Letters that come within this many milliseconds belong together. */
const pause = 1000;

/**
 * What a key does at a school: arrows lead to the nearest in their direction, Home and End to the first and last of the list, letters to a name that begins with them. Enter and
 * Space choose. Undefined for every other key.
 */
export function keyEffect(
  stops: readonly Stop[],
  urn: string,
  {key, timeStamp}: Pick<KeyboardEvent, 'key' | 'timeStamp'>,
  before: Typed,
): KeyEffect | undefined {
  const index = stops.findIndex((stop) => stop.urn === urn);
  const typed = timeStamp - before.at < pause ? before.text : '';
  if (key === 'Enter' || (key === ' ' && typed === '')) return {choose: true};
  if (key === 'Home') return {to: stops[0]!.urn};
  if (key === 'End') return {to: stops.at(-1)!.urn};
  if (key.startsWith('Arrow')) return {to: nextInDirection(stops, stops[index]!.point, key)?.urn ?? urn};
  if (key.length > 1) return undefined;
  const text = typed + key;
  return {to: nextByName(stops, index, text)?.urn ?? urn, typed: {text, at: timeStamp}};
}

/** The next name that begins with a text, from here on and around. One letter, also typed again and again, leads on from name to name. */
function nextByName(stops: readonly Stop[], index: number, text: string): Stop | undefined {
  const again = /^(.)\1*$/u.exec(foldText(text));
  const wanted = again?.[1] ?? foldText(text);
  const from = again ? index + 1 : index;
  return [...stops.slice(from), ...stops.slice(0, from)].find(({name}) => foldText(name).startsWith(wanted));
}
