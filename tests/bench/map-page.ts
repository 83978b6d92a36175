/** What is asked of a page with a map, whoever draws it. Both pages have `input[name=search]` and `select[name=role]`, and give themselves as `window.bench`. */
export interface MapPage {
  /** Fetches and reads the data, so that drawing begins with it at hand. */
  prepare(): Promise<void>;
  /** Draws the map with all its schools, links and the outline. */
  draw(): Promise<void>;
  /** Ends once nothing goes on any more that was begun. */
  settle(): Promise<void>;
  /** Shows the rest of the list that the page has beside the map. */
  showAll?(): void;
  /** Puts what the page shows into it once more, as plain HTML with its styles, or takes that away again. */
  copy?(isThere: boolean): void;
  /** What is to be seen on the map now. */
  drawn(): {schools: number; links: number};
  /** The map on the page. */
  area(): Element;
  /** Where a school is drawn, in the window. */
  placeOf(urn: string): {x: number; y: number};
  /** What the page says of the chosen school; empty where none is. */
  chosen(): string;
  /** Enlarges the middle of the map; 1 shows the whole again. */
  enlarge(times: number): Promise<void>;
  /** On a page that was opened with `#at-once`: when it was drawn, in milliseconds since the navigation. */
  atOnce?: Promise<number>;
}

declare global {
  interface Window {
    bench: MapPage;
    /** The frames that a page has drawn since it was asked to count: when each began. */
    frameTimes: number[];
    counting: number;
  }
}

/** Ends when what was changed before is painted: the frame after the next begins then. */
export const painted = (): Promise<number> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

export const waitUntil = async (isTrue: () => boolean): Promise<void> => {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 20));
};
