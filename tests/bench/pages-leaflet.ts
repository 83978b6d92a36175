/** The script of a page with Leaflet's map: the schools as circle markers with their names, the links between them as lines, no tiles. */

/** Leaflet, which comes without types. */
const {L} = globalThis as unknown as {L: any};
const read = async (name: string) =>
  ((await (await fetch(`/v1/strategies/marlhaven/${name}.json`)).json()) as {data: Record<string, any>[]}).data;
const [schools, links] = await Promise.all([read('schools'), read('links')]);
const places = new Map(
  schools.flatMap(({urn, name, status, sites = []}) =>
    status === 'closed' || sites[0]?.latitude === undefined
      ? []
      : [[urn, {name, at: [sites[0].latitude, sites[0].longitude] as [number, number]}]],
  ),
);
const map = L.map('map').fitBounds([...places.values()].map(({at}) => at));
const colours: Record<string, string> = {
  supportAndChallenge: '#1a5fa0',
  bestPracticeReview: '#8a5a00',
  championExchange: '#1d6b3a',
};
const today = new Date().toISOString().slice(0, 10);
for (const {urns, kind, since, until} of links) {
  if (since > today || until < today) continue;
  const ends = urns.map((urn: string) => places.get(urn)?.at);
  if (!ends.includes(undefined)) L.polyline(ends, {color: colours[kind], weight: 2}).addTo(map);
}
for (const {name, at} of places.values()) L.circleMarker(at, {radius: 8}).bindTooltip(name).addTo(map);
