// Reads minutes into the invented strategy of Quillmere, for the tests beside this file.
import {type Meeting} from '@send-strategy/sdk/reading';
import {dataset} from '../../../../../tests/dataset-folder.ts';
import {type Dataset} from '../../folder/dataset.ts';
import {type ImportPlan} from '../import.ts';
import {moderngovImport, type ModerngovInput} from './moderngov.ts';

export const quillmere = await dataset();
export const url = 'https://democracy.quillmere.example/mgAi.aspx?ID=1';

/** Reads a page or a text that says everything but what is given. */
export function readSaved(
  file: string | Uint8Array,
  more: Partial<ModerngovInput> = {},
  into: Dataset = quillmere,
): Promise<ImportPlan> {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  return moderngovImport({bytes, file: 'item.html', source: {}, ...more}, {dataset: into, now: new Date('2026-11-27T12:00:00Z')});
}

/** Reads the lines of minutes of an item, as plain text or as what a page has after its title. */
export function readLines(lines: string, more: Partial<ModerngovInput> = {}): Promise<ImportPlan> {
  const known = {body: 'Quillmere Board', date: '2026-11-12', url};
  const text = lines.includes('<')
    ? `<div class="mgContent"><h1>Agenda item</h1><h2>Title</h2>${lines}</div>`
    : `Agenda item\nTitle\n${lines}`;
  return readSaved(text, {...known, ...more});
}

export function meetingOf({edits}: ImportPlan): Meeting {
  return edits.find(({collection}) => collection === 'meetings')!.item as unknown as Meeting;
}

const plain = (text: string) =>
  text
    .replace(/\u00ad/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The sentences that are neither in a plan's items nor in its remarks. Signs between words do not count. */
export function lostSentences({edits, leftOut, ambiguous}: ImportPlan, sentences: readonly string[]): string[] {
  const kept: string[] = [];
  const collect = (value: unknown) => {
    if (typeof value === 'string') kept.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect([edits, leftOut, ambiguous]);
  const all = ` ${plain(kept.join(' '))} `;
  return sentences.filter((sentence) => !all.includes(` ${plain(sentence)} `));
}
