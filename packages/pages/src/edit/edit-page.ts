import {isNotFound} from '@send-strategy/sdk';
import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {draftName, Drafts} from './drafts.ts';
import type {ItemJob} from './form/item-form.ts';
import type {Search} from './officer/action-list.ts';
import type {Officer} from './officer/report-form.ts';
import {addressOf, routeOf, type Route} from './route.ts';
import {commitmentJob} from './school/commitment-job.ts';
import {consentJob, withdrawalJob} from './school/consent-jobs.ts';
import {freeId} from './school/items.ts';
import {Session, type AccessToStrategy} from './session.ts';
import {readSettings, type SignInSettings} from './sign-in/settings.ts';
import {arriveAt, type Said} from './step.ts';

/** The edit page: who it is, and the steps of their job. */
export class EditPage extends LitElement {
  static override properties = {
    route: {state: true},
    settings: {state: true},
    hasEnded: {state: true},
    said: {state: true},
    isLeaving: {state: true},
    isUnknown: {state: true},
  };

  declare private route: Route;
  /** Undefined until it is known, null where people give a token. */
  declare private settings: SignInSettings | null | undefined;
  /** Whether the service did not say how people sign in. */
  declare private isUnknown: boolean;
  /** Whether a sign-in ended while something may have been typed. */
  declare private hasEnded: boolean;
  declare private said: string;
  /** Whether somebody wants to sign out while something is not saved. */
  declare private isLeaving: boolean;
  readonly #session = new Session(new URL('../v1', document.baseURI).href);
  readonly #drafts = new Drafts();
  readonly #search: Search = {text: '', organisationId: ''};
  readonly #officer: Officer = {role: ''};

  constructor() {
    super();
    this.route = routeOf(location.hash);
    this.hasEnded = false;
    this.isLeaving = false;
    this.isUnknown = false;
    this.said = '';
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    // What stands here while there are no scripts.
    this.replaceChildren();
    super.connectedCallback();
    addEventListener('hashchange', () => {
      this.route = routeOf(location.hash);
      this.isLeaving = false;
    });
    addEventListener('beforeunload', (event) => {
      if (this.#drafts.unsaved > 0) event.preventDefault();
    });
    this.addEventListener('signed-in', () => {
      this.hasEnded = false;
      this.requestUpdate();
    });
    this.addEventListener('sign-in-ended', () => {
      this.#session.leave();
      this.hasEnded = true;
      void this.toHeading();
    });
    this.addEventListener('said', (event) => {
      this.said = (event as Said).text;
    });
    void this.askHow();
  }

  /** Asks the service how people sign in. */
  private readonly askHow = async (): Promise<void> => {
    try {
      this.settings = (await readSettings()) ?? null;
      this.isUnknown = false;
    } catch {
      this.settings = null;
      this.isUnknown = true;
    }
  };

  protected override render(): TemplateResult {
    const {access} = this.#session;
    return html`
      <header>
        <p class="name"><a class="target" href="#">Keep the strategy true</a></p>
        ${
          access === undefined
            ? nothing
            : html`<p class="who">${this.who()}</p>
              <button type="button" class="second" @click=${this.signOut}>Sign out</button>`
        }
      </header>
      <main>${this.isLeaving ? this.leavingView() : access === undefined ? this.signInView() : this.stepView(access.strategies)}</main>
      <div class="hidden" role="status">${this.said}</div>
    `;
  }

  /** Whom the service takes this for. */
  private who(): string {
    const {role, urn, strategies} = this.#session.access!;
    if (role === 'school')
      return `Signed in for ${strategies.find(({school}) => school !== undefined)?.school?.name ?? 'a school'}, URN ${urn}`;
    return role === 'admin' ? 'Signed in as an administrator' : 'Signed in as an officer';
  }

  private signInView(): TemplateResult {
    if (this.settings === undefined) return html`<p role="status">Loading…</p>`;
    return html`<edit-sign-in .session=${this.#session} .settings=${this.settings ?? undefined} .hasEnded=${this.hasEnded}></edit-sign-in>
      ${
        this.isUnknown
          ? html`<p class="notice" role="status">
              Whether you can sign in with a work account is not known: the service did not answer.
              <button type="button" class="second" @click=${this.askHow}>Ask again</button>
            </p>`
          : nothing
      }`;
  }

  private leavingView(): TemplateResult {
    const forms = this.#drafts.unsaved === 1 ? 'one form' : `${this.#drafts.unsaved} forms`;
    return html`<h1 tabindex="-1">Something is not saved</h1>
      <p>What you typed in ${forms} has not been sent. If you sign out, it is lost.</p>
      <p class="links">
        <button type="button" @click=${this.stay}>Go back to it</button>
        <button type="button" class="second" @click=${this.leave}>Sign out and lose it</button>
      </p>`;
  }

  private stepView(strategies: readonly AccessToStrategy[]): TemplateResult {
    const {route} = this;
    if (strategies.length === 0)
      return html`<h1 tabindex="-1">There is nothing for you here</h1>
        <p>Your sign-in is valid, but no strategy that is published here is yours to change. Ask whoever runs the service.</p>`;
    const [only] = strategies;
    const id = route.step === 'start' ? (strategies.length === 1 ? only!.id : undefined) : route.strategy;
    if (id === undefined) return chooseView(strategies);
    const strategy = strategies.find((one) => one.id === id);
    const isSchool = this.#session.access!.role === 'school';
    const isOwn = route.step === 'start' || route.step === 'strategy' || isSchool !== (route.step === 'report');
    if (strategy === undefined || !isOwn)
      return html`<h1 tabindex="-1">This is not among what you may change</h1>
        <p><a class="target" href="#">Go to what is</a></p>`;
    return html`${keyed(JSON.stringify(route), isSchool ? this.schoolStep(strategy) : this.officerStep(strategy))}`;
  }

  private officerStep(strategy: AccessToStrategy): TemplateResult {
    const {route} = this;
    if (route.step === 'report')
      return html`<edit-report-form
        .session=${this.#session}
        .drafts=${this.#drafts}
        .strategy=${strategy}
        .actionId=${route.id}
        .officer=${this.#officer}
      ></edit-report-form>`;
    return html`<edit-action-list .session=${this.#session} .drafts=${this.#drafts} .strategy=${strategy} .search=${this.#search}></edit-action-list>`;
  }

  private schoolStep(strategy: AccessToStrategy): TemplateResult {
    const {route} = this;
    if (route.step === 'start' || route.step === 'strategy' || route.step === 'report')
      return html`<edit-school-overview .session=${this.#session} .drafts=${this.#drafts} .strategy=${strategy}></edit-school-overview>`;
    return html`<edit-item-form
      .session=${this.#session}
      .drafts=${this.#drafts}
      .strategy=${strategy}
      .name=${draftName(route.step, strategy.id, {urn: this.#session.access?.urn, id: route.id})}
      .makeJob=${() => this.jobOf(route, strategy)}
    ></edit-item-form>`;
  }

  private async jobOf(
    {step, id}: Extract<Route, {step: 'commitment' | 'consent' | 'withdrawal'}>,
    strategy: AccessToStrategy,
  ): Promise<ItemJob> {
    const {urn = ''} = this.#session.access!;
    // As it was told last: more may have been added since.
    const {commitments, consents, sources} = (this.#session.access!.strategies.find((one) => one.id === strategy.id) ?? strategy)
      .school!;
    const common = {id, urn, illustrative: strategy.illustrative};
    if (step === 'commitment') {
      const charter = await this.#session
        .strategy(strategy)
        .charter.get()
        .catch((error: unknown) => {
          if (isNotFound(error)) return undefined;
          throw error;
        });
      return commitmentJob({
        ...common,
        newId: freeId(urn, 'charter', commitments),
        charter,
        sourceIds: sources.commitments ?? [],
      });
    }
    const setting = {...common, newId: freeId(urn, 'consent', consents), sourceIds: sources.consents ?? []};
    return step === 'consent' ? consentJob(setting) : withdrawalJob(setting);
  }

  protected override updated(changed: Map<string, unknown>): void {
    // Steps that load put the focus on their heading themselves.
    if (changed.has('route') && changed.get('route') !== undefined) void this.toHeading();
  }

  private async toHeading(): Promise<void> {
    await this.updateComplete;
    await this.querySelector<LitElement>('edit-sign-in')?.updateComplete;
    const heading = this.querySelector<HTMLElement>('main > h1, edit-sign-in h1');
    if (heading !== null) arriveAt(heading);
  }

  private readonly signOut = async (): Promise<void> => {
    if (this.#drafts.unsaved === 0) return this.leave();
    this.isLeaving = true;
    await this.toHeading();
  };

  private readonly stay = (): void => {
    this.isLeaving = false;
  };

  private readonly leave = async (): Promise<void> => {
    this.#session.leave();
    this.#drafts.clear();
    Object.assign(this.#search, {text: '', organisationId: ''});
    this.#officer.role = '';
    this.isLeaving = false;
    this.hasEnded = false;
    this.said = 'Signed out';
    // Whoever comes next begins at the start.
    history.replaceState(null, '', location.pathname);
    this.route = {step: 'start'};
    this.requestUpdate();
    await this.toHeading();
  };
}

function chooseView(strategies: readonly AccessToStrategy[]): TemplateResult {
  return html`<h1 tabindex="-1">Choose a strategy</h1>
    <ul class="list">
      ${strategies.map(
        (strategy) => html`<li>
          <h2><a class="target" href=${addressOf({step: 'strategy', strategy: strategy.id})}>${strategy.title}</a></h2>
          ${strategy.status === 'draft' ? html`<p>A draft: the public does not see it.</p>` : nothing}
        </li>`,
      )}
    </ul>`;
}
