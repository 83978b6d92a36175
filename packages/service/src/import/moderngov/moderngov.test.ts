import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {dataset} from '../../../../../tests/dataset-folder.ts';
import {checkDataset} from '../../check/check.ts';
import {withEdits} from '../../edit/edit.ts';
import {type Dataset} from '../../folder/dataset.ts';
import {type ImportPlan} from '../import.ts';
import {moderngovImport, readByMachine, type ModerngovInput} from './moderngov.ts';

const text = `Agenda item
Early help in Quillmere
The report sets out early help. The plan will be presented to the Cabinet on 19 November 2026 for approval.
\u00a0
Minutes:
Discussion:
The Board considered a report.
·\u00a0\u00a0 Money – a Board Member commented that money was missing. The Head of Early Help considered that work would be shared.
Further talks had begun.
·  Order – in response to a question about order, the Head of Early Help explained that there was a plan.
·  Councillor Reed asked about travel.
Decision:
The Quillmere Board:
a)\u00a0\u00a0 noted the comments of the Committee; and
b) commented as set out on the draft, and recommend it to Cabinet for approval.
c) thanked everybody.
Supporting documents:`;

const page = `<!DOCTYPE html><html><head><meta charset="windows-1252"><script>var a = 'no';</script></head><body>
<nav><ul><li>Home</li></ul></nav><div class="mgContent"><h2>Agenda item</h2><h3>Early help in Quillmere</h3>
<p>Meeting of Quillmere Cabinet, Thursday, 14th November, 2026 4.00 pm (Item 496.)</p>
<h3>Minutes:</h3><p>\u00b7&nbsp; Value \u2013 a Board Member asked why.</p><p>Decision:</p><ol><li>a) approved the plan.</li></ol>
<h3>Supporting documents:</h3><ul><li><a href="documents/s1.pdf">Report</a></li></ul></div></body></html>`;
const pageBytes = Buffer.from(page.replaceAll('\u2013', '\u0096'), 'latin1');

const input = (more: Partial<ModerngovInput> = {}): ModerngovInput => ({
  bytes: Buffer.from(text),
  file: 'minutes.txt',
  body: 'Quillmere Board',
  date: '14 November 2026',
  url: 'https://quillmere.example/ieIssueDetails.aspx?IId=1',
  source: {},
  ...more,
});
const read = (one: Dataset, more: Partial<ModerngovInput> = {}) =>
  moderngovImport(input(more), {dataset: one, now: new Date('2026-11-27T12:00:00Z')});
const meetingIn = ({edits}: ImportPlan) => edits.find(({collection}) => collection === 'meetings')!.item!;

/** The sentences of a text that are neither in the plan's items nor in its remarks. */
function lost(plan: ImportPlan, source: string): string[] {
  const plain = (one: string) => one.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const kept: string[] = [];
  const collect = (value: unknown) => {
    if (typeof value === 'string') kept.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect([plan.edits, plan.leftOut, plan.ambiguous]);
  const all = plain(kept.join(' '));
  return source
    .split(/\n|(?<=[.?!]) (?=[A-Z])| – /)
    .map((one) => plain(one.replace(/^\s*(?:·|[a-z]\))\s*/, '')))
    .filter(
      (one) =>
        one !== '' && !/^(?:Agenda item|Minutes|Discussion|Decision|Supporting documents)$/.test(one) && !all.includes(one),
    );
}

describe('an agenda item', () => {
  test('as plain text is a meeting with its points, decisions and what comes next, marked as read by machine', async () => {
    const one = await dataset();
    const plan = await read(one);
    expect(meetingIn(plan)).toMatchObject({
      body: {name: 'Quillmere Board'},
      date: '2026-11-14',
      title: 'Early help in Quillmere',
      editorNote: readByMachine,
      illustrative: true,
      next: 'The plan will be presented to the Cabinet on 19 November 2026 for approval.',
      decisions: [
        {letter: 'a', outcomes: ['noted']},
        {letter: 'b', outcomes: ['commented', 'recommended']},
      ],
    });
    expect(meetingIn(plan).points).toEqual([
      expect.objectContaining({topic: 'Agenda item'}),
      {topic: 'Discussion', text: 'The Board considered a report.'},
      {
        topic: 'Money',
        text: 'a Board Member commented that money was missing.',
        raisedByRole: 'Board Member',
        response: 'The Head of Early Help considered that work would be shared.\n\nFurther talks had begun.',
        answeredByRole: 'Head of Early Help',
      },
      {
        topic: 'Order',
        text: 'in response to a question about order,',
        response: 'the Head of Early Help explained that there was a plan.',
        answeredByRole: 'Head of Early Help',
      },
      {topic: 'Point 5', text: 'Councillor Reed asked about travel.'},
      {topic: 'Decision', text: 'c) thanked everybody.'},
    ]);
    expect(plan.ambiguous.map(({place}) => place)).toEqual(['paragraph 10', 'paragraph 10', 'paragraph 15']);
    expect(checkDataset(withEdits(one, plan.edits))).toEqual([]);
    expect(lost(plan, text)).toEqual([]);
  });

  test('as a saved page in windows-1252 says its body, day and number, and loses only navigation and scripts', async () => {
    const one = await dataset();
    const {body: _, date: __, ...rest} = input({bytes: pageBytes});
    const plan = await moderngovImport(rest, {dataset: one, now: new Date('2026-11-27T12:00:00Z')});
    expect(meetingIn(plan)).toMatchObject({
      body: {name: 'Quillmere Cabinet'},
      date: '2026-11-14',
      agendaItem: '496',
      points: [{topic: 'Value', text: 'a Board Member asked why.', raisedByRole: 'Board Member'}],
      decisions: [{letter: 'a', text: 'approved the plan.', outcomes: ['approved']}],
      documents: [{title: 'Report', url: 'https://quillmere.example/documents/s1.pdf'}],
    });
    expect(JSON.stringify(plan)).not.toMatch(/Home|var a/);
    expect(checkDataset(withEdits(one, plan.edits))).toEqual([]);
  });

  test('that says neither who met nor when asks for both', async () => {
    const one = await dataset();
    const {body: _, date: __, ...rest} = input();
    const context = {dataset: one, now: new Date('2026-11-27T12:00:00Z')};
    await expect(moderngovImport(rest, context)).rejects.toThrow('--body');
    await expect(moderngovImport({...rest, body: 'Quillmere Board'}, context)).rejects.toThrow('--date');
  });

  test('that was imported changes nothing again, and nothing that an officer confirmed', async () => {
    const one = await dataset();
    const first = await read(one);
    const after = withEdits(one, first.edits);
    expect((await read(after)).edits).toEqual([]);
    const {editorNote: _, ...confirmed} = {...meetingIn(first), next: 'Something else.'} as Record<string, unknown>;
    const changed = withEdits(after, [{collection: 'meetings', id: String(confirmed.id), item: confirmed}]);
    const again = await read(changed);
    expect(again.edits).toEqual([]);
    expect(again.ambiguous.map(({place}) => place)).toContain(`meeting "${String(confirmed.id)}", next`);
  });

  test('that names a school without its consent says so, and is refused by the check', async () => {
    const one = await dataset();
    const plan = await read(one, {bytes: Buffer.from(text.replace('about travel', 'about Gannet Hill School'))});
    expect(plan.ambiguous.map(({what}) => what)).toContain('Gannet Hill School');
    expect(checkDataset(withEdits(one, plan.edits)).map(({code}) => code)).toContain('consent');
  });
});

const seed = fileURLToPath(new URL('../../../../../../shared/seeds/000_e5d26b76743f9729.txt', import.meta.url));
test.runIf(existsSync(seed))('real minutes lose no sentence', async () => {
  const one = await dataset();
  const plan = await read(one, {bytes: readFileSync(seed)});
  expect(meetingIn(plan)).toMatchObject({
    points: [{}, {}, {topic: 'Value for money'}, {topic: 'Inclusion'}, {topic: 'Prioritisation'}],
    decisions: [
      {outcomes: ['noted']},
      {outcomes: ['recognised']},
      {outcomes: ['recognised']},
      {outcomes: ['commented', 'recommended']},
    ],
  });
  expect(lost(plan, readFileSync(seed, 'utf8'))).toEqual([]);
  expect(checkDataset(withEdits(one, plan.edits))).toEqual([]);
});
