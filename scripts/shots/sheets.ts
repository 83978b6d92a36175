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
  thumbnails: Thumbnail[];
}

/** The highest that a thumbnail is shown; what is below that is cut off. */
export const mostThumbnailHeight = 900;
/** The most pictures on one sheet. */
export const mostThumbnails = 24;
/** The highest a sheet is, unless one row alone is higher: a higher one has to be shrunk until nothing on it can be read. */
export const mostSheetHeight = 2200;
/** Of the lines under a thumbnail with the space around them, and of a widget's heading: about. */
export const captionHeight = 70;
export const headingHeight = 60;

/** How high a thumbnail is shown, and how much of the picture that is, in the picture's own pixels. */
export function shownOf({width, height}: Thumbnail, {thumbnailWidth}: SheetFormat): {height: number; of: number; isCut: boolean} {
  const whole = Math.round((height * thumbnailWidth) / width);
  const shown = Math.min(whole, mostThumbnailHeight);
  return {height: shown, of: Math.round((shown * width) / thumbnailWidth), isCut: shown < whole};
}

/** Lays thumbnails out in rows, each widget's beginning a row, and the rows on sheets. The order stays, and widgets that come apart are brought together where the first of them is. */
export function sheetsOf(thumbnails: readonly Thumbnail[], format: SheetFormat): Group[][] {
  const sheets: Group[][] = [];
  let sheet: Group[] = [];
  let height = 0;
  for (const [widget, all] of grouped(thumbnails, ({widget}) => widget)) {
    let continued = false;
    for (const row of rowsOf(all, format.columns)) {
      const rowHeight = captionHeight + Math.max(...row.map((thumbnail) => shownOf(thumbnail, format).height));
      const count = sheet.reduce((sum, {thumbnails}) => sum + thumbnails.length, 0);
      const wantsHeading = sheet.at(-1)?.widget !== widget;
      const added = rowHeight + (wantsHeading ? headingHeight : 0);
      const isFull = sheet.length > 0 && (count + row.length > mostThumbnails || height + added > mostSheetHeight);
      if (isFull) {
        sheets.push(sheet);
        sheet = [];
      }
      if (isFull || wantsHeading) sheet.push({widget, continued, thumbnails: []});
      sheet.at(-1)!.thumbnails.push(...row);
      height = isFull ? headingHeight + rowHeight : height + added;
      continued = true;
    }
  }
  return sheet.length > 0 ? [...sheets, sheet] : sheets;
}

function rowsOf(all: readonly Thumbnail[], columns: number): Thumbnail[][] {
  return Array.from({length: Math.ceil(all.length / columns)}, (_, row) => all.slice(row * columns, (row + 1) * columns));
}
