import {expect, test} from 'vitest';
import {meetingOf, readLines, readSaved} from './quillmere-minutes.fixture.ts';
import {agendaItem, besideContent, decisionDetails, issueDetails, listDocuments, wordPage} from './quillmere-pages.fixture.ts';

const site = 'https://democracy.quillmere.example';

test('an agenda item saved by a browser is a whole meeting, and what stands around it is one remark', async () => {
  const plan = await readSaved(agendaItem.html);
  expect(meetingOf(plan)).toMatchObject({
    body: {name: 'Quillmere Children’s Board'},
    date: '2026-11-12',
    agendaItem: '17',
    title: 'Speech and language support',
    url: `${site}/mgAi.aspx?ID=4961`,
    points: [
      {topic: 'Agenda item', text: 'The report sets out how support is given today.'},
      {topic: 'Discussion', text: 'The Chair welcomed everybody.'},
      {
        topic: 'Waiting times',
        text: 'a Board Member asked why families wait.',
        raisedByRole: 'Board Member',
        response: 'The Head of Therapies explained that posts are “hard to fill”.',
        answeredByRole: 'Head of Therapies',
      },
    ],
    decisions: [
      {letter: 'a', text: 'noted the report;', outcomes: ['noted']},
      {letter: 'b', text: 'approved:\n\ni) the plan; and\n\nii) the timetable.', outcomes: ['approved']},
      {letter: 'c', text: 'recommended it to the Cabinet.', outcomes: ['recommended']},
    ],
    documents: [
      {title: 'Report', url: `${site}/documents/s801/Report.pdf`},
      {title: 'Appendix 1', url: `${site}/documents/s802/Appendix%201.pdf`},
      {title: 'Appendix 2'},
      {title: 'Restricted appendix'},
    ],
  });
  const around = plan.leftOut.filter(({place}) => place === 'around the item');
  expect(around).toEqual([
    {
      place: 'around the item',
      what: expect.stringMatching(/^\d+ words: ".*Quillmere Council puts people first\..*Sign up for news.*"$/),
      why: 'they stand in the head, the foot or the menus of the page',
    },
  ]);
  expect(around[0]!.what).not.toMatch(/Committees|Privacy|Minutes/);
});

test('the details of a decision say who decided and when', async () => {
  const plan = await readSaved(decisionDetails.html);
  expect(meetingOf(plan)).toMatchObject({
    body: {name: 'Quillmere Cabinet'},
    date: '2026-11-19',
    title: 'Short breaks contract',
    points: [
      {topic: 'Purpose', text: 'To decide who gives short breaks.'},
      {topic: 'Decision', text: 'c) the press be told.'},
      {topic: 'Reasons for the decision', text: 'Families asked for more choice. It costs £1.5m.'},
    ],
    decisions: [
      {letter: 'a', outcomes: ['approved']},
      {letter: 'b', text: 'the Director of Education be delegated authority to sign it; and', outcomes: ['delegated']},
    ],
    documents: [{title: 'Short breaks', url: `${site}/documents/s9/Short%20breaks.pdf`}],
  });
  expect(plan.leftOut.map(({what}) => what)).toContain('Decision status: Recommendations approved');
});

test('of an issue on several agendas the meeting is chosen by its day', async () => {
  const more = {url: `${site}/ieIssueDetails.aspx?IId=5`, title: 'inclusion plan'};
  await expect(readSaved(issueDetails.html, more)).rejects.toThrow(
    'item.html holds 2 agenda items: "Inclusion plan" (2026-11-03), "Inclusion plan" (2026-10-01). One item was expected: name it with --title TITLE as it stands here, and its meeting with --date DAY.',
  );
  const plan = await readSaved(issueDetails.html, {...more, date: '3 November 2026'});
  expect(meetingOf(plan)).toMatchObject({
    body: {name: 'Quillmere Cabinet'},
    agendaItem: '52',
    title: 'Inclusion plan',
    points: [
      {topic: 'Discussion'},
      {
        topic: 'Training',
        text: 'one member asked who is trained.\n\nNurseries were named.\n\nColleges were named.',
        raisedByRole: 'member',
      },
      {topic: 'Money', text: expect.stringContaining('Year | Places\n\n2026 | 40 were there.')},
    ],
    decisions: [{text: 'RESOLVED: That the plan be approved.', outcomes: ['approved']}],
    documents: [{title: 'Plan', url: `${site}/documents/s52.pdf`}],
  });
  expect(JSON.stringify(meetingOf(plan))).not.toContain('The Committee talked');
});

test('of a whole meeting the item is chosen by its title, and a text that the page cuts short is listed', async () => {
  const more = {url: `${site}/ieListDocuments.aspx?MId=2`};
  await expect(readSaved(listDocuments.html, more)).rejects.toThrow('"Apologies", "Travel policy", "Next meeting"');
  const plan = await readSaved(listDocuments.html, {...more, title: 'Travel policy'});
  expect(meetingOf(plan)).toMatchObject({
    body: {name: 'Quillmere Forum'},
    date: '2026-11-17',
    agendaItem: '2',
    points: [
      {topic: 'Agenda item'},
      {topic: 'Discussion', text: 'The Chair opened the item.\n\nA bus was late.\n\nNobody said that it was well.'},
    ],
    decisions: [
      {letter: 'a', text: 'The policy was approved.'},
      {letter: 'b', text: 'Its cost be considered in May.'},
    ],
    documents: [{title: 'Travel policy', url: `${site}/documents/s22.pdf`}],
  });
  expect(plan.leftOut.filter(({why}) => why.includes('another item')).map(({what}) => what)).toEqual([
    'Apologies',
    'Next meeting',
  ]);
  expect(plan.ambiguous).toMatchObject([{why: expect.stringContaining('cuts the text short')}]);
});

test('a page from Word is read by its words', async () => {
  expect(meetingOf(await readSaved(wordPage.html, {url: site}))).toMatchObject({
    body: {name: 'Quillmere Youth Panel'},
    date: '2026-11-10',
    title: 'Moving on from school',
    points: [
      {topic: 'Discussion', text: 'The Panel heard that “next steps” aren’t clear – and said so.'},
      {topic: 'Work', text: 'a Panel Member asked about supported work.', raisedByRole: 'Panel Member'},
      {topic: 'Decision', text: 'b) thanked the young people.'},
    ],
    decisions: [{letter: 'a', outcomes: ['noted']}],
  });
});

test('minutes that stand outside what the page calls its content belong to the item', async () => {
  const plan = await readSaved(besideContent.html, {url: site});
  expect(meetingOf(plan)).toMatchObject({
    agendaItem: '8',
    decisions: [
      {letter: 'c', outcomes: ['noted']},
      {letter: 'h', outcomes: ['deferred']},
      {letter: 'i', outcomes: ['rejected']},
    ],
  });
});

test('a line break within a sentence is a space, before a letter a new decision', async () => {
  const plan = await readLines(
    '<p>Decision:</p><p>a) noted the plan<br>for next year; and<br>b) approved it.<br/>It was late.</p>',
  );
  expect(meetingOf(plan).decisions).toMatchObject([
    {letter: 'a', text: 'noted the plan for next year; and'},
    {letter: 'b', text: 'approved it.'},
  ]);
});

test('a heading that unfolds its part is a heading', async () => {
  const plan = await readLines('<h3><button>Minutes:</button></h3><p>It was late.</p><button>Share</button>');
  expect(meetingOf(plan).points).toEqual([{topic: 'Discussion', text: 'It was late.'}]);
});
