import {html, svg, type TemplateResult} from 'lit';
import type {ViewContext} from '../element/strategy-element.ts';
import {en as own} from './inclusion-map.words.ts';
import type {MapState} from './inclusion-map.view.ts';
import type {Stop} from './keyboard.ts';
import {frame, type Point} from './layout.ts';
import {badgeOf, factsOf, schoolInWords} from './schools.view.ts';
import {linesOf} from './shown-network.ts';
import {linkKinds, linkSample, mark, schoolSample, shapeOf, shapes} from './symbols.ts';
import {viewBoxOf} from './zoom.ts';

/** The schools on the drawing, in the list's order: those that are shown and have a place. */
export function stopsOf({shown, layout}: MapState): Stop[] {
  return shown.flatMap((each) => {
    const point = layout.points.get(each.school.urn);
    return point ? [{each, urn: each.school.urn, name: each.school.name, point}] : [];
  });
}

/** The drawing: outline, links as lines, schools as shapes; what is chosen; and what lines and shapes mean. */
export function drawingView(state: MapState, context: ViewContext): TemplateResult {
  const {layout, shown, zoom, chosen, pointed, current} = state;
  const {ours, links, schools} = state.network;
  const stops = stopsOf(state);
  const stopAt = (urn: string | undefined) => stops.find((stop) => stop.urn === urn);
  // The Tab key leads to where the reader last was, else to the chosen school, ours, or the first.
  const tabStop = stopAt(current) ?? stopAt(chosen?.school.urn) ?? stopAt(ours?.urn) ?? stops[0];
  const centre = chosen ?? schools.find(({school}) => school === ours);
  const size = state.unit / zoom.by;
  const at = ({x, y}: Point) => `translate(${x} ${y}) scale(${size.toFixed(3)})`;
  return html`<figure part="drawing">
    <svg class="area" viewBox=${viewBoxOf(zoom)} part="map">
      <g class=${centre ? 'centred' : ''} aria-hidden="true">
        <path class="outline" d=${layout.outline}></path>
        ${linesOf(shown, layout).map(({link, path}) => svg`<path class="line ${link.kind} ${centre?.neighbours.some((near) => near.link === link) ? 'strong' : ''}" d=${path}></path>`)}
      </g>
      <g role="listbox" aria-label=${own.map(stops.length)}>
        ${stops.map(
          (stop) => svg`<g class="place ${centre?.neighbours.some(({school}) => school === stop.each.school) ? 'near' : ''}" role="option" tabindex=${stop === tabStop ? 0 : -1}
            aria-selected=${stop.each === chosen} aria-label=${labelOf(stop, state)} data-select=${stop.urn} transform=${at(stop.point)}>
            <circle class="reach" r="13"></circle><circle class="ring" r="16"></circle>${mark(shapeOf(stop.each, ours))}
          </g>`,
        )}
      </g>
      <g aria-hidden="true">
        ${[...new Set([ours?.urn, chosen?.school.urn, pointed])].map((urn) => {
          const stop = stopAt(urn);
          return stop && nameView(stop, size, state, at);
        })}
      </g>
    </svg>
    <div class="zoom" role="group" aria-label=${own.zoom}>
      <button type="button" data-zoom="1.6" aria-label=${own.zoomIn} part="button">+</button>
      <button type="button" data-zoom="0.625" aria-label=${own.zoomOut} part="button">−</button>
      <button type="button" data-zoom="0" part="button">${own.whole}</button>
    </div>
    <div class="choice" part="choice">
      <p>${chosen ? schoolInWords(chosen, state, context) : own.choose}</p>
      ${chosen ? html`<button type="button" data-go=${chosen.school.urn} part="button">${own.showInList}</button>` : ''}
    </div>
    <figcaption class="quiet">
      <ul class="key" aria-label=${own.key} part="key">
        ${shapes
          .filter((shape) => stops.some(({each}) => shapeOf(each, ours) === shape))
          .map((shape) => html`<li>${schoolSample(shape)}${shape === 'ours' ? own.ours : own.role[shape]}</li>`)}
        ${linkKinds
          .filter((kind) => links.some((link) => link.kind === kind))
          .map((kind) => html`<li>${linkSample(kind)}${own.linkKind[kind]}</li>`)}
        ${layout.outline && html`<li>${linkSample('outline')}${own.outline}</li>`}
      </ul>
      ${shown.length > stops.length ? own.countNotPlaced(shown.length - stops.length) : ''} <span class="how">${own.how}</span>
    </figcaption>
  </figure>`;
}

function labelOf({each, name}: Stop, state: MapState): string {
  return own.facts([name.slice(0, 160), badgeOf(each, state), ...factsOf(each, state), own.links(each.neighbours.length)]);
}

/** A name beside its symbol, in two lines at most, turned inward near the edges of what is seen. */
function nameView({name, point}: Stop, size: number, {zoom}: MapState, at: (point: Point) => string): TemplateResult {
  const lines = linesOfName(name);
  const half = lines[0]!.length * 4.8 * size;
  const across = point.x - zoom.x;
  const anchor = across < half ? 'start' : across > frame.width / zoom.by - half ? 'end' : 'middle';
  const above = point.y - zoom.y > (24 + 17 * lines.length) * size;
  return svg`<text transform=${at(point)} text-anchor=${anchor}>${lines.map(
    (line, index) => svg`<tspan x="0" y=${above ? 17 * (index - lines.length) - 3 : 31 + 17 * index}>${line}</tspan>`,
  )}</text>`;
}

/** A name in one or two short lines. */
export function linesOfName(name: string): string[] {
  const [, first = '', second = ''] = /^(.{1,26}(?=\s|$)|.{26})\s*(.*)$/su.exec(name) ?? [];
  return [first, second.length > 26 ? `${second.slice(0, 25)}…` : second].filter(Boolean);
}
