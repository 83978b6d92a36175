import type {ViewContext} from '../element/strategy-element.ts';
import {drawingView, stopsOf} from './drawing.view.ts';
import {hubsLayoutOf} from './hubs.ts';
import type {MapMode, MapState} from './inclusion-map.view.ts';
import type {InclusionMapWords} from './inclusion-map.words.ts';
import {drawingWidth, layoutOf, type Boundary} from './layout.ts';
import {linesOf, shownNetwork, type MapDocuments} from './shown-network.ts';
import {whole} from './zoom.ts';

/** The widest that the drawing is, in em, as in the styles. */
const widest = 36;

/** The map as a picture that nobody moves, with every school in its list: for pages without scripts. */
export function stillMap(
  documents: MapDocuments,
  {urn, mode, boundary}: {urn: string | undefined; mode: MapMode; boundary: Boundary | undefined},
  {own, lang, today}: ViewContext<InclusionMapWords>,
): MapState {
  const strategy = documents.strategy!.data;
  const network = shownNetwork(documents, today, urn);
  const shown = network.schools;
  const layout = mode === 'hubs' ? hubsLayoutOf(network.byName) : layoutOf(shown, strategy.area.bbox, boundary);
  const state = {
    ...{zoom: whole, pointed: undefined, current: undefined, chosen: undefined},
    ...{strategy, network, urn, own, lang, layout, mode, shown, filter: {}},
    sources: documents.sources?.data ?? [],
    stops: stopsOf(shown, layout, network, own),
    lines: linesOf(shown, layout),
    upTo: Infinity,
    unit: drawingWidth / 16 / widest,
  };
  return {...state, drawing: drawingView(state)};
}
