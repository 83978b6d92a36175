import {frame, type Point} from './layout.ts';
import {moved, zoomed, type Zoom} from './zoom.ts';

/** A pointer that moves less than this many CSS pixels clicks. */
const still = 4;

/** Lets the pointer move the drawing, and the wheel enlarge it while Ctrl or Cmd is held: alone the wheel scrolls the page. */
export function followPointer(root: HTMLElement, zoom: {get(): Zoom; set(zoom: Zoom): void}): void {
  let drag: {pointer: number; from: Point; zoom: Zoom; far: boolean} | undefined;
  const areaOf = ({target}: Event) => (target as Element).closest<SVGSVGElement>('.area');
  const unitsPerPixel = (area: Element) => frame.width / zoom.get().by / area.getBoundingClientRect().width;

  root.addEventListener('pointerdown', (event) => {
    const begins = areaOf(event) !== null && event.isPrimary && event.button === 0;
    drag = begins ? {pointer: event.pointerId, from: event, zoom: zoom.get(), far: false} : undefined;
  });
  root.addEventListener('pointermove', (event) => {
    const area = areaOf(event);
    if (drag?.pointer !== event.pointerId || area === null) return;
    const [dx, dy] = [drag.from.x - event.x, drag.from.y - event.y];
    if (!drag.far && Math.hypot(dx, dy) < still) return;
    // From here on the click that ends it is no click on a school.
    if (!drag.far) area.setPointerCapture(event.pointerId);
    drag.far = true;
    const units = unitsPerPixel(area);
    zoom.set(moved(drag.zoom, dx * units, dy * units));
  });
  for (const type of ['pointerup', 'pointercancel']) {
    root.addEventListener(type, () => {
      drag = undefined;
    });
  }
  root.addEventListener(
    'wheel',
    (event) => {
      const area = areaOf(event);
      if (area === null || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      const {left, top} = area.getBoundingClientRect();
      const units = unitsPerPixel(area);
      const now = zoom.get();
      zoom.set(
        zoomed(now, 2 ** Math.min(Math.max(-event.deltaY / 200, -1), 1), {
          x: now.x + (event.clientX - left) * units,
          y: now.y + (event.clientY - top) * units,
        }),
      );
    },
    {passive: false},
  );
}
