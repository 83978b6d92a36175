/** What a page needs only sometimes, or only once something is shown. */
const modules = {
  later: () => import('../later/later.ts'),
  pl: () => import('../words/pl.ts'),
  ur: () => import('../words/ur.ts'),
};

type Modules = typeof modules;

let check: (name: string) => Promise<unknown> = () => Promise.resolve();

/** Sets what comes before each of these files is run: where the browser loads it, its integrity is checked. */
export function checkWith(preload: typeof check): void {
  check = preload;
}

/** Loads one of these files. Throws where it does not arrive as it should be. */
export async function load<Name extends keyof Modules>(name: Name): Promise<Awaited<ReturnType<Modules[Name]>>> {
  await check(name);
  return modules[name]() as Promise<Awaited<ReturnType<Modules[Name]>>>;
}
