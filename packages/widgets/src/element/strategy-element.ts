import {html, LitElement, type TemplateResult} from 'lit';
import {
  isNotFound,
  type PublishedDocument,
  type ReadingClient,
  type ReadingReader,
  type Watch,
  type WatchEvent,
} from '@send-strategy/sdk/read';
import type {PublicCollectionName} from '@send-strategy/sdk/reading';
import {clientFor, loadWatch} from '../core/service.ts';
import {wordsFor, type Words} from '../words/words.ts';
import {fold} from './fold.ts';
import {nearest, settingsOf, type Settings} from './settings.ts';
import {SendStateEvent, type WidgetState} from './state-event.ts';
import {errorView, loadingView} from './state-views.ts';

/** The documents that a widget was given. A collection that the strategy does not publish is absent. */
export type Documents<Names extends PublicCollectionName> = {[Name in Names]?: PublishedDocument<Name>};

/** What a widget's view is made from. */
export interface ViewContext {
  words: Words;
  settings: Settings;
  now: Date;
  /** The absolute address of a file in the strategy's folder. */
  url: (path: string) => string;
  /** When the service last confirmed what is shown, where it cannot be reached now. */
  staleSince: Date | undefined;
}

/**
 * Gives an element attributes that it reads, each with a property (`headingLevel` for `heading-level`) that writes it: frameworks set either.
 */
export function withAttributes(element: {prototype: object; attributes: readonly string[]}, names: readonly string[]): void {
  element.attributes = [...element.attributes, ...names];
  for (const name of names) {
    Object.defineProperty(
      element.prototype,
      name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
      {
        get(this: Element) {
          return this.getAttribute(name);
        },
        set(this: Element, value: string | number | boolean | null | undefined) {
          if (value == null) this.removeAttribute(name);
          else this.setAttribute(name, String(value));
        },
      },
    );
  }
}

/**
 * What every widget does: it reads its collections through the client that the page's widgets share, follows their changes, and shows one of five states. A lost service never
 * takes away what is shown.
 */
export abstract class StrategyElement<Names extends PublicCollectionName> extends LitElement {
  static override properties = {
    client: {attribute: false},
    documents: {state: true, attribute: false},
    failure: {state: true, attribute: false},
    staleSince: {state: true, attribute: false},
  };

  /** The attributes that a widget reads. Widgets with their own add them with `withAttributes`. */
  static attributes: readonly string[] = ['lang'];

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...this.attributes];
  }

  static {
    withAttributes(this, ['service', 'strategy', 'reading', 'heading-level', 'refresh']);
  }

  /** The address of the service with its version, for example `https://send.example.gov.uk/v1`. Default: where the widgets were loaded from. */
  declare service: string | null;
  /** The id of the strategy to show. */
  declare strategy: string | null;
  /** standard (default), plain or easyRead. */
  declare reading: string | null;
  /** The level of the widget's heading, 2 (default) to 6. */
  declare headingLevel: string | number | null;
  /** Seconds between two looks for changes, 5 or more. Default 60; 0 for never. */
  declare refresh: string | number | null;
  /** A client of the page's own to read with. Default: one that all widgets share for each service. */
  declare client: ReadingClient | undefined;
  declare protected documents: Documents<Names> | undefined;
  declare protected failure: unknown;
  declare protected staleSince: Date | undefined;

  /** The collections that the widget reads. The first must be there. */
  protected abstract readonly names: readonly Names[];
  /** The collection whose items can be linked to with `#send/STRATEGY/COLLECTION/ID`. */
  protected abstract readonly linked: PublicCollectionName;

  #state: WidgetState = 'loading';
  #settings!: Settings;
  #reader: ReadingReader | undefined;
  #watch: Watch | undefined;
  /** Ends what was begun for the reader. */
  #leave: (() => void) | undefined;
  #unfolded = false;
  #width = 0;
  #ancestor = new MutationObserver(() => this.requestUpdate());
  #size = new ResizeObserver(() => {
    if (this.#width !== (this.#width = this.clientWidth)) this.#fold();
  });

  /** What is shown: loading, ready, empty, stale or error. Each change is a `send-state` event. */
  get state(): WidgetState {
    return this.#state;
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const defaults = nearest(this, 'send-defaults');
    if (defaults) this.#ancestor.observe(defaults, {attributes: true});
    this.#size.observe(this);
    addEventListener('hashchange', this.#followHash);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#ancestor.disconnect();
    this.#size.disconnect();
    removeEventListener('hashchange', this.#followHash);
    this.#leave?.();
    this.#reader = undefined;
  }

  /** Asks the service again now. Resolves when that is done, whatever came of it. */
  async retry(): Promise<void> {
    await (this.#watch ? this.#watch.check() : this.#begin());
  }

  protected override willUpdate(): void {
    if (!this.isConnected) return;
    const {service, strategy} = (this.#settings = settingsOf(this));
    const reader = strategy ? (this.client ?? clientFor(service)).strategy(strategy) : undefined;
    if (reader === this.#reader) return;
    // A widget that was only moved keeps what it shows.
    if (reader?.url() !== this.#shown) this.documents = this.staleSince = undefined;
    this.#shown = reader?.url();
    this.#reader = reader;
    void this.#begin();
  }

  #shown: string | undefined;

  protected override render(): TemplateResult {
    const {documents, failure, staleSince} = this;
    const settings = this.#settings;
    const words = wordsFor(settings.lang);
    return html`<div class="body" lang=${words.lang} dir=${words.dir} @click=${this.#clicked}>
      ${
        documents
          ? this.draw(documents, {words, settings, now: new Date(), url: (path) => this.#reader!.url(path), staleSince})
          : failure || !settings.strategy
            ? errorView(words, settings, failure)
            : loadingView(words)
      }
    </div>`;
  }

  protected override updated(changed?: ReadonlyMap<PropertyKey, unknown>): void {
    const {documents, failure} = this;
    const state = documents
      ? this.staleSince
        ? 'stale'
        : this.isEmpty(documents)
          ? 'empty'
          : 'ready'
      : failure || !this.#settings.strategy
        ? 'error'
        : 'loading';
    // The note that the service is away folds nothing that is shown.
    if (changed?.size !== 1 || !changed.has('staleSince')) this.#fold();
    if (state === this.#state) return;
    const first = this.#state === 'loading';
    this.#state = state;
    if (first) this.#followHash();
    this.dispatchEvent(new SendStateEvent(state, failure));
  }

  /** The widget's view of its documents. */
  protected abstract draw(documents: Documents<Names>, context: ViewContext): TemplateResult;

  /** Whether the documents hold nothing to show. */
  protected abstract isEmpty(documents: Documents<Names>): boolean;

  /** Reads the documents, then follows their changes. */
  async #begin(): Promise<void> {
    this.#leave?.();
    this.failure = undefined;
    const reader = this.#reader;
    if (!reader) return;
    const {names} = this;
    const abort = new AbortController();
    const {signal} = abort;
    let stop: (() => void) | undefined;
    this.#watch = undefined;
    this.#leave = () => {
      abort.abort();
      stop?.();
    };
    const read = async () => {
      let staleSince: Date | undefined;
      try {
        const documents = await Promise.all(
          names.map(async (name) => {
            try {
              const {document, error, checkedAt} = await reader.read(name, {signal});
              if (error) staleSince = checkedAt;
              return [name, document];
            } catch (error) {
              // A collection that is not published is shown as that; without the first there is nothing to show.
              if (name === names[0] || !isNotFound(error)) throw error;
              return [name];
            }
          }),
        );
        if (!signal.aborted) {
          this.documents = Object.fromEntries(documents);
          this.staleSince = staleSince;
        }
      } catch (error) {
        if (!signal.aborted) {
          this.documents = undefined;
          this.failure = error;
        }
      }
    };
    const hear = (event: WatchEvent) => {
      if (event.type === 'unreachable') this.staleSince = event.lastReached ?? reader.kept(names[0]!)?.checkedAt;
      // Read for the first time, or no longer published: reading says which.
      else if (!this.documents || !reader.kept(names[0]!)) void read();
      else if (event.type === 'reachable') this.staleSince = undefined;
      else this.documents = Object.fromEntries(names.map((name) => [name, reader.kept(name)?.document])) as Documents<Names>;
    };
    await read();
    const {refresh} = this.#settings;
    if (!refresh || signal.aborted) return;
    try {
      const {watchOf} = await loadWatch();
      if (signal.aborted) return;
      this.#watch = reader.watchWith(watchOf);
      stop = this.#watch.watch(names, hear, {interval: Math.max(refresh, 5) * 1000});
    } catch {
      this.staleSince = reader.kept(names[0]!)?.checkedAt;
    }
  }

  #fold(): void {
    fold(this, this.renderRoot, this.#unfolded);
  }

  #clicked = (event: Event): void => {
    const {classList} = (event.target as Element).closest('button') ?? this;
    if (classList.contains('retry')) void this.retry();
    // The button that had the focus goes away: go on where the new part begins.
    if (classList.contains('show-all')) this.#show(this.renderRoot.querySelector('.folded'));
  };

  #followHash = (): void => {
    const [, strategy, collection, id] = /^#send\/([^/]+)\/([^/]+)\/([\w-]+)$/.exec(location.hash) ?? [];
    if (strategy !== this.#reader?.id || collection !== this.linked) return;
    const item = this.renderRoot.querySelector(`[data-item="${id}"]`);
    if (!item) return;
    this.#show(item);
    item.scrollIntoView();
  };

  /** Unfolds everything and gives an item the focus. */
  #show(item: Element | null): void {
    this.#unfolded = true;
    this.#fold();
    item?.setAttribute('tabindex', '-1');
    (item as HTMLElement | null)?.focus();
  }
}

export type {TemplateResult};
