import {withEdits, type Item} from '../../edit/edit.ts';
import {checkDataset} from '../../check/check.ts';
import {type Dataset} from '../../folder/dataset.ts';
import * as fc from 'fast-check';
import {writeXlsx, type WriteSheet} from 'hucre';
import {beforeAll, describe, expect, it} from 'vitest';
import {dataset} from '../../../../../tests/dataset-folder.ts';
import {ImportError} from '../import.ts';
import {readMapping, writeMapping} from './mapping.ts';
import {planImport, type PlanImport, type PlanInput} from './plan.ts';

let quillmere: Dataset;

beforeAll(async () => {
  quillmere = await dataset();
});

const now = new Date('2026-11-27T10:00:00Z');
const source = {id: 'action-plan', title: 'Action plan (invented)', url: 'https://quillmere.example/action-plan'};

type Rows = readonly (readonly unknown[])[];

function workbook(rows: Rows, more: object = {}, name = 'Plan'): Promise<Uint8Array> {
  return writeXlsx({sheets: [{name, rows, ...more} as unknown as WriteSheet]});
}

function csv(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function plan(bytes: Uint8Array, options: Partial<PlanInput> = {}, into = quillmere, at = now): Promise<PlanImport> {
  return planImport({bytes, file: 'plan.xlsx', source, ...options}, {dataset: into, now: at});
}

async function planRows(rows: Rows, options: Partial<PlanInput> = {}, into = quillmere): Promise<PlanImport> {
  return plan(await workbook(rows), options, into);
}

/** The items that a plan puts into a collection. */
function puts({edits}: PlanImport, collection: string): Item[] {
  return edits.filter((edit) => edit.collection === collection).map(({item}) => item!);
}

/** Checks what the edits leave, as a command does before it makes them. */
function applied({edits}: PlanImport, into = quillmere): Dataset {
  const after = withEdits(into, edits);
  expect(checkDataset(after)).toEqual([]);
  return after;
}

const usual: Rows = [
  ['Quillmere SEND action plan'],
  ['Updated November 2026'],
  [],
  ['Ref', 'Priority', 'What we will do', 'Lead', 'By when', 'RAG', 'Progress update', 'Outcome'],
  [
    '1.1',
    '1: Help early',
    'Open one  FRONT door.',
    'Quillmere Council – Head of Early Help',
    new Date('2026-12-31T00:00:00Z'),
    'A',
    'The line is busy.',
    'Families find help',
  ],
  ['1.2', 'Help early', 'Publish a guide for families', 'ICB', 'Spring term 2027', 'Green', '', ''],
  ['2.1', '2', 'Train 40 school staff', 'Inclusion Lead', '31.3.27', 'B', 'Done in June.', 'Staff feel sure'],
];

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

describe('rows', () => {
  it('stand under the priority of a merged cell or of a heading', async () => {
    const merged = await plan(
      await workbook(
        [
          ['Priority', 'Action', 'RAG'],
          ['Help early', 'Write a guide', 'G'],
          [null, 'Print the guide', 'G'],
          ['Belong', 'Send the guide', 'G'],
          [null, 'Read the guide', 'G'],
        ],
        {merges: [{startRow: 1, startCol: 0, endRow: 2, endCol: 0}]},
      ),
    );
    expect(puts(merged, 'actions').map(({id, priorityIds}) => [id, priorityIds])).toEqual([
      ['write-a-guide', ['early-help']],
      ['print-the-guide', ['early-help']],
      ['send-the-guide', ['belonging']],
      ['read-the-guide', undefined],
    ]);
    expect(merged.notes.join(' ')).toContain('1 new action has no priority');
    const headed = await plan(
      await workbook(
        [
          ['Action', 'Lead', 'RAG'],
          ['Ambition 1 – Help early'],
          ['Write a guide', '', 'G'],
          ['Ambition 9: Fly'],
          ['Send the guide', '', 'G'],
        ],
        {
          merges: [{startRow: 1, startCol: 0, endRow: 1, endCol: 2}],
        },
      ),
    );
    expect(puts(headed, 'actions').map(({id, priorityIds}) => [id, priorityIds])).toEqual([
      ['write-a-guide', ['early-help']],
      ['send-the-guide', undefined],
    ]);
    expect(headed.ambiguous).toMatchObject([
      {
        place: 'Plan, row 4',
        what: 'Ambition 9: Fly',
        why: expect.stringContaining('early-help (1: Help early), belonging (2: Belong)') as string,
      },
    ]);
  });

  it('that share a merged title are one action with all their milestones', async () => {
    const result = await plan(
      await workbook(
        [
          ['Action', 'Milestones', 'Lead'],
          ['Write a guide', 'Draft', 'Inclusion Lead'],
          [null, '• Print\n• Post', ''],
          ['Send it', '', ''],
        ],
        {
          merges: [{startRow: 1, startCol: 0, endRow: 2, endCol: 0}],
        },
      ),
    );
    expect(puts(result, 'actions')).toMatchObject([
      {title: 'Write a guide', milestones: ['Draft', 'Print', 'Post'], ownerRole: 'Inclusion Lead'},
      {title: 'Send it'},
    ]);
    applied(result);
  });

  it('without a title, blank rows, repeated headers and unknown columns are left out, with the reason', async () => {
    const result = await planRows([
      ['Action', 'By when', 'Budget code'],
      ['Write a guide', '2026-12-01', 'X1'],
      [],
      [],
      ['Action', 'By when', 'Budget code'],
      ['', 'March 2027', 'X2'],
    ]);
    expect(result.leftOut).toEqual([
      {place: 'Plan, rows 3 to 4', what: '2 blank rows', why: 'nothing stands in it'},
      {place: 'Plan, row 5', what: 'Action, By when, Budget code', why: 'the names of the columns again'},
      {place: 'Plan, row 6', what: 'March 2027', why: 'the row has no title of an action'},
      {place: 'Plan, row 1', what: 'column "Budget code"', why: 'the mapping leaves this column out'},
    ]);
  });

  it('of one title, or of a title that two actions have, are listed and not taken in', async () => {
    const [action] = quillmere.collections.actions!;
    const twice = withEdits(quillmere, [{collection: 'actions', id: 'other-door', item: {...action, id: 'other-door'}}]);
    const result = await planRows(
      [
        ['Action', 'RAG'],
        ['Write a guide', 'G'],
        ['Open one front door', 'G'],
        ['write a GUIDE!', 'R'],
      ],
      {},
      twice,
    );
    expect(result.edits).toEqual([]);
    expect(result.ambiguous).toMatchObject([
      {place: 'Plan, row 2', why: '2 rows have this title (Plan, row 2; Plan, row 4): give each its own, or an id column'},
      {place: 'Plan, row 3', why: '2 actions have this title (front-door, other-door): name one in an id column'},
      {place: 'Plan, row 4'},
    ]);
  });

  it('match by an id, so that a title can change', async () => {
    const result = await planRows([
      ['id', 'Action'],
      ['front-door', 'Open two front doors'],
      ['', 'Train staff; all of them'],
      ['a-new-one', 'Another action'],
    ]);
    expect(puts(result, 'actions').map(({id, title}) => [id, title])).toEqual([
      ['front-door', 'Open two front doors'],
      ['a-new-one', 'Another action'],
    ]);
    const rivals = await planRows([
      ['id', 'Action'],
      ['front-door', 'Open two front doors'],
      ['', 'Open one front door'],
    ]);
    expect(rivals.edits).toEqual([]);
    expect(rivals.ambiguous).toHaveLength(2);
  });

  it('of a column of running numbers do not make ids of them', async () => {
    const result = await planRows([
      ['ID', 'Action'],
      ['1', 'Write a guide'],
      ['2', 'Send the guide'],
    ]);
    expect(puts(result, 'actions')).toMatchObject([
      {id: 'write-a-guide', sources: [{locator: 'Plan, row 2, reference 1'}]},
      {id: 'send-the-guide'},
    ]);
  });

  it('get ids that nothing had before, of at most 80 characters', async () => {
    const long = 'Écrire a very long title that goes on and on, until nobody can read it to its end, and then goes on';
    const result = await planRows(
      [
        ['Action', 'RAG'],
        [long, 'G'],
        [`${long} again`, 'G'],
        ['Index', 'G'],
        ['Write a guide', 'G'],
        ['书', 'G'],
      ],
      {usedIds: ['write-a-guide']},
    );
    const ids = puts(result, 'actions').map(({id}) => String(id));
    expect(ids).toEqual([
      'ecrire-a-very-long-title-that-goes-on-and-on-until-nobody-can-read-it-to-its-end',
      'ecrire-a-very-long-title-that-goes-on-and-on-until-nobody-can-read-it-to-its-2',
      'index-2',
      'write-a-guide-2',
      'action',
    ]);
    expect(ids.every((id) => id.length <= 80)).toBe(true);
    applied(result);
  });
});

describe('words that may mean several things', () => {
  it('are listed, and the rest of the row is taken in', async () => {
    const result = await planRows([
      ['Priority', 'Action', 'Lead', 'By when', 'Status'],
      ['Wellbeing', 'Write a guide', 'Robin Example', '31/02/2027', 'In progress'],
    ]);
    expect(puts(result, 'actions')).toEqual([
      {
        id: 'write-a-guide',
        title: 'Write a guide',
        horizon: 'notStated',
        asOf: '2026-11-27',
        sources: [{sourceId: 'action-plan', locator: 'Plan, row 2'}],
        illustrative: true,
      },
    ]);
    expect(puts(result, 'updates')).toEqual([]);
    const byPlace = Object.fromEntries(result.ambiguous.map(({place, why}) => [place, why]));
    expect(byPlace['Plan, row 2, column "By when"']).toBe('there is no such day as 31/02/2027: correct the date');
    expect(byPlace['Plan, row 2, column "Priority"']).toContain('early-help (1: Help early), belonging (2: Belong)');
    expect(byPlace['Plan, row 2, column "Lead"']).toContain('may be a person’s name');
    expect(byPlace['Plan, row 2, column "Status"']).toContain('say under statuses in the mapping');
    expect(result.mapping).toMatchObject({
      statuses: {'In progress': null},
      leads: {'Robin Example': null},
      priorities: {Wellbeing: null},
    });
  });

  it('mean what the mapping says of them', async () => {
    const rows = [
      ['Priority', 'Action', 'Lead', 'Status'],
      ['Wellbeing', 'Write a guide', 'Robin Example', 'In progress'],
    ];
    const {mapping} = await planRows(rows);
    const decided = readMapping(
      writeMapping({
        ...mapping,
        statuses: {'in progress': 'onTrack'},
        leads: {'ROBIN EXAMPLE': {organisation: 'icb', role: 'Head of SEND'}},
        priorities: {Wellbeing: 'belonging'},
      }),
      'plan.mapping.yaml',
    );
    const result = await planRows(rows, {mapping: decided});
    expect(result.ambiguous).toEqual([]);
    expect(puts(result, 'actions')).toMatchObject([
      {priorityIds: ['belonging'], ownerOrganisationId: 'icb', ownerRole: 'Head of SEND'},
    ]);
    expect(puts(result, 'updates')).toMatchObject([{status: 'onTrack'}]);
    applied(result);
  });

  it('a lead becomes a role only where no word of it can be part of a name', async () => {
    const leads = ['Head of Early Help', 'SEND Transport Team', 'The ICB', 'LA', 'Quillmere ICB / Inclusion Manager'];
    const names = [
      'Robin Example',
      'Robin Example, Head of SEND',
      'Robin Example Inclusion Lead',
      'Head of SEND Robin',
      'RE',
      'robin@quillmere.example',
      'Mx Lead',
    ];
    const result = await planRows([
      ['Action', 'Lead'],
      ...[...leads, ...names].map((lead, index) => [`Do thing ${index}`, lead]),
    ]);
    expect(Object.values(result.mapping.leads)).toEqual([
      {role: 'Head of Early Help'},
      {role: 'SEND Transport Team'},
      {organisation: 'icb'},
      {organisation: 'council'},
      {organisation: 'icb', role: 'Inclusion Manager'},
      ...names.map(() => null),
    ]);
    expect(result.ambiguous.map(({what}) => what)).toEqual(names);
    expect(JSON.stringify(result.edits)).not.toMatch(/robin/i);
  });

  it.each([
    ['B', 'complete'],
    ['Blue – complete', 'complete'],
    ['amber (at risk)', 'atRisk'],
    ['Off-track', 'offTrack'],
    ['Not yet started', 'notStarted'],
    ['On hold', 'paused'],
    ['notStarted', 'notStarted'],
    ['Red/Amber', null],
    ['Not complete', null],
    ['Complete – but not signed off', null],
    ['Ongoing', null],
    ['Overdue', null],
    ['75%', null],
  ])('a status %s is %s', async (word, status) => {
    const result = await planRows([
      ['Action', 'Status'],
      ['Write a guide', word],
    ]);
    expect(result.mapping.statuses).toEqual({[word]: status});
    expect(puts(result, 'updates').map((update) => update.status)).toEqual(status === null ? [] : [status]);
    expect(result.ambiguous).toHaveLength(status === null ? 1 : 0);
  });

  it('a cell that is only coloured is listed', async () => {
    const fill = (rgb: string) => ({value: null, style: {fill: {type: 'pattern', pattern: 'solid', fgColor: {rgb}}}});
    const result = await plan(
      await workbook(
        [
          ['Action', 'RAG'],
          ['Write a guide', null],
          ['Send the guide', null],
        ],
        {
          cells: new Map([
            ['1,1', fill('FF0000')],
            ['2,1', fill('F2F2F2')],
          ]),
        },
      ),
    );
    expect(result.ambiguous).toMatchObject([
      {place: 'Plan, row 2, column "RAG"', what: 'Write a guide', why: expect.stringContaining('#FF0000') as string},
    ]);
  });

  it('dates that are only possible month first make those of the same column doubtful', async () => {
    const rows = [
      ['Action', 'By when'],
      ['Write a guide', '03/04/2027'],
      ['Send the guide', '03/31/2027'],
      ['Read the guide', '30/04/2027'],
    ];
    const result = await planRows(rows);
    expect(result.ambiguous.map(({place}) => place)).toEqual(['Plan, row 2, column "By when"', 'Plan, row 3, column "By when"']);
    expect(puts(result, 'actions').map(({dueDate}) => dueDate)).toEqual([undefined, undefined, '2027-04-30']);
    const american = await planRows(rows.slice(0, 3), {mapping: {...result.mapping, dates: 'monthFirst'}});
    expect(puts(american, 'actions').map(({dueDate}) => dueDate)).toEqual(['2027-03-04', '2027-03-31']);
  });

  it('"high" and "low" are no priorities of a strategy', async () => {
    const result = await planRows([
      ['Action', 'Priority', 'RAG'],
      ['Write a guide', 'High', 'G'],
      ['Send the guide', 'Low', 'G'],
    ]);
    expect(result.ambiguous).toEqual([]);
    expect(result.leftOut).toMatchObject([{what: 'column "Priority"'}]);
  });
});

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

describe('a mapping that was kept', () => {
  it('finds its columns where they moved, and says what is new or missing', async () => {
    const {mapping} = await planRows([
      ['Action', 'RAG', 'By when'],
      ['Write a guide', 'G', ''],
    ]);
    const moved = await plan(
      await workbook([['A new heading'], ['RAG', 'Cost', 'ACTION '], ['G', '1', 'Send the guide']], {}, 'December'),
      {mapping},
    );
    expect(puts(moved, 'actions')).toMatchObject([{title: 'Send the guide', sources: [{locator: 'December, row 3'}]}]);
    expect(moved.leftOut).toMatchObject([
      {what: 'column "Cost"', why: 'the mapping does not have this column: say under columns what it holds'},
    ]);
    expect(moved.notes).toEqual(
      expect.arrayContaining([
        'The file has no sheet "Plan", which the mapping names; the sheet "December" was read.',
        'The file does not have the column "By when" of the mapping: what it would say is kept as it is.',
      ]),
    );
    await expect(
      plan(
        await workbook([
          ['Task', 'RAG'],
          ['x', 'G'],
        ]),
        {mapping},
      ),
    ).rejects.toThrow(
      'sheet "Plan": the names of the columns were not found in the first rows. Expected was a row with the mapping\'s column "Action"',
    );
  });

  it('tells a tick from a cross', async () => {
    const rows = [
      ['Action', 'Status'],
      ['Write a guide', '✓'],
      ['Send the guide', '✗'],
    ];
    const {mapping} = await planRows(rows);
    const result = await planRows(rows, {mapping: {...mapping, statuses: {'✓': 'complete', '✗': null}}});
    expect(puts(result, 'updates')).toMatchObject([{actionId: 'write-a-guide', status: 'complete'}]);
    expect(result.ambiguous).toMatchObject([{what: '✗'}]);
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
