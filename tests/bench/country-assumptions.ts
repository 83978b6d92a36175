/** What the simulated day is made of. None of it was measured: each is a round figure with a reason, and stands in the report. */
export const assumptions = {
  areas: 153,
  schools: 24_000,
  icbs: 42,
  views: 10_000_000,
  /** The spread of areas by their number of schools: the deviation of its logarithm. */
  areaSpread: 0.6,
  zipf: 0.7,
  /** The part of the day's views in each hour, from midnight; only their ratios count. */
  hours: [8, 5, 3, 3, 4, 8, 18, 40, 65, 65, 63, 60, 62, 56, 54, 64, 63, 54, 54, 63, 70, 58, 36, 17],
  /** How often schools choose each widget, beside one another. All others: 1. */
  schoolsChoose: {
    'send-commitments': 5,
    'send-inclusion-map': 4,
    'send-priority-progress': 3,
    'send-provision': 3,
    'send-services': 2,
  } as Readonly<Record<string, number>>,
  schoolWidgets: [1, 2, 3],
  /** Pages of a council or an ICB: the first has all widgets, the others two or three. */
  largePages: 5,
  wholePageShare: 0.25,
  schoolPagesInVisit: 1.2,
  largePagesInVisit: 2.5,
  /** Seconds that a page is looked at: the median, the deviation of the logarithm, the most. */
  lookedAt: {median: 35, spread: 1.1, most: 1800},
  returning: 0.35,
  /** Days since a returning reader was there: the mean, and the most for which a browser keeps files. */
  daysAway: {mean: 8, most: 30},
  homeEdge: 0.8,
  reportsPerArea: 5,
  /** Hours between which officers report, and at which a version of the widgets is released. */
  reporting: [8, 18],
  release: 11,
  movingSites: 0.15,
  /** The part of the other sites that names the new version within six hours. */
  renewedSites: 0.03,
} as const;

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** Each with its reason, for the report. */
export function described(busiestHour: number, meanSeconds: number): string[][] {
  const a = assumptions;
  return [
    ['Areas, councils', String(a.areas), 'One strategy for each local authority of England; each council has a site.'],
    [
      'Schools’ sites',
      a.schools.toLocaleString('en-GB'),
      'Every school of England, as a round number: the most that there can be.',
    ],
    ['ICBs’ sites', String(a.icbs), 'Each of several areas. A round guess; they are few among the sites.'],
    [
      'Page views a day',
      a.views.toLocaleString('en-GB'),
      'Views of pages that have a widget. A guess, and more than can be expected: several hundred a day for each site.',
    ],
    ['Schools of an area', `log-normal, σ ${a.areaSpread}`, 'Areas differ by more than ten times in size; a guess.'],
    [
      'Views by site',
      `Zipf, exponent ${a.zipf}; councils and ICBs first`,
      'Few sites have many readers, and many have few. Below 1, as otherwise one council would have a tenth of all views.',
    ],
    [
      'Views by hour',
      `the busiest has ${percent(busiestHour)} of the day`,
      'Working hours for staff, the evening for families; a guess.',
    ],
    [
      'Widgets on a school’s page',
      '1 to 3; its commitments and the map most often',
      'A school has one page with them, and shows what it takes part in.',
    ],
    [
      'Pages of a council or ICB',
      `${a.largePages}: one with all twelve (${percent(a.wholePageShare)} of its views), the others with 2 or 3`,
      'They have whole pages. A guess.',
    ],
    [
      'Pages of a visit',
      `${a.schoolPagesInVisit} at a school, ${a.largePagesInVisit} at a council or ICB`,
      'A school has one such page; a guess.',
    ],
    [
      'A page is looked at for',
      `${a.lookedAt.median} s in the median, log-normal, σ ${a.lookedAt.spread} (mean ${meanSeconds.toFixed(0)} s), at most 30 minutes`,
      'While it is shown, widgets look for changes every 60 s, give or take a tenth. A guess.',
    ],
    [
      'Visits by readers whose browser has the page’s files',
      percent(a.returning),
      'Browsers keep a cache for each site that embeds: a file that one school’s page brought is fetched anew for another’s.',
    ],
    ['Days since then', `exponential, mean ${a.daysAway.mean}, at most ${a.daysAway.most}`, 'A guess.'],
    [
      'Readers at the edge place of their area',
      percent(a.homeEdge),
      'The others come through any: mobile networks lead elsewhere. An edge place never throws a file away: all of them together are small.',
    ],
    [
      'Reports by officers',
      `${a.reportsPerArea} a day and area, ${a.reporting[0]} to ${a.reporting[1]} o’clock, this day and the 30 before`,
      'Several times what a plan of 50 actions with quarterly reports needs.',
    ],
    [
      'A release of the widgets',
      `at ${a.release} o’clock, the one before 30 days earlier`,
      'The day on which most has to be fetched.',
    ],
    [
      'Sites that name the moving address',
      percent(a.movingSites),
      `The others name a version with its hash; ${percent(a.renewedSites)} of them change it within six hours of the release.`,
    ],
    ['Encoding', 'brotli for all', 'Every current browser takes it, and CDNs pass it on.'],
    [
      'Cache-Control of a request',
      'not heeded by the CDN',
      'As CDNs are set up by default: a browser that asks again gets what the edge holds while that is fresh.',
    ],
  ];
}
