import {foldText, type NetworkSchool} from '@send-strategy/sdk/reading';
import {nextInDirection, type Point} from './layout.ts';
import type {Shape} from './symbols.ts';

/** A school on the drawing, in the list's order. */
export interface Stop {
  each: NetworkSchool;
  urn: string;
  name: string;
  point: Point;
  shape: Shape;
  /** Everything that is said of it, in a line. */
  label: string;
}

/** What was typed to find a name, and when the last letter came, in milliseconds. */
export interface Typed {
  text: string;
  at: number;
}

/** What is typed after another key: letters that come within a second of each other belong together. */
export function typedWith({text, at}: Typed, {key, timeStamp}: Pick<KeyboardEvent, 'key' | 'timeStamp'>): Typed {
  return {text: (timeStamp - at < 1000 ? text : '') + key, at: timeStamp};
}

/**
 * Where a key leads to from a school: arrows to the nearest in their direction, Home and End to the first and last of the list, letters to a name that begins with what is typed.
 * The school itself where there is none. Undefined for every other key.
 */
export function stopFor(stops: readonly Stop[], from: Stop, key: string, {text}: Typed): Stop | undefined {
  if (key === 'Home') return stops[0];
  if (key === 'End') return stops.at(-1);
  if (key.startsWith('Arrow')) return nextInDirection(stops, from.point, key) ?? from;
  return key.length > 1 ? undefined : (nextByName(stops, stops.indexOf(from), foldText(text)) ?? from);
}

/** The next name that begins with a text, from here on and around. One letter, also typed again and again, leads on from name to name. */
function nextByName(stops: readonly Stop[], index: number, text: string): Stop | undefined {
  const letter = /^(.)\1*$/u.exec(text)?.[1];
  const from = letter ? index + 1 : index;
  return [...stops.slice(from), ...stops.slice(0, from)].find(({name}) => foldText(name).startsWith(letter ?? text));
}
