import {describeExcess, excessOf} from './bounds.ts';
import {type Problem} from './problem.ts';
import {readText} from './text-file.ts';

/** Reads a JSON file, or says why it cannot be used. */
export async function readJson(file: string): Promise<{data: unknown} | {problem: Problem}> {
  const read = await readText(file, file);
  if ('problem' in read) return read;
  const {text} = read;
  if (text.trim() === '') return {problem: {file, message: 'the file is empty', expected: 'JSON was expected'}};
  try {
    const data = JSON.parse(text) as unknown;
    const excess = excessOf(data);
    return excess === undefined ? {data} : {problem: {file, ...describeExcess(excess)}};
  } catch (error) {
    const {message} = error as Error;
    return {
      problem: {
        file,
        line: lineOf(message, text),
        message: `this is not JSON: ${plain(message)}`,
        expected: 'Look at the commas, brackets and quotation marks there',
      },
    };
  }
}

/** The line of the first mistake. V8 names it, except for an unexpected token and where the text just ends. */
function lineOf(message: string, text: string): number {
  const named = /\(line (\d+) column \d+\)/.exec(message);
  if (named !== null) return Number(named[1]);
  const lines = text.trimEnd().split('\n');
  let [sound, faulty] = [0, lines.length];
  while (message.startsWith('Unexpected token') && faulty - sound > 1) {
    const middle = (sound + faulty) >> 1;
    if (hasUnexpectedToken(lines.slice(0, middle).join('\n'))) faulty = middle;
    else sound = middle;
  }
  return faulty;
}

function hasUnexpectedToken(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch (error) {
    return (error as Error).message.startsWith('Unexpected token');
  }
}

function plain(message: string): string {
  return message
    .replace(/, (\.\.\.)?"[^]*"(\.\.\.)? is not valid JSON$/, '')
    .replace(/ in JSON at position .*$/s, '')
    .replace(/^Unexpected end of JSON input$/, 'it ends too soon')
    .replace(/^./, (letter) => letter.toLowerCase());
}
