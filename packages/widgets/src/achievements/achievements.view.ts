import {html, type TemplateResult} from 'lit';
import type {Achievement, Priority, Source, Strategy} from '@send-strategy/sdk/reading';
import type {Documents, ViewContext} from '../element/strategy-element.ts';
import {heading} from '../element/heading.ts';
import {linked} from '../parts/linked.ts';
import {itemNotes, listEnd, notices, sourceLine} from '../parts/provenance.ts';
import {original, rest, title, wording, wordingsOf, type Part} from '../parts/words.ts';
import type {AchievementsWords} from './achievements.words.ts';
import type {Year} from './by-year.ts';

type Context = ViewContext<AchievementsWords>;

/** The collections that the view is made from. */
export type AchievementsDocuments = Documents<'strategy' | 'achievements' | 'priorities' | 'sources'>;

/** What was said and what was done, by year. `priorityId` is the one that is asked for, if any. */
export function achievementsView(
  documents: AchievementsDocuments,
  years: readonly Year[],
  priorityId: string | null | undefined,
  context: Context,
): TemplateResult {
  const strategy = documents.strategy!.data;
  const priorities = documents.priorities?.data ?? [];
  const sources = documents.sources?.data ?? [];
  const {own, settings} = context;
  const shown = years.flatMap(({achievements}) => achievements);
  const nothing = () =>
    !documents.achievements?.data[0]
      ? own.empty
      : priorityId && !priorities.some(({id}) => id === priorityId)
        ? own.unknown(priorityId)
        : own.nothingFor;
  return html`<div class="top">${heading(settings.headingLevel, own.heading)}</div>
    ${notices(strategy, context, shown)}
    ${
      years[0]
        ? html`<p part="summary">${own.summary(
            shown.length,
            years.map(({year}) => `${year}`),
          )}</p>
          ${years.map(
            ({year, achievements}, index) =>
              html`<div class="year" ?data-fold=${index > 0} part="year">
                ${heading(settings.headingLevel + 1, year)}
                <ul class="cards" part="achievements">
                  ${achievements.map(
                    (achievement, place) =>
                      html`<li class="card" ?data-fold=${place > 0} data-item=${achievement.id} part="achievement">${achievementView(achievement, {strategy, priorities, sources}, context)}</li>`,
                  )}
                </ul>
              </div>`,
          )}
          ${listEnd(own.all(shown.length), context)}`
        : html`<p part="empty">${nothing()}</p>
          <slot></slot>`
    }`;
}

interface Surroundings {
  strategy: Strategy;
  priorities: readonly Priority[];
  sources: readonly Source[];
}

function achievementView(
  achievement: Achievement,
  {strategy, priorities, sources}: Surroundings,
  context: Context,
): TemplateResult {
  const {own, settings} = context;
  const wordings = wordingsOf(achievement, context);
  const said = wordings.text('said')!;
  return html`${heading(settings.headingLevel + 2, html`<span class="quiet">${own.said}</span> ${title(said, context)}`)}${rest(said, context)}
  ${wordings.lines ? '' : html`<p class="quiet did">${own.did}</p>`}
  ${wording(wordings, 'did', context)}
  ${achievement.link && html`<p>${linked(achievement.link, own.more)}</p>`}
  ${prioritiesView(achievement, priorities, strategy, context)}
  ${itemNotes(achievement, strategy, context)}${sourceLine(achievement, sources, context, achievement.id)}`;
}

function prioritiesView(
  {priorityIds}: Achievement,
  priorities: readonly Priority[],
  {levelLabel}: Strategy,
  context: Context,
): Part {
  const {own, words} = context;
  const served = priorities.filter(({id}) => priorityIds?.includes(id));
  const many = served.length > 1;
  const label = levelLabel ? original(many ? levelLabel.other : levelLabel.one, context) : many ? own.priorities : own.priority;
  return html`<div class="quiet" part="priorities">
    ${label}:
    ${
      served[0]
        ? served.map(
            (priority, index) =>
              html`${index > 0 ? '; ' : ''}${words.number(priority.number)}. ${title(wordingsOf(priority, context).text('title')!, context)}`,
          )
        : words.notPublished
    }
  </div>`;
}
