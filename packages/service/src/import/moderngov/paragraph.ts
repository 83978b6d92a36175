/** What a list or a text sets before an entry: a), ii), 3. */
export interface Marker {
  readonly kind: 'letter' | 'roman' | 'number';
  /** In small letters, without brackets and full stop. */
  readonly value: string;
}

export interface Link {
  readonly title: string;
  readonly href: string;
}

/** A paragraph as it was saved, its spaces made single. */
export interface Paragraph {
  /** Where it is, in words: "paragraph 3". */
  readonly place: string;
  readonly text: string;
  /** Whether it begins an entry of a list. */
  readonly bullet: boolean;
  /** How many lists it is in. */
  readonly depth: number;
  /** What a list of the page shows before it; never part of the text. */
  readonly marker?: Marker;
  /** The links in it. */
  readonly links: readonly Link[];
  /** What the page says that it is. */
  readonly role?: 'itemNumber' | 'itemTitle';
}

/** A text with single spaces, and without what breaks words invisibly. */
export function tidy(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

// The last of the first kind are what Word writes for a dot and a square of its symbol fonts. A sign that may be a word or a minus is a bullet only where it is set apart.
const bullet = /^\s*(?:[·•▪●◦‣∙\uf0b7\uf0a7]\s*|[o§][\s\u00a0]{2,}|[-–—*]\s+)/;

/** The text of a paragraph without the sign of a bullet, and whether it had one. */
export function withoutBullet(raw: string): {text: string; bullet: boolean} {
  const bare = raw.replace(bullet, '');
  return {text: tidy(bare), bullet: bare !== raw};
}
