import {optionsOf, withOption, type Choice} from './choice.ts';
import type {ForWidget} from './published.ts';

/** A choice without what the strategy does not have, and a sentence for each. */
export function withoutUnknown(
  choice: Choice,
  {items, readings, hasAddressToPaste}: ForWidget,
): {choice: Choice; complaints: string[]} {
  const complaints: string[] = [];
  let known = choice;
  for (const {name, label, value: kind} of optionsOf(choice.widget)) {
    const value = choice.attributes[name];
    if (value === undefined) continue;
    if (kind.kind === 'item') {
      const ids = new Set((items[kind.collection] ?? []).map(({id}) => id));
      const unknown = value.split(' ').filter((id) => !ids.has(id));
      if (unknown.length === 0) continue;
      complaints.push(`${label}: the strategy has no “${unknown.join('”, “')}”.`);
      known = withOption(
        known,
        name,
        value
          .split(' ')
          .filter((id) => ids.has(id))
          .join(' '),
      );
    }
    if (name === 'reading' && value !== 'standard' && !readings.has(value)) {
      complaints.push(`${label}: the strategy does not have this wording here.`);
      known = withOption(known, name, '');
    }
  }
  if (choice.way === 'oembed' && !hasAddressToPaste) {
    complaints.push('The address to paste is not there: this service was not told its public address (--public-url).');
    known = {...known, way: 'element'};
  }
  return {choice: known, complaints};
}
