/** The script of a page with Shoelace's or Web Awesome's elements: fetches the data while they load, and fills the page once both are there. */
import {elementsOf, prioritiesHtml, type Documents} from './pages-priorities.ts';

const main = document.querySelector('main')!;
const {prefix, amount, shown} = main.dataset as Record<string, string>;
const read = async (name: string) => [name, await (await fetch(`/v1/strategies/marlhaven/${name}.json`)).json()] as const;
const documents = await Promise.all(['strategy', 'priorities', 'actions', 'sources'].map(read));
// Elements that are not defined yet would be seen without their styles.
await Promise.all(['card', 'details', 'progress-bar'].map((name) => customElements.whenDefined(`${prefix}-${name}`)));
const section = prioritiesHtml(Object.fromEntries(documents) as Documents, elementsOf(prefix), Number(shown));
// oxlint-disable-next-line send/no-unsafe-html -- the fastest way there is; texts are escaped.
main.innerHTML = section.repeat(Number(amount));
