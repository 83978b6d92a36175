import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {isNotFound, type PublishedDocument, type StrategyClient, type StrategyReader, type WatchEvent} from '@send-strategy/sdk/read';
import type {PublicCollectionName} from '@send-strategy/sdk/reading';
import {clientFor} from '../core/service.ts';
import {wordsFor, type Words} from '../words/words.ts';
import {fold, unfold} from './fold.ts';
import {defaultsOf, settingsOf, type Settings} from './settings.ts';
import {sharedStyles} from './shared.styles.ts';
import {SendStateEvent, type WidgetState} from './state-event.ts';
import {errorView, loadingView} from './state-views.ts';

/** The documents that a widget was given. A collection that the strategy does not publish is absent. */
export type Documents<Names extends PublicCollectionName> = {[Name in Names]?: PublishedDocument<Name>};

/** What a widget's view is made from. */
export interface ViewContext {
  words: Words;
  settings: Settings;
  /** Today in England, ISO. */
  now: Date;
  /** The absolute address of a file in the strategy's folder. */
  url: (path: string) => string;
  /** When the service last confirmed what is shown, where it cannot be reached now. */
  staleSince?: Date;
  /** Whether everything is shown that would wait behind "Show all". */
  expanded: boolean;
}

/**
 * What every widget does: it reads its collections through the client that the page's widgets share, follows their changes, and shows one of five states. A lost service never
 * takes away what is shown.
 */
export abstract class StrategyElement<Names extends PublicCollectionName> extends LitElement {
  static override styles = [sharedStyles];

  static override properties = {
    client: {attribute: false},
    documents: {state: true, attribute: false},
    failure: {state: true, attribute: false},
    unreachableSince: {state: true, attribute: false},
    expanded: {state: true, attribute: false},
  };

  /** The attributes that a widget reads. Widgets with their own add them. */
  static attributes: readonly string[] = ['service', 'strategy', 'lang', 'reading', 'heading-level', 'refresh'];

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...this.attributes];
  }

  /** A client of the page's own to read with. Default: one that all widgets share for each service. */
  declare client: StrategyClient | undefined;
  protected declare documents: Documents<Names> | undefined;
  protected declare failure: unknown;
  protected declare unreachableSince: Date | undefined;
  protected declare expanded: boolean;

  /** The collections that the widget reads. The first must be there. */
  protected abstract readonly names: readonly [PublicCollectionName, ...Names[]];
  /** The collection whose items can be linked to with `#send/STRATEGY/COLLECTION/ID`. */
  protected abstract readonly linked: PublicCollectionName;

  #state: WidgetState = 'loading';
  #reader: StrategyReader | undefined;
  #stop: (() => void) | undefined;
  #abort: AbortController | undefined;
  #ancestors: MutationObserver | undefined;
  #size: ResizeObserver | undefined;
  #width = 0;

  constructor() {
    super();
    this.expanded = false;
  }

  /** The address of the service with its version, for example `https://send.example.gov.uk/v1`. Default: where the widgets were loaded from. */
  get service(): string | null {
    return this.getAttribute('service');
  }
  set service(value: string | null) {
    this.reflect('service', value);
  }

  /** The id of the strategy to show. */
  get strategy(): string | null {
    return this.getAttribute('strategy');
  }
  set strategy(value: string | null) {
    this.reflect('strategy', value);
  }

  /** standard (default), plain or easyRead. */
  get reading(): string | null {
    return this.getAttribute('reading');
  }
  set reading(value: string | null) {
    this.reflect('reading', value);
  }

  /** The level of the widget's heading, 2 (default) to 6. */
  get headingLevel(): number | null {
    return this.hasAttribute('heading-level') ? Number(this.getAttribute('heading-level')) : null;
  }
  set headingLevel(value: number | null) {
    this.reflect('heading-level', value);
  }

  /** Seconds between two looks for changes. Default 60; 0 for never. */
  get refresh(): number | null {
    return this.hasAttribute('refresh') ? Number(this.getAttribute('refresh')) : null;
  }
  set refresh(value: number | null) {
    this.reflect('refresh', value);
  }

  /** What is shown: loading, ready, empty, stale or error. Each change is a `send-state` event. */
  get state(): WidgetState {
    return this.#state;
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    if (before !== now) this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Settings come from ancestors too, which may be defined later or change.
    this.#ancestors = new MutationObserver(() => this.requestUpdate());
    for (const ancestor of [defaultsOf(this), this.closest('[lang]')]) {
      if (ancestor) this.#ancestors.observe(ancestor, {attributes: true});
    }
    this.#size = new ResizeObserver(() => {
      if (this.#width !== (this.#width = this.clientWidth)) this.#fold();
    });
    this.#size.observe(this);
    addEventListener('hashchange', this.#followHash);
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#ancestors?.disconnect();
    this.#size?.disconnect();
    removeEventListener('hashchange', this.#followHash);
    this.#leave();
  }

  /** Asks the service again now. Resolves when that is done, whatever came of it. */
  async retry(): Promise<void> {
    if (this.documents === undefined) await this.#read();
    else await this.#reader?.check();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (!this.isConnected) return;
    const {service, strategy} = settingsOf(this);
    const reader = strategy === '' ? undefined : (this.client ?? clientFor(service)).strategy(strategy);
    if (reader !== this.#reader || this.#abort === undefined) {
      this.#leave();
      if (reader !== this.#reader) this.documents = this.failure = this.unreachableSince = undefined;
      this.#reader = reader;
      void this.#read();
    }
  }

  protected override render(): TemplateResult {
    const settings = settingsOf(this);
    const words = wordsFor(settings.lang);
    const {documents, failure} = this;
    let content: TemplateResult;
    if (documents !== undefined) {
      content = this.view(documents, {
        words,
        settings,
        now: new Date(),
        url: (path) => this.#reader!.url(path),
        expanded: this.expanded,
        ...(this.unreachableSince === undefined ? {} : {staleSince: this.unreachableSince}),
      });
    } else if (failure !== undefined || settings.strategy === '') {
      content = errorView({words, settings, error: failure});
    } else content = loadingView({words});
    return html`<div class="body" lang=${words.lang} dir=${words.dir} @click=${this.#clicked}>${content}</div>`;
  }

  protected override updated(): void {
    const state = this.#stateNow();
    this.#fold();
    if (state !== this.#state) {
      this.#state = state;
      this.dispatchEvent(new SendStateEvent(state, this.failure));
      if (state === 'ready') this.#followHash();
    }
  }

  /** Writes a property to its attribute, so that frameworks may set either. */
  protected reflect(attribute: string, value: unknown): void {
    if (value === null || value === undefined) this.removeAttribute(attribute);
    else this.setAttribute(attribute, String(value));
  }

  /** The widget's view of its documents. */
  protected abstract view(documents: Documents<Names>, context: ViewContext): TemplateResult;

  /** Whether the documents hold nothing to show. */
  protected abstract isEmpty(documents: Documents<Names>): boolean;

  #stateNow(): WidgetState {
    if (this.documents === undefined) return this.failure === undefined && settingsOf(this).strategy !== '' ? 'loading' : 'error';
    if (this.unreachableSince !== undefined) return 'stale';
    return this.isEmpty(this.documents) ? 'empty' : 'ready';
  }

  async #read(): Promise<void> {
    const reader = this.#reader;
    const abort = (this.#abort ??= new AbortController());
    const {signal} = abort;
    if (reader === undefined) return;
    this.failure = undefined;
    try {
      const documents = await this.#documents(reader, signal);
      if (signal.aborted) return;
      this.documents = documents;
    } catch (error) {
      if (signal.aborted) return;
      this.failure = error;
    }
    const {refresh} = settingsOf(this);
    if (this.#stop !== undefined || refresh === 0) return;
    this.#stop = reader.watch(this.names, (event) => this.#heard(event, reader, signal), {interval: refresh * 1000});
  }

  async #documents(reader: StrategyReader, signal: AbortSignal): Promise<Documents<Names>> {
    const entries = await Promise.all(
      this.names.map(async (name) => {
        try {
          const {document, error, checkedAt} = await reader.read(name, {signal});
          if (error !== undefined) this.unreachableSince = checkedAt;
          return [name, document];
        } catch (error) {
          if (name === this.names[0] || !isNotFound(error)) throw error;
          return [name, undefined];
        }
      }),
    );
    return Object.fromEntries(entries);
  }

  #heard(event: WatchEvent, reader: StrategyReader, signal: AbortSignal): void {
    if (signal.aborted) return;
    if (event.type === 'unreachable') {
      this.unreachableSince = event.lastReached ?? reader.kept(this.names[0])?.checkedAt;
    } else if (event.type === 'reachable') {
      this.unreachableSince = undefined;
      if (this.documents === undefined) void this.#read();
    } else if (reader.kept(this.names[0]) === undefined) {
      // The strategy is no longer published: reading it again says so.
      this.documents = undefined;
      void this.#read();
    } else {
      this.documents = Object.fromEntries(this.names.map((name) => [name, reader.kept(name)?.document])) as Documents<Names>;
    }
  }

  #leave(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#stop?.();
    this.#stop = undefined;
  }

  #fold(): void {
    if (!this.expanded && this.documents !== undefined) fold(this, this.renderRoot as ShadowRoot);
  }

  #clicked = (event: Event): void => {
    const target = event.target as Element;
    if (target.closest('.retry')) void this.retry();
    if (target.closest('.show-all')) {
      const first = this.renderRoot.querySelector<HTMLElement>('.folded');
      this.expanded = true;
      unfold(this.renderRoot as ShadowRoot);
      // The button that had the focus is gone: go on where the new part begins.
      first?.setAttribute('tabindex', '-1');
      first?.focus();
    }
  };

  #followHash = (): void => {
    const [, strategy, collection, id] = /^#send\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(location.hash) ?? [];
    if (id === undefined || this.documents === undefined || strategy !== this.#reader?.id || collection !== this.linked) return;
    const item = this.renderRoot.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`);
    if (item === null) return;
    this.expanded = true;
    unfold(this.renderRoot as ShadowRoot);
    item.setAttribute('tabindex', '-1');
    item.scrollIntoView();
    item.focus();
  };
}

export {html, nothing, type TemplateResult};
