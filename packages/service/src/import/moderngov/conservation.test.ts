import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {checkDataset} from '../../check/check.ts';
import {withEdits} from '../../edit/edit.ts';
import {type ModerngovInput} from './moderngov.ts';
import {lostSentences, quillmere, readLines, readSaved} from './quillmere-minutes.fixture.ts';
import {pages} from './quillmere-pages.fixture.ts';

const wanted: Record<string, Partial<ModerngovInput>> = {
  issueDetails: {
    title: 'Inclusion plan',
    date: '3 November 2026',
    url: 'https://democracy.quillmere.example/ieIssueDetails.aspx?IId=5',
  },
  listDocuments: {title: 'Travel policy', url: 'https://democracy.quillmere.example/ieListDocuments.aspx?MId=2'},
  wordPage: {url: 'https://democracy.quillmere.example/mgAi.aspx?ID=3'},
  besideContent: {url: 'https://democracy.quillmere.example/mgAi.aspx?ID=8'},
};

/** The sentences of HTML, by the simplest reading of tags that there is, without markers, headings and what is before the first topic's dash. */
function sentencesOf(html: string): string[] {
  const entities: Record<string, string> = {nbsp: '\u00a0', copy: '©', gt: '>', amp: '&'};
  return html
    .replace(
      /<(?:br|\/?(?:p|div|h\d|li|ul|ol|tr|td|th|table|pre|blockquote|section|header|aside|d[dlt]|details|summary))\b[^>]*>/g,
      '\n',
    )
    .replace(/<[^>]+>/g, '')
    .replace(/&(\w+);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\n(?=authority to sign)/, ' ')
    .split(/\n|(?<=[.?!:]) (?=\p{Lu})| [–|] /u)
    .map((one) => one.replace(/^\s*(?:[·§]|\(?[a-z]\))\s*/, ''))
    .filter(
      (one) =>
        /\p{L}/u.test(one) &&
        !/^\s*(?:Agenda item|Minutes|Decision|Resolved|RESOLVED that|Supporting documents|Accompanying Documents|Purpose|Reasons for the decision):?\s*$/.test(
          one,
        ),
    );
}

const encodings: Record<string, (text: string) => Uint8Array> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with its mark': (text) => Buffer.from(`\ufeff${text}`),
  'UTF-16': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'windows-1252, with CRLF': (text) =>
    Buffer.from(
      [...text.replace(/\r?\n/g, '\r\n').replace(/charset=("?)utf-8/gi, 'charset=$1windows-1252')]
        .map((sign) => ({'–': '\u0096', '’': '\u0092', '“': '\u0093', '”': '\u0094'})[sign] ?? sign)
        .join(''),
      'latin1',
    ),
};

describe.each(Object.keys(pages))('the page %s', (name) => {
  test.each(Object.keys(encodings))('loses no sentence of its item in %s', async (encoding) => {
    const {html, item} = pages[name]!;
    const plan = await readSaved(encodings[encoding]!(html), wanted[name]);
    const sentences = sentencesOf(item);
    expect(sentences.length).toBeGreaterThan(5);
    expect(lostSentences(plan, sentences)).toEqual([]);
    expect(JSON.stringify(plan)).not.toMatch(/\ufffd|document\.write/);
    expect(checkDataset(withEdits(quillmere, plan.edits))).toEqual([]);
  });
});

test('no sentence is lost however a page is built', async () => {
  let number = 0;
  const sentence = fc
    .constantFrom(
      'The Board noted thing',
      'A Board Member asked about thing',
      'The Head of Help explained thing',
      'b) approved thing',
      'Cost – thing',
      'ii) thing',
    )
    .map((words) => `${words} ${(number += 1)}x.`);
  const {content} = fc.letrec<{content: string; block: string}>((tie) => ({
    content: fc.array(tie('block'), {minLength: 1, maxLength: 4}).map((blocks) => blocks.join('\n')),
    block: fc.oneof(
      {depthSize: 'small', withCrossShrink: true},
      sentence.map((text) => `<p class=MsoNormal>${text}<o:p></o:p></p>`),
      fc.array(sentence, {minLength: 1, maxLength: 3}).map((texts) => texts.join('<br>')),
      fc.constantFrom(
        '<p>Minutes:</p>',
        '<h3>Decision:</h3>',
        '<p>Purpose:</p>',
        '<p>Supporting documents:</p>',
        '<p>Discussion:</p>',
      ),
      fc
        .tuple(
          fc.constantFrom('ul', 'ol', 'ol type=a', 'ol type=I start=4', "ol style='list-style: lower-alpha'"),
          fc.array(tie('content'), {minLength: 1, maxLength: 3}),
        )
        .map(([list, entries]) => `<${list}>${entries.map((one) => `<li>${one}`).join('')}</${list.slice(0, 2)}>`),
      fc
        .array(tie('content'), {minLength: 1, maxLength: 3})
        .map((cells) => `<table><tr>${cells.map((one) => `<td>${one}</td>`).join('')}</tr></table>`),
      fc
        .tuple(
          fc.constantFrom('div', 'blockquote', 'section', 'aside', 'header', 'a href="x.aspx"', 'a href="documents/s1.pdf"', 'b'),
          tie('content'),
        )
        .map(([tag, inner]) => `<${tag}>${inner}</${tag.split(' ')[0]!}>`),
    ),
  }));
  await fc.assert(
    fc.asyncProperty(content, async (html) => {
      const plan = await readLines(html.includes('<') ? html : `<p>${html}</p>`);
      expect(lostSentences(plan, html.match(/thing \d+x\./g) ?? [])).toEqual([]);
    }),
    {numRuns: 300},
  );
}, 60_000);
