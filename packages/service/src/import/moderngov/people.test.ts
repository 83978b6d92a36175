import {expect, test} from 'vitest';
import {personIn} from './people.ts';
import {meetingOf, readLines} from './quillmere-minutes.fixture.ts';

test.each([
  ['Councillor Reed asked.', 'Reed'],
  ['Thanks to Ms. Example for it.', 'Example'],
  ['The Director of Education, Jane Example, explained it.', 'Jane Example'],
  ['The Head of Early Help (Jane Example) said so.', 'Jane Example'],
  ['The Chair – Jane Example – opened the item.', 'Jane Example'],
  ['The Chair Jane Example opened the item.', 'Jane Example'],
  ['Jane O’Example, Director of Education, was there.', 'Jane O’Example'],
  ['A question from Jane Q. Example (Parent Member).', 'Jane Q. Example'],
  ['Then Jane Mary Sample-Example asked why.', 'Jane Mary Sample-Example'],
])('"%s" may name %s', (text, name) => {
  expect(personIn(text)).toBe(name);
});

test.each([
  'The Head of Early Help considered that work would be shared.',
  'The Director of People – Children and Adults Services added that it was.',
  'The Health and Wellbeing Board considered a report.',
  'The Chair of the Schools Forum, Early Years and Inclusion said so.',
  'The Chair welcomed everybody to Quillmere Town Hall.',
])('"%s" names nobody', (text) => {
  expect(personIn(text)).toBeUndefined();
});

test('a person after a role is listed for the officer, keeps standing in the text, and is no role', async () => {
  const text =
    'a Board Member asked why. The Director of Education, Jane Example, explained why. The Head of Help Jane Example added more.';
  const plan = await readLines(`Minutes:\n·  Costs – ${text}`);
  expect(meetingOf(plan).points).toEqual([{topic: 'Costs', text, raisedByRole: 'Board Member'}]);
  expect(plan.ambiguous.map(({why}) => why)).toEqual([
    '"Jane Example" may name a person: decide whether the name may stand in the text',
    'this may be a role with the name of a person, so it is not taken as who answered',
  ]);
});

test('a person in the title of a document is listed', async () => {
  const plan = await readLines('<p>Supporting documents:</p><p><a href="documents/s1.pdf">Letter from Ms Example</a></p>');
  expect(plan.ambiguous).toMatchObject([{what: 'Letter from Ms Example'}]);
});
