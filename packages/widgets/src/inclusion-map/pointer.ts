import {drawingWidth, type Point} from './layout.ts';
import {moved, zoomed, type Zoom} from './zoom.ts';

/** A pointer that moves less than this many CSS pixels clicks. */
const still = 4;

/** Lets the pointer move the drawing, and the wheel enlarge it while Ctrl or Cmd is held: alone the wheel scrolls the page. */
export function followPointer(root: HTMLElement, zoomNow: () => Zoom, zoomTo: (zoom: Zoom) => void): void {
  let from: (Point & {zoom: Zoom}) | undefined;
  const areaOf = ({target}: Event) => (target as Element).closest('[part=map]');

  root.addEventListener('pointerdown', (event) => {
    from = areaOf(event) ? {x: event.x, y: event.y, zoom: zoomNow()} : undefined;
  });
  root.addEventListener('pointermove', (event) => {
    const area = areaOf(event);
    if (!from || !area || event.buttons !== 1 || !event.isPrimary) return;
    const [dx, dy] = [from.x - event.x, from.y - event.y];
    if (!area.hasPointerCapture(event.pointerId) && Math.hypot(dx, dy) < still) return;
    // From here on the click that ends it is no click on a school.
    area.setPointerCapture(event.pointerId);
    const units = drawingWidth / from.zoom.by / area.getBoundingClientRect().width;
    zoomTo(moved(from.zoom, dx * units, dy * units));
  });
  root.addEventListener('wheel', (event) => {
    if (!areaOf(event) || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    zoomTo(zoomed(zoomNow(), event.deltaY < 0 ? 1.2 : 1 / 1.2));
  });
}
