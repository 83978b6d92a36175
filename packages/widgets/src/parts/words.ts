import {html, nothing, type TemplateResult} from 'lit';
import {pickVariant, sameLanguage, type Wording, type Wordings} from '@send-strategy/sdk/reading';
import type {ViewContext} from '../element/strategy-element.ts';

/** Longer texts are cut at a word and wait, whole, behind "Read the whole text". */
const longest = 600;
const longestTitle = 160;

/** Whether a script runs from right to left, for texts in another language than the widget's. */
const rightToLeft = /^(ar|dv|fa|he|ku-arab|pa-arab|ps|sd|ug|ur|yi)\b/i;

/** An item's words for the reader of a widget. */
export function wordingsOf(item: Parameters<typeof pickVariant>[0], {settings}: ViewContext, originalLang: string): Wordings {
  return pickVariant(item, {lang: settings.lang, reading: settings.reading, originalLang});
}

/** A text of the data in a line of its own language: where that is not the widget's, the text says so (WCAG 3.1.2). `dir="auto"` lets names in other scripts run their way. */
export function inline({text, lang}: Wording, {words}: ViewContext): TemplateResult {
  return sameLanguage(lang, words.lang)
    ? html`<span dir="auto">${text}</span>`
    : html`<span lang=${lang} dir=${rightToLeft.test(lang) ? 'rtl' : 'auto'}>${text}</span>`;
}

/** A title: short, or cut at a word. */
export function title(wording: Wording, context: ViewContext): TemplateResult {
  return inline({...wording, text: excerpt(wording.text, longestTitle)}, context);
}

/** A paragraph, or nothing where there is no text. A long one is cut, with the whole text behind a button of the browser's own. */
export function paragraph(wording: Wording | undefined, context: ViewContext, cutAt = longest): TemplateResult | typeof nothing {
  if (wording === undefined) return nothing;
  const cut = excerpt(wording.text, cutAt);
  if (cut === wording.text) return html`<p>${inline(wording, context)}</p>`;
  return html`<p>${inline({...wording, text: cut}, context)}</p>
    <details>
      <summary>${context.words.readAll}</summary>
      <p>${inline(wording, context)}</p>
    </details>`;
}

/** The rest of a title that was cut. */
export function restOfTitle(wording: Wording, context: ViewContext): TemplateResult | typeof nothing {
  if (wording.text.length <= longestTitle) return nothing;
  return html`<details>
    <summary>${context.words.readAll}</summary>
    <p>${inline(wording, context)}</p>
  </details>`;
}

function excerpt(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  const space = cut.lastIndexOf(' ');
  return `${space > limit / 2 ? cut.slice(0, space) : cut}…`;
}

/** Easy Read: one idea a line, its picture before it. */
export function easyRead({lines = [], linesLang}: Wordings, context: ViewContext): TemplateResult {
  return html`<ul class="easy-read" part="easy-read">
    ${lines.map(
      ({text, image}) =>
        html`<li>
          ${image === undefined ? html`<span class="no-picture"></span>` : html`<img src=${context.url(image.src)} alt=${image.alt} width="96" height="96" />`}
          <p>${inline({text, lang: linesLang ?? context.words.lang}, context)}</p>
        </li>`,
    )}
  </ul>`;
}
