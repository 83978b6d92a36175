import {isNetworkError, isReadOnlyHost, isTimeoutError, isUnauthorized, isRateLimited} from '@send-strategy/sdk';
import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {AuthorizationResponseError, OperationProcessingError, ResponseBodyError} from 'oauth4webapi';
import {faultOf} from '../faults.ts';
import type {CurrentToken, Session} from '../session.ts';
import {beginSignIn} from './open-id-connect.ts';
import type {SignInSettings} from './settings.ts';

/** Tells the page that somebody signed in. */
export class SignedIn extends Event {
  constructor() {
    super('signed-in', {bubbles: true});
  }
}

/** Asks who somebody is: by a sign-in with the identity provider, where there is one, or by a token. */
export class SignIn extends LitElement {
  static override properties = {
    session: {attribute: false},
    settings: {attribute: false},
    hasEnded: {type: Boolean},
    fault: {state: true},
    waiting: {state: true},
    isBusy: {state: true},
  };

  declare session: Session;
  declare settings: SignInSettings | undefined;
  /** Whether somebody was signed in before, and has typed something perhaps. */
  declare hasEnded: boolean;
  declare private fault: string | undefined;
  /** Where the provider asks, while it is waited for. */
  declare private waiting: string | undefined;
  declare private isBusy: boolean;
  #leaving: AbortController | undefined;

  protected override createRenderRoot(): this {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaving?.abort();
  }

  protected override render(): TemplateResult {
    return html`
      <h1 tabindex="-1">${this.hasEnded ? 'Sign in again' : 'Keep the strategy true'}</h1>
      ${this.hasEnded ? html`<p>Your sign-in has ended. What you typed is kept: you come back to it.</p>` : html`<p>Here an officer reports on an action, and a school sets its commitments, documents and consents.</p>`}
      ${
        this.fault === undefined
          ? nothing
          : html`<div class="summary" role="alert" tabindex="-1"><h2>You are not signed in</h2><p>${this.fault}</p></div>`
      }
      ${this.settings === undefined ? nothing : this.providerView()} ${this.tokenView()}
    `;
  }

  private providerView(): TemplateResult {
    if (this.waiting !== undefined)
      return html`<section aria-labelledby="waiting">
        <h2 id="waiting" tabindex="-1">Sign in in the other window</h2>
        <p role="status">This page goes on by itself when you have. Leave it open: what you typed is in it.</p>
        <p>No other window? <a class="target" href=${this.waiting} target="_blank" rel="noopener">Open the sign-in in a new tab</a></p>
        <button type="button" class="second" @click=${this.stop}>Stop signing in</button>
      </section>`;
    return html`<section aria-labelledby="by-provider">
      <h2 id="by-provider">With your work account</h2>
      <p>A new window opens, in which your organisation asks who you are.</p>
      <button type="button" ?disabled=${this.isBusy} @click=${this.withProvider}>Sign in</button>
    </section>`;
  }

  private tokenView(): TemplateResult {
    return html`<section aria-labelledby="by-token">
      <h2 id="by-token">With a token</h2>
      <form novalidate @submit=${this.withToken}>
        <div class="field">
          <label for="token">Token</label>
          <p class="hint" id="token-hint">Whoever runs the service gave it to you. It begins with “sst_”. It stays in this page’s memory only: it is forgotten when you close or reload the page.</p>
          <input
            id="token"
            class="secret"
            type="text"
            autocomplete="off"
            autocapitalize="none"
            autocorrect="off"
            spellcheck="false"
            data-1p-ignore
            data-bwignore
            data-lpignore="true"
            aria-describedby="token-hint"
          />
        </div>
        <button type="submit" class=${this.settings === undefined ? '' : 'second'} ?disabled=${this.isBusy}>
          ${this.settings === undefined ? 'Sign in' : 'Sign in with the token'}
        </button>
      </form>
    </section>`;
  }

  private readonly withToken = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.isBusy) return;
    const input = this.querySelector<HTMLInputElement>('#token')!;
    const token = input.value.trim();
    if (token === '') return this.say('Paste your token first.');
    if (!/^[\w.~+/-]+=*$/.test(token))
      return this.say(
        'A token has no spaces in it, and only plain letters, digits and a few signs. Copy it again, all of it and nothing else.',
      );
    const isOver = await this.enter(async () => token);
    // It is in the session now, or was refused. Where nobody answered, it can be sent again.
    if (isOver) input.value = '';
  };

  private readonly withProvider = async (): Promise<void> => {
    // At once, or the browser takes it for a window that nobody asked for.
    const opened = window.open('', '_blank');
    const leaving = new AbortController();
    this.#leaving = leaving;
    this.fault = undefined;
    this.isBusy = true;
    try {
      const beginning = await beginSignIn(this.settings!, new URL('signed-in.html', location.href.replace(/[?#].*$/, '')).href);
      const finished = beginning.finish(leaving.signal);
      this.waiting = beginning.address;
      this.isBusy = false;
      if (opened !== null) {
        // The provider's page gets no hold of this one.
        opened.opener = null;
        opened.location.replace(beginning.address);
      }
      await this.updateComplete;
      this.querySelector<HTMLElement>('#waiting')?.focus();
      await this.enter(await finished);
    } catch (error) {
      if (leaving.signal.aborted) return;
      opened?.close();
      await this.say(saidByProvider(error));
    } finally {
      this.isBusy = false;
      this.waiting = undefined;
    }
  };

  private readonly stop = (): void => {
    this.#leaving?.abort();
  };

  /** Gives whether the service has taken or refused it. */
  private async enter(token: CurrentToken): Promise<boolean> {
    this.isBusy = true;
    try {
      await this.session.enter(token);
      this.fault = undefined;
      this.dispatchEvent(new SignedIn());
      return true;
    } catch (error) {
      await this.say(refusal(error));
      return isUnauthorized(error);
    } finally {
      this.isBusy = false;
    }
  }

  private async say(fault: string): Promise<void> {
    this.fault = fault;
    await this.updateComplete;
    this.querySelector<HTMLElement>('.summary')?.focus();
  }
}

function refusal(error: unknown): string {
  if (isUnauthorized(error))
    return `${error.problem?.detail ?? 'This token is not taken.'} Ask whoever runs the service for a new one.`;
  if (isReadOnlyHost(error)) return 'This service takes no changes: it has no database.';
  if (isRateLimited(error)) return faultOf(error, 'read').text.replace(/ Nothing was changed.*/, '');
  if (isNetworkError(error) || isTimeoutError(error))
    return 'The service cannot be reached. Look whether you are online, and try again.';
  const {title, text} = faultOf(error, 'read');
  return `${title}. ${text}`;
}

function saidByProvider(error: unknown): string {
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) {
    const said = error.error_description ?? error.error;
    return error.error === 'access_denied'
      ? `Your organisation’s sign-in said no. Either it was stopped there, or you may not use this page. It said: ${said}`
      : failed(`It said: ${said}`);
  }
  if (error instanceof OperationProcessingError) return failed(`What it answered cannot be used: ${error.message}`);
  if (error instanceof TypeError)
    return 'Your organisation’s sign-in cannot be reached. Look whether you are online, and try again.';
  return error instanceof Error ? error.message : 'Signing in failed. Try again.';
}

/** @param why For who runs the service. */
const failed = (why: string): string => `Your organisation’s sign-in failed. Try again, or tell who runs this service. ${why}`;
