import {expect, test} from 'vitest';
import {type FileChange, replacing} from '../dataset-folder.ts';
import {theOneProblemOf} from './what-check-says.ts';

test.each<[what: string, changes: Record<string, FileChange>, says: string]>([
  ['is empty', {'links.csv': ''}, 'links.csv: the table is empty. A header row with the names of the fields was expected.'],
  [
    'has an unknown column',
    {'actions.csv': replacing('dueDate', 'due')},
    'actions.csv, line 1, field "due": there is no such column. The columns are id, title, priorityIds, horizon, commitment, reason, dueDate, dueLabel, ownerOrganisationId, ownerRole, milestones, outputs, expectedEffects, indicatorIds, valueForMoney, sources, asOf, reviewBy, editorNote, illustrative, status, statusReason, statusOn, statusText, statusByRole.',
  ],
  [
    'has a misspelt column',
    {'actions.csv': replacing('dueDate', 'DueDate')},
    'actions.csv, line 1, field "DueDate": there is no such column. Did you mean "dueDate".',
  ],
  [
    'has a column without a name',
    {
      'actions.csv': (text) =>
        text
          .split('\n')
          .map((l) => (l === '' ? l : l + ','))
          .join('\n'),
    },
    'actions.csv, line 1: column 12 has no name. Name the field that the column holds, or take the column out.',
  ],
  [
    'has a column twice',
    {'actions.csv': replacing('milestones', 'title')},
    'actions.csv, line 1, field "title": the column occurs twice. Keep one of the two.',
  ],
  [
    'has a row with too many cells',
    {'actions.csv': replacing('"Train staff, all of them"', 'Train staff, all of them')},
    'actions.csv, row 2, line 3: the row has 12 cells. The header has 11: look for a missing comma, or for one in a text without quotation marks.',
  ],
  [
    'has a row with too few cells',
    {
      'links.csv': replacing(
        'osprey-sandpiper,990004 | 990002,championExchange,2026-02-01,,2026-09-01,plan,true',
        'osprey-sandpiper',
      ),
    },
    'links.csv, row 4, line 5: the row has 1 cell. The header has 8: look for a missing comma, or for one in a text without quotation marks.',
  ],
  [
    'has a cell whose quotation mark is opened only at its end',
    {'actions.csv': replacing('all of them"', 'all of them')},
    'actions.csv, line 3: a quotation mark is not closed. A cell that begins with " ends with ".',
  ],
  [
    'has a quotation mark that is not closed',
    {'actions.csv': replacing('"Train staff, all of them"', '"Train ""staff"", all of them')},
    'actions.csv, line 3: a quotation mark is not closed. A cell that begins with " ends with ".',
  ],
  [
    'has a quotation mark inside a cell',
    {'actions.csv': replacing('Open one front door', 'Open one "front" door')},
    'actions.csv, line 2: a quotation mark stands inside a cell that does not begin with one. Put the whole cell in quotation marks, and double those inside it.',
  ],
  [
    'has text after a quoted cell',
    {'actions.csv': replacing('"Train staff, all of them"', '"Train staff", all of them')},
    'actions.csv, row 2, line 3: the row has 12 cells. The header has 11: look for a missing comma, or for one in a text without quotation marks.',
  ],
  [
    'is separated by semicolons',
    {'links.csv': (text) => text.replaceAll(',', ';')},
    'links.csv, line 1: the cells are separated by semicolons. Save it again with commas (in Excel: "CSV UTF-8 (comma delimited)").',
  ],
  [
    'is separated by tabs',
    {'links.csv': (text) => text.replaceAll(',', '\t')},
    'links.csv, line 1: the cells are separated by tabs. Save it again with commas (in Excel: "CSV UTF-8 (comma delimited)").',
  ],
  [
    'has text where a number belongs',
    {'observations.csv': replacing('2025-12-31,61.5', '2025-12-31,about 60')},
    'observations.csv, row 4, line 5, field "value": "about 60" is not a number. Digits were expected, for example 61.5.',
  ],
  [
    'has a number with a comma',
    {'observations.csv': replacing('2025-12-31,61.5', '2025-12-31,"1,061"')},
    'observations.csv, row 4, line 5, field "value": "1,061" is not a number. Digits were expected, for example 61.5.',
  ],
  [
    'has another word for true',
    {'links.csv': replacing('Termly visits,2026-09-01,plan,true', 'Termly visits,2026-09-01,plan,ja')},
    'links.csv, row 1, line 2, field "illustrative": "ja" is not true or false. Write true or false.',
  ],
  [
    'has an error after empty rows',
    {'links.csv': (text) => text.replace('osprey-', '\n,,,,,,,\n"osprey\n').replace('sandpiper,990004', 'sandpiper",990004')},
    'links.csv, row 6, line 7, field "id": "osprey\\nsandpiper" is not of the right form. An id has at most 80 lower-case letters, digits and hyphens, for example early-help, and is not "index".',
  ],
  [
    'has a bad day of a status',
    {
      'actions.csv': (text) =>
        text
          .replace('id,title', 'status,statusOn,id,title')
          .replace('front-door,', 'atRisk,31/12/2026,front-door,')
          .replace('training,', ',,training,'),
    },
    'actions.csv, row 1, line 2, field "statusOn": "31/12/2026" is not a day. A day was expected as YYYY-MM-DD, for example 2026-03-31.',
  ],
  [
    'has a text on a status that is not there',
    {
      'actions.csv': (text) =>
        text
          .replace('id,title', 'status,statusText,id,title')
          .replace('front-door,', ',Going well,front-door,')
          .replace('training,', ',,training,'),
    },
    'actions.csv, row 1, line 2, field "status": "status" is missing. This field must be given.',
  ],
  [
    'has an unknown status',
    {
      'actions.csv': (text) =>
        text
          .replace('id,title', 'status,id,title')
          .replace('front-door,', 'green,front-door,')
          .replace('training,', ',training,'),
    },
    'actions.csv, row 1, line 2, field "status": "green" is not one of the values. The values are notStarted, onTrack, atRisk, offTrack, complete, paused, stopped, notReported.',
  ],
  [
    'has a bad day in a row with a status',
    {
      'actions.csv': (text) =>
        text
          .replace('id,title', 'status,id,title')
          .replace('front-door,', 'atRisk,front-door,')
          .replace('training,', ',training,')
          .replace('2026-09-01,plan: section 3', '1.9.2026,plan: section 3'),
    },
    'actions.csv, row 1, line 2, field "asOf": "1.9.2026" is not a day. A day was expected as YYYY-MM-DD, for example 2026-03-31.',
  ],
  [
    'has a bad id in a row with a status',
    {
      'provision.yaml': replacing(', actionId: training', ''),
      'actions.csv': (text) =>
        text
          .replace('id,title', 'status,id,title')
          .replace('front-door,', ',front-door,')
          .replace('training,', 'atRisk,Training,'),
    },
    'actions.csv, row 2, line 3, field "id": "Training" is not of the right form. An id has at most 80 lower-case letters, digits and hyphens, for example early-help, and is not "index".',
  ],
  [
    'has an unmarked example in a row with a status',
    {
      'actions.csv': (text) =>
        text
          .replace('id,title', 'status,id,title')
          .replace('front-door,', ',front-door,')
          .replace('training,', 'atRisk,training,')
          .replace(',true,2026-09-01,plan\n', ',,2026-09-01,plan\n'),
    },
    'actions.csv, row 2, line 3, field "illustrative": the strategy is illustrative, but this is not marked so. Write illustrative: true.',
  ],
  [
    'has a period in another notation',
    {'observations.csv': replacing('2022,Calendar', '22/23,Calendar')},
    'observations.csv, row 1, line 2, field "timePeriod": "22/23" is not of the right form. A year was expected as 2019, or two as 201819.',
  ],
])('the table: %s', async (_, changes, says) => {
  expect(await theOneProblemOf(changes)).toBe(says);
});
