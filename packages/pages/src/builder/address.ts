import {widgets} from '@send-strategy/widgets/description';
import {ways} from '@send-strategy/widgets/snippets';
import {
  colourLabels,
  firstChoice,
  looks,
  optionsOf,
  previews,
  schemes,
  widgetOf,
  withWidget,
  type Choice,
  type ColourName,
} from './choice.ts';
import {problemWith} from './option-values.ts';

/** Names in the address of what is no option of a widget. */
export const ownNames = [
  ...['strategy', 'widget', 'theme', 'scheme', 'way', 'files', 'preview', 'sentence', 'link-text', 'link-address'],
  ...(Object.keys(colourLabels) as ColourName[]),
];

/** What an address can be checked against. */
export interface Known {
  /** The ids of the strategies. */
  strategies: readonly string[];
  isColour: (text: string) => boolean;
}

/** The choice in the part of an address after `#`, and a sentence for each value that was not possible and is left as it is at first. */
export function choiceFrom(hash: string, {strategies, isColour}: Known): {choice: Choice; complaints: string[]} {
  const query = new URLSearchParams(hash.replace(/^#/, ''));
  const complaints: string[] = [];
  /** A value that is one of some, else undefined. */
  const oneOf = <Value extends string>(name: string, label: string, values: readonly Value[]): Value | undefined => {
    const given = query.get(name);
    if (given === null || values.includes(given as Value)) return (given as Value | null) ?? undefined;
    complaints.push(`${label}: “${given}” is not there.`);
    return undefined;
  };
  const first = firstChoice(strategies[0] ?? '');
  const widget = oneOf(
    'widget',
    'What to show',
    widgets.map(({name}) => name),
  );
  const attributes: Record<string, string> = {};
  const colours: Partial<Record<ColourName, string>> = {};
  const choice: Choice = {
    ...withWidget(first, widget ?? first.widget),
    ...{attributes, colours},
    strategy: oneOf('strategy', 'Strategy', strategies) ?? first.strategy,
    look: oneOf('theme', 'Look', keysOf(looks)) ?? first.look,
    scheme: oneOf('scheme', 'Light or dark', keysOf(schemes)) ?? first.scheme,
    way:
      oneOf(
        'way',
        'How it goes on your site',
        ways.map(({way}) => way),
      ) ?? first.way,
    files: oneOf('files', 'Version', ['pinned', 'moving'] as const) ?? first.files,
    preview: oneOf('preview', 'Preview', keysOf(previews)) ?? first.preview,
    sentence: query.get('sentence') ?? '',
    linkText: query.get('link-text') ?? '',
    linkAddress: addressIn(query.get('link-address') ?? '', complaints),
  };
  const options = optionsOf(choice.widget);
  for (const [name, value] of query) {
    if (ownNames.includes(name) || value === '') continue;
    const option = options.find((each) => each.name === name);
    const problem =
      option === undefined ? `“${name}” is no option of “${widgetOf(choice.widget).title}”.` : problemWith(option, value);
    if (problem === undefined) attributes[name] = value;
    else complaints.push(problem);
  }
  for (const name of keysOf(colourLabels)) {
    const value = query.get(name);
    if (value === null) continue;
    if (isColour(value)) colours[name] = value;
    else complaints.push(`${colourLabels[name]}: “${value}” is no colour.`);
  }
  return {choice, complaints};
}

/** The part of an address after `#` that gives a choice again. What is as at first is left out. */
export function addressOf(choice: Choice): string {
  const first = firstChoice('');
  const {strategy, widget, attributes, look, scheme, colours, way, files, sentence, linkText, linkAddress, preview} = choice;
  const changed = <Key extends keyof Choice>(key: Key) => choice[key] !== first[key];
  const query = new URLSearchParams({strategy, widget, ...attributes});
  if (changed('look')) query.set('theme', look);
  if (changed('scheme')) query.set('scheme', scheme);
  for (const [name, value] of Object.entries(colours)) query.set(name, value);
  if (changed('way')) query.set('way', way);
  if (changed('files')) query.set('files', files);
  if (changed('preview')) query.set('preview', preview);
  const texts = {sentence, 'link-text': linkText, 'link-address': linkAddress};
  for (const [name, value] of Object.entries(texts)) if (value !== '') query.set(name, value);
  return `#${query}`;
}

/** What is wrong with an address for the link, as a sentence; undefined where nothing is. */
export function problemWithLink(address: string): string | undefined {
  if (address === '' || (/^https?:\/\//i.test(address) && URL.canParse(address))) return undefined;
  return `“${address}” is no address of a page. Write the whole of it, beginning with https://.`;
}

function addressIn(address: string, complaints: string[]): string {
  const problem = problemWithLink(address);
  if (problem === undefined) return address;
  complaints.push(`Address of the link: ${problem}`);
  return '';
}

const keysOf = <Key extends string>(object: Readonly<Record<Key, unknown>>) => Object.keys(object) as Key[];
