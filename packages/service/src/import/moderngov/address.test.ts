import {expect, test} from 'vitest';
import {meetingOf, readLines, readSaved} from './quillmere-minutes.fixture.ts';

const site = 'https://democracy.quillmere.example';
const known = {body: 'Quillmere Board', date: '2026-11-12', source: {id: 'source', url: `${site}/minutes`}};
const page = (href: string, {comment = '', head = ''} = {}) =>
  `<!DOCTYPE html>${comment}<html><head>${head}</head><body><h1>Agenda item</h1><h2>Title</h2><h3>Supporting documents:</h3><ul><li><a href="${href}">Report</a></li></ul></body></html>`;
const saved = `<!-- saved from url=(0040)${site}/a/mgAi.aspx?ID=1 -->`;

test.each([
  ['the address given', {}, {url: `${site}/a/mgAi.aspx`}],
  ['what the browser wrote', {comment: saved}, {}],
  [
    'what SingleFile wrote',
    {comment: `<!--\n Page saved with SingleFile \n url: ${site}/a/mgAi.aspx \n saved date: today\n-->`},
    {},
  ],
  ['a canonical address', {head: `<link rel="canonical" href="${site}/a/mgAi.aspx">`}, {}],
  ['a base', {head: `<base href="${site}/a/">`}, {}],
  ['a base relative to the address', {comment: saved.replace('/a/', '/b/'), head: '<base href="/a/">'}, {}],
])('the link of a document is made absolute by %s', async (_, parts, more) => {
  const plan = await readSaved(page('documents/s1.pdf', parts), {...known, ...more});
  expect(meetingOf(plan).documents).toEqual([{title: 'Report', url: `${site}/a/documents/s1.pdf`}]);
  expect(plan.leftOut).toEqual([]);
});

test('the address that the browser wrote is that of the meeting and its source, unless one is given', async () => {
  const plan = await readSaved(page('s1.pdf', {comment: saved}), {body: 'Quillmere Board', date: '2026-11-12'});
  expect(meetingOf(plan).url).toBe(`${site}/a/mgAi.aspx?ID=1`);
  expect(plan.notes).toContain(`The page says that it was saved from ${site}/a/mgAi.aspx?ID=1.`);
  expect(plan.edits[0]!.item).toMatchObject({url: `${site}/a/mgAi.aspx?ID=1`});
  expect(meetingOf(await readSaved(page('s1.pdf', {comment: saved}), {...known, url: `${site}/given`})).url).toBe(
    `${site}/given`,
  );
});

test.each([
  ['documents/s1.pdf', '', 'give that with --url URL'],
  ['documents/s1.pdf', '<!-- saved from url=(0030)file:///C:/Users/item.html -->', 'give that with --url URL'],
  ['./Item_files/s1.pdf', saved, 'the copy that was saved beside the page'],
  ['Item-Dateien/s1.pdf', saved, 'the copy that was saved beside the page'],
  ['javascript:show()', saved, 'no address in the web'],
  ['mailto:clerk@quillmere.example', saved, 'no address in the web'],
  ['file:///C:/s1.pdf', saved, 'no address in the web'],
  ['#top', saved, 'no address in the web'],
])('a document with the link %s (%s) is kept without an address, which is said', async (href, comment, why) => {
  const plan = await readSaved(page(href, {comment}), known);
  expect(meetingOf(plan).documents).toEqual([{title: 'Report'}]);
  expect(plan.leftOut).toMatchObject([{what: `Report (${href})`, why: expect.stringContaining(why)}]);
});

test('documents are also taken from the text, and each once', async () => {
  const lines =
    '<p>See <a href="documents/s1.pdf">the report</a> and <a href="mgAi.aspx?ID=5">the last item</a>.</p><p>Supporting documents:</p><p><a href="documents/s1.pdf">the report</a></p><p><a href="documents/s2.pdf"><img alt="Map" src="map.png"></a><a href="documents/s3.pdf"></a></p>';
  const plan = await readLines(lines);
  expect(meetingOf(plan).documents).toEqual([
    {title: 'the report', url: `${site}/documents/s1.pdf`},
    {title: 'Map', url: `${site}/documents/s2.pdf`},
  ]);
  expect(plan.leftOut.map(({what}) => what)).toEqual(['the last item (mgAi.aspx?ID=5)', 'documents/s3.pdf']);
});
