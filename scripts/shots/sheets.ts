import {grouped} from './grouped.ts';

/** A picture on a contact sheet. */
export interface Thumbnail {
  /** What it is of; pictures of one widget stand together under its name. */
  widget: string;
  name: string;
  /** Where the picture is, from dist/shots/. */
  file: string;
  /** Of the whole picture, in its own pixels. */
  width: number;
  height: number;
  problems: readonly string[];
}

/** How the sheets of one kind of picture are laid out, in CSS pixels. */
export interface SheetFormat {
  columns: number;
  thumbnailWidth: number;
}

/** The pictures of one widget on one sheet. */
export interface Group {
  widget: string;
  /** Whether the widget's first pictures are on the sheet before. */
  continued: boolean;
  /** From left to right, each from top to bottom. */
  columns: Thumbnail[][];
}

/** The highest that a thumbnail is shown; what is below that is cut off. */
export const mostThumbnailHeight = 900;
/** The most pictures on one sheet. */
export const mostThumbnails = 24;
/** The highest a sheet is, without its margins: a higher one has to be shrunk until nothing on it can be read. */
export const mostSheetHeight = 2140;
/** Of the lines under a thumbnail with the space around them, and of a widget's heading: about. */
export const captionHeight = 70;
export const headingHeight = 60;

/** How high a thumbnail is shown, and how much of the picture that is, in the picture's own pixels. */
export function shownOf({width, height}: Thumbnail, {thumbnailWidth}: SheetFormat): {height: number; of: number; isCut: boolean} {
  const whole = Math.round((height * thumbnailWidth) / width);
  const shown = Math.min(whole, mostThumbnailHeight);
  return {height: shown, of: Math.round((shown * width) / thumbnailWidth), isCut: shown < whole};
}

/**
 * Lays thumbnails out in columns, each widget's below the one's before, and on as many sheets as it takes. The next thumbnail goes where there is most room; so the order stays, about.
 * Widgets that come apart are brought together where the first of them is.
 */
export function sheetsOf(thumbnails: readonly Thumbnail[], format: SheetFormat): Group[][] {
  const sheets: Group[][] = [];
  let sheet: Group[] = [];
  let count = 0;
  // Where the pictures of the group begin, and how far down from there each of its columns goes.
  let top = 0;
  let heights: number[] = [0];
  for (const [widget, all] of grouped(thumbnails, ({widget}) => widget)) {
    let group: Group | undefined;
    for (const thumbnail of all) {
      const height = shownOf(thumbnail, format).height + captionHeight;
      const start = top + (group ? Math.min(...heights) : Math.max(...heights) + headingHeight);
      const isFull = sheet.length > 0 && (count === mostThumbnails || start + height > mostSheetHeight);
      if (isFull) {
        sheets.push(sheet);
        sheet = [];
        count = 0;
      }
      if (isFull || group === undefined) {
        top = headingHeight + (sheet.length > 0 ? top + Math.max(...heights) : 0);
        heights = Array.from({length: format.columns}, () => 0);
        group = {widget, continued: group !== undefined, columns: heights.map(() => [])};
        sheet.push(group);
      }
      const column = heights.indexOf(Math.min(...heights));
      group.columns[column]!.push(thumbnail);
      heights[column]! += height;
      count += 1;
    }
  }
  return sheet.length > 0 ? [...sheets, sheet] : sheets;
}
