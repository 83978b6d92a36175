/** A colour in sRGB: red, green and blue from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** A colour as `#rrggbb`. */
export const hexOf = (colour: Colour): string => `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

/** A colour from `#rrggbb`. */
export const colourOf = (hex: string): Colour =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour;

// WCAG 2.2, "relative luminance". Its threshold is 0.04045 since 2021.
const toLinear = (part: number) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
const fromLinear = (part: number) => Math.round((part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055) * 255);

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map(toLinear) as unknown as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of two colours, from 1 to 21 (WCAG 2.2). */
export function contrast(one: Colour, other: Colour): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** A ratio in words. Rounded down, so that what is just not enough does not read as if it were. */
export const inWords = (ratio: number): string => `${(Math.floor(ratio * 10) / 10).toString()}:1`;

/** What text needs, and what shapes need (WCAG 2.2, 1.4.3 and 1.4.11, level AA). */
export const needed = {text: 4.5, shape: 3};

/** The lowest contrast of a colour with some others. */
export const lowest = (colour: Colour, others: readonly Colour[]): number =>
  Math.min(...others.map((other) => contrast(colour, other)));

/** The colour nearest to one that has enough contrast with others: it is darkened or lightened, whichever is less. Undefined where neither will do. */
export function nearestWith(colour: Colour, others: readonly Colour[], ratio: number): Colour | undefined {
  const linear = colour.map(toLinear);
  const steps = Array.from({length: 257}, (_, step) => step / 256);
  const passes = (candidate: Colour) => lowest(candidate, others) >= ratio;
  const darker = steps.map((step) => linear.map((part) => fromLinear(part * (1 - step))) as unknown as Colour).find(passes);
  const lighter = steps
    .map((step) => linear.map((part) => fromLinear(part + (1 - part) * step)) as unknown as Colour)
    .find(passes);
  return [darker, lighter]
    .filter((candidate) => candidate !== undefined)
    .toSorted((a, b) => distance(a, colour) - distance(b, colour))[0];
}

const distance = (one: Colour, other: Colour) => Math.hypot(...one.map((part, index) => part - other[index]!));

/** The colour that the theme `school` makes of one that is too light: its luminance is scaled down to 0.13. */
export function darkened(colour: Colour): Colour {
  const scale = Math.min(1, 0.13 / Math.max(luminance(colour), 0.001));
  return colour.map((part) => fromLinear(toLinear(part) * scale)) as unknown as Colour;
}
