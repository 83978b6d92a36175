import {render} from 'lit';
import {clientFor} from '../core/service.ts';
import {hint} from '../element/settings.ts';
import {ListElement, remembered} from '../element/list-element.ts';
import {ofAttributes, type TemplateResult, type ViewContext} from '../element/strategy-element.ts';
import {listStyles} from '../parts/lists.styles.ts';
import {sharedStyles} from '../parts/shared.styles.ts';
import {inclusionMapStyles} from './inclusion-map.styles.ts';
import {en, type InclusionMapWords} from './inclusion-map.words.ts';
import {drawingView, stopsOf} from './drawing.view.ts';
import {hubsLayoutOf} from './hubs.ts';
import {inclusionMapView, mapModes, type MapMode, type MapState} from './inclusion-map.view.ts';
import {stopFor, typedWith, type Typed} from './keyboard.ts';
import {drawingWidth, layoutOf, type Boundary} from './layout.ts';
import {followPointer} from './pointer.ts';
import {SendSelectEvent} from './select-event.ts';
import {filtered, linesOf, rowsOf, shownNetwork, type MapDocuments, type ShownNetwork} from './shown-network.ts';
import {showing, whole, zoomed, type Zoom} from './zoom.ts';

/** The outline of each strategy, asked for once for all maps of a page: pages take maps out and put them back in, and areas stay as they are. */
const outlines = new WeakMap<object, Promise<Boundary | undefined>>();

/** How many schools the list gets at first. */
const piece = 12;

/**
 * The schools of the inclusion network and how they support each other: the programme's phases, a list that can be searched, and the same schools as a map or a table.
 *
 * What is in the element stays until the data has come, and where it cannot come: put a sentence and a link there.
 *
 * @tag send-inclusion-map
 * @attr {string} service - The address of the service with its version. Default: where the widgets were loaded from.
 * @attr {string} strategy - The id of the strategy.
 * @attr {'places' | 'hubs' | 'list' | 'table'} view - The map or a drawing of hubs beside the list, the list alone, or a table. Default places. The reader can change it.
 * @attr {string} urn - The URN of the page's own school, to mark it and the schools that it is linked with. One from before a conversion will do.
 * @attr {string} lang - The reader's language. Default: that of the nearest ancestor.
 * @attr {'standard' | 'plain' | 'easyRead'} reading - How it is worded. Default standard.
 * @attr {2 | 3 | 4 | 5 | 6} heading-level - Level of the heading, 2 (default) to 6.
 * @attr {number} refresh - Seconds between two looks for changes. Default 60; 0 for never.
 * @fires {SendStateEvent} send-state - What is shown changed: loading, ready, empty, stale or error.
 * @fires {SendSelectEvent} send-select - The reader chose a school, or gave the choice up. `urn` is the school's.
 * @slot - What stands in for the widget until it is ready, and where it fails.
 * @csspart heading - Headings.
 * @csspart notice - What must be known of the whole: example data, an ended strategy, a school that is not shown.
 * @csspart stale - The note that the service cannot be reached, with the data's age.
 * @csspart summary - The sentence that sums up.
 * @csspart phases - The programme's phases.
 * @csspart phase - One phase.
 * @csspart easy-read - Easy Read lines.
 * @csspart filters - Search and filters.
 * @csspart count - How many schools are shown.
 * @csspart schools - The list.
 * @csspart school - One school, in the list or the table.
 * @csspart school-name - A school's name, a button.
 * @csspart links - A school's links.
 * @csspart link - One link, a button.
 * @csspart table - The table with what scrolls it.
 * @csspart drawing - The map with what belongs to it.
 * @csspart map - The map alone.
 * @csspart choice - The chosen school, beside the map.
 * @csspart key - What lines and shapes mean.
 * @csspart source - Source and date.
 * @csspart term - A word of the glossary, a button.
 * @csspart meaning - What that word means.
 * @csspart share - The link to one item.
 * @csspart attribution - Attribution and licence.
 * @csspart button - Buttons.
 * @csspart loading - The note while loading.
 * @csspart empty - The note that nothing is published.
 * @csspart error - The error.
 * @cssprop --send-text - Colour of text.
 * @cssprop --send-muted - Colour of quieter text.
 * @cssprop --send-accent - Colour of links, buttons and schools.
 * @cssprop --send-border - Colour of lines.
 * @cssprop --send-surface - Background.
 * @cssprop --send-notice - Background of notices, and of the area on the map.
 * @cssprop --send-focus - Colour of the focus outline.
 * @cssprop --send-font - Font family.
 * @cssprop --send-font-size - Size of text. Default medium, the reader's own.
 * @cssprop --send-radius - Rounding of buttons.
 * @cssprop --send-map-ours - Colour of our school, beside its shape and words.
 * @cssprop --send-map-support - Colour of links for support and challenge, which are unbroken lines.
 * @cssprop --send-map-review - Colour of best-practice reviews, which are dashed lines.
 * @cssprop --send-map-exchange - Colour of exchanges between champions, which are dotted lines.
 * @cssprop --send-inclusion-map-height - The height that send.css reserves.
 */
export class SendInclusionMap extends ListElement<
  'strategy' | 'schools' | 'memberships' | 'links' | 'programme-phases' | 'sources',
  'inclusion-map'
> {
  static override styles = [sharedStyles, listStyles, inclusionMapStyles];

  static override properties = {
    ...ListElement.properties,
    ...ofAttributes('urn', 'view'),
    selected: {attribute: false},
    boundary: {state: true, attribute: false},
    zoom: {state: true, attribute: false},
    pointed: {state: true, attribute: false},
    upTo: {state: true, attribute: false},
  };

  protected override readonly speaks = 'inclusion-map';
  protected override readonly english = en;
  protected override readonly names = ['strategy', 'schools', 'memberships', 'links', 'programme-phases', 'sources'] as const;
  protected override readonly linked = 'schools';

  /** The URN of the page's own school. */
  declare urn: string | null | undefined;
  /** places (default), hubs, list or table. */
  declare view: string | null | undefined;
  /** The URN of the chosen school, in the list and on the map. */
  declare selected: string | undefined;
  declare protected boundary: Boundary | undefined;
  /** What the reader sees of the drawing. */
  declare protected zoom: Zoom;
  /** The school under the pointer, or with the focus. */
  declare protected pointed: string | undefined;
  /** How many schools the list has so far: the others come piece by piece, so that nobody waits for what is far below. */
  declare protected upTo: number;

  #state: MapState | undefined;
  #network = remembered(shownNetwork);
  #layout = remembered((mode: MapMode, {schools, byName}: ShownNetwork, bbox?: readonly number[], boundary?: Boundary) =>
    mode === 'hubs' ? hubsLayoutOf(byName) : layoutOf(schools, bbox, boundary),
  );
  #filtered = remembered(filtered);
  #stops = remembered(stopsOf);
  #lines = remembered(linesOf);
  #more: ReturnType<typeof setTimeout> | undefined;
  #typed: Typed = {text: '', at: 0};
  #current: string | undefined;
  #outline: unknown;
  #connected: AbortController | undefined;

  constructor() {
    super();
    this.zoom = whole;
    this.upTo = piece;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const {signal} = (this.#connected = new AbortController());
    addEventListener('beforeprint', this.#forPaper, {signal});
    addEventListener('hashchange', this.#followHash, {signal});
    // Escape takes the name away that the pointer or the focus brought, wherever the focus is.
    addEventListener('keydown', ({key}) => key === 'Escape' && (this.pointed = undefined), {signal});
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connected!.abort();
    clearTimeout(this.#more);
  }

  protected override firstUpdated(): void {
    super.firstUpdated();
    const root = this.renderRoot as HTMLElement;
    root.addEventListener('click', this.#clicked);
    root.addEventListener('keydown', this.#pressed);
    root.addEventListener('input', () => (this.upTo = piece));
    for (const type of ['focusin', 'focusout', 'pointerover', 'pointerout']) root.addEventListener(type, this.#pointed);
    followPointer(
      root,
      () => this.zoom,
      (zoom) => (this.zoom = zoom),
    );
  }

  protected override shouldUpdate(changed: ReadonlyMap<PropertyKey, unknown>): boolean {
    if (!this.#state || !/^(zoom|pointed|selected)+$/.test([...changed.keys()].join(''))) return true;
    // Quick, however long the list is.
    this.#look(this.#state);
    this.#redraw();
    return false;
  }

  protected override updated(changed?: ReadonlyMap<PropertyKey, unknown>): void {
    this.#redraw();
    if (this.#state?.mode === 'places' && this.#state.layout.points.size) this.#askForOutline();
    clearTimeout(this.#more);
    // What is folded away need not be there yet.
    if (this.#state?.shown[this.upTo])
      this.#more = setTimeout(() => this.renderRoot.querySelector('.folded') ?? (this.upTo *= 2), 50);
    super.updated(changed);
    if (changed?.has('documents') && !changed.get('documents')) this.#followHash();
  }

  protected override *folding(): Generator<void> {
    yield* super.folding();
    if (this.#state && this.#state.unit !== this.#unit) this.requestUpdate();
  }

  /** The size that symbols need to be as large as the text, however wide the drawing is. Its width is known before it is drawn, so that it is drawn once: as in the styles. */
  get #unit(): number {
    const width = this.emWidth;
    return drawingWidth / 16 / ((width < 44 ? width : Math.min(width / 2, 36)) || 1);
  }

  protected override draw(documents: MapDocuments, context: ViewContext<InclusionMapWords>): TemplateResult {
    const {filter, boundary} = this;
    const {own, lang} = context;
    const strategy = documents.strategy!.data;
    const urn = this.urn?.trim() || undefined;
    const network = this.#network(documents, context.today, urn);
    if (urn && !network.ours) hint(this, own.notShown(urn));
    const mode = this.#mode;
    const layout = this.#layout(mode, network, strategy.area.bbox, boundary);
    const shown = this.#filtered(network.schools, filter);
    this.#look({
      ...{strategy, network, urn, filter, own, lang, layout, mode, shown},
      sources: documents.sources?.data ?? [],
      stops: this.#stops(shown, layout, network, own),
      lines: this.#lines(shown, layout),
      upTo: this.upTo,
      unit: this.#unit,
    });
    return inclusionMapView(this.#state!, context);
  }

  /** Takes what the reader sees and has chosen into what is shown. */
  #look(state: Omit<MapState, 'zoom' | 'pointed' | 'chosen' | 'current'>): void {
    const {zoom, pointed, selected} = this;
    const chosen = state.network.schools.find(({school}) => school.urn === selected);
    this.#state = {...state, zoom, pointed, chosen, current: this.#current};
  }

  /** Draws what looking around and choosing change: the drawing, and which name in the list is pressed. */
  #redraw(): void {
    const figure = this.renderRoot.querySelector('figure');
    if (figure) render(drawingView(this.#state!), figure);
    for (const name of this.renderRoot.querySelectorAll<HTMLElement>('[part=school-name]'))
      name.setAttribute('aria-pressed', `${name.dataset.select === this.selected}`);
  }

  protected override rows(): object[] {
    const {shown, own} = this.#state!;
    return rowsOf(shown, own);
  }

  protected override isEmpty(documents: MapDocuments): boolean {
    return !documents.schools?.data.length && !documents['programme-phases']?.data.length;
  }

  protected override reveal(): void {
    super.reveal();
    this.upTo = Infinity;
  }

  protected override unfold(): void {
    super.unfold();
    this.upTo += 20 * piece;
  }

  get #mode(): MapMode {
    const asked = (this.view ?? 'places') as MapMode;
    if (mapModes.includes(asked)) return asked;
    hint(this, `view="${asked}" is not possible: "places" is used.`);
    return 'places';
  }

  /** The outline is asked for once there is a drawing to show it in. */
  #askForOutline(): void {
    // Not the settings now: a widget that was taken away may have had them around it.
    const {service, strategy} = this.context.settings;
    const client = this.client ?? clientFor(service);
    const reader = client.strategy(strategy);
    // The drawing is whole without an outline: not all areas publish one, and the browser itself says what did not arrive.
    const outline =
      outlines.get(reader) ??
      (client.get(`/strategies/${encodeURIComponent(strategy)}/boundary.geojson`) as Promise<Boundary>).catch(() => undefined);
    outlines.set(reader, outline);
    if (outline === this.#outline) return;
    this.#outline = outline;
    this.boundary = undefined;
    void outline.then((boundary) => {
      if (outline === this.#outline) this.boundary = boundary;
    });
  }

  /** A printed page holds every school, also those that were still to come. */
  #forPaper = (): void => {
    this.upTo = Infinity;
    this.performUpdate();
  };

  /** Phases can be linked to as well as schools. */
  #followHash = (): void => {
    for (const link of this.renderRoot.querySelectorAll<HTMLAnchorElement>('[part=phases] .share')) {
      if (link.hash === location.hash) link.closest<HTMLElement>('[part=phase]')!.focus();
    }
  };

  #select(urn: string | undefined): void {
    if (urn === this.selected) return;
    this.selected = urn;
    this.dispatchEvent(new SendSelectEvent(urn));
  }

  /** Chooses a school and gives its place in the list the focus, also where it was filtered out or folded away. */
  async #goTo(urn: string): Promise<void> {
    if (!this.#state?.shown.some(({school}) => school.urn === urn)) this.filter = {};
    this.upTo = Infinity;
    this.#select(urn);
    await this.updateComplete;
    const item = this.renderRoot.querySelector(`[data-item="${urn}"]`);
    if (item?.matches('.folded')) this.unfold();
    item?.querySelector<HTMLElement>('button')?.focus();
  }

  #clicked = (event: Event): void => {
    const target = (event.target as Element).closest<HTMLElement | SVGElement>('button, .place');
    const {select, go, mode, zoom} = target?.dataset ?? {};
    if (select) this.#select(select === this.selected ? undefined : select);
    if (go) void this.#goTo(go);
    if (mode) {
      this.view = mode;
      this.upTo = piece;
      this.zoom = whole;
    }
    if (zoom) this.zoom = zoomed(this.zoom, +zoom);
  };

  #pressed = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement | SVGElement;
    // In the search field the browser's own Escape empties it first.
    if (event.key === 'Escape' && !(target as HTMLInputElement).value) this.#select(undefined);
    const stops = this.#state!.stops;
    const from = stops.find(({urn}) => urn === target.closest<SVGElement>('.place')?.dataset.select);
    if (!from || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key;
    const typed = typedWith(this.#typed, event);
    const chooses = key === 'Enter' || typed.text === ' ';
    const stop = chooses ? from : stopFor(stops, from, key, typed);
    if (!stop) return;
    event.preventDefault();
    if (chooses) this.#clicked(event);
    else if (key.length === 1) this.#typed = typed;
    this.renderRoot.querySelector<SVGElement>(`.place[data-select="${stop.urn}"]`)?.focus();
  };

  /** The school under the pointer or with the focus shows its name; one that the keyboard came to is brought into sight. */
  #pointed = ({type, target}: Event): void => {
    const {item} = (target as HTMLElement).dataset;
    // A link to a school gave its place in the list the focus.
    if (item && location.hash.endsWith(`/schools/${item}`)) this.#select(item);
    const urn = (target as Element).closest<SVGElement>('.place')?.dataset.select;
    if (!urn) return;
    this.pointed = /in|over/.test(type) ? urn : undefined;
    if (type !== 'focusin') return;
    // Drawn with what comes next: until the focus leaves it is of no use.
    this.#current = urn;
    this.zoom = showing(this.zoom, this.#state!.layout.points.get(urn)!);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'send-inclusion-map': SendInclusionMap;
  }
}
