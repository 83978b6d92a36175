/** What the tests of this folder share: they compare what the documents say with what is there. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');

/** A document of docs/trust, by its name. */
export const trustDocument = (name: string): string => textOf(`docs/trust/${name}.md`);

/** The Markdown files of a folder and of those in it, by their paths from the root. */
export const documentsIn = (folder: string): string[] =>
  readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md') && !path.includes('/node_modules/'));

/**
 * The rows of the table whose head begins with some columns, each as its cells by column.
 *
 * @throws Where a document has no such table.
 */
export function tableOf(document: string, ...head: string[]): Record<string, string>[] {
  const lines = document.split('\n');
  const at = lines.findIndex((line) => line.startsWith('|') && head.every((name, index) => cellsOf(line)[index] === name));
  if (at === -1) throw new Error(`There is no table with the columns ${head.join(', ')}.`);
  const columns = cellsOf(lines[at]!);
  const rest = lines.slice(at + 2);
  const end = rest.findIndex((line) => !line.startsWith('|'));
  return rest
    .slice(0, end === -1 ? undefined : end)
    .map((line) => Object.fromEntries(cellsOf(line).map((cell, index) => [columns[index]!, cell])));
}

const cellsOf = (line: string) =>
  line
    .replaceAll('\\|', '\0')
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('\0', '|'));

/** The pieces of code in a text, without their marks. */
export const codeIn = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);

/** The paths of tests and stories that a text names, and those of them that are not there. */
export const testsIn = (text: string): string[] =>
  codeIn(text).filter((code) => /^(tests|packages|stories|examples)\/\S*\.\w+$/.test(code));
export const absent = (paths: readonly string[]): string[] => paths.filter((path) => !existsSync(join(root, path)));

/**
 * The part of a document below a heading of the second level, to the next one.
 *
 * @throws Where there is no such heading.
 */
export function sectionOf(document: string, heading: string): string {
  const [, section] = document.split(`\n## ${heading}\n`);
  if (section === undefined) throw new Error(`There is no heading "${heading}".`);
  return section.split('\n## ')[0]!;
}
