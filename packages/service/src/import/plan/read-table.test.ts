import {writeXlsx} from 'hucre';
import {describe, expect, it} from 'vitest';
import {ImportError} from '../import.ts';
import {applied, csv, plan, planRows, puts, source, usual, workbook} from './quillmere-plans.fixture.ts';

describe('text', () => {
  it('that looks like a formula or markup stays text', async () => {
    const result = await plan(csv('Action,Why\n=1+1 ways to help,"\'=HYPERLINK(""x"")"\n<b>Bold</b> plans,@here\n'), {
      file: 'plan.csv',
    });
    expect(puts(result, 'actions')).toMatchObject([
      {id: '1-1-ways-to-help', title: '=1+1 ways to help', reason: '=HYPERLINK("x")'},
      {title: '<b>Bold</b> plans', reason: '@here'},
    ]);
    applied(result);
  });

  it('of a formula is its result, and an error or a missing result is left out', async () => {
    const result = await plan(
      await workbook(
        [
          ['Action', 'Why', 'RAG'],
          ['Write a guide', null, null],
          ['Send the guide', null, null],
        ],
        {
          cells: new Map<string, object>([
            ['1,1', {formula: '"a"&"b"', formulaResult: 'ab'}],
            ['2,1', {value: '#REF!', type: 'error'}],
            ['2,2', {formula: 'A1'}],
          ]),
        },
      ),
    );
    expect(puts(result, 'actions')).toMatchObject([{reason: 'ab'}, {title: 'Send the guide'}]);
    expect(result.leftOut.map(({place, why}) => [place, why])).toEqual([
      ['Plan, row 3, column "Why"', 'the cell holds the error #REF!: correct its formula'],
      ['Plan, row 3, column "RAG"', 'the cell holds a formula without its result: open the file in Excel and save it again'],
    ]);
  });

  it('that is longer than its field may be is left out with its row', async () => {
    const result = await planRows([
      ['Action', 'By when'],
      ['Write a guide', 'x'.repeat(301)],
    ]);
    expect(result.edits).toEqual([]);
    expect(result.leftOut).toMatchObject([
      {place: 'Plan, row 2', what: 'Write a guide', why: expect.stringContaining('dueLabel') as string},
    ]);
  });
});

describe('a CSV file', () => {
  it.each([',', ';', '\t'])('is read with its cells parted by %j', async (separator) => {
    const rows = [['Plan'], ['Action', 'By when', 'RAG'], ['"Write, and print; a guide"', '31/03/2027', 'G']];
    const result = await plan(csv(`\uFEFF${rows.map((row) => row.join(separator)).join('\r\n')}\r\n`), {file: 'plan.csv'});
    expect(puts(result, 'actions')).toMatchObject([
      {title: 'Write, and print; a guide', dueDate: '2027-03-31', sources: [{locator: 'row 3'}]},
    ]);
    expect(result.mapping).not.toHaveProperty('sheet');
  });

  it('in windows-1252 is read as such, with a note', async () => {
    const result = await plan(Uint8Array.from(Buffer.from('Action,RAG\nOpen a caf\xe9 \x96 for families,G\n', 'latin1')), {
      file: 'plan.csv',
    });
    expect(puts(result, 'actions')).toMatchObject([{id: 'open-a-cafe-for-families', title: 'Open a café – for families'}]);
    expect(result.notes[0]).toContain('windows-1252');
  });
});

describe('a file that cannot be read', () => {
  const cases: [string, () => Promise<Uint8Array> | Uint8Array, RegExp][] = [
    ['empty', () => new Uint8Array(), /plan\.xlsx: the file is empty.*save it again/],
    ['without a word in it', () => csv(' \n\n'), /nothing in the file/],
    ['cut off', async () => (await workbook(usual)).slice(0, 900), /cannot be read.*save it again as \.xlsx/],
    [
      'protected',
      () => writeXlsx({sheets: [{name: 'Plan', rows: [['Action']]}], encryption: {password: 'invented', spinCount: 1000}}),
      /protected with a password.*take the password off/,
    ],
    [
      'of an old Excel',
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)]),
      /\.xls.*save it as \.xlsx/,
    ],
    ['another kind of file', () => Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0]), /neither a workbook nor a table/],
    ['an empty workbook', () => workbook([[]]), /nothing stands in it/],
    [
      'a workbook without a plan',
      () =>
        workbook([
          ['Name', 'Phone'],
          ['x', 'y'],
        ]),
      /sheet "Plan": the names of the columns were not found.*Action, Lead, By when/,
    ],
    ['a table with an open quotation mark', () => csv('Action,RAG\nOne,"G\nTwo,R\n'), /this is not a table.*quotation marks/],
  ];
  it.each(cases)('is refused with its place and a cure: %s', async (_, bytes, message) => {
    const made = await bytes();
    await expect(plan(made)).rejects.toThrow(message);
    await expect(plan(made)).rejects.toBeInstanceOf(ImportError);
  });

  it('is refused where several sheets may be the plan, until one is named', async () => {
    const sheet = (name: string, title: string, more: object = {}) => ({
      name,
      rows: [
        ['Action', 'RAG'],
        [title, 'G'],
      ],
      ...more,
    });
    const two = await writeXlsx({sheets: [sheet('Autumn', 'Write a guide'), sheet('Spring', 'Send the guide')]});
    await expect(plan(two)).rejects.toThrow('"Autumn", "Spring"');
    await expect(plan(two, {sheet: 'Summer'})).rejects.toThrow('there is no sheet "Summer". Its sheets are "Autumn", "Spring"');
    expect(puts(await plan(two, {sheet: 'Spring'}), 'actions')).toMatchObject([{title: 'Send the guide'}]);
    const oneShown = await writeXlsx({sheets: [sheet('Old', 'Write a guide', {hidden: true}), sheet('New', 'Send the guide')]});
    expect(puts(await plan(oneShown), 'actions')).toMatchObject([{title: 'Send the guide'}]);
  });

  it('is refused where the source is new and not complete, or a day is none', async () => {
    const bytes = await workbook(usual);
    await expect(plan(bytes, {source: {id: 'action-plan'}})).rejects.toThrow('Give its address (http or https)');
    await expect(plan(bytes, {source: {...source, id: 'Action Plan'}})).rejects.toThrow(
      'The source "Action Plan" is not complete: id:',
    );
    await expect(plan(bytes, {source: {...source, asOf: '2026-02-30'}})).rejects.toThrow('"2026-02-30" is no day for asOf');
    expect(puts(await plan(bytes, {source: {id: 'plan'}}), 'sources')).toEqual([]);
  });
});
