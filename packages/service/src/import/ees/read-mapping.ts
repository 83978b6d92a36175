import {checkItem} from '../../check/schema-check.ts';
import {nearest} from '../../folder/nearest.ts';
import {describeProblem} from '../../folder/problem.ts';
import {readYaml, type DataPath} from '../../folder/read-yaml.ts';
import {ImportError} from '../import.ts';
import {figureSymbols, type SymbolWords} from './figure.ts';
import {type EesMapping, type EesSeries, type EesTotal, type RowWords} from './mapping.ts';

const parts = ['official', 'areas', 'where', 'symbols', 'indicators', 'totals'] as const;
const seriesParts = ['column', 'where', 'numerator', 'countedOn', 'create'] as const;
const givenByTheFile = ['id', 'dataset', 'sources', 'asOf', 'illustrative', 'variants'];

type Refuse = (path: DataPath, message: string, expected: string) => never;

/**
 * Reads a mapping file.
 *
 * @param text YAML, as `writeEesMapping` makes it.
 * @param file Its name, for errors.
 * @throws {ImportError} What is wrong, in which line, and what was expected.
 */
export function readEesMapping(text: string, file: string): EesMapping {
  const read = readYaml(text, file);
  if ('problem' in read) throw new ImportError(describeProblem(read.problem));
  const {parsed} = read;
  const {data} = parsed;
  const refuse: Refuse = (path, message, expected) => {
    throw new ImportError(describeProblem({file, ...parsed.place(path), message, expected}));
  };
  if (!isRecord(data)) return refuse([], 'this is not a mapping', `It has the parts ${parts.join(', ')}`);
  refuseOthers(data, parts, [], refuse);
  if (typeof data.official !== 'boolean')
    refuse(
      ['official'],
      'whether the figures are official is missing or no answer',
      'Write official: true where an official publisher released them, official: false where they are the area’s own',
    );
  const indicators = Object.fromEntries(
    Object.entries(recordAt(data, 'indicators', refuse)).map(([id, series]) => [id, seriesOf(id, series, refuse)]),
  );
  return {
    official: data.official,
    areas: areasOf(recordAt(data, 'areas', refuse), refuse),
    where: wordsOf(recordAt(data, 'where', refuse), ['where'], refuse),
    symbols: symbolsOf(recordAt(data, 'symbols', refuse), refuse),
    indicators,
    totals: totalsOf(data.totals ?? [], indicators, refuse),
  };
}

function areasOf(areas: Record<string, unknown>, refuse: Refuse): EesMapping['areas'] {
  for (const [code, area] of Object.entries(areas)) {
    if (!/^([A-Za-z]\d{8}|\d{3})$/.test(code))
      refuse(
        ['areas', code],
        `"${code}" is no code of an area`,
        'Write nine characters such as E06000000, or three digits in quotation marks such as "000"',
      );
    if (typeof area !== 'string' || area.trim() === '')
      refuse(
        ['areas', code],
        `"${code}" has no code in the strategy`,
        'Write the code that its figures get, for example the same',
      );
  }
  return areas as EesMapping['areas'];
}

function wordsOf(words: Record<string, unknown>, path: DataPath, refuse: Refuse): RowWords {
  return Object.fromEntries(
    Object.entries(words).map(([column, word]) => {
      if (word !== null && typeof word !== 'string' && typeof word !== 'number' && typeof word !== 'boolean')
        refuse(
          [...path, column],
          `what the rows have in "${column}" is no word`,
          'Write the word as the file has it, or nothing',
        );
      return [column, word === null ? null : String(word)];
    }),
  );
}

function symbolsOf(symbols: Record<string, unknown>, refuse: Refuse): SymbolWords {
  for (const [word, meaning] of Object.entries(symbols)) {
    if (meaning !== null && meaning !== 'ignore' && !(figureSymbols as readonly unknown[]).includes(meaning))
      refuse(
        ['symbols', word],
        `"${written(meaning)}" is no symbol`,
        `Write one of ${figureSymbols.join(', ')}, or ignore, or nothing`,
      );
  }
  return symbols as SymbolWords;
}

function seriesOf(id: string, series: unknown, refuse: Refuse): EesSeries {
  const path = ['indicators', id];
  if (!isRecord(series))
    return refuse(path, `what "${id}" stands for is not readable`, 'Write column: and the column’s name below it');
  refuseOthers(series, seriesParts, path, refuse);
  const {column, where, numerator, countedOn, create} = series;
  if (typeof column !== 'string' || column.trim() === '')
    refuse([...path, 'column'], `"${id}" has no column`, 'Write column: and the name that stands in the file’s first row');
  if (numerator !== undefined && (typeof numerator !== 'string' || numerator.trim() === ''))
    refuse([...path, 'numerator'], `the numerator of "${id}" is no column`, 'Write a column’s name, or none');
  if (countedOn !== undefined && (typeof countedOn !== 'string' || !isYearlyDay(countedOn)))
    refuse([...path, 'countedOn'], `"${written(countedOn)}" is no day of a year`, 'Write month and day, for example 01-31');
  if (where !== undefined && !isRecord(where))
    refuse([...path, 'where'], 'the part where is no list of columns', 'Write one a line, a colon and the word in it');
  if (create !== undefined) checkNew(id, column, create, refuse);
  return {
    column: column,
    ...(where === undefined ? {} : {where: wordsOf(where, [...path, 'where'], refuse)}),
    ...(numerator === undefined ? {} : {numerator: numerator}),
    ...(countedOn === undefined ? {} : {countedOn: countedOn}),
    ...(create === undefined ? {} : {create: create as unknown as NonNullable<EesSeries['create']>}),
  };
}

/** A new indicator is checked as every other, here where its lines are known. */
function checkNew(id: string, column: string, create: unknown, refuse: Refuse): void {
  const path = ['indicators', id, 'create'];
  if (!isRecord(create))
    return refuse(
      path,
      'a new indicator has no fields',
      'Write title, definition, basis, unit, decimals, polarity and countsPeople',
    );
  const given = givenByTheFile.find((field) => field in create);
  if (given !== undefined) refuse([...path, given], `${given} is not written here`, 'Leave it out: the import fills it in');
  const {findings} = checkItem('indicators', {
    ...create,
    id,
    dataset: {publisher: 'publisher', column},
    asOf: '2000-01-01',
    sources: [{sourceId: 'source'}],
  });
  const [finding] = findings;
  if (finding === undefined) return;
  const isId = finding.path[0] === 'id';
  refuse(
    isId ? path.slice(0, 2) : [...path, ...finding.path],
    `${finding.path.join('.')}: ${finding.message}`,
    finding.expected ?? 'Correct it',
  );
}

function totalsOf(totals: unknown, indicators: EesMapping['indicators'], refuse: Refuse): EesTotal[] {
  if (!Array.isArray(totals))
    return refuse(['totals'], 'the part totals is no list', 'Write "- {total: an id, parts: [an id, an id]}", one a line');
  return totals.map((entry: unknown, index) => {
    const path = ['totals', index];
    if (!isRecord(entry) || typeof entry.total !== 'string' || !Array.isArray(entry.parts) || entry.parts.length === 0)
      return refuse(path, 'this is no total', 'Write {total: an id, parts: [an id, an id]}');
    refuseOthers(entry, ['total', 'parts'], path, refuse);
    for (const id of [entry.total, ...(entry.parts as unknown[])]) {
      if (typeof id === 'string' && id in indicators) continue;
      const guess = typeof id === 'string' ? nearest(id, Object.keys(indicators)) : undefined;
      refuse(
        path,
        `"${written(id)}" is not under indicators`,
        guess === undefined ? 'Write ids that stand there' : `Did you mean "${guess}"`,
      );
    }
    if (entry.parts.includes(entry.total)) refuse(path, 'the total is one of its parts', 'Take it out of parts');
    return {total: entry.total, parts: entry.parts as string[]};
  });
}

function refuseOthers(data: Record<string, unknown>, known: readonly string[], path: DataPath, refuse: Refuse): void {
  for (const name of Object.keys(data)) {
    if (known.includes(name)) continue;
    const guess = nearest(name, known);
    refuse(
      [...path, name],
      `there is no part "${name}"`,
      guess === undefined ? `The parts are ${known.join(', ')}` : `Did you mean "${guess}"`,
    );
  }
}

function recordAt(data: Record<string, unknown>, name: string, refuse: Refuse): Record<string, unknown> {
  const part = data[name] ?? {};
  if (!isRecord(part))
    return refuse([name], `the part ${name} is no list of words`, 'Write one a line, a colon and what it means');
  return part;
}

/** Whether every year has the day. */
function isYearlyDay(day: string): boolean {
  return /^((0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)$/.test(day);
}

/** A value as it stands in the file, or nearly so. */
function written(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
