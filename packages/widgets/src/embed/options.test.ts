import {expect, test} from 'vitest';
import {attributesOf} from '../generated/attributes.ts';
import {optionNames, takeOptions} from './options.ts';

test('a page takes every attribute of the widgets but those that say what it is of, and where from', () => {
  const all = new Set(Object.values(attributesOf).flatMap((attributes) => Object.keys(attributes)));
  expect(optionNames.toSorted()).toEqual([...all].filter((name) => !['service', 'strategy'].includes(name)).toSorted());
});

test('it takes ids, numbers and words, and nothing that could be anything else', () => {
  const set = new Map<string, string>();
  const widget = {setAttribute: (name: string, value: string) => set.set(name, value)} as unknown as Element;
  const query = new URLSearchParams({
    ...{priority: 'early-help', sections: 'vision licence', 'heading-level': '3', lang: 'ur-PK'},
    ...{
      urn: '<b>',
      reading: 'a"b',
      view: '',
      year: '1'.repeat(201),
      onclick: 'x',
      strategy: 'other',
      service: 'https://other.example',
    },
  });
  takeOptions(widget, query);
  expect(Object.fromEntries(set)).toEqual({
    priority: 'early-help',
    sections: 'vision licence',
    'heading-level': '3',
    lang: 'ur-PK',
  });
});
