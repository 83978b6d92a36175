import type {AttributeDescription, WidgetDescription, WidgetName} from '@send-strategy/widgets/description';
import {widgets} from '@send-strategy/widgets/description';
import type {Scheme, Way} from '@send-strategy/widgets/snippets';

/** The looks that are offered, each with what a form says of it. */
export const looks = {
  neutral: {title: 'Plain', about: 'How the widgets look by themselves. Fits most pages.'},
  govuk: {title: 'Like GOV.UK', about: 'For a council page in the style of the GOV.UK Design System.'},
  nhs: {title: 'Like NHS.UK', about: 'For an NHS page.'},
  school: {title: 'A school’s two colours', about: 'You give the two colours. Those that are hard to read are darkened.'},
  own: {title: 'Colours of your own', about: 'You give the colours of text, background and links. They are checked.'},
} as const;
export type LookName = keyof typeof looks;

/** The colours that can be given, each with its label. */
export const colourLabels = {
  text: 'Text',
  background: 'Background',
  links: 'Links and buttons',
  brand: 'First colour: links and buttons',
  'brand-2': 'Second colour: headings and focus',
} as const;
export type ColourName = keyof typeof colourLabels;
export const coloursOf: Readonly<Record<LookName, readonly ColourName[]>> = {
  ...{neutral: [], govuk: [], nhs: []},
  school: ['brand', 'brand-2'],
  own: ['text', 'background', 'links'],
};

export const schemes: Readonly<Record<Scheme, string>> = {
  light: 'Light',
  dark: 'Dark',
  auto: 'As each reader’s device is set',
};

/** How the preview is shown. */
export const previews = {phone: 'Phone', desktop: 'Desktop', print: 'Print'} as const;
export type PreviewName = keyof typeof previews;

/** Which browser files the snippet names. */
export type FilesName = 'pinned' | 'moving';

/** What somebody chose. Texts are as they were typed: what is wrong with one is said beside it, and it is not used. */
export interface Choice {
  strategy: string;
  widget: WidgetName;
  /** The widget's attributes that are not left as they are. */
  attributes: Readonly<Record<string, string>>;
  look: LookName;
  scheme: Scheme;
  colours: Readonly<Partial<Record<ColourName, string>>>;
  way: Way;
  files: FilesName;
  /** The page's own words; empty where the usual ones will do. */
  sentence: string;
  linkText: string;
  linkAddress: string;
  preview: PreviewName;
}

/** What is chosen at first. */
export const firstChoice = (strategy: string): Choice => ({
  ...{strategy, widget: widgets[0]!.name, attributes: {}, look: 'neutral', scheme: 'light', colours: {}},
  ...{way: 'element', files: 'pinned', sentence: '', linkText: '', linkAddress: '', preview: 'phone'},
});

/** The widget of a name. */
export const widgetOf = (name: WidgetName): WidgetDescription => widgets.find((widget) => widget.name === name)!;

/** What can be chosen of a widget here: the service and the strategy are chosen already. */
export const optionsOf = (name: WidgetName): readonly AttributeDescription[] =>
  widgetOf(name).attributes.filter(({value}) => value.kind !== 'service' && value.kind !== 'strategy');

/** Another widget: of the options, those stay that it has too. */
export function withWidget(choice: Choice, widget: WidgetName): Choice {
  const names = optionsOf(widget).map(({name}) => name);
  const attributes = Object.fromEntries(Object.entries(choice.attributes).filter(([name]) => names.includes(name)));
  return {...choice, widget, attributes};
}

/** An option set, or left as it is where the value is empty. */
export function withOption(choice: Choice, name: string, value: string): Choice {
  const {[name]: _, ...others} = choice.attributes;
  return {...choice, attributes: value === '' ? others : {...others, [name]: value}};
}
