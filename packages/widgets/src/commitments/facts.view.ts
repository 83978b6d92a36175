import {html, type TemplateResult} from 'lit';
import type {Strategy} from '@send-strategy/sdk/reading';
import {linked} from '../parts/linked.ts';
import {itemNotes} from '../parts/provenance.ts';
import {inline, wordingsOf, type Part} from '../parts/words.ts';
import {isWithdrawn, type SchoolCommitment} from './school-commitments.ts';
import type {Context} from './statements.view.ts';

/** A label with what is known. */
export type Fact = readonly [label: string, fact: unknown];

/**
 * Conditions of grant of the inclusive mainstream fund 2026 to 2027 (Department for Education): primary, middle, secondary and all-through schools publish an inclusion
 * strategy by this day.
 */
const dutyDay = '2026-12-31';
const phasesWithDuty = /^(primary|middle|secondary|allThrough)$/;

/** The duty to publish an inclusion strategy, and whether its day has passed. */
export function dutyInWords({own, words, today}: Context): string {
  return (today > dutyDay ? own.dutyPassed : own.duty)(words.day(dutyDay));
}

/** Whether the duty is to be said beside a school's documents: where it is of a kind that has it, and once the day has passed where its strategy is not published here. */
export function saysDuty(
  {commitment: {documents}, school: {educationPhase, status}}: SchoolCommitment,
  {today}: Context,
): boolean {
  return phasesWithDuty.test(educationPhase) && status !== 'closed' && !(documents?.inclusionStrategyUrl && today > dutyDay);
}

/** Labels with facts; what is absent says so. */
export function factsView(facts: readonly (Fact | '')[], {own}: Context): TemplateResult {
  return html`<dl class="facts">
    ${facts.map((fact) => (fact ? html`<div><dt>${fact[0]}</dt><dd>${fact[1] || own.notPublishedHere}</dd></div>` : ''))}
  </dl>`;
}

/** Where a commitment stands, in a word or two. */
export function levelOf({commitment}: SchoolCommitment, {own, today, words}: Context): string {
  return isWithdrawn(commitment, today) ? own.withdrawn(words.day(commitment.withdrawnOn!)) : own.levels[commitment.level];
}

/** When it was signed, by which role, and when it is reviewed. */
export function signing({commitment}: SchoolCommitment, context: Context): (Fact | '')[] {
  const {own, words, today} = context;
  const {signedOn, level, reviewBy} = commitment;
  const role = wordingsOf(commitment, context).text('signatoryRole');
  // Who has not signed yet has no day of signing to publish.
  const signed = level !== 'workingTowards' || signedOn;
  return [
    signed ? [own.signedOn, signedOn && words.day(signedOn)] : '',
    signed ? [own.signedBy, role && inline(role, context)] : '',
    isWithdrawn(commitment, today) ? '' : [own.review, reviewBy && own.by(words.day(reviewBy))],
  ];
}

/** Links to the evidence and to the school's documents. */
export function documentsView({commitment: {documents, evidenceUrl}}: SchoolCommitment, {own}: Context): TemplateResult {
  const addresses = {evidenceUrl, inclusionStrategyUrl: '', senInformationReportUrl: '', accessibilityPlanUrl: '', ...documents};
  return html`<ul part="documents">
    ${(Object.keys(addresses) as (keyof typeof addresses)[]).map((name) => {
      const address = addresses[name];
      return html`<li>${address ? linked(address, own[name]) : own.absent(own[name])}</li>`;
    })}
  </ul>`;
}

/** What must be said of a commitment. Once it is withdrawn there is nothing to review. */
export function commitmentNotes({commitment}: SchoolCommitment, strategy: Strategy, context: Context): Part {
  const {reviewBy: _, ...withoutReview} = commitment;
  return itemNotes(isWithdrawn(commitment, context.today) ? withoutReview : commitment, strategy, context);
}
