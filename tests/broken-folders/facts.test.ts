import {expect, test} from 'vitest';
import {type FileChange, replacing} from '../dataset-folder.ts';
import {theOneProblemOf} from './what-check-says.ts';

test.each<[what: string, changes: Record<string, FileChange>, says: string]>([
  [
    'has an id twice',
    {'principles.yaml': (text) => text + text.trim() + '\n'},
    'principles.yaml, line 3, field "id": the id "together" is used twice. Each has its own, which is never reused.',
  ],
  [
    'has a row twice',
    {'observations.csv': (text) => text + text.trim().split('\n').at(-1) + '\n'},
    'observations.csv, row 7, line 8, field "id": the id "tribunals-2025" is used twice. Each has its own, which is never reused.',
  ],
  [
    'has two values for one period',
    {'observations.csv': (text) => text + text.trim().split('\n').at(-1)!.replace('tribunals-2025', 'tribunals-again') + '\n'},
    'observations.csv, row 7, line 8: there is another value for this indicator, area and period: "tribunals-2025". Keep one of the two.',
  ],
  [
    'has a link twice, from either end',
    {'links.csv': (text) => text + 'again,990006 | 990001,bestPracticeReview,2026-02-01,,2026-09-01,plan,true\n'},
    'links.csv, row 5, line 6: there is another link of this kind between these schools: "curlew-plover". Keep one of the two.',
  ],
  [
    'has a URN twice',
    {
      'schools.yaml': (text) =>
        text +
        "- {urn: '990002', name: Knot School, educationPhase: primary, status: open, illustrative: true, asOf: 2026-09-01, sources: [{sourceId: plan}]}\n",
    },
    'schools.yaml, line 22, field "urn": the urn "990002" is used twice. Each has its own, which is never reused.',
  ],
  [
    'refers to a misspelt priority',
    {'actions.csv': replacing('early-help | belonging', 'early-hlp | belonging')},
    'actions.csv, row 1, line 2, field "priorityIds.0": there is no "early-hlp" in priorities. Did you mean "early-help".',
  ],
  [
    'refers to an unknown priority',
    {'actions.csv': replacing('early-help | belonging', 'transport | belonging')},
    'actions.csv, row 1, line 2, field "priorityIds.0": there is no "transport" in priorities. Add it there, or leave it out here.',
  ],
  [
    'refers to a title in place of an id',
    {'actions.csv': replacing('early-help | belonging', 'Early Help | belonging')},
    'actions.csv, row 1, line 2, field "priorityIds.0": "Early Help" is not of the right form. An id has at most 80 lower-case letters, digits and hyphens, for example early-help, and is not "index".',
  ],
  [
    'refers to an unknown source',
    {'terms.yaml': replacing('sourceId: plan', 'sourceId: plans')},
    'terms.yaml, line 2, field "sources.0.sourceId": there is no "plans" in sources. Did you mean "plan".',
  ],
  [
    'names a source in words',
    {'links.csv': replacing('Termly visits,2026-09-01,plan', 'Termly visits,2026-09-01,minutes of June')},
    'links.csv, row 1, line 2, field "sources.0.sourceId": "minutes of June" is not of the right form. An id has at most 80 lower-case letters, digits and hyphens, for example early-help, and is not "index".',
  ],
  [
    'refers to an unknown statement',
    {'commitments.csv': replacing('welcome | listen', 'every')},
    'commitments.csv, row 2, line 3, field "statementIds.0": there is no "every" in charter statements. Add it there, or leave it out here.',
  ],
  [
    'has organisations that follow each other',
    {'organisations.yaml': replacing('validFrom: 2022-07-01', 'validFrom: 2022-07-01, successorId: old-ccg')},
    'organisations.yaml, line 3, field "successorId": the successors go round in a circle: old-ccg → icb → old-ccg. Leave out the successor that is wrong.',
  ],
  [
    'has an organisation that follows itself',
    {'organisations.yaml': replacing('validFrom: 2022-07-01', 'validFrom: 2022-07-01, successorId: icb')},
    'organisations.yaml, line 3, field "successorId": "icb" is its own successor. Leave out the successor that is wrong.',
  ],
  [
    'has schools that follow each other',
    {'schools.yaml': replacing("predecessorUrns: ['990008']", "successorUrns: ['990008']")},
    'schools.yaml, line 20, field "successorUrns": the successors go round in a circle: 990008 → 990009 → 990008. Leave out the successor that is wrong.',
  ],
  [
    'has a school that follows itself',
    {'schools.yaml': replacing("successorUrns: ['990009']", "successorUrns: ['990008']")},
    'schools.yaml, line 20, field "successorUrns": "990008" is its own successor. Leave out the successor that is wrong.',
  ],
  [
    'ends before it starts',
    {'consultations.yaml': replacing('end: 2024-11-29', 'end: 2024-08-29')},
    'consultations.yaml, line 2, field "end": 2024-08-29 lies before start 2024-09-02. One of the two days is wrong.',
  ],
  [
    'has a period that ends before it starts',
    {'placement-reviews.yaml': replacing('end: 2026-04-30', 'end: 2025-04-30')},
    'placement-reviews.yaml, line 2, field "period.end": 2025-04-30 lies before period.start 2026-01-01. One of the two days is wrong.',
  ],
  [
    'has a small number of people',
    {'observations.csv': replacing('3,,,true,2026-09-01,national-statistics', '3,,,true,2026-09-01,plan')},
    'observations.csv, row 6, line 7, field "value": 3 is a small number of people. Numbers from 1 to 5 are not published: leave the value out and give the symbol c, also for any total or remainder that would give it away.',
  ],
  [
    'has a small number of people that is not only from an official publisher',
    {'observations.csv': replacing('3,,,true,2026-09-01,national-statistics', '3,,,true,2026-09-01,national-statistics | plan')},
    'observations.csv, row 6, line 7, field "value": 3 is a small number of people. Numbers from 1 to 5 are not published: leave the value out and give the symbol c, also for any total or remainder that would give it away.',
  ],
  [
    'has a rate of a small number of people',
    {'observations.csv': replacing('61.5,,70', '61.5,,4')},
    'observations.csv, row 4, line 5, field "numerator": 4 is a small number of people. Numbers from 1 to 5 are not published: leave the value and the numerator out and give the symbol c, also for any total or remainder that would give it away.',
  ],
  [
    'has a small number of placements',
    {'placement-reviews.yaml': replacing('reviewed: 24, needsMet: 17', 'reviewed: 4')},
    'placement-reviews.yaml, line 2, field "reviewed": 4 is a small number of children. Numbers from 1 to 5 are not published: write the symbol c in its place, also for any total or remainder that would give it away.',
  ],
  [
    'has a small total',
    {'placement-reviews.yaml': replacing('reviewed: 24, needsMet: 17', 'reviewed: 5, needsMet: 0')},
    'placement-reviews.yaml, line 2, field "reviewed": 5 is a small number of children. Numbers from 1 to 5 are not published: write the symbol c in its place, also for any total or remainder that would give it away.',
  ],
  [
    'gives a small number away by what is left',
    {'placement-reviews.yaml': replacing('needsMet: 17', 'needsMet: 21')},
    'placement-reviews.yaml, line 2, field "needsMet": 21 of 24 leaves 3, a small number of children. Numbers from 1 to 5 are not published: write the symbol c in its place, also for any total or remainder that would give it away.',
  ],
  [
    'has a number that the strategy’s own limit makes small',
    {
      'strategy.yaml': replacing('status: active', 'status: active\nsmallNumberLimit: 10'),
      'placement-reviews.yaml': replacing('reviewed: 24, needsMet: 17', 'reviewed: 10'),
    },
    'placement-reviews.yaml, line 2, field "reviewed": 10 is a small number of children. Numbers from 1 to 10 are not published: write the symbol c in its place, also for any total or remainder that would give it away.',
  ],
  [
    'has a part that is more than the whole',
    {'placement-reviews.yaml': replacing('needsMet: 17', 'needsMet: 30')},
    'placement-reviews.yaml, line 2, field "needsMet": 30 is more than the 24 that were reviewed. One of the two numbers is wrong.',
  ],
  [
    'names a school that was not asked',
    {'meetings.yaml': replacing('text: Will it save money?', 'text: Will Gannet Hill School take part?')},
    'meetings.yaml, line 8, field "points.0.text": this names a school without its consent: Gannet Hill School. Take the name out.',
  ],
  [
    'names it in capitals and with other spaces',
    {'meetings.yaml': replacing('text: Will it save money?', 'text: Will “GANNET\u00a0HILL  School” take part?')},
    'meetings.yaml, line 8, field "points.0.text": this names a school without its consent: GANNET HILL  School. Take the name out.',
  ],
  [
    'names it with an s at its end',
    {'meetings.yaml': replacing('text: Will it save money?', 'text: What of Gannet Hill School’s plan?')},
    'meetings.yaml, line 8, field "points.0.text": this names a school without its consent: Gannet Hill School. Take the name out.',
  ],
  [
    'names it in an address',
    {'meetings.yaml': replacing('https://quillmere.example/minutes', 'https://quillmere.example/gannet-hill-school/minutes')},
    'meetings.yaml, line 7, field "url": this names a school without its consent: gannet-hill-school. Take the name out.',
  ],
  [
    'names it by its URN',
    {'achievements.yaml': replacing('did: It opened.', 'did: It opened at 990003.')},
    'achievements.yaml, line 2, field "did": this names a school without its consent: 990003. Take the name out.',
  ],
  [
    'names a school that withdrew in the link of two others',
    {'links.csv': replacing('Termly visits', 'Termly visits with Osprey Special School')},
    'links.csv, row 1, line 2, field "summary": this names a school without its consent: Osprey Special School. Take the name out.',
  ],
])('the data: %s', async (_, changes, says) => {
  expect(await theOneProblemOf(changes)).toBe(says);
});
