import type {NetworkSchool} from '@send-strategy/sdk/reading';
import {describe, expect, test} from 'vitest';
import {stopFor, typedWith, type Stop, type Typed} from './keyboard.ts';

const stops: Stop[] = ['Aspen School', 'Élan Academy', 'St Anne’s', 'St Bride’s', 'Tarn Quay'].map((name, index) => ({
  each: {} as NetworkSchool,
  urn: `${index}`,
  name,
  point: {x: index * 100, y: 0},
  shape: 'member',
  label: name,
}));
const nothing: Typed = {text: '', at: 0};
const press = (key: string, index = 0, typed = nothing) => stopFor(stops, stops[index]!, key, typed)?.name;

/** Where one ends up after keys that follow each other at once. */
function type(keys: string): string {
  let stop = stops[0]!;
  let typed = nothing;
  for (const [index, key] of [...keys].entries()) {
    typed = typedWith(typed, {key, timeStamp: 5000 + index * 100});
    stop = stopFor(stops, stop, key, typed)!;
  }
  return stop.name;
}

describe('on the drawing', () => {
  test('Home and End lead to the first and the last school of the list', () => {
    expect(press('Home', 2)).toBe('Aspen School');
    expect(press('End', 2)).toBe('Tarn Quay');
  });

  test('an arrow key leads to the next school in its direction, and stays at the edge', () => {
    expect(press('ArrowRight', 1)).toBe('St Anne’s');
    expect(press('ArrowRight', 4)).toBe('Tarn Quay');
  });

  test('letters lead to a name that begins with them, whatever their case, accents and apostrophes', () => {
    expect(type('t')).toBe('Tarn Quay');
    expect(type('ELA')).toBe('Élan Academy');
    expect(type('st annes')).toBe('St Anne’s');
    expect(type('st b')).toBe('St Bride’s');
  });

  test('one letter again and again leads from name to name, and around', () => {
    expect(type('s')).toBe('St Anne’s');
    expect(type('ss')).toBe('St Bride’s');
    expect(type('sss')).toBe('St Anne’s');
  });

  test('letters after a pause begin anew', () => {
    const before: Typed = {text: 's', at: 4000};
    expect(typedWith(before, {key: 't', timeStamp: 4999}).text).toBe('st');
    expect(typedWith(before, {key: 't', timeStamp: 5000}).text).toBe('t');
  });

  test('letters that no name begins with lead nowhere', () => {
    expect(type('x')).toBe('Aspen School');
  });

  test('other keys are left to the browser', () => {
    expect(press('Tab')).toBeUndefined();
    expect(press('F5')).toBeUndefined();
  });
});
