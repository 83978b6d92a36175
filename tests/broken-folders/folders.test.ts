import {mkdir, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {datasetFolder, put, replacing, temporaryFolder} from '../dataset-folder.ts';
import {quillmere} from '../quillmere.ts';
import {runCommand, theOneProblemOf, whatCheckSays} from './what-check-says.ts';

test('a sound folder has no errors, and the exit code is 0', async () => {
  const folder = await datasetFolder();
  const {code, log, errors} = await runCommand(['check', folder]);
  expect(errors).toEqual([]);
  expect(code).toBe(0);
  expect(log).toEqual([expect.stringMatching(/: no errors\. 3 organisations, 2 priorities, /)]);
});

test('a folder that is not there is named', async () => {
  const folder = join(await temporaryFolder(), 'marlhavn');
  expect(await whatCheckSays([folder])).toEqual([
    'FOLDER: there is no such folder. A dataset folder was expected: look at the path.',
  ]);
});

test('a file in place of a folder is named', async () => {
  const file = join(await datasetFolder(), 'strategy.yaml');
  expect(await whatCheckSays([file])).toEqual(['FOLDER: this is a file. A dataset folder was expected: look at the path.']);
});

test('a path through a file is named', async () => {
  const path = join(await datasetFolder(), 'strategy.yaml', 'inside');
  expect(await whatCheckSays([path])).toEqual([
    'FOLDER: there is no such folder. A dataset folder was expected: look at the path.',
  ]);
});

test('an empty folder is named', async () => {
  expect(await whatCheckSays([await temporaryFolder()])).toEqual([
    'FOLDER: the folder is empty. A dataset folder was expected: look at the path.',
  ]);
});

test('a file named media is named', async () => {
  const problem = await theOneProblemOf({'media/ladder.svg': null, media: 'Pictures will come.'});
  expect(problem).toBe('media: this is not a folder that can be read. The folder of the pictures was expected.');
});

test('a link to nothing and a link to itself are named', async () => {
  const folder = await datasetFolder({'terms.yaml': null, 'services.yaml': null, 'provision.yaml': null});
  await symlink(join(folder, 'nowhere'), join(folder, 'terms.yaml'));
  await symlink(join(folder, 'services.yaml'), join(folder, 'services.yaml'));
  expect(await whatCheckSays([folder])).toEqual([
    'services.yaml: the file cannot be read: it is a link to itself. A file was expected.',
    'terms.yaml: the file cannot be read: it is gone, or a link to nothing. A file was expected.',
  ]);
});

test('two folders with one strategy are named, each with the other', async () => {
  const [first, second] = [await datasetFolder(), await datasetFolder()];
  expect(await whatCheckSays([first, second], second)).toEqual([
    `FOLDER, field "id": the folder ${first} has the strategy "quillmere", too. Each strategy has its own id.`,
  ]);
});

test('every error of every folder is given', async () => {
  const one = await datasetFolder({'principles.yaml': replacing('number: 1', 'number: one')});
  const other = await datasetFolder({
    'terms.yaml': replacing('plan}', 'plans}'),
    'charter.yaml': replacing('asOf: 2026-09-01', 'asOf: today'),
  });
  const errors = await whatCheckSays([one, other], other);
  expect(errors).toEqual([
    `${one}/principles.yaml, line 2, field "number": "one" is not a whole number. Digits were expected, for example 24.`,
    'charter.yaml, line 7, field "asOf": "today" is not a day. A day was expected as YYYY-MM-DD, for example 2026-03-31.',
    'terms.yaml, line 2, field "sources.0.sourceId": there is no "plans" in sources. Did you mean "plan".',
  ]);
});

test('files that hold no data are passed over', async () => {
  const folder = await datasetFolder({
    'README.md': '# Quillmere',
    '~$actions.xlsx': 'x',
    '.~lock.actions.csv#': 'x',
    '.DS_Store': '\0',
    'media/.DS_Store': '\0',
  });
  await mkdir(join(folder, '.git'));
  await writeFile(join(folder, '.git', 'broken.yaml'), 'a: b: c');
  expect((await runCommand(['check', folder])).errors).toEqual([]);
});

test('an empty list of items, an empty table and a header without rows are no errors', async () => {
  const folder = await datasetFolder({
    'terms.yaml': '',
    'meetings.yaml': '# none yet\n',
    'links.csv': 'id,urns,kind\n',
    'inspections.yaml': '[]',
  });
  expect((await runCommand(['check', folder])).errors).toEqual([]);
});

test('a table from a spreadsheet program is read: its byte order mark, its line ends, its empty rows, its capitals', async () => {
  const excel = (text: string) => `\uFEFF${text.replaceAll('true', 'TRUE').replaceAll('\n', '\r\n')},,,,,,,,,,\r\n`;
  const folder = await datasetFolder({'actions.csv': excel});
  expect((await runCommand(['check', folder])).errors).toEqual([]);
});

test('one source may stand behind hundreds of items by an alias', async () => {
  const terms = Array.from(
    {length: 500},
    (_, number) =>
      `- {id: term-${number}, term: Word, plainMeaning: A word., illustrative: true, asOf: 2026-09-01, sources: *plan}`,
  );
  const first =
    '- {id: word, term: Word, plainMeaning: A word., illustrative: true, asOf: 2026-09-01, sources: &plan [{sourceId: plan}]}';
  const folder = await datasetFolder({'terms.yaml': [first, ...terms, ''].join('\n')});
  expect((await runCommand(['check', folder])).errors).toEqual([]);
});

test('a small number from an official publisher is kept as it was published', async () => {
  const placements = replacing('reviewed: 24, needsMet: 17, valueForMoney: c', 'reviewed: 4');
  const official = await datasetFolder({
    'placement-reviews.yaml': (text) => placements(text).replace('sourceId: plan', 'sourceId: national-statistics'),
  });
  expect((await runCommand(['check', official])).errors).toEqual([]);
});

test('a count is not small for being of something other than people', async () => {
  const folder = await datasetFolder({
    'indicators.yaml': (text) => text.replaceAll('countsPeople: true', 'countsPeople: false'),
    'observations.csv': (text) => text.replace('national-statistics', 'plan'),
  });
  expect((await runCommand(['check', folder])).errors).toEqual([]);
});

test('a rate is judged by its numerator and not by its own size', async () => {
  for (const unit of ['per 100 pupils', 'exclusions per 10,000 pupils', '% of pupils', 'per cent']) {
    const folder = await datasetFolder({
      'indicators.yaml': replacing("unit: '%'", `unit: '${unit}'`),
      'observations.csv': replacing('61.5,,70', '1.5,,70'),
    });
    expect((await runCommand(['check', folder])).errors, unit).toEqual([]);
  }
});

test('an ordinary word is not taken for a school whose name it is', async () => {
  const folder = await datasetFolder({
    'schools.yaml': replacing('name: Gannet Hill School', 'name: Hope'),
    'links.csv': replacing('With Gannet Hill School', 'With hope'),
    'meetings.yaml': replacing('Will it save money?', 'We hope so.'),
  });
  expect((await runCommand(['check', folder])).errors).toEqual([]);
  await put(folder, 'meetings.yaml', replacing('Will it save money?', 'Hope has agreed.'), quillmere['meetings.yaml']);
  expect(await whatCheckSays([folder])).toHaveLength(1);
});

test('a school that agreed is not taken for one whose name is in its own', async () => {
  const folder = await datasetFolder({
    'schools.yaml': (text) => text.replace('Gannet Hill School', 'Primary School'),
    'links.csv': replacing('With Gannet Hill School', 'Again'),
    'meetings.yaml': replacing('Will it save money?', 'Curlew Primary School asked.'),
  });
  expect((await runCommand(['check', folder])).errors).toEqual([]);
});

test('a drawing may use its own parts, colours and small pictures', async () => {
  const drawing = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">
  <title>A ladder – Ünïcode &#233; &amp; more</title><metadata>made by hand</metadata>
  <defs><linearGradient id="a"><stop offset="0"/></linearGradient><path id="b" d="M0 0h1"/></defs>
  <style>.c { fill: url(#a) }</style>
  <use href="#b"/><use xlink:href="#b" fill="url('#a')"/><image href="data:image/png;base64,AAAA"/>
</svg>`;
  const folder = await datasetFolder({'media/ladder.svg': drawing});
  expect((await runCommand(['check', folder])).errors).toEqual([]);
});
