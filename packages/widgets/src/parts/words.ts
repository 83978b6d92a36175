import {html, type TemplateResult} from 'lit';
import {pickVariant, sameLanguage, type Wording, type Wordings} from '@send-strategy/sdk/reading';
import type {ViewContext} from '../element/strategy-element.ts';

/** Longer texts are cut and wait, whole, behind a button of the browser's own. */
const longest = 600;
const longestTitle = 160;

/** What a view can leave out: Lit renders an empty text and undefined as nothing (but false as a word). */
export type Part = TemplateResult | '' | undefined;

/** An item's words for the reader of a widget. */
export function wordingsOf(item: Parameters<typeof pickVariant>[0], {settings, lang}: ViewContext): Wordings {
  return pickVariant(item, {...settings, originalLang: lang});
}

/** A text of the data. Where its language is not the widget's it says so (WCAG 3.1.2); names in other scripts run their own way. `content` is shown in the text's place. */
export function inline({text, lang}: Wording, {words}: ViewContext, content: unknown = text): TemplateResult {
  return sameLanguage(lang, words.lang)
    ? html`<span dir="auto">${content}</span>`
    : html`<span lang=${lang} dir="auto">${content}</span>`;
}

/** Like `inline`, with the strategy's terms explained where they first stand. */
export function explained(wording: Wording, context: ViewContext): TemplateResult {
  return inline(wording, context, context.explain?.(wording));
}

/** A text in the data's own language, for what has no wordings of its own: a source's title, a school's name. */
export function original(text: string, context: ViewContext): TemplateResult {
  return title({text, lang: context.lang}, context);
}

/** A title, cut where it is very long. */
export function title({text, lang}: Wording, context: ViewContext, limit = longestTitle): TemplateResult {
  return inline({text: cut(text, limit), lang}, context);
}

function cut(text: string, limit: number): string {
  return text.length > limit ? `${text.slice(0, limit)}…` : text;
}

/** The whole of a text that was cut. */
export function rest(wording: Wording, context: ViewContext, limit = longestTitle): Part {
  return wording.text.length > limit
    ? html`<details>
        <summary>${context.words.readAll}</summary>
        <p>${inline(wording, context)}</p>
      </details>`
    : '';
}

/** A paragraph, or nothing where there is no text. `label` stands before it. */
export function paragraph(wording: Wording | undefined, context: ViewContext, limit = longest, label?: string): Part {
  return (
    wording &&
    html`<p>${label && html`<b>${`${label}: `}</b>`}${explained({...wording, text: cut(wording.text, limit)}, context)}</p>${rest(wording, context, limit)}`
  );
}

/** An item's words as they were asked for: Easy Read lines where there are any, one idea a line with its picture before it, else a field as a paragraph. */
export function wording(wordings: Wordings, field: string, context: ViewContext, limit?: number): Part {
  const {lines, linesLang, outdated} = wordings;
  return html`${
    lines
      ? html`<ul class="easy-read" part="easy-read">
        ${lines.map(
          ({text, image}) =>
            html`<li>${image ? html`<img src=${context.url(image.src)} alt=${image.alt} width="80" height="80" />` : html`<i></i>`}<p>${explained({text, lang: linesLang!}, context)}</p></li>`,
        )}
      </ul>`
      : paragraph(wordings.text(field), context, limit)
  }${outdated ? html`<p class="quiet">${context.words.variantOutdated}</p>` : ''}`;
}
