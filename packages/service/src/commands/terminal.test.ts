import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {terminalOutput} from './terminal.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function stream(isTTY: boolean) {
  const written: string[] = [];
  return {written, errors: {isTTY, write: (text: string) => written.push(text) > 0} as unknown as NodeJS.WriteStream};
}

describe('a terminal', () => {
  test('shows a bar for what lasts, and takes it away before the next line', () => {
    const {written, errors} = stream(true);
    const output = terminalOutput(errors);
    output.progress!(1, 4);
    expect(written).toEqual([]);
    vi.advanceTimersByTime(1000);
    output.progress!(2, 4);
    expect(written.at(-1)).toBe(`\r${'█'.repeat(15)}${'░'.repeat(15)} 50 %`);
    output.log('done');
    expect(written.at(-1)).toBe('\r\x1b[K');
  });

  test('shows none where nobody looks on, as in a file', () => {
    expect(terminalOutput(stream(false).errors).progress).toBeUndefined();
  });
});
