import reference from '../generated/reference.json' with {type: 'json'};
import {type Files} from '../publish/publish.ts';

/** The reference of the API: a page and its styles, by their names below `reference/`. */
export function referenceFiles(): Files {
  return new Map(Object.entries(reference).map(([name, text]) => [name, Buffer.from(text, 'utf8')]));
}

/** The page needs its own styles, and nothing else. */
export const referencePolicy =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
