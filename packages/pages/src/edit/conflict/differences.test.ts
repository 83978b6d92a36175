import {expect, test} from 'vitest';
import type {Field} from '../form/fields.ts';
import {differences, merged} from './differences.ts';

const fields: readonly Field[] = ['same', 'mine', 'theirs', 'both', 'alike'].map((name) => ({name, label: name, kind: 'line'}));
const begun = {same: 'a', mine: 'a', theirs: 'a', both: 'a', alike: 'a'};
const mine = {same: 'a', mine: 'b', theirs: 'a', both: 'b', alike: 'z'};
const theirs = {same: 'a', mine: 'a', theirs: 'c', both: 'c', alike: 'z'};

test('only what differs is shown, with whose change it is where one of the two made it', () => {
  expect(differences(fields, begun, mine, theirs)).toEqual([
    {name: 'mine', label: 'mine', mine: 'b', theirs: 'a', suggested: 'mine'},
    {name: 'theirs', label: 'theirs', mine: 'a', theirs: 'c', suggested: 'theirs'},
    {name: 'both', label: 'both', mine: 'b', theirs: 'c', suggested: undefined},
  ]);
});

test('of each field the side that was chosen stands', () => {
  const chosen = new Map([
    ['mine', 'theirs'],
    ['theirs', 'theirs'],
    ['both', 'mine'],
  ] as const);
  expect(merged(mine, theirs, chosen)).toEqual({same: 'a', mine: 'a', theirs: 'c', both: 'b', alike: 'z'});
});

test('lists are compared as they stand', () => {
  const field: Field = {name: 'list', label: 'List', kind: 'many'};
  expect(differences([field], {list: []}, {list: ['a']}, {list: ['a']})).toEqual([]);
  expect(differences([field], {list: []}, {list: ['a']}, {list: ['a', 'b']})).toMatchObject([{mine: 'a', theirs: 'a; b'}]);
});
