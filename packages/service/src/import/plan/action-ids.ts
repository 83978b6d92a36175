import {wordKey} from './words.ts';

const longest = 80;

/** Makes ids of actions from their titles: at most 80 characters, none twice, none that was ever taken. */
export class ActionIds {
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string>) {
    // "index" names a list's own page, so no item has it.
    this.#taken = new Set([...taken, 'index']);
  }

  take(title: string): string {
    const slug =
      shortened(
        wordKey(title)
          .replace(/[^a-z0-9]+/g, '-')
          .replace(/^-+|-+$/g, ''),
        longest,
      ) || 'action';
    let id = slug;
    for (let number = 2; this.#taken.has(id); number += 1)
      id = `${shortened(slug, longest - String(number).length - 1)}-${number}`;
    this.#taken.add(id);
    return id;
  }
}

/** Cut at a word's end, where there is one not far from the end. */
function shortened(slug: string, length: number): string {
  if (slug.length <= length) return slug;
  const cut = slug.slice(0, length);
  const end = slug[length] === '-' ? length : cut.lastIndexOf('-');
  return cut.slice(0, end > length / 2 ? end : length).replace(/-+$/, '');
}
