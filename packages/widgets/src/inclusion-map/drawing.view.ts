import {html, svg, type TemplateResult} from 'lit';
import {isHub} from './hubs.ts';
import type {MapState} from './inclusion-map.view.ts';
import type {Stop} from './keyboard.ts';
import {drawingWidth, round} from './layout.ts';
import {schoolInWords} from './schools.view.ts';
import {keepTwoFingers} from './pointer.ts';
import {linkKindsIn} from './shown-network.ts';
import {linkSample, schoolSample, shapes, shapeOf} from './symbols.ts';
import {clamp, viewBoxOf} from './zoom.ts';

/** Names are cut on the drawing, not in the list. */
const longestName = 32;
/** How wide a letter is, in sixteenths of an em. */
const letter = 9.2;

/** The schools on the drawing, in the list's order: those that are shown and have a place. */
export function stopsOf(
  shown: MapState['shown'],
  layout: MapState['layout'],
  network: MapState['network'],
  own: MapState['own'],
): Stop[] {
  return shown.flatMap((each) => {
    const {urn, name} = each.school;
    const point = layout.points.get(urn);
    return point
      ? [{each, urn, name, point, shape: shapeOf(each, network.ours), label: schoolInWords(each, {network, layout, own})}]
      : [];
  });
}

/** The drawing: outline, links as lines, schools as shapes; what is chosen; and what lines and shapes mean. */
export function drawingView(state: MapState): TemplateResult {
  const {layout, stops, lines, zoom, chosen, pointed, current, own} = state;
  const {ours, schools} = state.network;
  const hubs = state.mode === 'hubs';
  const stopAt = (urn: string | undefined) => stops.find((stop) => stop.urn === urn);
  // The Tab key leads to where the reader last was, else to the chosen school, ours, or the first.
  const tabStop = stopAt(current) ?? stopAt(chosen?.school.urn) ?? stopAt(ours?.urn) ?? stops[0];
  const centre = chosen ?? schools.find(({school}) => school === ours);
  const near = new Set<unknown>(centre?.neighbours.flatMap(({link, school}) => [link, school]));
  const size = state.unit / zoom.by;
  const at = (value: number) => round(value / size);
  // Between the schools around it a hub's name has little room.
  const named = new Map(stops.filter(({each}) => hubs && isHub(each)).map((stop) => [stop, layout.room! / letter / size]));
  for (const stop of [ours?.urn, chosen?.school.urn, pointed].map(stopAt)) if (stop) named.set(stop, longestName);
  return html`<svg viewBox=${viewBoxOf(zoom)} part="map" @touchmove=${keepTwoFingers}>
      <g class="${centre ? 'centred' : ''} ${lines[400] ? 'many' : ''}" aria-hidden="true">
        <path class="outline" d=${layout.outline}></path>
        ${pathsView(lines.map(({link, path}) => [`line ${link.kind}`, path]))}
        ${pathsView(lines.flatMap(({link, path}) => (near.has(link) ? [[`strong line ${link.kind}`, path]] : [])))}
      </g>
      <g transform=${`scale(${size})`}>
      <g role="listbox" aria-label=${own.modes[state.mode]}>
        ${stops.map(
          (
            stop,
          ) => svg`<circle class="place ${near.has(stop.each.school) ? 'near' : ''}" role="option" tabindex=${stop === tabStop ? 0 : -1}
            aria-selected=${stop.urn === chosen?.school.urn} aria-label=${stop.label} data-select=${stop.urn} cx=${at(stop.point.x)} cy=${at(stop.point.y)} r="16"></circle>`,
        )}
      </g>
      <g aria-hidden="true">
        ${pathsView(stops.map(({shape, point}) => [`mark ${shape}`, `M${at(point.x)} ${at(point.y)}${shapes[shape]}`]))}
        ${layout.restAt && svg`<text x=${at(layout.restAt.x)} y=${at(layout.restAt.y)}>${own.withoutHub}</text>`}
        ${[...named].map(([stop, longest]) => nameView(stop, longest, size, state, at))}
      </g>
      </g>
    </svg>
    <div class="zoom">
      <button type="button" data-zoom="1.6" aria-label=${own.larger} part="button">+</button>
      <button type="button" data-zoom="0.625" aria-label=${own.smaller} part="button">−</button>
      <button type="button" data-zoom="0" part="button">${own.whole}</button>
    </div>
    <div part="choice">
      <p role="status" dir="auto">${chosen ? own.selected(schoolInWords(chosen, state)) : own.choose}</p>
      ${chosen ? html`<button type="button" data-go=${chosen.school.urn} part="button">${own.showInList}</button>` : ''}
    </div>
    <figcaption class="quiet">
      <ul part="key">
        ${[...new Set(stops.map(({shape}) => shape))].map((shape) => html`<li>${schoolSample(shape)}${shape === 'ours' ? own.ours : own.role[shape]}</li>`)}
        ${linkKindsIn(state.network).map((kind) => html`<li>${linkSample(kind)}${own.linkKind[kind]}</li>`)}
      </ul>
      ${hubs ? own.hubs : own.places} <span class="how">${own.how}</span>
    </figcaption>`;
}

/** All paths of a kind as one: a thousand elements would take long to draw. */
function pathsView(paths: readonly (readonly [kind: string, path: string])[]): unknown[] {
  const joined: Record<string, string> = {};
  for (const [kind, path] of paths) joined[kind] = (joined[kind] ?? '') + path;
  return Object.entries(joined).map(([kind, path]) => svg`<path class=${kind} d=${path}></path>`);
}

/** A name above its symbol. It does not reach beyond the sides of what is seen. */
function nameView(
  {name, point: {x, y}}: Stop,
  longest: number,
  size: number,
  {zoom}: MapState,
  at: (value: number) => number,
): TemplateResult {
  const text = name.length > longest ? `${name.slice(0, longest)}…` : name;
  const room = drawingWidth / zoom.by / 2 - (text.length * letter * size) / 2;
  return svg`<text dy="-18" x=${at(clamp(zoom.x - room, x, zoom.x + room))} y=${at(y)}>${text}</text>`;
}
