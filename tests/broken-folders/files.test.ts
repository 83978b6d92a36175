import {expect, test} from 'vitest';
import {type FileChange, replacing} from '../dataset-folder.ts';
import {quillmere} from '../quillmere.ts';
import {theOneProblemOf} from './what-check-says.ts';

const big = `# ${'x'.repeat(5 * 1024 * 1024)}`;

test.each<[what: string, changes: Record<string, FileChange>, says: string]>([
  [
    'there is no strategy.yaml',
    {'strategy.yaml': null},
    'FOLDER: there is no strategy.yaml. A dataset folder has a strategy.yaml with the id, title, area and status.',
  ],
  ['strategy.yaml is empty', {'strategy.yaml': ''}, 'strategy.yaml: the file is empty. Fields with their values were expected.'],
  [
    'strategy.yaml holds a comment only',
    {'strategy.yaml': '# nothing\n'},
    'strategy.yaml: the file is empty. Fields with their values were expected.',
  ],
  [
    'a collection is there as YAML and as a table',
    {'actions.yaml': '[]\n'},
    'FOLDER: there are both actions.yaml and actions.csv. Keep one of the two.',
  ],
  [
    'a name ends with .yml',
    {'priorities.yaml': null, 'priorities.yml': quillmere['priorities.yaml']!},
    'priorities.yml: no collection has this file name. Did you mean priorities.yaml.',
  ],
  [
    'the strategy’s own name ends with .yml',
    {'strategy.yaml': null, 'strategy.yml': quillmere['strategy.yaml']!},
    'strategy.yml: no collection has this file name. Did you mean strategy.yaml.',
  ],
  [
    'a name is misspelt',
    {'priorities.yaml': null, 'prioritys.yaml': quillmere['priorities.yaml']!},
    'prioritys.yaml: no collection has this file name. Did you mean priorities.yaml.',
  ],
  [
    'a name has capitals',
    {'schools.yaml': null, 'Schools.YAML': quillmere['schools.yaml']!},
    'Schools.YAML: no collection has this file name. Did you mean schools.yaml.',
  ],
  [
    'a table is a workbook',
    {'actions.csv': null, 'actions.xlsx': new Uint8Array([1, 2, 3])},
    'actions.xlsx: a spreadsheet is read as CSV only. Did you mean actions.csv.',
  ],
  [
    'the outline has the wrong ending',
    {'boundary.geojson': null, 'boundary.json': quillmere['boundary.geojson']!},
    'boundary.json: no collection has this file name. Did you mean boundary.geojson.',
  ],
  [
    'a file is of no collection',
    {'budget.csv': 'a,b\n'},
    'budget.csv: no collection has this file name. The names are strategy, organisations, priorities, principles, actions, updates, achievements, indicators, observations, schools, programme-phases, memberships, links, consents, charter, commitments, provision, placement-reviews, services, meetings, consultations, inspections, sources, terms, with .yaml or .csv.',
  ],
  [
    'a collection with groups of fields in its items is a table',
    {'schools.yaml': null, 'schools.csv': 'urn,name\n'},
    'schools.csv: schools cannot be a table, as its items hold lists of groups of fields. Write schools.yaml.',
  ],
  [
    'a collection that is one document is a table',
    {'charter.yaml': null, 'charter.csv': 'title\n'},
    'charter.csv: charter cannot be a table, as it is one document. Write charter.yaml.',
  ],
  [
    'a folder is named actions.csv',
    {'actions.csv': null, 'actions.csv/notes.txt': 'x'},
    'actions.csv: the file cannot be read: it is a folder. A file was expected.',
  ],
  [
    'a text is in Latin-1',
    {'terms.yaml': (text) => Buffer.from(text.replace('EHCP', 'Caf\u00e9'), 'latin1')},
    'terms.yaml, line 2: the file is not in UTF-8. Save it again as UTF-8 (in Excel: "CSV UTF-8").',
  ],
  [
    'a text is in UTF-16',
    {'terms.yaml': (text) => Buffer.from('\ufeff' + text, 'utf16le')},
    'terms.yaml: the file is in UTF-16. Save it again as UTF-8 (in Excel: "CSV UTF-8").',
  ],
  [
    'a text is in UTF-16 without its mark',
    {'terms.yaml': (text) => Buffer.from(text, 'utf16le')},
    'terms.yaml: the file holds binary data. A text file in UTF-8 was expected.',
  ],
  [
    'a text holds a NUL',
    {'terms.yaml': replacing('EHCP', 'E\0P')},
    'terms.yaml: the file holds binary data. A text file in UTF-8 was expected.',
  ],
  [
    'a file is huge',
    {'terms.yaml': big},
    'terms.yaml: the file has 5.0 MB. At most 4 MB are possible: leave out what the strategy does not use.',
  ],
  [
    'a picture is huge',
    {'media/ladder.svg': big},
    'media/ladder.svg: the file has 5.0 MB. At most 4 MB are possible: leave out what the strategy does not use.',
  ],
])('the file: %s', async (_, changes, says) => {
  expect(await theOneProblemOf(changes)).toBe(says);
});
