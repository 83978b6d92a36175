import {isCurrent, isValidation, type Action, type Update} from '@send-strategy/sdk';
import {html, nothing, type TemplateResult} from 'lit';
import {draftName, followDay, type Draft} from '../drafts.ts';
import {faultOf, type Told} from '../faults.ts';
import {dayInWords, faultsIn, textOf, valuesFrom, type Fault, type Values} from '../form/fields.ts';
import {fieldsView, summaryView} from '../form/form.view.ts';
import {failureView} from '../parts.ts';
import {addressOf} from '../route.ts';
import {Said, SignInEnded, Step} from '../step.ts';
import {today} from '../today.ts';
import {inOrderOfNeed, nextOverdue} from './action-order.ts';
import {dueInWords, isAmong, latestReports, reportFields, reportOf} from './report.ts';
import {statusWords} from './words.ts';

/** What an officer said of themselves last, so that the next report has it already. */
export interface Officer {
  role: string;
}

/** One report on one action. */
export class ReportForm extends Step {
  static override properties = {
    actionId: {attribute: false},
    officer: {attribute: false},
    faults: {state: true},
    fault: {state: true},
    isSending: {state: true},
    posted: {state: true},
    isAnother: {state: true},
    hasMore: {state: true},
  };

  declare actionId: string;
  declare officer: Officer;
  declare private faults: readonly Fault[];
  declare private fault: Told | undefined;
  declare private isSending: boolean;
  /** The report as it is kept, once it is. */
  declare private posted: Update | undefined;
  /** Whether this form was posted earlier, while nobody knew, and holds another report now. */
  declare private isAnother: boolean;
  /** Whether something was typed while it was sent. */
  declare private hasMore: boolean;
  #action!: Action;
  #reports: readonly Update[] = [];
  #actions: readonly Action[] = [];

  constructor() {
    super();
    this.faults = [];
    this.isSending = false;
    this.isAnother = false;
    this.hasMore = false;
  }

  private get form(): string {
    return draftName('report', this.strategy.id, {id: this.actionId});
  }

  private get draft(): Draft {
    return this.drafts.of(this.form, () => {
      const begun = {...valuesFrom({}, reportFields(today())), on: today(), byRole: this.officer.role};
      return {begun, values: begun};
    });
  }

  protected override async load(): Promise<void> {
    const {actions, updates} = this.session.strategy(this.strategy);
    const [action, all] = await Promise.all([actions.get(this.actionId), actions.list()]);
    this.#action = action;
    this.#reports = latestReports(await updates.list().catch(() => []), this.actionId, 3);
    this.fault = this.draft.told;
    this.faults = this.draft.told?.faults ?? [];
    this.#actions = all;
  }

  protected override render(): TemplateResult {
    if (this.loading) return html`<p role="status">Loading the action…</p>`;
    if (this.failure !== undefined) return failureView(this.failure, this.begin);
    return this.posted === undefined ? this.formView() : this.postedView(this.posted);
  }

  private formView(): TemplateResult {
    const {draft} = this;
    const fields = reportFields(today());
    followDay(draft, fields, today());
    return html`
      <p><a class="target back" href=${addressOf({step: 'strategy', strategy: this.strategy.id})}>All actions</a></p>
      ${
        this.fault === undefined && this.faults.length === 0
          ? nothing
          : summaryView(this.fault?.title ?? 'There is a problem', this.faults, this.fault?.text)
      }
      ${this.isAnother ? this.anotherView() : nothing}
      <h1>${this.#action.title}</h1>
      <p>Due: ${dueInWords(this.#action, today(), isCurrent(this.strategy.status))}</p>
      ${this.reportsView()}
      <form novalidate @submit=${this.send} aria-label="Your report">
        ${fieldsView(fields, draft.values, this.faults, this.answered)}
        <button type="submit" aria-disabled=${this.isSending ? 'true' : nothing}>${this.isSending ? 'Posting…' : 'Post'}</button>
        <p class="hint">${this.strategy.status === 'draft' ? 'The strategy is a draft: the public does not see it.' : 'The public sees it within two minutes.'}</p>
      </form>
    `;
  }

  private reportsView(): TemplateResult {
    if (this.#reports.length === 0) return html`<p>Nobody has reported on it yet.</p>`;
    const [last, ...before] = this.#reports;
    return html`<section aria-labelledby="reports">
      <h2 id="reports">Last report</h2>
      <ul class="reports">
        ${reportView(last!)}
      </ul>
      ${
        before.length === 0
          ? nothing
          : html`<details>
            <summary>${before.length === 1 ? 'The report before' : `The ${before.length} reports before`}</summary>
            <ul class="reports">
              ${before.map(reportView)}
            </ul>
          </details>`
      }
    </section>`;
  }

  private anotherView(): TemplateResult {
    return html`<p>
      What you sent first was posted after all: it is the last report below. What stands in the form now is another report.
      <button type="button" class="second" @click=${this.asAnother}>Post it as a further report</button>
      <button type="button" class="second" @click=${this.discard}>Discard it</button>
    </p>`;
  }

  private postedView({status, statusReason, text, on, byRole}: Update): TemplateResult {
    const next = nextOverdue(inOrderOfNeed(this.#actions, today(), this.strategy.status), this.actionId);
    return html`
      <h1>Posted: ${this.#action.title}</h1>
      <dl class="kept">
        <div><dt>Status</dt><dd>${statusWords[status]}</dd></div>
        ${statusReason === undefined ? nothing : html`<div><dt>Why</dt><dd>${statusReason}</dd></div>`}
        ${text === undefined ? nothing : html`<div><dt>What happened</dt><dd class="words">${text}</dd></div>`}
        <div><dt>As it was on</dt><dd>${dayInWords(on)}</dd></div>
        ${byRole === undefined ? nothing : html`<div><dt>Reported by</dt><dd>${byRole}</dd></div>`}
      </dl>
      ${this.hasMore ? html`<p class="notice">What you typed while this was sent is not in it. It is kept in the form of this action.</p>` : nothing}
      ${
        next === undefined
          ? html`<p>No other action is overdue.</p>`
          : html`<p><a class="target button" href=${addressOf({step: 'report', strategy: this.strategy.id, id: next.id})}>Next overdue: ${next.title}</a></p>`
      }
      <p><a class="target" href=${addressOf({step: 'strategy', strategy: this.strategy.id})}>All actions</a></p>
    `;
  }

  private readonly answered = (name: string, value: string | readonly string[]): void => {
    const {draft} = this;
    draft.values = {...draft.values, [name]: value};
    this.requestUpdate();
  };

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.isSending) return;
    const {draft} = this;
    const fields = reportFields(today());
    followDay(draft, fields, today());
    const days = [...this.querySelectorAll<HTMLInputElement>('input[type=date]')];
    this.faults = faultsIn(fields, draft.values).map((fault) =>
      // Half a day is no answer for the browser, but something was typed.
      fault.field === 'on' && days.some(({validity}) => validity.badInput) ? {...fault, message: 'Give a whole day.'} : fault,
    );
    this.fault = undefined;
    draft.told = undefined;
    if (this.faults.length > 0) return this.showSummary();
    this.isSending = true;
    const {values: sent, sentIn} = draft;
    draft.sentIn ??= this.session.entry;
    draft.sentOn ??= today();
    this.dispatchEvent(new Said('Posting…'));
    const report = reportOf(this.actionId, sent, today(), this.strategy.illustrative);
    const {updates, all} = this.session.strategy(this.strategy);
    try {
      // A key is its sender's own: in another sign-in, look first, at what is kept and not at a copy.
      const isElsewhere = sentIn !== undefined && sentIn !== this.session.entry;
      if (isElsewhere && isAmong(report, (await all.current()).data.updates ?? [])) this.wasPosted(report as Update, draft, sent);
      else this.wasPosted((await updates.add(report, {idempotencyKey: draft.key})).data, draft, sent);
    } catch (error) {
      await this.refused(error, draft);
    } finally {
      this.isSending = false;
    }
    if (this.posted !== undefined) await this.arrived();
  };

  private wasPosted(report: Update, {begun, values}: Draft, sent: Values): void {
    this.officer.role = textOf(sent, 'byRole').trim();
    this.drafts.drop(this.form);
    this.hasMore = values !== sent;
    if (this.hasMore) this.drafts.of(this.form, () => ({begun, values}));
    this.posted = report;
    this.isAnother = false;
    this.dispatchEvent(new Said('Posted'));
  }

  private async refused(error: unknown, draft: Draft): Promise<void> {
    // Sent with a key that made another report: the answer to the first one was lost, and then the words were changed.
    if (isValidation(error) && error.errors.length === 0 && draft.unknownSince !== undefined) {
      this.isAnother = true;
      await this.begin();
      return;
    }
    const told = faultOf(error, 'write', reportFields(today()));
    if (told.kind === 'unknown') draft.unknownSince = this.session.entry;
    if (told.kind === 'answers' && draft.unknownSince === undefined) draft.sentOn = undefined;
    if (told.kind !== 'signIn') draft.told = told;
    this.fault = told;
    this.faults = told.faults;
    if (told.kind === 'signIn') this.dispatchEvent(new SignInEnded());
    else await this.showSummary();
  }

  private readonly asAnother = async (): Promise<void> => {
    const {begun, values} = this.draft;
    this.drafts.drop(this.form);
    this.drafts.of(this.form, () => ({begun, values}));
    this.isAnother = false;
    await this.updateComplete;
    this.querySelector('form')?.requestSubmit();
  };

  private readonly discard = async (): Promise<void> => {
    this.drafts.drop(this.form);
    this.isAnother = false;
    await this.arrived();
  };
}

const reportView = ({on, status, statusReason, text, byRole}: Update): TemplateResult =>
  html`<li>
    <p><strong>${statusWords[status]}</strong>, ${dayInWords(on)}${byRole === undefined ? nothing : `, ${byRole}`}</p>
    ${statusReason === undefined ? nothing : html`<p>${statusReason}</p>`} ${text === undefined ? nothing : html`<p class="words">${text}</p>`}
  </li>`;
