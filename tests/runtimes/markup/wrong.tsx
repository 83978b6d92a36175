/** Compiled and never run: every line with a widget has a fault, which the compiler has to find. */

export const wrong = [
  <send-indicator reading="easy" />,
  <send-indicator heading-level={7} />,
  <send-indicator refresh="often" />,
  <send-indicator indicater="one" />,
  <send-indicator state="ready" />,
  <send-indicator client="https://send.example/v1" />,
  <send-indicator onsend-state={(event) => event.urn} />,
  <send-indicator onsend-state="ready" />,
  <send-inclusion-map onsend-select={({urn}) => urn.length} />,
  <send-inclusion-map view="globe" />,
  <send-principles priority="early-help" />,
  <send-defaults client={undefined} />,
  <send-principal />,
];
