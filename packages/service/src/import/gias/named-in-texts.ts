import {type School} from '@send-strategy/sdk/reading';
import {put, withEdits} from '../../edit/edit.ts';
import {type Dataset} from '../../folder/dataset.ts';
import {schoolsNamedWithoutConsent, unnamedSchools} from '../../publish/names.ts';

/**
 * Schools that the strategy's texts would name without consent if they were put in: the texts came first, and nobody could know. They cannot be put in before the texts are changed
 * or the consent is recorded.
 *
 * @returns For each URN the text's place ("meetings 0.points.1.text").
 */
export function namedInTexts(dataset: Dataset, schools: readonly School[]): Map<string, string> {
  const before = new Set(schoolsNamedWithoutConsent(dataset).map((finding) => JSON.stringify(finding)));
  const named = new Map<string, string>();
  let left = schools;
  for (;;) {
    const after = withEdits(
      dataset,
      left.map((school) => put('schools', school)),
    );
    const found = schoolsNamedWithoutConsent(after).filter((finding) => !before.has(JSON.stringify(finding)));
    const size = named.size;
    for (const {collection, path, name} of found) {
      for (const {urn} of schoolsCalled(name, left, dataset))
        if (!named.has(urn)) named.set(urn, [collection, path.join('.')].join(' ').trim());
    }
    if (named.size === size) return named;
    left = left.filter(({urn}) => !named.has(urn));
  }
}

function schoolsCalled(name: string, schools: readonly School[], {collections}: Dataset): School[] {
  const letters = lettersOf(name);
  const likely = schools.filter(({urn, laestab, ukprn, name: own}) =>
    [urn, laestab ?? '', ukprn ?? '', own].some((word) => lettersOf(word) === letters),
  );
  const candidates = likely.length > 0 ? likely : schools;
  return candidates.filter((school) => unnamedSchools({...collections, schools: []}, [school]).find(name) !== undefined);
}

function lettersOf(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll('&', 'and')
    .replaceAll('%20', '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
