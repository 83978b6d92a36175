import {html, svg, type TemplateResult} from 'lit';
import {isHub} from './hubs.ts';
import type {MapState} from './inclusion-map.view.ts';
import type {Stop} from './keyboard.ts';
import {drawingWidth, type Point} from './layout.ts';
import {schoolInWords} from './schools.view.ts';
import {keepTwoFingers} from './pointer.ts';
import {linkKinds, linkKindsIn, type Line} from './shown-network.ts';
import {linkSample, paths, schoolSample, shapeOf} from './symbols.ts';
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
  const near = new Set(centre?.neighbours.map(({school}) => school));
  const size = state.unit / zoom.by;
  const at = ({x, y}: Point) => `translate(${x} ${y}) scale(${size.toFixed(3)})`;
  // Between the schools around it a hub's name has little room.
  const named = new Map(stops.filter(({each}) => hubs && isHub(each)).map((stop) => [stop, layout.room! / letter / size]));
  for (const stop of [ours?.urn, chosen?.school.urn, pointed].map(stopAt)) if (stop) named.set(stop, longestName);
  return html`<figure part="drawing">
    <svg viewBox=${viewBoxOf(zoom)} part="map" @touchmove=${keepTwoFingers}>
      <g class=${centre ? 'centred' : ''} aria-hidden="true">
        <path class="outline" d=${layout.outline}></path>
        ${linesView(lines)}${
          centre
            ? linesView(
                lines.filter(({link}) => link.urns.includes(centre.school.urn)),
                'strong',
              )
            : ''
        }
      </g>
      <g role="listbox" aria-label=${own.modes[state.mode]}>
        ${stops.map(
          (
            stop,
          ) => svg`<g class="place ${near.has(stop.each.school) ? 'near' : ''}" role="option" tabindex=${stop === tabStop ? 0 : -1}
            aria-selected=${stop.urn === chosen?.school.urn} aria-label=${stop.label} data-select=${stop.urn} transform=${at(stop.point)}>
            <circle class="ring" r="16"></circle><path class="mark ${stop.shape}" d=${paths[stop.shape]}></path>
          </g>`,
        )}
      </g>
      <g aria-hidden="true">
        ${layout.restAt && svg`<text transform=${at(layout.restAt)}>${own.withoutHub}</text>`}
        ${[...named].map(([stop, longest]) => nameView(stop, longest, size, state, at))}
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
    </figcaption>
  </figure>`;
}

/** The links of each kind as one path: a thousand elements would take long to draw. */
function linesView(lines: readonly Line[], strong = ''): unknown[] {
  return linkKinds.map((kind) => {
    const path = lines.map((line) => (line.link.kind === kind ? line.path : '')).join('');
    return path && svg`<path class="line ${kind} ${strong}" d=${path}></path>`;
  });
}

/** A name above its symbol. It does not reach beyond the sides of what is seen. */
function nameView(
  {name, point: {x, y}}: Stop,
  longest: number,
  size: number,
  {zoom}: MapState,
  at: (point: Point) => string,
): TemplateResult {
  const text = name.length > longest ? `${name.slice(0, longest)}…` : name;
  const room = drawingWidth / zoom.by / 2 - (text.length * letter * size) / 2;
  return svg`<text y="-18" transform=${at({x: clamp(zoom.x - room, x, zoom.x + room), y})}>${text}</text>`;
}
