import {describe, expect, it} from 'vitest';
import {readMapping, writeMapping} from './mapping.ts';
import {applied, plan, planRows, puts, workbook} from './quillmere-plans.fixture.ts';

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
