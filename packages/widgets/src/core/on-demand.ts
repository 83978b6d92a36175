let check: (name: string, hash?: string) => Promise<unknown> = () => Promise.resolve();

/** Sets what comes before a file is run that a page does not need at once: where the browser loads it, its integrity is checked. */
export function checkWith(preload: typeof check): void {
  check = preload;
}

/** Says when a file may be run. Throws where it does not arrive as it should be. `hash` is for files that core.js does not know. */
export const checked: typeof check = (name, hash) => check(name, hash);

/** Loads what is needed once something is shown. */
export async function loadLater(): Promise<typeof import('../later/later.ts')> {
  await check('later');
  return import('../later/later.ts');
}
