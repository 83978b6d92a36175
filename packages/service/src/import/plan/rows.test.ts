import {describe, expect, it} from 'vitest';
import {withEdits} from '../../edit/edit.ts';
import {applied, plan, planRows, puts, quillmere, workbook} from './quillmere-plans.fixture.ts';

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
