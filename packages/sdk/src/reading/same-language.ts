/** Whether two BCP 47 tags name one language in one script, whatever their regions: `en` and `en-GB`, but not `pa` (Gurmukhi) and `pa-Arab`. */
export function sameLanguage(a: string, b: string): boolean {
  // Most are, and finding a language out takes long.
  return a === b || languageAndScript(a) === languageAndScript(b);
}

function languageAndScript(tag: string): string {
  try {
    const {language, script = ''} = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    // Not a tag by BCP 47: a reader's browser may send anything.
    return tag.toLowerCase();
  }
}
