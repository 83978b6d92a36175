import {html, type TemplateResult} from 'lit';
import type {Source, Strategy} from '@send-strategy/sdk/reading';
import {heading} from '../element/heading.ts';
import {linked} from '../parts/linked.ts';
import {itemNotes, notices, sourceLine} from '../parts/provenance.ts';
import {original, paragraph, rest, title, wording, wordingsOf} from '../parts/words.ts';
import {factsView, type Context} from './facts.view.ts';
import {coProductionView, consultationsView, inspectionsView} from './making.view.ts';
import {partnersView} from './partners.view.ts';
import {isPublished, type SectionName, type StrategyDocuments} from './sections.ts';
import {termsView} from './terms.view.ts';

/** The strategy itself: what it is, and the sections that are asked for. */
export function strategyView(documents: StrategyDocuments, sections: readonly SectionName[], context: Context): TemplateResult {
  const strategy = documents.strategy!.data;
  const sources = documents.sources?.data ?? [];
  const {own, settings} = context;
  const wordings = wordingsOf(strategy, context);
  const name = wordings.text('title')!;
  const {ages} = strategy;
  return html`<div class="top">${heading(settings.headingLevel, title(name, context))}</div>
    ${rest(name, context)}${notices(strategy, context, [strategy])}
    ${factsView(
      [
        [own.area, title(wordings.text('area.name')!, context)],
        [own.ages, ages && own.yearsOfAge(ages.from, ages.to)],
      ],
      context,
    )}
    ${sections.includes('vision') || !wordings.outdated ? '' : html`<p class="quiet">${context.words.variantOutdated}</p>`}
    ${itemNotes(strategy, strategy, context)}${sourceLine(strategy, sources, context)}
    ${
      sections.some((section) => isPublished(section, documents))
        ? html`<div class="cards" part="sections">
              ${sections.map(
                (section, index) =>
                  html`<div class="section ${/^(status|term)$/.test(section) ? 'half' : ''}" ?data-fold=${index > 0} part="section">
                    ${heading(settings.headingLevel + 1, own.sections[section])}
                    ${isPublished(section, documents) ? views[section](documents, strategy, sources, context) : html`<p>${own.notPublished}</p>`}
                  </div>`,
              )}
            </div>
            <div class="end">
              <button class="show-all" type="button" part="button" hidden>${own.showAll}</button>
              ${
                sections.includes('terms') && isPublished('terms', documents)
                  ? html`<button class="csv" type="button" part="button">${own.downloadTerms}</button>`
                  : ''
              }
            </div>`
        : html`<p part="empty">${own.empty}</p>
            <slot></slot>`
    }`;
}

type SectionView = (
  documents: StrategyDocuments,
  strategy: Strategy,
  sources: readonly Source[],
  context: Context,
) => TemplateResult;

const views: Record<SectionName, SectionView> = {
  vision: (_, strategy, __, context) => visionView(strategy, context),
  status: (_, strategy, __, context) => statusView(strategy, context),
  term: (_, strategy, sources, context) => termView(strategy, sources, context),
  partners: ({organisations}, strategy, sources, context) => partnersView(strategy, organisations?.data ?? [], sources, context),
  'co-production': (_, strategy, __, context) => coProductionView(strategy, context),
  consultations: ({consultations}, strategy, sources, context) =>
    consultationsView(consultations!.data, strategy, sources, context),
  inspections: ({inspections}, strategy, sources, context) => inspectionsView(inspections!.data, strategy, sources, context),
  terms: ({terms}, strategy, sources, context) => termsView(terms!.data, strategy, sources, context),
  licence: (_, strategy, __, context) => licenceView(strategy, context),
};

/** The vision and its aims. Easy Read lines speak of the whole strategy, and stand in their place. */
function visionView(strategy: Strategy, context: Context): TemplateResult {
  const wordings = wordingsOf(strategy, context);
  return html`<div part="vision">
    ${wording(wordings, 'vision.summary', context)}
    ${
      wordings.lines
        ? ''
        : html`<ul class="bullets" part="aims">
            ${strategy.vision?.aims?.map((_, index) => html`<li>${paragraph(wordings.text(`vision.aims.${index}`), context)}</li>`)}
          </ul>`
    }
  </div>`;
}

function statusView(strategy: Strategy, context: Context): TemplateResult {
  const {own, words} = context;
  const {status, asOf, supersedes, supersededBy} = strategy;
  const ended = /^(closed|superseded)$/.test(status);
  const followed = supersededBy && original(supersededBy.title, context);
  return factsView(
    [
      [own.status, `${own.statuses[status]}, ${words.asOf(words.day(asOf))}`],
      [own.replaced, supersedes && original(supersedes, context)],
      ...(ended || supersededBy ? ([[own.followed, followed && linked(supersededBy?.url, followed)]] as const) : []),
    ],
    context,
  );
}

/** When it starts and ends, and what each source says of that. */
function termView(strategy: Strategy, sources: readonly Source[], context: Context): TemplateResult {
  const {own, words} = context;
  const {startDate, endDate, statedTerms = []} = strategy;
  const wordings = wordingsOf(strategy, context);
  return html`${factsView(
    [
      [own.start, startDate && words.day(startDate)],
      [own.end, endDate && words.day(endDate)],
    ],
    context,
  )}
    ${differ(statedTerms) ? html`<p part="differ">${own.sourcesDiffer}</p>` : ''}
    <ul part="stated-terms">
      ${statedTerms.map(
        (stated, index) =>
          html`<li>${paragraph(wordings.text(`statedTerms.${index}.statement`), context)}${sourceLine(stated, sources, context)}</li>`,
      )}
    </ul>`;
}

/** Several statements agree only where all of them name the same number of years. */
function differ(statedTerms: readonly {years?: number}[]): boolean {
  return statedTerms.some(({years}, _, [first]) => statedTerms.length > 1 && (years === undefined || years !== first!.years));
}

function licenceView({languages, licence, attribution}: Strategy, context: Context): TemplateResult {
  const {own, words, lang} = context;
  const named = {text: attribution, lang};
  return factsView(
    [
      [own.languages, words.list(languages.map((tag) => languageName(tag, words.lang)))],
      [own.licence, /^https?:/.test(licence) ? html`<a href=${licence}>${licence}</a>` : licence],
      [own.attribution, html`${title(named, context, 600)}${rest(named, context, 600)}`],
    ],
    context,
  );
}

/** The name of a language, or its tag where that is none. */
function languageName(tag: string, lang: string): string {
  try {
    return new Intl.DisplayNames(lang, {type: 'language'}).of(tag)!;
  } catch {
    return tag;
  }
}
