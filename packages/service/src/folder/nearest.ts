/** The known word that a misspelt one most likely means, or undefined where none is near. Of numbers, such as URNs, none means another. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > 100 || /^\d+$/.test(word)) return undefined;
  let best: {word: string; distance: number} | undefined;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (best === undefined || distance < best.distance) best = {word: candidate, distance};
  }
  return best !== undefined && best.distance <= Math.max(2, Math.floor(word.length / 4)) ? best.word : undefined;
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({length: b.length + 1}, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      current.push(Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    previous = current;
  }
  return previous[b.length]!;
}
