import {expect, test} from 'vitest';
import {type FileChange, replacing} from '../dataset-folder.ts';
import {theOneProblemOf} from './what-check-says.ts';

test.each<[what: string, changes: Record<string, FileChange>, says: string]>([
  [
    'what others refer to cannot be read',
    {'priorities.yaml': (text) => text + '\t- x\n'},
    'priorities.yaml, line 14: the line is indented with a tab. Indent with spaces.',
  ],
  [
    'the sources cannot be read, so that no figure is known to be official',
    {'sources.csv': replacing('plan,Quillmere strategy (invented)', 'plan,"Quillmere strategy (invented)')},
    'sources.csv, line 2: a quotation mark is not closed. A cell that begins with " ends with ".',
  ],
  [
    'the source of an official figure has an error',
    {
      'sources.csv': replacing(
        'national-statistics,National statistics (invented),This project,https://',
        'national-statistics,National statistics (invented),This project,ftp://',
      ),
    },
    'sources.csv, row 3, line 4, field "url": "ftp://quillmere.example/statistics" is not of the right form. An address was expected that begins with https:// or http://.',
  ],
  [
    'the consents cannot be read, so that no school is known to agree',
    {
      'consents.csv': replacing('curlew,990001', '"curlew,990001'),
      'meetings.yaml': replacing('text: Will it save money?', 'text: Will Curlew Primary School take part?'),
    },
    'consents.csv, line 2: a quotation mark is not closed. A cell that begins with " ends with ".',
  ],
  [
    'the schools cannot be read',
    {'schools.yaml': (text) => text + '\t- x\n'},
    'schools.yaml, line 22: the line is indented with a tab. Indent with spaces.',
  ],
  [
    'the charter cannot be read',
    {'charter.yaml': (text) => text + '\t- x\n'},
    'charter.yaml, line 9: the line is indented with a tab. Indent with spaces.',
  ],
  [
    'the strategy cannot be read',
    {'strategy.yaml': (text) => text + '\t- x\n'},
    'strategy.yaml, line 27: the line is indented with a tab. Indent with spaces.',
  ],
])('only the cause is reported where: %s', async (_, changes, says) => {
  expect(await theOneProblemOf(changes)).toBe(says);
});
