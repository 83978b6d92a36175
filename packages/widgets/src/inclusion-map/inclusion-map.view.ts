import {html, type TemplateResult} from 'lit';
import type {NetworkSchool, Source, Strategy} from '@send-strategy/sdk/reading';
import {heading} from '../element/heading.ts';
import type {Filter} from '../element/list-element.ts';
import type {ViewContext} from '../element/strategy-element.ts';
import {filtersView, occurring} from '../parts/filters.ts';
import {listEnd, notices, sourceLine} from '../parts/provenance.ts';
import type {InclusionMapWords} from './inclusion-map.words.ts';
import type {Stop} from './keyboard.ts';
import type {MapLayout} from './layout.ts';
import {phasesView} from './phases.view.ts';
import {listView, tableView} from './schools.view.ts';
import {linkKindsIn, type Line, type ShownNetwork} from './shown-network.ts';
import type {Zoom} from './zoom.ts';

/** How the schools are shown: the map or the drawing of hubs beside the list, the list alone, or a table. */
export const mapModes = ['places', 'hubs', 'list', 'table'] as const;
export type MapMode = (typeof mapModes)[number];

/** What the view is made from, beside the documents. */
export interface MapState {
  /** What the reader sees of the drawing. */
  zoom: Zoom;
  /** The school under the pointer, or with the focus. */
  pointed: string | undefined;
  strategy: Strategy;
  sources: readonly Source[];
  /** What the widget says. */
  own: InclusionMapWords;
  /** The language of the data's own words. */
  lang: string;
  network: ShownNetwork;
  layout: MapLayout;
  mode: MapMode;
  filter: Filter;
  /** What the filter lets through. */
  shown: readonly NetworkSchool[];
  /** What of that has a place on the drawing. */
  stops: readonly Stop[];
  lines: readonly Line[];
  /** How many of the drawing's units a sixteenth of an em is, where the whole drawing is seen. */
  unit: number;
  /** How many schools the list has so far. */
  upTo: number;
  /** Our school's URN as the page gives it. */
  urn: string | undefined;
  /** The school that had the focus last. */
  current: string | undefined;
  /** The chosen school. */
  chosen: NetworkSchool | undefined;
  /** The drawing, unless it is drawn by itself. */
  drawing?: TemplateResult;
}

/** The inclusion network: what the programme is, its schools and how they are linked. */
export function inclusionMapView(state: MapState, context: ViewContext): TemplateResult {
  const {network, strategy, urn, own} = state;
  const phases = phasesView(state, context);
  return html`<div class="top">${heading(context.settings.headingLevel, own.heading)}</div>
    ${notices(strategy, context, network.phases)}
    ${
      network.schools[0]
        ? html`<p part="summary">${own.summary(
            network.schools.length,
            network.links.length,
            linkKindsIn(network).map((kind) => own.linksOfKind(kind, network.links.filter((link) => link.kind === kind).length)),
          )}</p>
          ${urn && !network.ours ? html`<p class="notice" part="notice">${own.notShown(urn)}</p>` : ''}${phases}${narrowing(state, context)}
          <div class="bar">
            <p role="status" part="count">${own.shownOf(state.shown.length, network.schools.length)}</p>
            <div role="group" aria-label=${own.mode}>
              ${mapModes.map((mode) => html`<button type="button" data-mode=${mode} aria-pressed=${mode === state.mode} part="button">${own.modes[mode]}</button>`)}
            </div>
          </div>
          <div class="map">${schoolsView(state, context)}</div>
          ${footView(state, context)}`
        : phases ||
          html`<p part="empty">${own.empty}</p>
          <slot></slot>`
    }`;
}

/** Search and filters. Only what occurs can be chosen. */
function narrowing({network, filter, own}: MapState, context: ViewContext): TemplateResult {
  const {schools} = network;
  const choice = (name: 'educationPhase' | 'role' | 'linkKind', present: readonly string[]) => ({
    name,
    label: own.labels[name],
    options: occurring(own[name], present),
  });
  return filtersView(
    own.search,
    [
      choice(
        'educationPhase',
        schools.map(({school}) => school.educationPhase),
      ),
      choice(
        'role',
        schools.flatMap(({roles}) => roles),
      ),
      choice('linkKind', linkKindsIn(network)),
    ],
    filter,
    context,
  );
}

function schoolsView(state: MapState, context: ViewContext): TemplateResult {
  const {mode, shown, layout, own} = state;
  // Whether there is a drawing does not depend on the filter, so that nothing jumps while the reader types.
  const drawing = (mode === 'places' || mode === 'hubs') && layout.points.size > 0;
  return html`${
    mode === 'hubs' && !drawing
      ? html`<p class="notice" part="notice">${own.noHubs} <button type="button" data-mode="places" part="button">${own.seePlaces}</button></p>`
      : ''
  }
    <div class=${drawing ? 'places' : ''}>
      <div>${mode === 'table' ? tableView(state, context) : listView(state, context)}${listEnd(own.schools(shown.length), context)}</div>
      ${drawing ? html`<figure part="drawing">${state.drawing}</figure>` : ''}
    </div>`;
}

/** Where it all comes from, and on which terms. */
function footView({strategy: {attribution, licence}, network, own, sources}: MapState, context: ViewContext): TemplateResult {
  return html`<div class="foot">
    ${sourceLine(network, sources, context)}
    <p class="quiet" dir="auto" part="attribution">${attribution} ${own.licence}: ${licence}</p>
  </div>`;
}
