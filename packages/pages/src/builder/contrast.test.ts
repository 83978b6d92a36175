import * as fc from 'fast-check';
import {expect, test} from 'vitest';
import {colourOf, contrast, darkened, hexOf, inWords, lowest, nearestWith, type Colour} from './contrast.ts';

const white = colourOf('#ffffff');
const black = colourOf('#000000');
const colours = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)) as fc.Arbitrary<Colour>;

test('The ratio is that of WCAG: 21 of black on white, 1 of a colour on itself, and just under and over 4.5 of two greys that are known for it', () => {
  expect(contrast(black, white)).toBeCloseTo(21, 10);
  expect(contrast(white, white)).toBe(1);
  expect(contrast(colourOf('#777777'), white)).toBeCloseTo(4.478, 3);
  expect(contrast(colourOf('#767676'), white)).toBeCloseTo(4.542, 3);
});

test('A ratio that is just not enough is not rounded up to what is needed', () => {
  expect(inWords(4.478)).toBe('4.4:1');
  expect(inWords(4.5)).toBe('4.5:1');
  expect(inWords(21)).toBe('21:1');
});

test('The nearest colour has enough contrast with all, and a colour that has it already is its own nearest', () => {
  fc.assert(
    fc.property(colours, colours, (colour, background) => {
      const nearest = nearestWith(colour, [background], 4.5)!;
      // On any one background, black or white will do.
      expect(contrast(nearest, background)).toBeGreaterThanOrEqual(4.5);
      if (contrast(colour, background) >= 4.5) expect(nearest).toEqual(colour);
    }),
  );
});

test('The nearest colour is not further than it must be: a little nearer would not do', () => {
  const yellow = colourOf('#ffcc00');
  const nearest = nearestWith(yellow, [white], 4.5)!;
  expect(hexOf(nearest)).toBe('#917300');
  expect(contrast(nearest.map((part) => Math.round(part * 1.02)) as unknown as Colour, white)).toBeLessThan(4.5);
});

test('Where no colour has enough contrast with all, there is none', () => {
  expect(nearestWith(white, [white, black], 4.6)).toBeUndefined();
  expect(lowest(colourOf('#777777'), [white, black])).toBeCloseTo(4.478, 3);
});

test('A dark colour stays as it is for a school, and a light one is darkened until text in it can be read', () => {
  expect(darkened(colourOf('#5a2d81'))).toEqual(colourOf('#5a2d81'));
  expect(contrast(darkened(colourOf('#ffcc00')), white)).toBeGreaterThan(4.5);
});
