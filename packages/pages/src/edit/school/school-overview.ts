import {html, nothing, type TemplateResult} from 'lit';
import {draftName} from '../drafts.ts';
import {dayInWords} from '../form/fields.ts';
import {failureView} from '../parts.ts';
import {addressOf} from '../route.ts';
import {Step} from '../step.ts';
import {consentedScopes} from './consented-scopes.ts';
import type {CommitmentInput, ConsentInput} from './items.ts';
import {documentWords, levelWords, scopes as everyScope, scopesInWords, scopeWords} from './words.ts';

/** What a school has said of itself, with ways to change it. */
export class SchoolOverview extends Step {
  #commitments: readonly CommitmentInput[] = [];
  #consents: readonly ConsentInput[] = [];

  protected override async load(): Promise<void> {
    // What was added since, here or by a colleague.
    const access = await this.session.again();
    const now = access.strategies.find(({id}) => id === this.strategy.id);
    const {commitments, consents} = this.session.strategy(this.strategy);
    const all = <One>(ids: readonly string[] = [], read: (id: string) => Promise<{data: One}>) =>
      Promise.all(ids.map(async (id) => (await read(id)).data));
    [this.#commitments, this.#consents] = await Promise.all([
      all(now?.school?.commitments, (id) => commitments.current(id)),
      all(now?.school?.consents, (id) => consents.current(id)),
    ]);
  }

  protected override render(): TemplateResult {
    if (this.loading) return html`<p role="status">Loading what your school has said…</p>`;
    if (this.failure !== undefined) return failureView(this.failure, this.begin);
    const shown = consentedScopes(this.#consents);
    return html`
      <h1>${this.strategy.school?.name ?? 'Your school'}</h1>
      <p class="where">${this.strategy.title}</p>
      <section aria-labelledby="shown">
        <h2 id="shown">What the public sees now</h2>
        ${
          shown.length === 0
            ? html`<p>Nothing of your school: it has not consented to be shown.</p>`
            : html`<ul>
              ${shown.map((scope) => html`<li>${scopeWords[scope].label}</li>`)}
            </ul>`
        }
      </section>
      <section aria-labelledby="commitments">
        <h2 id="commitments">Commitments and documents</h2>
        ${this.#commitments.length === 0 ? html`<p>None yet.</p>` : nothing}
        <ul class="list">${this.#commitments.map((one) => this.commitmentView(one))}</ul>
        ${this.#commitments.length === 0 || this.isTyped('commitment') ? this.addView('commitment', 'Add your commitment', 'commitments') : nothing}
      </section>
      <section aria-labelledby="consents">
        <h2 id="consents">Consents</h2>
        ${this.#consents.length === 0 ? html`<p>None recorded.</p>` : nothing}
        <ul class="list">${this.#consents.toSorted((a, b) => (a.on < b.on ? 1 : -1)).map((one) => this.consentView(one))}</ul>
        ${shown.length < everyScope.length || this.isTyped('consent') ? this.addView('consent', 'Give consent', 'consents') : nothing}
      </section>
    `;
  }

  /** Whether something was typed into a form and not saved. */
  private isTyped(step: 'commitment' | 'consent' | 'withdrawal', id?: string): boolean {
    return this.drafts.has(draftName(step, this.strategy.id, {urn: this.session.access?.urn, id}));
  }

  private addView(step: 'commitment' | 'consent', label: string, collection: 'commitments' | 'consents'): TemplateResult {
    // Where such things are recorded is for the local area to say, once.
    if (this.strategy.school?.sources[collection] === undefined)
      return html`<p>The local area enters the first one, as it names where such things are recorded. Ask them.</p>`;
    return html`<p><a class="target button" href=${addressOf({step, strategy: this.strategy.id, id: undefined})}>${label}</a> ${this.isTyped(step) ? notSaved : nothing}</p>`;
  }

  private commitmentView({id, level, statementIds, signedOn, reviewBy, withdrawnOn, documents}: CommitmentInput): TemplateResult {
    return html`<li>
      <h3>${levelWords[level]}</h3>
      <dl>
        <div><dt>Covers</dt><dd>${statementIds === 'all' ? 'all of the charter' : statementIds.length === 1 ? '1 statement of the charter' : `${statementIds.length} statements of the charter`}</dd></div>
        ${signedOn === undefined ? nothing : html`<div><dt>Signed</dt><dd>${dayInWords(signedOn)}</dd></div>`}
        ${reviewBy === undefined ? nothing : html`<div><dt>Look again by</dt><dd>${dayInWords(reviewBy)}</dd></div>`}
        ${withdrawnOn === undefined ? nothing : html`<div><dt>Withdrawn</dt><dd>${dayInWords(withdrawnOn)}</dd></div>`}
        ${Object.entries(documentWords).map(([name, label]) => {
          const address = documents?.[name as keyof typeof documentWords];
          return html`<div><dt>${label}</dt><dd>${address ?? 'not given'}</dd></div>`;
        })}
      </dl>
      <p><a class="target" href=${addressOf({step: 'commitment', strategy: this.strategy.id, id})}>Change<span class="hidden"> the commitment: ${levelWords[level]}</span></a> ${this.isTyped('commitment', id) ? notSaved : nothing}</p>
    </li>`;
  }

  private consentView({id, scopes, given, on, byRole, withdrawnOn}: ConsentInput): TemplateResult {
    const about = scopesInWords(scopes);
    const link = (step: 'consent' | 'withdrawal', label: string) =>
      html`<a class="target" href=${addressOf({step, strategy: this.strategy.id, id})}>${label}<span class="hidden"> the consent of ${dayInWords(on)}</span></a> ${this.isTyped(step, id) ? notSaved : nothing}`;
    return html`<li>
      <h3>${given ? (withdrawnOn === undefined ? 'Given' : 'Given and withdrawn') : 'Refused'}</h3>
      <dl>
        <div><dt>About</dt><dd>${about}</dd></div>
        <div><dt>${given ? 'Given on' : 'Refused on'}</dt><dd>${dayInWords(on)}, ${byRole}</dd></div>
        ${withdrawnOn === undefined ? nothing : html`<div><dt>Withdrawn on</dt><dd>${dayInWords(withdrawnOn)}</dd></div>`}
      </dl>
      <p class="links">${given && withdrawnOn === undefined ? link('withdrawal', 'Withdraw') : nothing} ${link('consent', 'Correct')}</p>
    </li>`;
  }
}

const notSaved = html`<span class="hint">typed, not saved</span>`;
