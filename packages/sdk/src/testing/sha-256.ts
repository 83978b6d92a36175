const primes = Array.from({length: 310}, (_, index) => index + 2).filter((number, _index, all) =>
  all.every((other) => other >= number || number % other !== 0),
);
/** The first 32 bits of the fraction. */
const fraction = (value: number) => ((value % 1) * 2 ** 32) | 0;
const rounds = primes.slice(0, 64).map((prime) => fraction(Math.cbrt(prime)));
const begin = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by));

/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8.
 *
 * Not the platform's, which is not there on pages without https, and which takes its time: a fake service has to answer also where a test holds the clock.
 */
export function sha256(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(text);
  const blocks = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64));
  new Uint8Array(blocks.buffer).set(bytes);
  blocks.setUint8(bytes.length, 0x80);
  blocks.setBigUint64(blocks.byteLength - 8, BigInt(bytes.length) * 8n);
  const hash = Int32Array.from(begin);
  const words = new Int32Array(64);
  for (let block = 0; block < blocks.byteLength; block += 64) {
    let [a, b, c, d, e, f, g, h] = hash as unknown as [number, number, number, number, number, number, number, number];
    for (let index = 0; index < 64; index += 1) {
      if (index < 16) words[index] = blocks.getInt32(block + index * 4);
      else {
        const [early, late] = [words[index - 15]!, words[index - 2]!];
        const earlyMixed = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
        const lateMixed = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
        words[index] = words[index - 16]! + earlyMixed + words[index - 7]! + lateMixed;
      }
      const mixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
      const first = (h + mixed + ((e & f) ^ (~e & g)) + rounds[index]! + words[index]!) | 0;
      const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) hash[index] = hash[index]! + word;
  }
  const result = new DataView(new ArrayBuffer(32));
  for (const [index, word] of hash.entries()) result.setInt32(index * 4, word);
  return new Uint8Array(result.buffer);
}

/** The hash of a file as manifests and ETags have it: the first 22 characters of its SHA-256 in base64url. */
export function hashOf(text: string): string {
  return btoa(String.fromCharCode(...sha256(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, 22);
}
