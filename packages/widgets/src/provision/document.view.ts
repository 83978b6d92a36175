import {html} from 'lit';
import {isCurrent, isOverdue, type Strategy} from '@send-strategy/sdk/reading';
import type {ViewContext} from '../element/strategy-element.ts';
import {linked} from '../parts/linked.ts';
import {itemNotes, sourceLine} from '../parts/provenance.ts';
import {statusView} from '../parts/status.ts';
import {explained, inline, rest, title, wordingsOf, type Part} from '../parts/words.ts';
import {fact, list} from './fact.view.ts';
import type {ProvisionWords} from './provision.words.ts';
import type {ProvisionDocuments} from './statements.ts';

/** What is known of the document itself: its stage, who it is made with, where it is, and, as long as it is not published, what promises it. */
export function documentView(documents: ProvisionDocuments, context: ViewContext<ProvisionWords>): Part {
  const {own, words} = context;
  const provision = documents.provision!.data;
  const {stage, developedWith, publishedOn, url, actionId, reviewBy} = provision.document;
  const sources = documents.sources?.data ?? [];
  const strategy = documents.strategy!.data;
  const wordings = wordingsOf(provision, context);
  const isPublished = stage === 'published';
  return html`<p part="summary">${own.about}</p>
    <p part="stage"><strong>${isPublished ? own.published(publishedOn && words.day(publishedOn)) : own[stage]}</strong></p>
    <dl part="document">
      ${
        url || isPublished
          ? fact(own.document, url && linked(url, title(wordings.text('document.title')!, context)), context)
          : ''
      }
      ${fact(
        own.madeWith,
        list(developedWith?.map((_, index) => explained(wordings.text(`document.developedWith.${index}`)!, context))),
        context,
      )}
      ${reviewBy || isPublished ? fact(own.reviewBy, reviewBy && words.day(reviewBy), context) : ''}
    </dl>
    ${itemNotes({...provision, ...(reviewBy && {reviewBy})}, strategy, context)}${sourceLine(provision, sources, context)}
    ${actionId && !isPublished ? promiseView(actionId, documents, strategy, context) : ''}`;
}

/** The action that promises the document, and how that is going. */
function promiseView(
  actionId: string,
  {actions, sources, provision}: ProvisionDocuments,
  strategy: Strategy,
  context: ViewContext<ProvisionWords>,
): Part {
  const {own, words, today} = context;
  const action = actions?.data.find(({id}) => id === actionId);
  if (!action) return html`<dl part="action">${fact(own.promisedIn, '', context)}</dl>`;
  const wordings = wordingsOf(action, context);
  const name = wordings.text('title')!;
  const reason = wordings.text('statusReason');
  const dueLabel = wordings.text('dueLabel');
  const {dueDate, status, commitment} = action;
  const late = isCurrent(strategy.status) && isOverdue(action, today);
  return html`<div part="action">
    <dl>
      ${fact(own.promisedIn, html`${title(name, context)}${rest(name, context)}`, context)}
      ${commitment && fact(own.commitmentLabel, own.commitment[commitment], context)}
      ${fact(own.due, dueDate ? html`<time datetime=${dueDate}>${words.day(dueDate)}</time>${late ? own.late : ''}` : dueLabel && inline(dueLabel, context), context)}
      ${fact(own.status, html`${statusView(status, context)}${reason && html`<p>${explained(reason, context)}</p>`}`, context)}
    </dl>
    ${itemNotes(action, strategy, context)}${isSameSource(action, provision!.data) ? '' : sourceLine(action, sources?.data ?? [], context)}
  </div>`;
}

/** Whether two statements have one source and one date, which are then said once. */
function isSameSource(one: {sources?: unknown; asOf: string}, other: {sources?: unknown; asOf: string}): boolean {
  return one.asOf === other.asOf && JSON.stringify(one.sources) === JSON.stringify(other.sources);
}
