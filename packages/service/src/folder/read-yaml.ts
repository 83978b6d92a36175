import {isScalar, LineCounter, parseDocument, visit, type Document, type YAMLParseError} from 'yaml';
import {describeExcess, excessOf} from './bounds.ts';
import {type Problem} from './problem.ts';

const mostAliases = 5000;

/** A path into the data of a file: the index of the item, then fields. */
export type DataPath = readonly (string | number)[];

/** A file's data, and where each part of it stands. */
export interface ParsedFile {
  data: unknown;
  /** Line, and row of a table, of the nearest part that exists. */
  place(path: DataPath): {line?: number; row?: number};
}

/** Reads YAML 1.2 (core schema: dates stay text). Fields that stand twice, aliases without an anchor and tags are problems. */
export function readYaml(text: string, file: string): {parsed: ParsedFile} | {problem: Problem} {
  const lineCounter = new LineCounter();
  const lineAt = (offset: number) => Math.max(1, lineCounter.linePos(offset).line);
  const document = parseDocument(text, {
    lineCounter,
    prettyErrors: false,
    uniqueKeys: false,
    resolveKnownTags: false,
    logLevel: 'error',
  });
  const [error] = document.errors;
  if (error !== undefined) {
    const tab = tabIndentBefore(error.pos[0], text);
    if (tab !== undefined)
      return {problem: {file, line: lineAt(tab), message: 'the line is indented with a tab', expected: 'Indent with spaces'}};
    const {offset = error.pos[0], ...described} = describeSyntax(error, text, document);
    return {problem: {file, line: lineAt(offset), ...described}};
  }
  const [warning] = document.warnings;
  if (warning !== undefined) {
    const tag = /^Unresolved tag: (.*)$/.exec(warning.message)?.[1]?.replace('tag:yaml.org,2002:', '!!');
    const message =
      tag === undefined ? `this line means nothing here: ${withoutStop(warning.message)}` : `the tag ${tag} means nothing here`;
    return {
      problem: {
        file,
        line: lineAt(warning.pos[0]),
        message,
        expected: tag === undefined ? 'Leave it out' : 'Write the value alone',
      },
    };
  }
  const fault = repeatedField(document) ?? faultyAlias(document);
  if (fault !== undefined) {
    const {offset, ...described} = fault;
    return {problem: {file, line: lineAt(offset), ...described}};
  }
  // How far aliases may reach is judged on the whole, as one source may well stand behind a thousand items.
  const data = document.toJS({maxAliasCount: -1}) as unknown;
  const excess = excessOf(data);
  if (excess !== undefined) return {problem: {file, ...describeExcess(excess)}};
  return {
    parsed: {
      data,
      place(path) {
        for (let length = path.length; length > 0; length -= 1) {
          const node = document.getIn(path.slice(0, length), true) as {range?: [number, number, number] | null} | undefined;
          if (node?.range) return {line: lineAt(node.range[0])};
        }
        return {line: 1};
      },
    },
  };
}

function describeSyntax(
  {code, message, pos: [start]}: YAMLParseError,
  text: string,
  document: Document,
): {message: string; expected: string; offset?: number} {
  if (message.includes('call stack')) return describeExcess('depth');
  switch (code) {
    case 'MULTIPLE_DOCS':
      return {message: 'a line "---" begins a second document', expected: 'Leave the line out: a file holds one collection'};
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        message: 'this is not YAML: a second colon stands in a field',
        expected: 'Write a text with a colon in quotation marks, and look at the indentation of the next line',
      };
    case 'BAD_SCALAR_START':
      return {message: `a text cannot begin with ${text[start]}`, expected: 'Write it in quotation marks'};
    case 'MISSING_CHAR':
      if (/closing ["']quote/.test(message)) {
        return {
          message: 'a quotation mark is not closed',
          expected: 'End the text with the mark with which it begins',
          offset: startOfScalarThatEndsAt(start, document),
        };
      }
  }
  return {
    message: `this is not YAML: ${withoutStop(message).split(';')[0]!}`,
    expected: 'Look at the indentation, colons, brackets and quotation marks there',
  };
}

/** Where the line of a mistake, or the one before it, is indented with a tab: the parser often stumbles later. */
function tabIndentBefore(offset: number, text: string): number | undefined {
  const end = text.indexOf('\n', offset);
  const lines = text.slice(0, end < 0 ? undefined : end).split('\n');
  for (const number of [lines.length - 2, lines.length - 1]) {
    if (/^ *\t/.test(lines[number] ?? '')) return lines.slice(0, number).join('\n').length + (number === 0 ? 0 : 1);
  }
  return undefined;
}

function startOfScalarThatEndsAt(offset: number, document: Document): number {
  let start = offset;
  visit(document, {
    Scalar(_, {range}) {
      if (range && range[1] >= offset) start = range[0];
    },
  });
  return start;
}

interface Fault {
  offset: number;
  message: string;
  expected: string;
}

/** A field that stands twice in its group. The parser's own search compares each with each. */
function repeatedField(document: Document): Fault | undefined {
  let found: Fault | undefined;
  visit(document, {
    Map(_, {items}) {
      const names = new Set<string>();
      for (const {key} of items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (names.has(name)) {
          found = {
            offset: key.range?.[0] ?? 0,
            message: `the field "${name.slice(0, 80)}" stands twice`,
            expected: 'Keep one of the two',
          };
          return visit.BREAK;
        }
        names.add(name);
      }
      return undefined;
    },
  });
  return found;
}

/** An alias that stands for nothing, or the first of too many: the parser looks at all of them for each. */
function faultyAlias(document: Document): Fault | undefined {
  let found: Fault | undefined;
  const anchors = new Set<string>();
  let aliases = 0;
  visit(document, {
    Value(_, {anchor}) {
      if (anchor !== undefined) anchors.add(anchor);
    },
    Alias(_, {source, range}) {
      aliases += 1;
      const offset = range?.[0] ?? 0;
      if (aliases > mostAliases)
        found = {offset, message: `the file has more than ${mostAliases} aliases (*)`, expected: 'Write the values out'};
      else if (!anchors.has(source))
        found = {offset, message: `there is no anchor "&${source}" before "*${source}"`, expected: 'Write the value out'};
      return found === undefined ? undefined : visit.BREAK;
    },
  });
  return found;
}

function withoutStop(message: string): string {
  return message.replace(/\.$/, '');
}
