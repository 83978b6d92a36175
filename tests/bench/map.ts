/**
 * Measures `<send-inclusion-map>` beside a page with Leaflet that shows the same schools and links, in one Chromium and in turns: `npm run bench -- map`. Nothing is asserted but that both show the same
 * numbers of schools and links at the same size.
 */
import {measured, sides, typed, type Figures, type Seen, type Side} from './map-measure.ts';
import {startMapSite} from './map-site.ts';
import {goals, tableOf, type Measured} from './map-report.ts';
import {openBrowser} from './pages-measure.ts';
import {heading, times} from './report.ts';

const sizes = [25, 500, 2500];
const runs = times(5);

const site = await startMapSite(sizes);
const browser = await openBrowser();
try {
  const all: Measured[] = [];
  for (const size of sizes) all.push({size, runs: await measureAll(size)});
  console.log(
    heading(
      'The map beside Leaflet',
      `\`<send-inclusion-map>\` as it is built, beside a page with Leaflet 1.9.4 as it is published: L.circleMarker and L.polyline, with its default SVG renderer and with \`preferCanvas\`, no tiles.
      The schools stand in towns and between them; half of their links stay in a town. Both read the same JSON, have it at hand before they draw, and draw outline, links and schools at 576 by 461 CSS
      pixels; both have a search and choices, and say how many schools are shown and which one is chosen. That they show the same numbers of schools and links, at first and after each key and choice, is
      checked. Of the peer only what its users write: what a filter takes away is removed from its layer group, nothing else is touched; lines hear no pointer; a choice is said in a line of text, as a
      popup takes longer. What the widget does besides, and is measured with: a heading, the programme's phases, a list of the schools with their links and sources (a dozen at first; the rest is folded
      away, comes with "Show all", and is measured too), a place of each school in the drawing for the keyboard and for screen readers, names at the pointer, lines told apart by dashes and not by colour
      alone, schools drawn apart where they would cover each other, a key, the choice made in the list too. Main thread: processor time of everything that the page's main thread does. To be seen: from the
      event until the frame after it is painted, which takes two frames of 16.7 ms at least. Select: a click on a school, the median of ten. Key: one letter of "${typed}" in the search. Choice: schools with
      one role. Pan: a drag by 60 moves at 2.56 times the size, and letting go. In turns, ${runs} times, each time in a new page; heap after two collections, beyond an empty page's. Ratios are of the same
      turn; medians, and the middle half.`,
      `Chromium ${browser.version()}`,
    ),
  );
  for (const each of all) console.log(tableOf(each));
  console.log(goals(all));
} finally {
  await browser.close();
  await site.close();
}

/** Measures every side, in turns, each turn in another order. */
async function measureAll(size: number): Promise<Record<Side, Figures>[]> {
  const urns = Array.from({length: size}, (_, index) => String(900_001 + index));
  const order = Object.keys(sides) as Side[];
  const done: Record<Side, Figures>[] = [];
  for (let run = 0; run < runs; run++) {
    const turn: Partial<Record<Side, Figures>> = {};
    let first: Seen | undefined;
    for (const side of order) {
      const {figures, seen} = await measured(browser, site.url(size), side, urns);
      turn[side] = figures;
      first ??= seen;
      if (seen.drawn[0].schools !== size || seen.drawn[0].links !== 2 * size)
        throw new Error(`${side} shows ${JSON.stringify(seen.drawn[0])}.`);
      if (
        JSON.stringify(first.drawn) !== JSON.stringify(seen.drawn) ||
        Math.abs(first.size.height - seen.size.height) > 1 ||
        Math.abs(first.size.width - seen.size.width) > 1
      )
        throw new Error(`The pages do not show the same: ${JSON.stringify(first)} and, with ${side}, ${JSON.stringify(seen)}.`);
    }
    done.push(turn as Record<Side, Figures>);
    order.push(order.shift()!);
    console.error(`${size} schools: ${run + 1} of ${runs}`);
  }
  return done;
}
