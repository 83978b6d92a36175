import {LitElement, type PropertyDeclarations} from 'lit';
import type {Drafts} from './drafts.ts';
import {faultOf, type Told} from './faults.ts';
import type {AccessToStrategy, Session} from './session.ts';

/** Tells the page that the service no longer knows who this is. */
export class SignInEnded extends Event {
  constructor() {
    super('sign-in-ended', {bubbles: true});
  }
}

/** Tells the page what a screen reader is to say. */
export class Said extends Event {
  readonly text: string;

  constructor(text: string) {
    super('said', {bubbles: true});
    this.text = text;
  }
}

const pageTitle = 'Keep the strategy true';

/** Puts a heading into the title of the window, and the focus on it. */
export function arriveAt(heading: HTMLElement): void {
  const text = heading.textContent.replace(/\s+/g, ' ').trim();
  document.title = text === pageTitle ? text : `${text} – ${pageTitle}`;
  heading.tabIndex = -1;
  heading.focus();
}

/** One step on the page: it loads what it shows, says its title, and puts the focus on its heading. It is in the page itself, with no shadow root, so that one style sheet is for all. */
export abstract class Step extends LitElement {
  static override properties: PropertyDeclarations = {loading: {state: true}, failure: {state: true}};

  declare session: Session;
  declare drafts: Drafts;
  declare strategy: AccessToStrategy;
  declare protected loading: boolean;
  /** Why it could not be loaded. */
  declare protected failure: Told | undefined;

  /** Reads what the step shows. */
  protected abstract load(): Promise<void>;

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What is shown of the day is of today, also after a night.
    this.addEventListener('focusin', () => this.requestUpdate());
    void this.begin();
  }

  /** Loads, and again where that failed. */
  protected begin = async (): Promise<void> => {
    this.loading = true;
    this.failure = undefined;
    try {
      await this.load();
    } catch (error) {
      this.failure = this.told(error, 'read');
    }
    this.loading = false;
    await this.arrived();
  };

  /** What to tell of an error. A sign-in that ended is told to the page. */
  protected told(error: unknown, doing: 'read' | 'write'): Told {
    const told = faultOf(error, doing);
    if (told.kind === 'signIn') this.dispatchEvent(new SignInEnded());
    return told;
  }

  /** Puts the title on the window and the focus on the heading. */
  protected async arrived(): Promise<void> {
    await this.updateComplete;
    const heading = this.querySelector<HTMLElement>('h1');
    if (heading === null) return;
    arriveAt(heading);
    scrollTo(0, 0);
  }

  /** Puts the focus on what went wrong. */
  protected async showSummary(): Promise<void> {
    await this.updateComplete;
    const summary = this.querySelector<HTMLElement>('.summary');
    summary?.focus();
    summary?.scrollIntoView({block: 'start'});
  }
}
