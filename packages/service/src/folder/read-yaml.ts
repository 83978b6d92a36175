import {LineCounter, parseDocument} from 'yaml';
import {type Problem} from './problem.ts';

/** A path into the data of a file: the index of the item, then fields. */
export type DataPath = readonly (string | number)[];

/** A file's data, and where each part of it stands. */
export interface ParsedFile {
  data: unknown;
  /** Line, and row of a table, of the nearest part that exists. */
  place(path: DataPath): {line?: number; row?: number};
}

/** Reads YAML 1.2 (core schema: dates stay text). Duplicate keys and unresolved aliases are problems. */
export function readYaml(text: string, file: string): {parsed: ParsedFile} | {problem: Problem} {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {lineCounter, prettyErrors: false, uniqueKeys: true});
  const [error] = document.errors;
  if (error !== undefined) {
    const {line} = lineCounter.linePos(error.pos[0]);
    return {problem: {file, line, message: `this is not YAML: ${error.message.replace(/\.$/, '')}`, expected: 'Look at the indentation, colons and quotation marks there'}};
  }
  let data: unknown;
  try {
    data = document.toJS({maxAliasCount: 100});
  } catch (cause) {
    return {problem: {file, message: `the aliases cannot be resolved: ${(cause as Error).message.replace(/\.$/, '')}`, expected: 'Write the values out'}};
  }
  return {
    parsed: {
      data,
      place(path) {
        for (let length = path.length; length > 0; length -= 1) {
          const key = document.getIn(path.slice(0, length), true) as {range?: [number, number, number] | null} | undefined;
          if (key?.range) return {line: lineCounter.linePos(key.range[0]).line};
        }
        return {line: 1};
      },
    },
  };
}
