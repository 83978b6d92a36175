import type {Page} from 'playwright';
import {expect} from 'vitest';
import {painted, tags} from '../embedding/pages.ts';

/** Opens all that waits on a page, and what then waits in it: charts come when they are opened, each with a table that is closed. */
export async function openEverything(page: Page): Promise<void> {
  const waiting = page.locator(`:is(${tags.join()}) :is(.show-all:not([hidden]), details:not([open]))`);
  await expect
    .poll(async () => {
      const left = await waiting.evaluateAll((all) => {
        for (const element of all) {
          if (element instanceof HTMLDetailsElement) element.open = true;
          else (element as HTMLElement).click();
        }
        return all.length;
      });
      await page.waitForLoadState('networkidle');
      await painted(page);
      return left;
    })
    .toBe(0);
}
