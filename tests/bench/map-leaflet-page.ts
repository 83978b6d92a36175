/** The page with Leaflet: circle markers, lines, a search, choices and a line of text that says what is chosen. Runs in the browser. */
import {painted, type MapPage} from './map-page.ts';

type Item = Record<string, any>;

/** Leaflet as it is published, a script that gives itself this name. */
declare const L: any;

const find = <Found extends HTMLElement>(selector: string) => document.querySelector<Found>(selector)!;
const colours: Record<string, string> = {
  supportAndChallenge: '#2b6cb0',
  bestPracticeReview: '#a34a00',
  championExchange: '#46720d',
};
const [line, strong] = [
  {weight: 1.5, opacity: 1},
  {weight: 3, opacity: 1},
];
const [marker, chosenMarker] = [
  {radius: 6, weight: 1.5, color: '#1a4f8b', fillOpacity: 1},
  {radius: 8, weight: 4, color: '#1c2430', fillOpacity: 1},
];

let data: {schools: Item[]; links: Item[]; memberships: Item[]; boundary: Item};
let map: any;
let outline: any;
let schoolGroup: any;
let linkGroup: any;
let chosen: string | undefined;
const drawnSchools = new Map<string, {school: Item; roles: Set<string>; layer: any; links: {link: Item; layer: any}[]}>();
const drawnLinks: {link: Item; layer: any}[] = [];

const read = async (name: string) => (await (await fetch(`/v1/strategies/large/${name}`)).json()) as Item;

async function prepare(): Promise<void> {
  const [schools, links, memberships, boundary] = await Promise.all(
    ['schools.json', 'links.json', 'memberships.json', 'boundary.geojson'].map(read),
  );
  data = {schools: schools.data, links: links.data, memberships: memberships.data, boundary};
}

function draw(): void {
  const preferCanvas = new URLSearchParams(location.search).has('canvas');
  // Steps of a whole level would draw it at another scale than the widget.
  map = L.map('map', {preferCanvas, zoomSnap: 0});
  outline = L.geoJSON(data.boundary, {
    interactive: false,
    style: {weight: 1, color: '#4b5563', fillColor: '#eef3f9', fillOpacity: 1},
  });
  map.fitBounds(outline.getBounds());
  outline.addTo(map);
  linkGroup = L.layerGroup().addTo(map);
  schoolGroup = L.layerGroup().addTo(map);
  for (const school of data.schools) {
    const {latitude, longitude} = school.sites[0];
    const layer = L.circleMarker([latitude, longitude], marker).on('click', () => choose(school.urn));
    drawnSchools.set(school.urn, {school, roles: new Set(), layer, links: []});
  }
  for (const {urn, roles} of data.memberships) for (const role of roles) drawnSchools.get(urn)!.roles.add(role);
  for (const {roles, layer} of drawnSchools.values())
    layer.setStyle({fillColor: roles.has('hub') || roles.has('champion') ? '#1a4f8b' : '#fff'});
  for (const link of data.links) {
    const [from, to] = link.urns.map((urn: string) => drawnSchools.get(urn)) as [any, any];
    const layer = L.polyline([from.layer.getLatLng(), to.layer.getLatLng()], {
      ...line,
      color: colours[link.kind],
      interactive: false,
    });
    const drawn = {link, layer};
    drawnLinks.push(drawn);
    from.links.push(drawn);
    to.links.push(drawn);
    linkGroup.addLayer(layer);
  }
  for (const {layer} of drawnSchools.values()) schoolGroup.addLayer(layer);
  count();
}

/** The chosen school and its links stand out, and its name is said. */
function choose(urn: string): void {
  const before = drawnSchools.get(chosen ?? '');
  before?.layer.setStyle(marker);
  for (const {layer} of before?.links ?? []) layer.setStyle(line);
  chosen = urn === chosen ? undefined : urn;
  const now = drawnSchools.get(chosen ?? '');
  now?.layer.setStyle(chosenMarker).bringToFront();
  for (const {layer} of now?.links ?? []) layer.setStyle(strong);
  find('#chosen').textContent = now ? `Selected: ${now.school.name}, ${now.links.length} links` : '';
}

/** Takes away what does not match, and puts back what does: only what changes. */
function filter(): void {
  const search = find<HTMLInputElement>('[name=search]').value.toLowerCase();
  const [phase, role, kind] = ['educationPhase', 'role', 'linkKind'].map(
    (name) => find<HTMLSelectElement>(`[name=${name}]`).value,
  );
  const shown = new Set<string>();
  for (const {school, roles, layer, links} of drawnSchools.values()) {
    const matches =
      (!search || school.name.toLowerCase().includes(search)) &&
      (!phase || school.educationPhase === phase) &&
      (!role || roles.has(role)) &&
      (!kind || links.some(({link}) => link.kind === kind));
    if (matches) shown.add(school.urn);
    if (matches !== schoolGroup.hasLayer(layer)) schoolGroup[matches ? 'addLayer' : 'removeLayer'](layer);
  }
  for (const {link, layer} of drawnLinks) {
    const matches = (!kind || link.kind === kind) && link.urns.every((urn: string) => shown.has(urn));
    if (matches === linkGroup.hasLayer(layer)) continue;
    linkGroup[matches ? 'addLayer' : 'removeLayer'](layer);
    if (matches) layer.bringToBack();
  }
  count();
}

function count(): void {
  find('#count').textContent = `${schoolGroup.getLayers().length} of ${data.schools.length} schools shown`;
}

function drawn(): {schools: number; links: number} {
  const groups = {schools: schoolGroup.getLayers().length as number, links: linkGroup.getLayers().length as number};
  const paths = document.querySelectorAll('.leaflet-overlay-pane path').length;
  // One more is the outline.
  if (paths > 0 && paths !== groups.schools + groups.links + 1) throw new Error(`Leaflet has ${paths} paths.`);
  return groups;
}

find('.filters').addEventListener('input', filter);
const page: MapPage = {
  prepare,
  async draw() {
    draw();
  },
  async settle() {
    await painted();
  },
  drawn,
  area: () => find('#map'),
  placeOf(urn) {
    const {x, y} = map.latLngToContainerPoint(drawnSchools.get(urn)!.layer.getLatLng());
    const {left, top} = find('#map').getBoundingClientRect();
    return {x: left + x, y: top + y};
  },
  chosen: () => find('#chosen').textContent,
  async enlarge(times) {
    if (times === 1) map.fitBounds(outline.getBounds(), {animate: false});
    else map.setZoom(map.getZoom() + Math.log2(times), {animate: false});
    await painted();
  },
};

if (location.hash === '#at-once') page.atOnce = prepare().then(draw).then(painted);
window.bench = page;
