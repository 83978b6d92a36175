import {assumptions} from './country-assumptions.ts';
import {exponential, type Random} from './country-random.ts';

const day = 86_400;

/** When officers reported in each area: every report is a further version of the files that it changes. */
export interface Reports {
  /** The version at a second that is never before the one that was asked for last. */
  versionNow(area: number, at: number): number;
  /** The version at any second. */
  versionAt(area: number, at: number): number;
  /** The second at which a version was replaced. */
  replacedAt(area: number, version: number): number;
}

export function makeReports(random: Random): Reports {
  const {areas, reportsPerArea, reporting, daysAway} = assumptions;
  const [from, to] = reporting;
  const reports = Array.from({length: areas}, () => {
    const times: number[] = [];
    for (let before = daysAway.most; before >= 0; before -= 1) {
      const count = poisson(reportsPerArea, random);
      for (let report = 0; report < count; report += 1) times.push((from + random() * (to - from)) * 3600 - before * day);
    }
    return Float64Array.from(times).toSorted();
  });
  /** How many there were until now, by area. */
  const soFar = new Int32Array(areas);
  return {
    versionNow(area, at) {
      const times = reports[area];
      let count = soFar[area];
      while (count < times.length && times[count] <= at) count += 1;
      soFar[area] = count;
      return count;
    },
    versionAt(area, at) {
      const times = reports[area];
      let [low, high] = [0, times.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (times[middle] <= at) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    replacedAt: (area, version) => reports[area][version],
  };
}

/** A number of the Poisson distribution: how many of the events that come at random fall into a time in which so many are expected. */
function poisson(mean: number, random: Random): number {
  let count = 0;
  for (let left = exponential(random); left < mean; left += exponential(random)) count += 1;
  return count;
}
