import type {Figures, Side} from './map-measure.ts';
import {figure, isQuick, quoted, table, verdict} from './report.ts';
import {median} from './spread.ts';

/** What was measured with so many schools. */
export interface Measured {
  size: number;
  runs: Record<Side, Figures>[];
}

type Read = (figures: Figures) => number | undefined;

const rows: [what: string, unit: string, read: Read, digits: number][] = [
  ['First draw, main thread', 'ms', ({draw}) => draw.main, 1],
  ['First draw, to be seen', 'ms', ({draw}) => draw.seen, 0],
  ['Until nothing goes on, main thread', 'ms', ({settle}) => settle.main, 1],
  ['The same as plain HTML at once, main thread', 'ms', ({copy}) => copy?.main, 1],
  ['From a cold navigation, to be seen', 'ms', ({cold}) => cold, 0],
  ['A click on nothing, main thread', 'ms', ({nothing}) => nothing.main, 1],
  ['Select, main thread', 'ms', ({select}) => select.main, 1],
  ['Select, to be seen', 'ms', ({select}) => select.seen, 0],
  ['Point at a school, main thread', 'ms', ({point}) => point.main, 1],
  ['Key in the search, main thread', 'ms', ({key}) => key.main, 1],
  ['Key in the search, to be seen', 'ms', ({key}) => key.seen, 0],
  ['Choice, main thread', 'ms', ({choice}) => choice.main, 1],
  ['Choice, to be seen', 'ms', ({choice}) => choice.seen, 0],
  ['Pan, main thread for each move', 'ms', ({pan}) => pan.main, 1],
  ['Pan, between two frames', 'ms', ({pan}) => pan.frame, 1],
  ['Pan, longest between two frames', 'ms', ({pan}) => pan.worst, 0],
  ['"Show all" in the list, main thread', 'ms', ({showAll}) => showAll?.main, 0],
  ['Select with all shown, main thread', 'ms', ({selectInAll}) => selectInAll?.main, 1],
  ['Heap', 'MB', ({heap}) => heap, 1],
  ['DOM nodes', '', ({nodes}) => nodes, 0],
];

/** A table for one number of schools. */
export function tableOf({size, runs}: Measured): string {
  return table(
    `${size.toLocaleString('en-GB')} schools, ${(2 * size).toLocaleString('en-GB')} links`,
    ['', 'widget', 'Leaflet, SVG', 'Leaflet, canvas', 'widget to SVG', 'widget to the better'],
    rows.map(([what, unit, read, digits]) => {
      const cell = (side: Side) => {
        const values = runs.flatMap((run) => read(run[side]) ?? []);
        return values.length > 0 ? figure(values, digits) : '–';
      };
      const better = betterSide(runs, read);
      return [
        unit ? `${what} (${unit})` : what,
        ...(['widget', 'svg', 'canvas'] as const).map(cell),
        ...(['svg', better] as const).map((side) => {
          const values = side ? ratios(runs, read, side) : [];
          return values.length > 0 ? quoted(values) : '–';
        }),
      ];
    }),
  );
}

/** What was wanted of it, and what came of it. */
export function goals(all: readonly Measured[]): string {
  const wanted: [string, Read][] = [
    ['draw', ({draw}) => draw.main],
    ['select', ({select}) => select.main],
  ];
  return table(
    'Goal: draws and selects in under half of the main-thread time of Leaflet',
    ['schools', ...wanted.flatMap(([name]) => [`${name}: beside SVG`, `${name}: beside the better`])],
    all.map(({size, runs}) => [
      String(size),
      ...wanted.flatMap(([, read]) =>
        (['svg', betterSide(runs, read)!] as const).map((side) => {
          const values = ratios(runs, read, side);
          return `${quoted(values)}: ${isQuick ? 'not judged' : verdict(values, (ratio) => ratio < 0.5)}`;
        }),
      ),
    ]),
  );
}

/** Which of Leaflet's renderers has the lower figure. */
function betterSide(runs: Measured['runs'], read: Read): 'svg' | 'canvas' | undefined {
  const [svg, canvas] = (['svg', 'canvas'] as const).map((side) => runs.flatMap((run) => read(run[side]) ?? []));
  if (svg.length === 0) return undefined;
  return median(svg) <= median(canvas) ? 'svg' : 'canvas';
}

/** The widget's figure by that of another side, of each turn. */
function ratios(runs: Measured['runs'], read: Read, side: 'svg' | 'canvas'): number[] {
  return runs.flatMap((run) => {
    const [own, other] = [read(run.widget), read(run[side])];
    return own === undefined || other === undefined ? [] : [own / other];
  });
}
