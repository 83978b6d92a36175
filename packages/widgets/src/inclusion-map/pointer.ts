import type {Point} from './layout.ts';
import {gripped, middle, zoomed, type Grip, type Zoom} from './zoom.ts';

/** A pointer that moves less than this many CSS pixels clicks. */
const still = 4;

/** Lets the pointer move the drawing, two fingers enlarge it, and the wheel while Ctrl or Cmd is held: one finger and the wheel alone scroll the page. For who cannot drag, a click beside the schools brings that place to the middle. */
export function followPointer(root: HTMLElement, zoomNow: () => Zoom, zoomTo: (zoom: Zoom) => void): void {
  const fingers = new Map<number, Point>();
  let zoom: Zoom;
  let from: Grip;
  let dragging = false;
  const areaOf = ({target}: Event) => (target as Element).closest('[part=map]');
  const gripOf = (area: Element): Grip => {
    // As pointers are measured, also on a page that is zoomed or scaled.
    const {x, y, width, height} = area.getBoundingClientRect();
    const [a, b = a] = [...fingers.values()] as [Point, Point?];
    return {
      x: (a.x + b.x) / 2 - x - width / 2,
      y: (a.y + b.y) / 2 - y - height / 2,
      apart: Math.hypot(a.x - b.x, a.y - b.y) || 1,
      width,
    };
  };
  const changed = (event: PointerEvent) => {
    const area = areaOf(event);
    const {type, target, pointerId, button} = event;
    const held = fingers.delete(pointerId);
    if (!area) return;
    if (type === 'pointerdown' && !button) {
      fingers.set(pointerId, event);
      dragging = false;
    } else if (held && !dragging && target === area) zoomTo(gripped(zoom, from, middle));
    if (!fingers.size) return;
    zoom = zoomNow();
    from = gripOf(area);
  };

  root.addEventListener('pointerdown', changed);
  root.addEventListener('pointerup', changed);
  // The page scrolls with these fingers.
  root.addEventListener('pointercancel', () => fingers.clear());
  root.addEventListener('pointermove', (event) => {
    const area = areaOf(event);
    const {pointerId} = event;
    // A button that was let go elsewhere holds nothing any more.
    if (!event.buttons) fingers.delete(pointerId);
    if (!area || !fingers.has(pointerId)) return;
    fingers.set(pointerId, event);
    const to = gripOf(area);
    if (fingers.size < 2 && !dragging && Math.hypot(to.x - from.x, to.y - from.y) < still) return;
    dragging = true;
    // From here on the click that ends it is no click on a school.
    area.setPointerCapture(pointerId);
    zoomTo(gripped(zoom, from, to));
  });
  root.addEventListener('wheel', (event) => {
    if (!areaOf(event) || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    zoomTo(zoomed(zoomNow(), event.deltaY < 0 ? 1.2 : 1 / 1.2));
  });
}

/** Two fingers on the drawing do not scroll the page. Heard on the drawing alone, as a page cannot scroll before this was asked. */
export function keepTwoFingers(event: Event): void {
  if ((event as TouchEvent).touches[1]) event.preventDefault();
}
