/** How often the page was hidden or shown again. */
let changes = 0;
globalThis.document?.addEventListener('visibilitychange', () => changes++);

/**
 * Asks for something, and once more where that failed and the page was hidden meanwhile: it was left, and came back out of the browser's back-forward cache, or the device slept. What was on its way then
 * may be lost: its connection has ended, or its time ran out while the page stood still.
 */
export async function onceMore<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const before = changes;
  try {
    return await ask();
  } catch (error) {
    if (changes === before) throw error;
    return ask();
  }
}
