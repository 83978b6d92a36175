import {expect, test} from 'vitest';
import {dateIn} from './day.ts';
import {meetingOf, readSaved, url} from './quillmere-minutes.fixture.ts';

test.each([
  '14 November 2019',
  '14th of November 2019',
  'Thursday, 14th November, 2019',
  'Tuesday, 14th November, 2019 6.30 pm',
  'Thursday 14 November 2019 at 18:30',
  '14 Nov. 2019',
  '14-Nov-2019',
  'November 14, 2019',
  'Thursday, November 14th, 2019, 6.30pm',
  '14/11/2019',
  '14.11.2019',
  '2019-11-14',
  '\u00a014\u00a0November 2019 ',
])('%s is a day', (form) => {
  expect(dateIn(form)).toBe('2019-11-14');
});

test.each([
  '31 November 2019',
  '11/14/2019',
  '14/11/19',
  '14 Brumaire 2019',
  'November 2019',
  '14 November',
  'see 14 November 2019',
  '',
])('"%s" is no day that is certain', (form) => {
  expect(dateIn(form)).toBeUndefined();
});

test('a day in numbers is read day first', () => {
  expect(dateIn('03/04/2026')).toBe('2026-04-03');
});

test.each([
  'Meeting of Quillmere Board, Thursday, 12th November, 2026 6.30 pm (Item 7.)',
  'Meeting of Quillmere Board, November 12, 2026 at 6.30 pm (Item 7)',
  'Meeting of Quillmere Board, 12/11/2026 (Item 7)',
  'Meeting: 12/11/2026 - Quillmere Board (Item 7)',
])('the line "%s" names the meeting', async (line) => {
  expect(meetingOf(await readSaved(`Agenda item\nHelp\n${line}`, {url}))).toMatchObject({
    body: {name: 'Quillmere Board'},
    date: '2026-11-12',
    agendaItem: '7',
  });
});

test('a body with commas keeps its whole name', async () => {
  const line = 'Meeting of Children, Families and Schools Panel, Thursday, 12th November, 2026';
  expect(meetingOf(await readSaved(`Agenda item\n${line}\nHelp`, {url})).body).toEqual({
    name: 'Children, Families and Schools Panel',
  });
});

test('a weekday that the day was not is listed, with the one that it was', async () => {
  const plan = await readSaved('Agenda item\nMeeting of Quillmere Board, Tuesday, 12th November, 2026\nHelp', {url});
  expect(plan.ambiguous).toMatchObject([{why: '2026-11-12 was a Thursday: look up which day is meant'}]);
});

test('a title that ends in a day names no meeting', async () => {
  const plan = await readSaved('Agenda item\nMinutes of the last meeting - 3 October 2026', {
    url,
    body: 'Quillmere Board',
    date: '12/11/2026',
  });
  expect(meetingOf(plan)).toMatchObject({date: '2026-11-12', title: 'Minutes of the last meeting - 3 October 2026'});
});

test('a day that is none is refused with what was expected', async () => {
  await expect(readSaved('Agenda item\nHelp', {url, body: 'Quillmere Board', date: '31 November 2026'})).rejects.toThrow(
    '--date: "31 November 2026" is no day. A day such as 2019-11-14 or 14 November 2019 was expected.',
  );
});
