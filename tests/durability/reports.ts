import {expect} from 'vitest';

/** A report on an action of Quillmere. */
export const report = (text: string) => ({actionId: 'front-door', on: '2026-10-01', status: 'onTrack', text});

/** Resolves with the milliseconds after which a service publishes a text. */
export async function seen(url: string, text: string): Promise<number> {
  const start = performance.now();
  for (;;) {
    const answer = await fetch(`${url}/v1/strategies/quillmere/updates.json`);
    if ((await answer.text()).includes(text)) return performance.now() - start;
    expect(performance.now() - start).toBeLessThan(10_000);
  }
}
