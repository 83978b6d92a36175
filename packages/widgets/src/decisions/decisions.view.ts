import {html, type TemplateResult} from 'lit';
import type {Consultation, Meeting, Source, Strategy, Wordings} from '@send-strategy/sdk/reading';
import type {Documents, ViewContext} from '../element/strategy-element.ts';
import {heading} from '../element/heading.ts';
import {linked} from '../parts/linked.ts';
import {itemNotes, listEnd, notices, sourceLine} from '../parts/provenance.ts';
import {inline, original, paragraph, rest, title, wording, wordingsOf} from '../parts/words.ts';
import type {DecisionsWords} from './decisions.words.ts';
import {nextMeeting, trailOf, type Step} from './trail.ts';

type Context = ViewContext<DecisionsWords>;

/** The collections that the view is made from. */
export type DecisionsDocuments = Documents<'strategy' | 'meetings' | 'consultations' | 'organisations' | 'sources'>;

/** What of the trail is asked for. */
export interface Asked {
  /** The id of one meeting, to show it alone. */
  meeting: string | undefined;
  newestFirst: boolean;
}

/** The steps that are asked for. */
export function shownSteps({meetings, consultations}: DecisionsDocuments, {meeting, newestFirst}: Asked): Step[] {
  const all = trailOf(consultations?.data ?? [], meetings?.data ?? [], newestFirst);
  return meeting ? all.filter((step) => step.meeting?.id === meeting) : all;
}

interface Surroundings {
  documents: DecisionsDocuments;
  strategy: Strategy;
  sources: readonly Source[];
  /** Whether one meeting stands alone: it is all there is to read. */
  alone: boolean;
}

/** The trail of a strategy: what people were asked, what was said and what was decided; or one meeting of it. */
export function decisionsView(documents: DecisionsDocuments, asked: Asked, context: Context): TemplateResult {
  const {own} = context;
  const strategy = documents.strategy!.data;
  const steps = shownSteps(documents, asked);
  const alone = !!asked.meeting;
  const around = {documents, strategy, sources: documents.sources?.data ?? [], alone};
  const meetings = steps.filter(({meeting}) => meeting).length;
  return html`<div class="top">${heading(context.settings.headingLevel, own.heading)}</div>
    ${notices(
      strategy,
      context,
      steps.map(({meeting, consultation}) => meeting ?? consultation),
    )}
    ${
      steps[0]
        ? html`${alone ? '' : html`<p part="summary">${own.summary(steps.length - meetings, meetings)}</p>`}
          <ol class="trail" part="trail">
            ${steps.map(({meeting, consultation}) => (meeting ? meetingView(meeting, around, context) : consultationView(consultation, around, context)))}
          </ol>
          ${listEnd(own.steps(steps.length), context)}`
        : html`<p part="empty">${asked.meeting ? own.unknown(asked.meeting) : own.empty}</p>
          <slot></slot>`
    }`;
}

function consultationView(consultation: Consultation, {strategy, sources}: Surroundings, context: Context): TemplateResult {
  const {own, words} = context;
  const wordings = wordingsOf(consultation, context);
  const [start, end] = [consultation.start, consultation.end].map((day) => day && words.day(day));
  const method = wordings.text('method');
  return html`<li class="card" data-fold part="consultation">
    ${heading(context.settings.headingLevel + 1, html`<small>${start || end ? own.dates(start, end) : own.noDate}</small> ${own.consultation}`)}
    ${wording(wordings, 'summary', context)}${paragraph(method, context, undefined, own.method)}
    <p class="quiet">${method ? '' : `${own.method}: ${words.notPublished}. `}${own.responses(consultation.responses)}</p>
    ${itemNotes(consultation, strategy, context)}${sourceLine(consultation, sources, context)}
  </li>`;
}

function meetingView(meeting: Meeting, around: Surroundings, context: Context): TemplateResult {
  const {own, words} = context;
  const {body, agendaItem, date, url, id} = meeting;
  const {documents, strategy, sources} = around;
  const wordings = wordingsOf(meeting, context);
  const name = wordings.text('title')!;
  const organisation = documents.organisations?.data.find((each) => each.id === body.organisationId);
  return html`<li class="card" data-fold data-item=${id} part="meeting">
    ${heading(
      context.settings.headingLevel + 1,
      html`<small><time datetime=${date}>${words.day(date)}</time></small> ${title(wordings.text('body.name')!, context)}`,
    )}
    <p>
      ${linkedOrNot(title(name, context), url, context)}
      <span class="quiet">${organisation && html`· ${original(organisation.name, context)}`} ${agendaItem && html`· ${own.agendaItem(agendaItem)}`}</span>
    </p>
    ${rest(name, context)}${wording(wordings, '', context)}
    <div class="sections">
      ${decisionsOf(meeting, wordings, context)}${pointsOf(meeting, wordings, around, context)}${papersOf(meeting, wordings, context)}${nextOf(meeting, wordings, around, context)}
    </div>
    ${itemNotes(meeting, strategy, context)}${sourceLine(meeting, sources, context, id)}
  </li>`;
}

/** What leads somewhere, or says that it does not. */
function linkedOrNot(content: unknown, url: string | undefined, {own}: Context): TemplateResult {
  return url ? linked(url, content) : html`${content} <span class="quiet">(${own.noLink})</span>`;
}

/** What a meeting should have, under its own label; said to be unpublished where it has not. */
function section(label: string, list: unknown, {words}: Context): TemplateResult {
  return html`<div><p class="label"><b>${label}</b></p>${list || html`<p>${words.notPublished}</p>`}</div>`;
}

function decisionsOf({decisions}: Meeting, wordings: Wordings, context: Context): TemplateResult {
  const {own} = context;
  const list =
    decisions?.[0] &&
    html`<ol part="decisions">
      ${decisions.map(
        ({letter, outcomes, reference}, index) =>
          html`<li part="decision">
            <p class="outcome"><b>${own.decision(letter, outcomes)}</b> ${reference && html`<span class="quiet">${own.reference(reference)}</span>`}</p>
            ${paragraph(wordings.text(`decisions.${index}.text`), context)}
          </li>`,
      )}
    </ol>`;
  return section(own.decisions, list, context);
}

/** What was said, point by point, each behind a button of the browser's own. */
function pointsOf({points}: Meeting, wordings: Wordings, {alone}: Surroundings, context: Context): TemplateResult {
  const {own, words} = context;
  const by = (label: string, path: string) => {
    const role = wordings.text(path);
    return html`<p class="quiet">${label}: ${role ? inline(role, context) : words.notPublished}</p>`;
  };
  const list =
    points?.[0] &&
    html`<ul part="points">
      ${points.map((_, index) => {
        const at = `points.${index}.`;
        const topic = wordings.text(`${at}topic`)!;
        const response = wordings.text(`${at}response`);
        return html`<li part="point">
          <details ?open=${alone}>
            <summary>${title(topic, context)}</summary>
            ${rest(topic, context)}${paragraph(wordings.text(`${at}text`), context)}${by(own.raisedBy, `${at}raisedByRole`)}
            <div class="answer">
              ${response ? html`${paragraph(response, context)}${by(own.answeredBy, `${at}answeredByRole`)}` : html`<p class="quiet">${own.answer}: ${words.notPublished}</p>`}
            </div>
          </details>
        </li>`;
      })}
    </ul>`;
  return section(own.points, list, context);
}

function papersOf({documents}: Meeting, wordings: Wordings, context: Context): TemplateResult {
  const list =
    documents?.[0] &&
    html`<ul class="plain" part="documents">
      ${documents.map(({url}, index) => html`<li>${linkedOrNot(title(wordings.text(`documents.${index}.title`)!, context), url, context)}</li>`)}
    </ul>`;
  return section(context.own.documents, list, context);
}

function nextOf(meeting: Meeting, wordings: Wordings, {documents, alone}: Surroundings, context: Context): TemplateResult {
  const {own, words} = context;
  const next = wordings.text('next');
  const to = alone ? undefined : nextMeeting(meeting, documents.meetings!.data, context.lang);
  const text =
    next &&
    html`<div part="next">
      ${paragraph(next, context)}${to && html`<p><a class="share" href=${context.link(to.id)}>${own.goTo(words.day(to.date))}</a></p>`}
    </div>`;
  return section(own.next, text, context);
}
