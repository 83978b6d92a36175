import {describe, expect, it} from 'vitest';
import {ImportError} from '../import.ts';
import {readMapping, writeMapping, type PlanMapping} from './mapping.ts';

const mapping: PlanMapping = {
  sheet: 'Plan: 2026',
  headerRow: 4,
  dates: 'dayFirst',
  columns: {Action: 'title', 'By when?': 'due', '#': 'reference', Notes: 'ignore'},
  statuses: {G: 'onTrack', 'In progress': null, 'n.a.': 'ignore'},
  leads: {'The ICB': {organisation: 'icb'}, 'Robin: lead': {role: 'Head of SEND'}, Sam: null},
  priorities: {'1': 'early-help', 'High: urgent': null},
};

describe('a mapping file', () => {
  it('reads back as it was written', () => {
    expect(readMapping(writeMapping(mapping), 'plan.yaml')).toEqual(mapping);
    expect(writeMapping(readMapping(writeMapping(mapping), 'plan.yaml'))).toBe(writeMapping(mapping));
  });

  it('says beside each part what it is for', () => {
    expect(writeMapping(mapping)).toMatch(/^# How this action plan is read\./);
    expect(writeMapping(mapping)).toContain('\n  In progress:\n');
  });

  it('may leave out what there is nothing to say of', () => {
    expect(readMapping('headerRow: 1\ncolumns: {Action: title}\n', 'plan.yaml')).toEqual({
      headerRow: 1,
      dates: 'dayFirst',
      columns: {Action: 'title'},
      statuses: {},
      leads: {},
      priorities: {},
    });
  });

  it.each([
    ['- a', 'plan.yaml, line 1', 'this is not a mapping'],
    ['headerRow: 1\ncolums: {Action: title}\n', 'line 2', 'Did you mean "columns"'],
    ['headerRow: 0\ncolumns: {Action: title}\n', 'line 1', 'for example headerRow: 3'],
    ['columns: {Action: title}\n', 'line 1', 'the row of the columns’ names is missing'],
    ['headerRow: 1\ncolumns:\n  Action: titel\n', 'line 3', 'Did you mean "title"'],
    ['headerRow: 1\ncolumns:\n  Action: title\n  What: title\n', 'line 4', '"Action" and "What" are both title'],
    ['headerRow: 1\ncolumns:\n  RAG: status\n', 'line 3', 'no column is the title'],
    ['headerRow: 1\ndates: american\ncolumns: {Action: title}\n', 'line 2', 'monthFirst (03/31/2026)'],
    ['headerRow: 1\ncolumns: {Action: title}\nstatuses:\n  G: green\n', 'line 4', '"green" is no status'],
    ['headerRow: 1\ncolumns: {Action: title}\nleads:\n  Sam: {name: Sam}\n', 'line 4', '{role: a title}'],
    ['headerRow: 1\ncolumns: {Action: title}\npriorities:\n  High: 1\n', 'line 4', 'Write the id of a priority'],
    ['headerRow: 1\ncolumns: {Action: title}\nstatuses:\n  G: onTrack\n  g: atRisk\n', 'line 5', 'one word in two spellings'],
    ['headerRow: 1\n\tcolumns: x\n', 'line 2', 'Indent with spaces'],
  ])('that is wrong is refused with its line and what was expected: %j', (text, place, cure) => {
    expect(() => readMapping(text, 'plan.yaml')).toThrow(ImportError);
    expect(() => readMapping(text, 'plan.yaml')).toThrow(place);
    expect(() => readMapping(text, 'plan.yaml')).toThrow(cure);
  });
});
