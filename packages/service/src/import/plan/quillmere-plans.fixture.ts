// Action plans for the tests beside this file, to be imported into the invented strategy of Quillmere.
import {writeXlsx, type WriteSheet} from 'hucre';
import {expect} from 'vitest';
import {dataset} from '../../../../../tests/dataset-folder.ts';
import {checkDataset} from '../../check/check.ts';
import {withEdits, type Item} from '../../edit/edit.ts';
import {type Dataset} from '../../folder/dataset.ts';
import {planImport, type PlanImport, type PlanInput} from './plan.ts';

export const quillmere = await dataset();

export const now = new Date('2026-11-27T10:00:00Z');
export const source = {id: 'action-plan', title: 'Action plan (invented)', url: 'https://quillmere.example/action-plan'};

export type Rows = readonly (readonly unknown[])[];

export function workbook(rows: Rows, more: object = {}, name = 'Plan'): Promise<Uint8Array> {
  return writeXlsx({sheets: [{name, rows, ...more} as unknown as WriteSheet]});
}

export function csv(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function plan(bytes: Uint8Array, options: Partial<PlanInput> = {}, into = quillmere, at = now): Promise<PlanImport> {
  return planImport({bytes, file: 'plan.xlsx', source, ...options}, {dataset: into, now: at});
}

export async function planRows(rows: Rows, options: Partial<PlanInput> = {}, into = quillmere): Promise<PlanImport> {
  return plan(await workbook(rows), options, into);
}

/** The items that a plan puts into a collection. */
export function puts({edits}: PlanImport, collection: string): Item[] {
  return edits.filter((edit) => edit.collection === collection).map(({item}) => item!);
}

/** Checks what the edits leave, as a command does before it makes them. */
export function applied({edits}: PlanImport, into = quillmere): Dataset {
  const after = withEdits(into, edits);
  expect(checkDataset(after)).toEqual([]);
  return after;
}

export const usual: Rows = [
  ['Quillmere SEND action plan'],
  ['Updated November 2026'],
  [],
  ['Ref', 'Priority', 'What we will do', 'Lead', 'By when', 'RAG', 'Progress update', 'Outcome'],
  [
    '1.1',
    '1: Help early',
    'Open one  FRONT door.',
    'Quillmere Council – Head of Early Help',
    new Date('2026-12-31T00:00:00Z'),
    'A',
    'The line is busy.',
    'Families find help',
  ],
  ['1.2', 'Help early', 'Publish a guide for families', 'ICB', 'Spring term 2027', 'Green', '', ''],
  ['2.1', '2', 'Train 40 school staff', 'Inclusion Lead', '31.3.27', 'B', 'Done in June.', 'Staff feel sure'],
];
