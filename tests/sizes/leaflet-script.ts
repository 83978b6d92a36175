/** The size of Leaflet's published script (`leaflet/dist/leaflet.js`, compressed by brotli), which the map's is compared with. `npm run bench -- bytes` fails where it is another. */
export const leafletScript = {version: '1.9.4', bytes: 36_938};
