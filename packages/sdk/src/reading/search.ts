/** What a search finds: whether a text has every word of it, wherever in the text. An empty search finds everything. */
export function searchFor(search = ''): (text: string) => boolean {
  const words = foldText(search).split(/\s+/u).filter(Boolean);
  return (text) => {
    if (!words[0]) return true;
    const folded = foldText(text);
    return words.every((word) => folded.includes(word));
  };
}

/** Text for comparing: lower case, without accents and apostrophes (St Mary’s, St Mary's and St Marys are one), with a space for each dash. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}|['’‘ʼ`´]/gu, '')
    .replace(/\p{Pd}/gu, ' ')
    .toLowerCase();
}
