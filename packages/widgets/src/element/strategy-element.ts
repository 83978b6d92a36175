import {html, LitElement, type PropertyDeclarations, type TemplateResult} from 'lit';
import {isNotFound, type PublishedDocument, type ReadingClient, type ReadingReader} from '@send-strategy/sdk/read';
import {dayOf, type PublicCollectionName} from '@send-strategy/sdk/reading';
import {loadLater} from '../core/on-demand.ts';
import {onceMore} from '../core/once-more.ts';
import {clientFor} from '../core/service.ts';
import type {Attended} from '../later/attend.ts';
import type {Explain, Glossary} from '../later/glossary.ts';
import {en, type Words} from '../words/en.ts';
import type {Language, OwnWords} from '../words/language.ts';
import {languageFor} from '../words/languages.ts';
import {nearest, settingsOf, type Settings} from './settings.ts';
import {SendStateEvent, type WidgetState} from './state-event.ts';
import {errorView, loadingView} from './state-views.ts';
import {takeTurns, waiting} from './turns.ts';

/** The documents that a widget was given. A collection that the strategy does not publish is absent. */
export type Documents<Names extends PublicCollectionName> = {[Name in Names]?: PublishedDocument<Name>};

/** What a widget's view is made from, beside its documents. */
export interface ViewContext<Own = unknown> {
  /** What all widgets say, in the reader's language. */
  words: Words;
  /** What this widget says itself, in the same language. */
  own: Own;
  settings: Settings;
  /** The language of the data's own words. */
  lang: string;
  now: Date;
  /** The day it is in England, ISO. */
  today: string;
  /** The absolute address of a file in the strategy's folder. */
  url: (path: string) => string;
  /** The address that leads to an item of the widget on this page. */
  link: (id: string) => string;
  /** When the service last confirmed what is shown, where it cannot be reached now. */
  staleSince: Date | undefined;
  /** Puts the meaning of the strategy's terms into a text, once the glossary is there. */
  explain: Explain | undefined;
}

/** Properties that are attributes too, `headingLevel` for `heading-level`: frameworks set either. */
export function ofAttributes(...names: readonly string[]): PropertyDeclarations {
  return Object.fromEntries(
    names.map((attribute) => [
      attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
      {attribute, reflect: true},
    ]),
  );
}

/**
 * What every widget does: it reads its collections through the client that the page's widgets share, and shows one of five states. What can wait until something is shown is in
 * `later`: following changes, unfolding, links to items, downloads, the glossary. A lost service never takes away what is shown.
 */
export abstract class StrategyElement<
  Names extends PublicCollectionName,
  Own extends keyof OwnWords = keyof OwnWords,
> extends LitElement {
  static override properties: PropertyDeclarations = {
    ...ofAttributes('service', 'strategy', 'reading', 'heading-level', 'refresh', 'lang'),
    client: {attribute: false},
    documents: {state: true, attribute: false},
    failure: {state: true, attribute: false},
    staleSince: {state: true, attribute: false},
    language: {state: true, attribute: false},
    glossary: {state: true, attribute: false},
  };

  /** The address of the service with its version, for example `https://send.example.gov.uk/v1`. Default: where the widgets were loaded from. */
  declare service: string | null | undefined;
  /** The id of the strategy to show. */
  declare strategy: string | null | undefined;
  /** standard (default), plain or easyRead. */
  declare reading: string | null | undefined;
  /** The level of the widget's heading, 2 (default) to 6. */
  declare headingLevel: string | number | null | undefined;
  /** Seconds between two looks for changes, 5 or more. Default 60; 0 for never. */
  declare refresh: string | number | null | undefined;
  /** A client of the page's own to read with. Default: one that all widgets share for each service. */
  declare client: ReadingClient | undefined;
  declare protected documents: Documents<Names> | undefined;
  declare protected failure: unknown;
  declare protected staleSince: Date | undefined;
  declare protected language: Language | undefined;
  declare protected glossary: Glossary | undefined;
  /** What the last drawing was made from. */
  declare protected context: ViewContext<OwnWords[Own]>;

  /** The widget's name among the words of a language. */
  protected abstract readonly speaks: Own;
  /** What the widget says itself, in English. */
  protected abstract readonly english: OwnWords[Own];
  /** The collections that the widget reads. The first must be there. */
  protected abstract readonly names: readonly Names[];
  /** The collection whose items can be linked to with `#send/STRATEGY/COLLECTION/ID`. */
  protected abstract readonly linked: PublicCollectionName;

  #state: WidgetState = 'loading';
  #settings!: Settings;
  #reader: ReadingReader | undefined;
  #shown: string | undefined;
  #lang: string | undefined;
  #spoken: Promise<void> | undefined;
  /** Asks again now, once changes are followed. */
  #check: (() => Promise<unknown>) | undefined;
  /** Ends what was begun for the reader. */
  #leave: (() => void) | undefined;
  #unfolded = false;
  /** How many of the foldable parts fitted the last time, and how wide the widget was then, in pixels. */
  #fitted: number | undefined;
  declare protected foldedAt: number | undefined;
  #ancestor = new MutationObserver(() => this.requestUpdate());

  /** What is shown: loading, ready, empty, stale or error. Each change is a `send-state` event. */
  get state(): WidgetState {
    return this.#state;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const defaults = nearest(this, 'send-defaults');
    if (defaults) this.#ancestor.observe(defaults, {attributes: true});
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#ancestor.disconnect();
    this.#leave?.();
    this.#reader = undefined;
  }

  /** Asks the service again now. Resolves when that is done, whatever came of it. */
  async retry(): Promise<void> {
    await (this.#check ?? this.#begin)();
  }

  protected override willUpdate(): void {
    if (!this.isConnected) return;
    const {service, strategy, lang} = (this.#settings = settingsOf(this));
    if (lang !== this.#lang) {
      this.#lang = lang;
      this.#spoken = languageFor(lang).then((language) => {
        if (lang === this.#lang) this.language = language;
      });
    }
    const reader = strategy ? (this.client ?? clientFor(service)).strategy(strategy) : undefined;
    if (reader === this.#reader) return;
    // A widget that was only moved keeps what it shows.
    if (reader?.url() !== this.#shown) this.documents = this.staleSince = this.glossary = undefined;
    this.#shown = reader?.url();
    this.#reader = reader;
    void this.#begin(true);
  }

  protected override render(): TemplateResult {
    const {documents, failure, staleSince, language, speaks, linked} = this;
    const settings = this.#settings;
    const words = language?.words ?? en;
    const now = new Date();
    const {strategy: published} = (documents ?? {}) as Documents<'strategy'>;
    // oxlint-disable-next-line lit/no-this-assign-in-render -- no reactive property: what the drawing was made from.
    this.context = {
      ...{words, settings, now, staleSince},
      own: language?.own[speaks] ?? this.english,
      lang: published?.data.languages[0] ?? '',
      today: dayOf(now),
      url: (path) => this.#reader!.url(path),
      link: (id) => `#send/${settings.strategy}/${linked}/${id}`,
      explain: this.glossary?.(words),
    };
    return html`<div class="body" lang=${words.lang} dir=${words.dir}>
      ${
        documents
          ? this.draw(documents, this.context)
          : failure || !settings.strategy
            ? errorView(words, settings, failure, () => void this.retry())
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
    if (changed?.size !== 1 || !(changed.has('staleSince') || changed.has('glossary'))) this.fold();
    if (state === this.#state) return;
    this.#state = state;
    this.dispatchEvent(new SendStateEvent(state, failure));
  }

  /** The widget's view of its documents. */
  protected abstract draw(documents: Documents<Names>, context: ViewContext<OwnWords[Own]>): TemplateResult;

  /** Whether the documents hold nothing to show. */
  protected abstract isEmpty(documents: Documents<Names>): boolean;

  /** What is shown as rows of a table, to download: objects with the data's own field names. */
  protected abstract rows(documents: Documents<Names>, context: ViewContext<OwnWords[Own]>): readonly object[];

  /** Shows an item that the reader's own filter may have hidden, before a link leads to it. */
  protected reveal(): void {}

  /** Reads the documents, then follows their changes. One that joins others takes what they have just read. */
  #begin = async (joins?: boolean): Promise<void> => {
    this.#leave?.();
    this.failure = this.#check = undefined;
    const reader = this.#reader;
    if (!reader) return;
    const {names} = this;
    let left = false;
    let stop: (() => void) | undefined;
    this.#leave = () => {
      left = true;
      stop?.();
    };
    const read = async () => {
      let staleSince: Date | undefined;
      try {
        const documents = await Promise.all(
          names.map(async (name) => {
            try {
              const kept = joins && reader.kept(name);
              // Who leaves stops no request: pages take elements out and put them back in, and what was asked for then is here.
              const {document, error, checkedAt} =
                kept && Date.now() - +kept.checkedAt < 5000 ? kept : await onceMore(() => reader.read(name));
              if (error) staleSince = checkedAt;
              return [name, document];
            } catch (error) {
              // A collection that is not published is shown as that; without the first there is nothing to show.
              if (name === names[0] || !isNotFound(error)) throw error;
              return [name];
            }
          }),
        );
        await this.#spoken;
        if (!left) {
          this.documents = Object.fromEntries(documents);
          this.staleSince = staleSince;
        }
      } catch (error) {
        if (!left) {
          this.documents = undefined;
          this.failure = error;
        }
      }
    };
    await read();
    if (left) return;
    try {
      const {attend} = await loadLater();
      if (left) return;
      [this.#check, stop] = attend(this as unknown as Attended<Names>, reader, read, this.#settings.refresh);
    } catch (error) {
      console.error(error);
      // What shows the rest is not there: everything is shown.
      this.unfold();
    }
  };

  /** Shows what waits behind "Show all", at once. */
  protected unfold(): void {
    this.#unfolded = true;
    for (const _ of this.folding());
  }

  protected fold(): void {
    if (waiting.push(this.folding()) < 2) queueMicrotask(takeTurns);
  }

  /**
   * Keeps what is shown first within the height that the page reserved for the widget (`min-height`, from send.css): the last of its foldable parts (`data-fold`) wait behind
   * "Show all", so that nothing below the widget moves. Without a reserved height, or once unfolded, everything is shown. Each attempt is a layout of what is tried, so the search
   * begins with as many as fitted the last time (a keystroke changes little), or with few. In steps for `takeTurns`.
   */
  protected *folding(): Generator<void> {
    const root = this.renderRoot;
    const parts = [...root.querySelectorAll('[data-fold]')];
    const all = parts.length;
    let enough = 1;
    let tooMany = all + 1;
    let next = this.#unfolded ? all : (this.#fitted ?? 2);
    for (let step = 1; ; step *= 2) {
      const isFound = tooMany - enough < 2;
      if (isFound) this.#fitted = next = enough;
      root.querySelector('.show-all')?.toggleAttribute('hidden', next >= all);
      parts.forEach((part, index) => part.classList.toggle('folded', index >= next));
      if (isFound) return;
      yield;
      const body = root.firstElementChild as HTMLElement;
      const reserved = !this.#unfolded && parseFloat(getComputedStyle(this).minHeight);
      this.foldedAt = body.offsetWidth;
      // A page may be zoomed, and may scale what holds the widget: this height knows neither, as the reserved one.
      if (!reserved) enough = all;
      else if (body.offsetHeight <= reserved + 0.5) next = (enough = next) + step;
      else next = (tooMany = next) - step;
      if (next <= enough || next >= tooMany) next = (enough + tooMany) >> 1;
      yield;
    }
  }
}

export type {TemplateResult};
