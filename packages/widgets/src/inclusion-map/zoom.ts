import {drawingHeight, drawingWidth, type Point} from './layout.ts';

/** What part of the drawing is seen: the point in its middle, in the drawing's units, and how many times it is enlarged, 1 to 12. */
export interface Zoom extends Point {
  by: number;
}

/** The whole drawing. */
export const whole: Zoom = {x: drawingWidth / 2, y: drawingHeight / 2, by: 1};

/** Moves what is seen, in the drawing's units, but not beyond the edges. */
export function moved({x, y, by}: Zoom, dx: number, dy: number): Zoom {
  const [right, down] = [drawingWidth / by / 2, drawingHeight / by / 2];
  return {x: clamp(right, x + dx, drawingWidth - right), y: clamp(down, y + dy, drawingHeight - down), by};
}

/** Fingers on the drawing, or the mouse: the point between them from the drawing's middle, how far apart they are, which is 1 for one alone, and the drawing's width, all as the window measures. */
export interface Grip extends Point {
  apart: number;
  width: number;
}

/** One finger in the middle of the drawing. */
export const middle: Grip = {x: 0, y: 0, apart: 1, width: 1};

/**
 * Keeps what was under the fingers under them: enlarges as they part, about the point between them, and moves with it.
 *
 * @param zoom What was seen when they gripped.
 */
export function gripped(zoom: Zoom, from: Grip, to: Grip): Zoom {
  const by = clamp(1, (zoom.by * to.apart) / from.apart, 12);
  const unit = drawingWidth / from.width;
  const [before, after] = [unit / zoom.by, unit / by];
  return moved({x: zoom.x + from.x * before - to.x * after, y: zoom.y + from.y * before - to.y * after, by}, 0, 0);
}

/** Enlarges by a factor. The middle stays where it is, as far as the edges allow. */
export function zoomed(zoom: Zoom, factor: number): Zoom {
  return gripped(zoom, middle, {...middle, apart: factor});
}

/** Brings a point that is out of sight to the middle. */
export function showing(zoom: Zoom, {x, y}: Point): Zoom {
  const [dx, dy] = [x - zoom.x, y - zoom.y];
  return Math.abs(dx) * zoom.by > drawingWidth * 0.48 || Math.abs(dy) * zoom.by > drawingHeight * 0.48
    ? moved(zoom, dx, dy)
    : zoom;
}

/** As the attribute of the same name. */
export function viewBoxOf({x, y, by}: Zoom): string {
  const [width, height] = [drawingWidth / by, drawingHeight / by];
  return `${x - width / 2} ${y - height / 2} ${width} ${height}`;
}

/** The nearest number to a value that is within bounds. */
export function clamp(least: number, value: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
