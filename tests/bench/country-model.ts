/** What caches are told of a file, and its bytes with the head: whole, and where it is unchanged. */
export interface CachedFile {
  readonly maxAge: number;
  readonly whileRevalidate: number;
  readonly whole: number;
  readonly unchanged: number;
}

/** What stands between browsers and the origin. */
export interface Policy {
  /** Places of the CDN; 0: no CDN. */
  readonly edges: number;
  /** Whether they ask the origin through one place. */
  readonly shield: boolean;
}

/** What is replayed. */
export interface Replay {
  readonly policy: Policy;
  readonly seed: number;
  /** Of every strategy, the same ones. The first is the one that is asked for again while a page is looked at. */
  readonly data: readonly (CachedFile & {readonly changes: boolean})[];
  /** Of each version of the widgets. */
  readonly fixed: readonly CachedFile[];
  /** At the moving address. */
  readonly moving: readonly CachedFile[];
  /** Each with the indexes of its files. */
  readonly widgets: readonly {readonly tag: string; readonly data: readonly number[]; readonly fixed: readonly number[]}[];
  /** Those of `fixed` that a page with the moving address has from there. */
  readonly replaced: readonly number[];
  /** The seconds whose requests at the origin are told one by one. */
  readonly sample: readonly [from: number, to: number];
}

/** What came of it. */
export interface Replayed {
  readonly views: number;
  readonly visits: number;
  /** Seconds that pages were looked at. */
  readonly lookedAt: number;
  /** How often a page needed a file. */
  readonly uses: number;
  /** Of those, what went out of the browser, and what came back. */
  readonly requests: number;
  readonly unchanged: number;
  readonly bytes: number;
  /** Of the requests, those that an edge place answered with what it had. */
  readonly hits: number;
  readonly origin: {requests: number; unchanged: number; bytes: number; peak: number; peakAt: number; busiestHour: number};
  /** The longest time in seconds for which something was given out after it had changed: by the CDN or a browser's cache. */
  readonly latest: number;
  /** Each request of the sample: milliseconds, area (-1: none), index of its file (in `data`, else in `fixed` and then `moving`), and what the asking cache has (see `OriginListener`). */
  readonly sample: readonly (readonly [at: number, area: number, file: number, known: 0 | 1 | 2])[];
}

/** The files of a page with some widgets. */
export interface Page {
  readonly data: readonly number[];
  /** Those of them that a report changes. */
  readonly changing: readonly number[];
  readonly fixed: readonly number[];
  /** Those of them that a page with the moving address has from elsewhere. */
  readonly fixedOfMoving: readonly number[];
}

/** Gives the files of a page by the bits of its widgets, each kind of page made once. */
export function pagesOf({widgets, data, replaced}: Replay): (mask: number) => Page {
  const pages = new Map<number, Page>();
  return (mask) => {
    const known = pages.get(mask);
    if (known !== undefined) return known;
    const on = widgets.filter((_widget, index) => (mask & (2 ** index)) !== 0);
    const own = [...new Set(on.flatMap((widget) => widget.data))];
    const ofVersion = [...new Set(on.flatMap((widget) => widget.fixed))];
    const page = {
      data: own,
      changing: own.filter((file) => data[file].changes),
      fixed: ofVersion,
      fixedOfMoving: ofVersion.filter((file) => !replaced.includes(file)),
    };
    pages.set(mask, page);
    return page;
  };
}
