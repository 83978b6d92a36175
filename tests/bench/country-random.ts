/** Random numbers that are the same in every run, from 0 to below 1. */
export type Random = () => number;

/** The generator "sfc32" of the PractRand suite, begun from one number. */
export function randomFrom(seed: number): Random {
  let [a, b, c, counter] = [0x9e37_79b9, 0x243f_6a88, seed | 0, 1];
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

/** A number of the normal distribution around 0 with deviation 1 (Box and Muller). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A number of the exponential distribution with mean 1. */
export function exponential(random: Random): number {
  return -Math.log(1 - random());
}

/** Picks an index as often as its weight says, at the same cost for any number of them (the alias method of Walker and Vose). */
export function picker(weights: readonly number[]): (random: Random) => number {
  const count = weights.length;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const share = Float64Array.from(weights, (weight) => (weight / sum) * count);
  const other = new Uint32Array(count);
  const [small, large]: [number[], number[]] = [[], []];
  share.forEach((value, index) => (value < 1 ? small : large).push(index));
  while (small.length > 0 && large.length > 0) {
    const [less, more] = [small.pop()!, large.pop()!];
    other[less] = more;
    share[more] -= 1 - share[less];
    (share[more] < 1 ? small : large).push(more);
  }
  // What is left differs from 1 by rounding only.
  for (const index of [...small, ...large]) share[index] = 1;
  return (random) => {
    const at = random() * count;
    const index = Math.floor(at);
    return at - index < share[index] ? index : other[index];
  };
}

/** The indexes up to a number in a random order. */
export function shuffled(count: number, random: Random): number[] {
  const order = Array.from({length: count}, (_, index) => index);
  for (let last = count - 1; last > 0; last -= 1) {
    const index = Math.floor(random() * (last + 1));
    [order[last], order[index]] = [order[index], order[last]];
  }
  return order;
}
