import {render, type ElementRenderer} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {dayOf, tables, type Reading} from '@send-strategy/sdk/reading';
import {type Boundary, type ViewContext} from '@send-strategy/widgets/views';
import {plainHtml, type PlainHtml} from './plain-html.ts';
import {languageOf} from './rendered.words.ts';
import {widgets, type PublishedDocuments, type WidgetAttributes, type WidgetName} from './widgets.ts';

/** How a widget is rendered. Everything that its element has as an attribute means the same here. */
export interface RenderOptions {
  /** Attributes of the element that choose what is shown: `priority`, `urn`, `indicator` and so on. Default: none, everything is shown. */
  attributes?: WidgetAttributes;
  /** Default standard. */
  reading?: Reading;
  /** The reader's language: English, Polish and Urdu are spoken. Default English. */
  lang?: string;
  /** The level of the first heading, 2 (default) to 6. */
  headingLevel?: number;
  /** When it is rendered: what is overdue depends on it. Default: now. */
  now?: Date;
  /** The address of a file of the strategy, for pictures and the table. Default: its path. */
  url?: (path: string) => string;
  /** The area's outline, for the map. Default: none is drawn. */
  boundary?: Boundary;
}

/** The views stand in a shadow root as a rule, and some have a slot there: this stands for the element around it. */
const noElement = {} as ElementRenderer;

/**
 * Renders a widget's view as plain HTML for the light DOM: the same that the element shows, with everything open and nothing that needs a script. Texts of the data are never markup.
 * Class names and parts are kept, so that `html.css` fits.
 *
 * @param documents What the strategy publishes, as read from its files: never what is kept of it.
 * @returns The HTML of one element of the class `send-widget`.
 */
export function renderWidget(
  name: WidgetName,
  documents: PublishedDocuments & Required<Pick<PublishedDocuments, 'strategy'>>,
  {
    attributes = {},
    reading = 'standard',
    lang = 'en',
    headingLevel = 2,
    now = new Date(),
    url = (path) => path,
    boundary,
  }: RenderOptions = {},
): PlainHtml {
  const {id, languages} = documents.strategy.data;
  const {words, own} = languageOf(lang);
  const widget = widgets[name] as (typeof widgets)['principles'];
  const {linked} = widget;
  const item = `#send/${id}/${linked}/`;
  const context: ViewContext<(typeof own)['principles']> = {
    words,
    own: own[name] as (typeof own)['principles'],
    settings: {service: '', strategy: id, lang, reading, headingLevel, refresh: 0},
    lang: languages[0] ?? '',
    now,
    today: dayOf(now),
    url,
    link: (itemId) => `${item}${itemId}`,
    staleSince: undefined,
    explain: undefined,
  };
  const template = widget.draw(documents, attributes, context, boundary);
  // A part of a table is not what the link would give.
  const isWhole = Object.values(attributes).every((value) => value === undefined);
  const hasTable = (tables as readonly string[]).includes(linked) && documents[linked] !== undefined && isWhole;
  const body = plainHtml(collectResultSync(render(template, {customElementHostStack: [noElement]})), {
    item,
    table: hasTable ? url(`${linked}.csv`) : undefined,
  });
  const html = `<div class="send-widget send-${name}" lang="${words.lang}" dir="${words.dir}"><div class="body">${body.html}</div></div>`;
  return {...body, html};
}
