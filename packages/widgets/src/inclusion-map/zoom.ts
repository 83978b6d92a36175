import {frame, type Point} from './layout.ts';

/** What part of the drawing is seen: its upper left corner in the drawing's units, and how many times it is enlarged, 1 to 12. */
export interface Zoom extends Point {
  by: number;
}

/** The whole drawing. */
export const whole: Zoom = {x: 0, y: 0, by: 1};

const most = 12;

/** Enlarges by a factor so that a point, by default the middle, stays where it is. */
export function zoomed(zoom: Zoom, factor: number, around: Point = middleOf(zoom)): Zoom {
  const by = Math.min(Math.max(zoom.by * factor, 1), most);
  return kept({
    x: around.x - ((around.x - zoom.x) * zoom.by) / by,
    y: around.y - ((around.y - zoom.y) * zoom.by) / by,
    by,
  });
}

/** Moves what is seen, in the drawing's units. */
export function moved(zoom: Zoom, dx: number, dy: number): Zoom {
  return kept({x: zoom.x + dx, y: zoom.y + dy, by: zoom.by});
}

/** Brings a point that is out of sight to the middle. */
export function showing(zoom: Zoom, {x, y}: Point): Zoom {
  const middle = middleOf(zoom);
  const inside =
    Math.abs(x - middle.x) <= (frame.width / zoom.by) * 0.48 && Math.abs(y - middle.y) <= (frame.height / zoom.by) * 0.48;
  return inside ? zoom : moved(zoom, x - middle.x, y - middle.y);
}

/** As the attribute of the same name. */
export function viewBoxOf({x, y, by}: Zoom): string {
  return `${x} ${y} ${frame.width / by} ${frame.height / by}`;
}

function middleOf({x, y, by}: Zoom): Point {
  return {x: x + frame.width / by / 2, y: y + frame.height / by / 2};
}

/** Not beyond the edges. */
function kept({x, y, by}: Zoom): Zoom {
  return {
    x: Math.min(Math.max(x, 0), frame.width * (1 - 1 / by)),
    y: Math.min(Math.max(y, 0), frame.height * (1 - 1 / by)),
    by,
  };
}
