import {expect, test} from 'vitest';
import {typedMarker} from './typed-marker.ts';
import {meetingOf, readLines} from './quillmere-minutes.fixture.ts';

const decided = async (lines: string) => meetingOf(await readLines(lines)).decisions!;
const lettersOf = async (lines: string) => (await decided(lines)).map(({letter, text}) => `${letter ?? '-'} ${text}`);

const entries = (list: string, ...texts: string[]) =>
  `<p>Decision:</p><${list}>${texts.map((one) => `<li>${one}</li>`).join('')}</ol>`;

test.each([
  ['ol type="a"', ['a noted it.', 'b approved it.']],
  ['ol type="A"', ['a noted it.', 'b approved it.']],
  ['ol style="list-style-type: lower-alpha"', ['a noted it.', 'b approved it.']],
  ['ol style="margin: 0; list-style: outside upper-latin" type="1"', ['a noted it.', 'b approved it.']],
  ['ol type="a" start="3"', ['c noted it.', 'd approved it.']],
  ['ol type="a" start="26"', ['z noted it.', 'aa approved it.']],
  ['ol type="a" reversed', ['b noted it.', 'a approved it.']],
  ['ol type="i"', ['- i) noted it.', '- ii) approved it.']],
  ['ol style="list-style-type: lower-roman" start="4"', ['- iv) noted it.', '- v) approved it.']],
  ['ol', ['- 1. noted it.', '- 2. approved it.']],
  ['ol style="list-style-type: none"', ['- noted it.', '- approved it.']],
])('decisions in <%s> are %j', async (list, expected) => {
  expect(await lettersOf(entries(list, 'noted it.', 'approved it.'))).toEqual(expected);
});

test('an entry with a value of its own goes on from it', async () => {
  expect(await lettersOf('<p>Decision:</p><ol type="a"><li>noted it.<li value="8">approved it.<li>deferred it.</ol>')).toEqual([
    'a noted it.',
    'h approved it.',
    'i deferred it.',
  ]);
});

test('a list under a decision stays in its text, with its numerals', async () => {
  const lines =
    '<p>Decision:</p><ol type="a"><li>approved:<ol type="i"><li>the plan; and<li>the cost.</ol><p>This is <b>all</b>.</p><li>noted it.</ol>';
  expect(await lettersOf(lines)).toEqual(['a approved:\n\ni) the plan; and\n\nii) the cost.\n\nThis is all.', 'b noted it.']);
  expect(await lettersOf('Decision:\na) approved:\ni) the plan\nii) the cost\nb) noted it.')).toEqual([
    'a approved:\n\ni) the plan\n\nii) the cost',
    'b noted it.',
  ]);
});

test('a second list with other markers is read by its own', async () => {
  expect(await lettersOf('Decision:\n1. noted it.\nThe Board also resolved:\na) to approve it.\nb) to defer the rest.')).toEqual([
    '- 1. noted it.',
    'a to approve it.',
    'b to defer the rest.',
  ]);
});

test('what a body approved may be a list with dots', async () => {
  expect(
    await lettersOf('<p>Decision:</p><p>The Cabinet approved:</p><ul><li>the plan; and</li><li>the cost.</li></ul>'),
  ).toEqual(['- The Cabinet approved: the plan; and', '- The Cabinet approved: the cost.']);
});

test('i), v) and x) are letters after h), u) and w), else Roman numerals', async () => {
  const run = (from: number, to: number) => Array.from({length: to - from + 1}, (_, index) => String.fromCodePoint(from + index));
  const all = run(97, 122);
  expect(await lettersOf(`Decision:\n${all.map((one) => `${one}) noted it.`).join('\n')}`)).toEqual(
    all.map((one) => `${one} noted it.`),
  );
  const numerals = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi'];
  expect(await lettersOf(`Decision:\n${numerals.map((one) => `(${one}) noted it.`).join('\n')}`)).toEqual(
    numerals.map((one) => `- ${one}) noted it.`),
  );
  const upToH = run(97, 104)
    .map((one) => `${one}) noted it.`)
    .join('\n');
  expect((await lettersOf(`Decision:\n${upToH}\ni) this\nii) that\ni) approved it.\nj) deferred it.`)).slice(7)).toEqual([
    'h noted it.\n\ni) this\n\nii) that',
    'i approved it.',
    'j deferred it.',
  ]);
});

test('a v) that follows nothing stays in the text and is listed', async () => {
  const plan = await readLines('Decision:\na) noted it.\nv) approved it.');
  expect(plan.ambiguous).toContainEqual(
    expect.objectContaining({what: 'v) approved it.', why: expect.stringContaining('not certain')}),
  );
  expect(JSON.stringify(meetingOf(plan))).toContain('v) approved it.');
});

test.each(['e.g. noted', 'no. 5 was noted', 'a noted report', 'mix) it', 'Item 5) it'])('"%s" begins with no marker', (text) => {
  expect(typedMarker(text)).toBeUndefined();
});

test.each([
  ['The Cabinet approved:\na) the plan.', {text: 'The Cabinet approved: the plan.', letter: 'a', outcomes: ['approved']}],
  ['The Board resolved:\na) to note it, and recommend it.', {letter: 'a', outcomes: ['noted', 'recommended']}],
  ['a) That it be deferred.', {letter: 'a', outcomes: ['deferred']}],
  ['A. NOTED it.', {letter: 'a', outcomes: ['noted']}],
])('%j says its outcome', async (lines, expected) => {
  expect(await decided(`Decision:\n${lines}`)).toMatchObject([expected]);
});

test.each(['a) The plan was not approved.', 'a) agreed the plan.', 'a) That the approved plan stay.'])(
  '%s has no outcome that is certain',
  async (line) => {
    const plan = await readLines(`Decision:\n${line}`);
    expect(meetingOf(plan)).toMatchObject({decisions: [], points: [{topic: 'Decision', text: line}]});
    expect(plan.ambiguous).toMatchObject([{what: line}]);
  },
);
