import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {withEdits} from '../../edit/edit.ts';
import {readMapping, writeMapping} from './mapping.ts';
import {planImport} from './plan.ts';
import {applied, csv, now, plan, planRows, puts, quillmere, source, usual, workbook} from './quillmere-plans.fixture.ts';

describe('an action plan as officers keep it', () => {
  it('becomes actions, updates and a source, with the place of each', async () => {
    const result = await planRows(usual);
    expect(result.ambiguous).toEqual([]);
    expect(puts(result, 'sources')).toEqual([
      {
        id: 'action-plan',
        title: 'Action plan (invented)',
        publisher: 'Quillmere Council',
        url: 'https://quillmere.example/action-plan',
        retrievedOn: '2026-11-27',
        licence: 'CC0-1.0',
        asOf: '2026-11-27',
        illustrative: true,
      },
    ]);
    expect(puts(result, 'actions')).toEqual([
      {
        ...quillmere.collections.actions!.find(({id}) => id === 'front-door'),
        ownerRole: 'Head of Early Help',
        expectedEffects: ['Families find help'],
        asOf: '2026-11-27',
        sources: [
          {sourceId: 'plan', locator: 'section 3'},
          {sourceId: 'action-plan', locator: 'Plan, row 5, reference 1.1'},
        ],
      },
      {
        id: 'publish-a-guide-for-families',
        title: 'Publish a guide for families',
        priorityIds: ['early-help'],
        horizon: 'notStated',
        dueLabel: 'Spring term 2027',
        ownerOrganisationId: 'icb',
        asOf: '2026-11-27',
        sources: [{sourceId: 'action-plan', locator: 'Plan, row 6, reference 1.2'}],
        illustrative: true,
      },
      {
        id: 'train-40-school-staff',
        title: 'Train 40 school staff',
        priorityIds: ['belonging'],
        horizon: 'notStated',
        dueDate: '2027-03-31',
        ownerRole: 'Inclusion Lead',
        expectedEffects: ['Staff feel sure'],
        asOf: '2026-11-27',
        sources: [{sourceId: 'action-plan', locator: 'Plan, row 7, reference 2.1'}],
        illustrative: true,
      },
    ]);
    expect(puts(result, 'updates').map(({actionId, status, text, on}) => [actionId, status, text, on])).toEqual([
      ['front-door', 'atRisk', 'The line is busy.', '2026-11-27'],
      ['publish-a-guide-for-families', 'onTrack', undefined, '2026-11-27'],
      ['train-40-school-staff', 'complete', 'Done in June.', '2026-11-27'],
    ]);
    applied(result);
  });

  it('makes no edit when it is imported again, whatever the day, the source and the row', async () => {
    const first = await planRows(usual);
    const after = applied(first);
    const again = await plan(await workbook(usual), {mapping: first.mapping}, after, new Date('2026-12-24T10:00:00Z'));
    expect(again.edits).toEqual([]);
    expect(again.isMappingNew).toBe(false);
    expect(again.notes).toContain('3 actions stay as before.');
    const moved = await planRows(
      [['One more line'], ...usual],
      {mapping: first.mapping, source: {id: 'plan-december', url: 'https://quillmere.example/december'}},
      after,
    );
    expect(moved.edits).toEqual([]);
  });

  it('makes an update where the status or its text is new, and no other edit', async () => {
    const after = applied(await planRows(usual));
    const changed = usual.map((row) =>
      row[0] === '1.2' ? row.with(5, 'Red') : row[0] === '2.1' ? row.with(6, 'Done, and to be done again.') : row,
    );
    const result = await plan(await workbook(changed), {}, after, new Date('2026-12-24T10:00:00Z'));
    expect(result.edits.map(({collection, id}) => `${collection}/${id}`)).toEqual([
      'updates/publish-a-guide-for-families-2026-12-24',
      'updates/train-40-school-staff-2026-12-24',
    ]);
    applied(result, after);
  });

  it('adds an older status to the past once, below what was reported since', async () => {
    const rows = [
      ['Action', 'RAG', 'Status date'],
      ['Open one front door', 'Red', '1 July 2026'],
    ];
    const result = await planRows(rows);
    expect(puts(result, 'updates')).toMatchObject([{status: 'offTrack', on: '2026-07-01', asOf: '2026-07-01'}]);
    expect((await planRows(rows, {}, applied(result))).edits).toEqual([]);
  });

  it('keeps what the file has no column for, and what its cells do not say', async () => {
    const result = await planRows([
      ['Action', 'By when', 'Lead'],
      ['Open one front door', '', 'Head of Early Help'],
    ]);
    expect(puts(result, 'actions')).toMatchObject([
      {
        id: 'front-door',
        horizon: 'short',
        commitment: 'committed',
        dueDate: '2026-12-31',
        ownerOrganisationId: 'council',
        milestones: ['Phone line open', 'Website open'],
        ownerRole: 'Head of Early Help',
      },
    ]);
  });

  it('puts words in the place of a day, and a day in the place of words', async () => {
    const after = applied(
      await planRows([
        ['Action', 'By when'],
        ['Open one front door', 'End of year 2'],
      ]),
    );
    expect(after.collections.actions![0]).toMatchObject({dueLabel: 'End of year 2'});
    expect(after.collections.actions![0]).not.toHaveProperty('dueDate');
    const back = applied(
      await planRows(
        [
          ['Action', 'By when'],
          ['Open one front door', '1/2/2027'],
        ],
        {},
        after,
      ),
      after,
    );
    expect(back.collections.actions![0]).toMatchObject({dueDate: '2027-02-01'});
    expect(back.collections.actions![0]).not.toHaveProperty('dueLabel');
  });
});

describe('any table', () => {
  it('of whatever cells is planned so that the strategy stays right, and so that it is in it when it is imported again', async () => {
    const word = fc.oneof(
      fc.constantFrom(
        '',
        '',
        'G',
        'B',
        'R',
        'In progress',
        '1',
        'Help early',
        'Belong',
        'ICB',
        'Head of SEND',
        '31/03/2027',
        '03/31/2027',
        'TBC',
        'Open one front door',
        'Priority 2',
        '-',
        '✓',
      ),
      fc.string({unit: 'grapheme', maxLength: 20}),
    );
    const header = fc.shuffledSubarray([
      'Priority',
      'Lead',
      'By when',
      'RAG',
      'Progress',
      'Outcome',
      'Milestones',
      'Ref',
      'ID',
      'Why',
      'Horizon',
      'Date of update',
      'Other',
    ]);
    await fc.assert(
      fc.asyncProperty(header, fc.array(fc.array(word, {minLength: 14, maxLength: 14}), {maxLength: 12}), async (names, rows) => {
        const columns = ['Action', 'Status', ...names];
        const text = [columns, ...rows.map((row) => row.slice(0, columns.length))]
          .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        const first = await plan(csv(text.replaceAll('\0', ' ')), {file: 'plan.csv'});
        const after = applied(first);
        expect(readMapping(writeMapping(first.mapping), 'mapping.yaml')).toEqual(first.mapping);
        const again = await plan(csv(text.replaceAll('\0', ' ')), {file: 'plan.csv', mapping: first.mapping}, after);
        expect(again.edits).toEqual([]);
      }),
      {numRuns: 150},
    );
  });

  it('with a row of more cells than columns leaves that row for somebody to mend', async () => {
    const result = await plan(csv('Action,RAG\nWrite, print and post a guide,G,\nSend it, soon,G\n'), {file: 'plan.csv'});
    expect(result.edits).toEqual([]);
    expect(result.ambiguous.map(({place, why}) => [place, why.slice(0, 32)])).toEqual([
      ['row 2', 'the row has more cells than ther'],
      ['row 3', 'the row has more cells than ther'],
    ]);
  });
});

it('5,000 rows are read, and again without an edit', async () => {
  const rows = [
    ...usual.slice(0, 4),
    ...Array.from({length: 5000}, (_, index) => [
      index,
      (index % 2) + 1,
      `Do thing number ${index}`,
      'ICB',
      '31/03/2027',
      'G',
      '',
      '',
    ]),
  ];
  const bytes = await workbook(rows);
  const heard: number[] = [];
  const first = await planImport(
    {bytes, file: 'plan.xlsx', source},
    {dataset: quillmere, now, progress: (done, total) => heard.push(done / total)},
  );
  expect(puts(first, 'actions')).toHaveLength(5000);
  expect(heard.at(-1)).toBe(1);
  expect((await plan(bytes, {mapping: first.mapping}, withEdits(quillmere, first.edits))).edits).toEqual([]);
});
