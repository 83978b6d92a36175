import {parse} from 'csv-parse/sync';
import {describe, expect, test} from 'vitest';
import {toCsv} from './index.ts';

const read = (csv: string) => parse(csv, {columns: true, record_delimiter: '\r\n'}) as Record<string, string>[];

describe('a table', () => {
  test('has a header row, commas, and CRLF after every row (RFC 4180)', () => {
    expect(
      toCsv([
        {id: 'a', title: 'One'},
        {id: 'b', title: 'Two'},
      ]),
    ).toBe('id,title\r\na,One\r\nb,Two\r\n');
  });

  test.each([
    'plain',
    'a, b',
    'say "hello"',
    'two\nlines',
    'two\r\nlines',
    '"',
    '""',
    ',',
    ' spaces ',
    'Ünï→cödé 🏫',
    'مدرسة',
    'semi;colon',
    'tab\tin it',
  ])('gives the text %j back when it is read', (title) => {
    expect(
      read(
        toCsv([
          {id: 'a', title},
          {id: 'b', title},
        ]),
      ),
    ).toEqual([
      {id: 'a', title},
      {id: 'b', title},
    ]);
  });

  test('has nested fields as dotted columns, lists joined by " | " and sources as id and place', () => {
    const item = {
      id: 'a',
      documents: {url: 'https://quillmere.example/'},
      roles: ['member', 'hub'],
      sources: [{sourceId: 'plan', locator: 'page 3'}, {sourceId: 'list'}],
    };
    expect(read(toCsv([item]))).toEqual([
      {id: 'a', 'documents.url': 'https://quillmere.example/', roles: 'member | hub', sources: 'plan: page 3 | list'},
    ]);
  });

  test('has an empty cell for what is absent or null', () => {
    expect(
      toCsv([
        {id: 'a', value: null},
        {id: 'b', note: 'x'},
      ]),
    ).toBe('id,value,note\r\na,,\r\nb,,x\r\n');
  });

  test('has the columns that are asked for, whatever the items hold', () => {
    expect(toCsv([{title: 'One', id: 'a', extra: 1}], ['id', 'reviewBy', 'title'])).toBe('id,reviewBy,title\r\na,,One\r\n');
    expect(toCsv([], ['id', 'title'])).toBe('id,title\r\n');
  });

  test('holds numbers and true or false as they are', () => {
    expect(read(toCsv([{a: 0, b: -1.5, c: false, d: true}]))).toEqual([{a: '0', b: '-1.5', c: 'false', d: 'true'}]);
  });
});

describe('a cell that a spreadsheet would run as a formula', () => {
  test.each(['=1+1', '+44 1632 960000', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '=HYPERLINK("https://evil.example","x")'])(
    'has a mark before it: %j',
    (title) => {
      expect(read(toCsv([{title}]))).toEqual([{title: `'${title}`}]);
    },
  );

  test('has the mark in a list, too', () => {
    expect(read(toCsv([{outcomes: ['=1+1', 'two']}]))).toEqual([{outcomes: "'=1+1 | two"}]);
  });

  test('can be told from a text that begins with the mark', () => {
    expect(read(toCsv([{title: "'=1"}, {title: "'quoted'"}]))).toEqual([{title: "''=1"}, {title: "'quoted'"}]);
  });
});
