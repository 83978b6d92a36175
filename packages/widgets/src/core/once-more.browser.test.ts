import {expect, test, vi} from 'vitest';
import {onceMore} from './once-more.ts';

/** What fails as often as said, while the page is hidden and shown again if so said. */
const failing = (times: number, isHidden: boolean) => {
  let asked = 0;
  return vi.fn(async () => {
    asked += 1;
    if (isHidden) document.dispatchEvent(new Event('visibilitychange'));
    if (asked <= times) throw new Error(`Failed, ${asked}`);
    return 'an answer';
  });
};

test('what fails while the page is hidden is asked for once more', async () => {
  const ask = failing(1, true);
  expect(await onceMore(ask)).toBe('an answer');
  expect(ask).toHaveBeenCalledTimes(2);
});

test('what fails again then has failed', async () => {
  const ask = failing(2, true);
  await expect(onceMore(ask)).rejects.toThrow('Failed, 2');
  expect(ask).toHaveBeenCalledTimes(2);
});

test('what fails while the page is shown has failed, also where it was hidden before', async () => {
  document.dispatchEvent(new Event('visibilitychange'));
  const ask = failing(1, false);
  await expect(onceMore(ask)).rejects.toThrow('Failed, 1');
  expect(ask).toHaveBeenCalledTimes(1);
});

test('what is answered is asked for once', async () => {
  const ask = failing(0, true);
  expect(await onceMore(ask)).toBe('an answer');
  expect(ask).toHaveBeenCalledTimes(1);
});
