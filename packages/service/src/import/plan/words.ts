/** A text as words are compared: without case, accents, punctuation and repeated spaces. Where nothing else is in it, signs are compared: a tick is no cross. */
export function wordKey(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’`]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words === '' ? text.trim() : words;
}

/** A column's name as it is compared: `dueDate`, `Due date` and `DUE  DATE:` are one. */
export function headerKey(name: string): string {
  return wordKey(name.replace(/([a-z])([A-Z])/g, '$1 $2'));
}

/** A text on one line. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Whether a cell says only that there is nothing to say. */
export function saysNothing(text: string): boolean {
  return /^([-–—./\s]*|n\/?a|none|nil)$/i.test(text.trim());
}

const indexes = new WeakMap<object, ReadonlyMap<string, unknown>>();

/** An entry of a mapping by its word, whatever its case and punctuation. */
export function entryOf<Entry>(entries: Readonly<Record<string, Entry>>, word: string): Entry | undefined {
  let index = indexes.get(entries) as ReadonlyMap<string, Entry> | undefined;
  if (index === undefined) {
    index = new Map(Object.entries(entries).map(([name, entry]) => [wordKey(name), entry]));
    indexes.set(entries, index);
  }
  return index.get(wordKey(word));
}
