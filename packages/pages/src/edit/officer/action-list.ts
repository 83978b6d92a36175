import {isCurrent, isOverdueForReview, type Action, type Organisation} from '@send-strategy/sdk';
import {html, nothing, type TemplateResult} from 'lit';
import {draftName} from '../drafts.ts';
import {dayInWords} from '../form/fields.ts';
import {failureView} from '../parts.ts';
import {addressOf} from '../route.ts';
import {Said, Step} from '../step.ts';
import {today} from '../today.ts';
import {inOrderOfNeed, narrowed, type ActionGroup} from './action-order.ts';
import {dueInWords} from './report.ts';
import {statusWords} from './words.ts';

const headings = {
  overdue: 'Overdue',
  next: 'Due next',
  quiet: 'Longest without a report',
  done: 'Complete or stopped',
} as const;

/** What an officer looks for in the list, kept while going to an action and back. */
export interface Search {
  text: string;
  organisationId: string;
}

/** The actions of a strategy in the order in which they need a report. */
export class ActionList extends Step {
  static override properties = {search: {attribute: false}};

  declare search: Search;
  #actions: readonly Action[] = [];
  #organisations: readonly Organisation[] = [];
  /** Whether the search is open from the start: it is left to the reader then. */
  #isSearching = false;

  protected override async load(): Promise<void> {
    const {actions, organisations} = this.session.strategy(this.strategy);
    const [all, bodies] = await Promise.all([actions.list(), organisations.list().catch(() => [])]);
    this.#isSearching = this.search.text !== '' || this.search.organisationId !== '';
    this.#actions = all;
    const owners = new Set(all.map(({ownerOrganisationId}) => ownerOrganisationId));
    this.#organisations = bodies.filter(({id}) => owners.has(id));
  }

  /** What is looked for, in the order of today. */
  private get shown(): ActionGroup[] {
    const groups = inOrderOfNeed(this.#actions, today(), this.strategy.status);
    return narrowed(groups, this.search.text, this.search.organisationId);
  }

  protected override render(): TemplateResult {
    if (this.loading) return html`<p role="status">Loading the actions…</p>`;
    if (this.failure !== undefined) return failureView(this.failure, this.begin);
    const {shown} = this;
    const count = shown.reduce((sum, {actions}) => sum + actions.length, 0);
    return html`
      <h1>Report on an action</h1>
      <p class="where">${this.strategy.title}${this.strategy.status === 'draft' ? ' (a draft: the public does not see it)' : nothing}</p>
      <details ?open=${this.#isSearching}>
      <summary>Find an action</summary>
      <form class="search" role="search" @submit=${(event: Event) => event.preventDefault()}>
        <div class="field">
          <label for="search">Search the actions</label>
          <input id="search" type="search" autocomplete="off" .value=${this.search.text} @input=${this.narrow('text')} />
        </div>
        ${
          this.#organisations.length < 2
            ? nothing
            : html`<div class="field">
              <label for="organisation">Owner</label>
              <select id="organisation" @change=${this.narrow('organisationId')}>
                <option value="" ?selected=${this.search.organisationId === ''}>All</option>
                ${this.#organisations.map(
                  ({id, name}) => html`<option value=${id} ?selected=${this.search.organisationId === id}>${name}</option>`,
                )}
              </select>
            </div>`
        }
      </form>
      </details>
      ${count === 0 ? html`<p>No action matches.</p>` : shown.map((group) => this.groupView(group))}
    `;
  }

  private groupView({name, actions}: ActionGroup): TemplateResult {
    return html`<section aria-labelledby="group-${name}">
      <h2 id="group-${name}">${headings[name]} (${actions.length})</h2>
      <ul class="list">
        ${actions.map((action) => this.actionView(action))}
      </ul>
    </section>`;
  }

  private actionView(action: Action): TemplateResult {
    const {id, title, status, statusAsOf, ownerRole, ownerOrganisationId, reviewBy} = action;
    const isJudged = isCurrent(this.strategy.status);
    const owner = [ownerRole, this.#organisations.find((one) => one.id === ownerOrganisationId)?.name].filter(Boolean).join(', ');
    return html`<li>
      <h3><a class="target" href=${addressOf({step: 'report', strategy: this.strategy.id, id})}>${title}</a></h3>
      <dl>
        <div><dt>Due</dt><dd>${dueInWords(action, today(), isJudged)}</dd></div>
        <div>
          <dt>Status</dt>
          <dd>${statusWords[status]}${statusAsOf === undefined ? nothing : html`, reported for ${dayInWords(statusAsOf)}`}</dd>
        </div>
        <div><dt>Owner</dt><dd>${owner === '' ? 'nobody named' : owner}</dd></div>
        ${
          isJudged && reviewBy !== undefined && isOverdueForReview(action, today())
            ? html`<div><dt>Report</dt><dd>owed since ${dayInWords(reviewBy)}</dd></div>`
            : nothing
        }
        ${this.drafts.has(draftName('report', this.strategy.id, {id})) ? html`<div><dt>Yours</dt><dd>typed, not posted</dd></div>` : nothing}
      </dl>
    </li>`;
  }

  private narrow(name: keyof Search) {
    return (event: Event) => {
      this.search[name] = (event.target as HTMLInputElement).value;
      this.requestUpdate();
      const count = this.shown.flatMap(({actions}) => actions).length;
      this.dispatchEvent(new Said(count === 1 ? '1 action' : `${count} actions`));
    };
  }
}
