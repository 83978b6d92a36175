import {describe, expect, test} from 'vitest';
import {asked, dayInWords, faultsIn, fieldAt, inWords, itemWith, valuesFrom, type Field} from './fields.ts';

const fields: readonly Field[] = [
  {name: 'level', label: 'Level', kind: 'one', missing: 'Choose one.', options: [{value: 'signed', label: 'Signed'}]},
  {name: 'scopes', label: 'Scopes', kind: 'many', options: [{value: 'network', label: 'Our school'}]},
  {name: 'documents.planUrl', label: 'Plan', kind: 'address', longest: 20},
  {name: 'on', label: 'Day', kind: 'day', latest: '2026-11-23'},
  {name: 'reason', label: 'Reason', kind: 'line', missing: 'Give a reason.', isAsked: ({level}) => level === 'lapsed'},
];
const item = {
  id: 'a',
  level: 'signed',
  scopes: ['network'],
  documents: {planUrl: 'https://a.example', other: 'x'},
  on: '2026-01-02',
  editorNote: 'Kept.',
};

describe('A form', () => {
  test('is filled from an item, and gives the same item back', () => {
    const values = valuesFrom(item, fields);
    expect(values).toEqual({
      level: 'signed',
      scopes: ['network'],
      'documents.planUrl': 'https://a.example',
      on: '2026-01-02',
      reason: '',
    });
    expect(itemWith(item, fields, values)).toEqual(item);
  });

  test('takes away what is emptied, and leaves what it does not ask', () => {
    const values = {level: 'signed', scopes: [], 'documents.planUrl': '  ', on: '', reason: ''};
    expect(itemWith(item, fields, values)).toEqual({id: 'a', level: 'signed', documents: {other: 'x'}, editorNote: 'Kept.'});
    expect(itemWith({id: 'a', documents: {planUrl: 'x'}}, fields, values)).toEqual({id: 'a', level: 'signed'});
    expect(itemWith({}, fields, {...values, 'documents.planUrl': ' https://b.example '})).toMatchObject({
      documents: {planUrl: 'https://b.example'},
    });
  });

  test('changes nothing of the item that it was filled from', () => {
    const before = structuredClone(item);
    itemWith(item, fields, {level: 'lapsed', 'documents.planUrl': ''});
    expect(item).toEqual(before);
  });

  test('asks what the other answers make worth asking, and judges nothing else', () => {
    expect(asked(fields, {level: 'lapsed'}).at(-1)?.name).toBe('reason');
    expect(faultsIn(fields, {level: 'lapsed'})).toEqual([{field: 'reason', message: 'Give a reason.'}]);
    expect(faultsIn(fields, {level: 'signed'})).toEqual([]);
  });

  test.each([
    [{level: ''}, 'Choose one.'],
    [{on: '2026-1-2'}, 'Give a whole day, for example 23 November 2026.'],
    [{on: '2026-11-24'}, 'This day is yet to come. Give today or an earlier day.'],
    [{'documents.planUrl': 'https://a-long-one.example'}, 'This has 26 characters. The most is 20.'],
  ])('finds a fault in %o', (wrong, message) => {
    expect(faultsIn(fields, {level: 'signed', ...wrong}).map((fault) => fault.message)).toEqual([message]);
  });

  test('knows its field for a place in the item', () => {
    expect(
      ['/level', '/scopes/0', '/documents/planUrl', '/documents', '', '/levels'].map((pointer) => fieldAt(pointer, fields)),
    ).toEqual([...['level', 'scopes', 'documents.planUrl', undefined, undefined, undefined]]);
  });

  test('says answers in words', () => {
    expect(inWords(fields[0]!, 'signed')).toBe('Signed');
    expect(inWords(fields[1]!, ['network', 'else'])).toBe('Our school; else');
    expect(inWords(fields[3]!, '2026-11-03')).toBe('3 November 2026');
    expect([inWords(fields[0]!, ''), inWords(fields[1]!, []), inWords(fields[2]!, undefined)]).toEqual([
      'Nothing',
      'Nothing',
      'Nothing',
    ]);
    expect(dayInWords('soon')).toBe('soon');
  });
});
