/** Whether two BCP 47 tags name one language in one script, whatever their regions: `en` and `en-GB`, but not `pa` (Gurmukhi) and `pa-Arab`. */
export function sameLanguage(a: string, b: string): boolean {
  return a === b || languageAndScript(a) === languageAndScript(b);
}

/** To find a language out takes long. A reader's browser may send any tag: only so many are remembered. */
const known = new Map<string, string>();

function languageAndScript(tag: string): string {
  let found = known.get(tag);
  if (!found) {
    try {
      const {language, script = ''} = new Intl.Locale(tag).maximize();
      found = language + script;
    } catch {
      // Not a tag by BCP 47.
      found = tag.toLowerCase();
    }
    if (known.size > 99) known.clear();
    known.set(tag, found);
  }
  return found;
}
