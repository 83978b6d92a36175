import {expect, test} from 'vitest';
import {withEdits, type Item} from '../../edit/edit.ts';
import {type Dataset} from '../../folder/dataset.ts';
import {readByMachine, type ModerngovInput} from './moderngov.ts';
import {meetingOf, quillmere, readSaved, url} from './quillmere-minutes.fixture.ts';

const text =
  'Agenda item\nHelp\nMinutes:\nThe Board talked. It will be presented to the Cabinet on 3 May.\nDecision:\na) noted it.';
const known: Partial<ModerngovInput> = {body: 'Quillmere Board', date: '2026-11-12', url};
const added = {sourceId: 'added-by-hand', locator: 'page 3'};

const first = await readSaved(text, known);
const withMeeting = (change: (item: Item) => Item): Dataset => {
  const after = withEdits(quillmere, first.edits);
  const item = change(structuredClone(meetingOf(first)));
  return withEdits(after, [{collection: 'meetings', id: String(item.id), item}]);
};
const confirmed = ({editorNote: _, ...item}: Item): Item => item;

test('the same file again changes nothing', async () => {
  const plan = await readSaved(text, known, withEdits(quillmere, first.edits));
  expect(plan).toMatchObject({edits: [], notes: [expect.stringContaining('the same as before')]});
});

test.each<[string, (item: Item) => Item]>([
  ['confirmed', confirmed],
  ['confirmed with a note', (item) => ({...item, editorNote: 'Compared with the minutes.'})],
  [
    'confirmed with another title, day and body',
    (item) => ({...confirmed(item), title: 'Help for all', date: '2026-11-13', body: {name: 'Board'}}),
  ],
  ['confirmed with an added source', (item) => ({...confirmed(item), sources: [...(item['sources'] as object[]), added]})],
])(
  'a meeting that an officer %s stays as it is, also where the file says something else or has another source',
  async (_, change) => {
    const into = withMeeting(change);
    const plan = await readSaved(text.replace('noted', 'approved'), known, into);
    expect(plan).toMatchObject({edits: [], notes: [expect.stringContaining('stays as it is')]});
    expect(plan.ambiguous.map(({place}) => place)).toContain(`meeting "${meetingOf(first).id}", decisions`);
    if (change(meetingOf(first))['title'] === 'Help')
      expect((await readSaved(text, {...known, source: {id: 'other-source'}}, into)).edits).toEqual([]);
  },
);

test('a meeting that nobody has confirmed is what the file says now', async () => {
  const plan = await readSaved(
    text.replace(' It will be presented to the Cabinet on 3 May.', '').replace('noted', 'approved'),
    known,
    withEdits(quillmere, first.edits),
  );
  expect(plan.edits.map(({collection}) => collection)).toEqual(['meetings']);
  expect(meetingOf(plan)).toMatchObject({
    id: meetingOf(first).id,
    editorNote: readByMachine,
    decisions: [{letter: 'a', outcomes: ['approved']}],
  });
  expect(meetingOf(plan)).not.toHaveProperty('next');
});

test('sources and fields that were added to a meeting stay when it is read again', async () => {
  const into = withMeeting((item) => ({...item, sources: [added, ...(item['sources'] as object[])], reviewBy: '2027-01-01'}));
  expect((await readSaved(text, known, into)).edits).toEqual([]);
  const plan = await readSaved(text.replace('noted', 'approved'), known, into);
  expect(meetingOf(plan)).toMatchObject({sources: [added, meetingOf(first).sources![0]], reviewBy: '2027-01-01'});
  const other = await readSaved(text, {...known, source: {id: 'other-source'}}, into);
  expect(meetingOf(other).sources!.map(({sourceId}) => sourceId)).toEqual([
    'added-by-hand',
    meetingOf(first).sources![0]!.sourceId,
    'other-source',
  ]);
  expect(other.edits.map(({collection}) => collection)).toEqual(['sources', 'meetings']);
});

test('two items of one meeting with long titles that begin alike are two meetings', async () => {
  const long = 'A very long title about help for children and young people in Quillmere, part';
  const one = await readSaved(text.replace('Help', `${long} one`), known);
  const two = await readSaved(text.replace('Help', `${long} two`), known, withEdits(quillmere, one.edits));
  expect(meetingOf(two).id).toBe(`${meetingOf(one).id}-2`);
});
