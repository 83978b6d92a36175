import {
  carriedLook,
  snippet,
  serverLines,
  styleLines,
  version,
  ways,
  type Look,
  type SnippetOptions,
  type WayDescription,
} from '@send-strategy/widgets/snippets';
import {problemWithLink} from './address.ts';
import {coloursOf, optionsOf, widgetOf, type Choice, type ColourName} from './choice.ts';
import {usualColours} from './colour-checks.ts';
import {problemWith} from './option-values.ts';

/** What a snippet needs to know beside the choice. */
export interface Around {
  /** The service's address, without a slash at its end. */
  service: string;
  /** The title of the strategy. */
  title: string;
  integrity: Readonly<Record<string, string>>;
  parse: (colour: string) => string | undefined;
}

/** The way of a choice. */
export const wayOf = (choice: Choice): WayDescription => ways.find(({way}) => way === choice.way)!;

/** What a page says where the widget cannot come, unless an editor writes something else. */
export function usualWords(choice: Choice, {service, title}: Pick<Around, 'service' | 'title'>) {
  return {
    sentence: `This is part of the ${title}:`,
    linkText: widgetOf(choice.widget).title,
    linkAddress: `${service}/embed/${choice.strategy}/${choice.widget}.html`,
  };
}

/** The custom properties that a colour is given to. */
const properties: Readonly<Record<ColourName, readonly string[]>> = {
  ...{text: ['text'], background: ['surface'], links: ['accent', 'focus']},
  ...{brand: ['brand'], 'brand-2': ['brand-2']},
};

/** The look of a choice, as far as its way can carry it. What is no colour is not used. */
export function lookOf({look, scheme, colours, way}: Choice, parse: Around['parse']): Look {
  // By themselves, widgets look as the plain theme has it.
  const theme = look === 'neutral' || look === 'own' ? undefined : look;
  if (carriedLook[way] === 'nothing') return {};
  if (carriedLook[way] === 'theme') return {theme, scheme};
  const usual = usualColours(look, scheme);
  const set = coloursOf[look].flatMap((name) => {
    const colour = parse(colours[name] ?? '') ?? usual[name]!;
    return properties[name].map((property) => [property, colour] as const);
  });
  return {theme, scheme, colours: Object.fromEntries(set)};
}

/** The options that are possible. Others are said beside their fields, and not used. */
export function possibleOptions({widget, attributes}: Choice): Record<string, string> {
  const options = optionsOf(widget).filter(({name}) => name in attributes);
  return Object.fromEntries(
    options
      .filter((option) => problemWith(option, attributes[option.name]!) === undefined)
      .map(({name}) => [name, attributes[name]!]),
  );
}

/** What the functions of the snippets take. */
export function snippetOptions(choice: Choice, around: Around): SnippetOptions {
  const usual = usualWords(choice, around);
  const address = problemWithLink(choice.linkAddress) === undefined ? choice.linkAddress : '';
  return {
    ...{service: around.service, strategy: choice.strategy, widget: choice.widget},
    version: choice.files === 'pinned' ? version : version.split('.')[0]!,
    integrity: around.integrity,
    attributes: possibleOptions(choice),
    look: lookOf(choice, around.parse),
    fallback: {
      sentence: choice.sentence || usual.sentence,
      link: {text: choice.linkText || usual.linkText, href: address || usual.linkAddress},
    },
  };
}

/** What is to be copied, each where there is any. */
export function pieces(
  choice: Choice,
  around: Around,
): {snippet: string; server: string | undefined; styles: string | undefined} {
  const options = snippetOptions(choice, around);
  return {
    snippet: snippet(choice.way, options),
    server: serverLines(choice.way, options),
    styles: styleLines(choice.way, options),
  };
}

/** What of a choice its way cannot carry, a sentence each. */
export function notCarried(choice: Choice): string[] {
  const {takesAttributes, title} = wayOf(choice);
  const options = optionsOf(choice.widget).filter(({name}) => name in possibleOptions(choice));
  const labels = new Intl.ListFormat('en-GB').format(options.map(({label}) => `“${label}”`));
  const carried = carriedLook[choice.way];
  const [isTheme, isOwn] = [choice.look !== 'neutral' && choice.look !== 'own', coloursOf[choice.look].length > 0];
  return [
    ...(!takesAttributes && options.length > 0
      ? [`“${title}” shows everything, as on its own page: it leaves out ${labels}.`]
      : []),
    ...(carried === 'nothing' && isTheme ? [`“${title}” has the plain look only.`] : []),
    ...(carried !== 'all' && isOwn ? [`“${title}” cannot have colours of your own.`] : []),
    ...(carried === 'nothing' && choice.scheme !== 'light' ? [`“${title}” is always light.`] : []),
  ];
}
