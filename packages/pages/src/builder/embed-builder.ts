import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {styleLines, version, type Way} from '@send-strategy/widgets/snippets';
import {addressOf, choiceFrom} from './address.ts';
import {previews, widgetOf, type Choice} from './choice.ts';
import {checkColours} from './colour-checks.ts';
import {cssColour} from './css-colour.ts';
import {lookOf, notCarried, possibleOptions, snippetOptions, wayOf} from './given.ts';
import {isFrom, type FromPreview, type Show} from './messages.ts';
import type {Model} from './model.ts';
import {readForWidget, readService, type ForWidget, type Service} from './published.ts';
import {lookStep} from './views/look-step.ts';
import {previewPane} from './views/preview-pane.ts';
import {snippetStep} from './views/snippet-step.ts';
import {wayStep} from './views/way-step.ts';
import {webTeamStep} from './views/web-team-step.ts';
import {optionsStep, whatStep} from './views/what-step.ts';
import {withoutUnknown} from './unknown.ts';

/** The ways of which the page holds plain HTML. */
const withoutScripts: readonly Way[] = ['apache', 'nginx', 'nightly'];

/** The service that this page is of. */
const base = new URL('.', document.baseURI).href.replace(/\/$/, '');

/** The page: what was chosen is in the address, and nowhere else. It has no shadow root, so that labels and their fields find each other. */
export class EmbedBuilder extends LitElement {
  static override properties = {
    choice: {state: true},
    service: {state: true},
    forWidget: {state: true},
    failure: {state: true},
    complaints: {state: true},
    copied: {state: true},
    said: {state: true},
  };

  declare private choice: Choice;
  declare private service: Service | undefined;
  declare private forWidget: ForWidget | undefined;
  /** Why something could not be read, and what reads it again. */
  declare private failure: {words: string; again: () => Promise<void>} | undefined;
  /** What the address asked for in vain. */
  declare private complaints: readonly string[];
  declare private copied: Readonly<Record<string, string>>;
  /** What a screen reader says. */
  declare private said: string;

  /** The field that was changed last: a change of the same one is no further step back. */
  #field: string | undefined;
  /** What the preview was told last, and whether it can be told. */
  #told: Show | undefined;
  #isReady = false;
  #announced = 0;
  /** Which reading is the latest. */
  #reading = 0;

  constructor() {
    super();
    Object.assign(this, {complaints: [], copied: {}, said: ''});
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('message', this.#hear);
    addEventListener('hashchange', this.#follow);
    addEventListener('popstate', this.#follow);
    void this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('message', this.#hear);
    removeEventListener('hashchange', this.#follow);
    removeEventListener('popstate', this.#follow);
  }

  #begin = async (): Promise<void> => {
    this.failure = undefined;
    try {
      this.service = await readService(base);
    } catch (error) {
      this.#fail(`The service at ${base} cannot be read now.`, error, this.#begin);
      return;
    }
    if (this.service.strategies.length > 0) await this.#take();
  };

  /** Takes the choice from the address. */
  #take = async (): Promise<void> => {
    const strategies = this.service!.strategies.map(({id}) => id);
    const {choice, complaints} = choiceFrom(location.hash, {strategies, isColour: (text) => cssColour(text) !== undefined});
    this.choice = choice;
    this.complaints = complaints;
    this.copied = {};
    await this.#read(true);
  };

  #follow = (): void => {
    if (this.choice === undefined || location.hash === addressOf(this.choice)) return;
    this.#field = undefined;
    void this.#take();
  };

  /** Reads what the strategy has for the widget. `isNew` says that the choice is from an address, which can name what is not there. */
  #read = async (isNew = false): Promise<void> => {
    const reading = ++this.#reading;
    this.failure = undefined;
    this.forWidget = undefined;
    const {strategy, widget} = this.choice;
    let found: ForWidget;
    try {
      found = await readForWidget(base, this.service!, strategy, widget);
    } catch (error) {
      if (reading === this.#reading)
        this.#fail(`The strategy “${this.#title()}” cannot be read now.`, error, () => this.#read(isNew));
      return;
    }
    if (reading !== this.#reading) return;
    this.forWidget = found;
    const {choice, complaints} = withoutUnknown(this.choice, found);
    this.choice = choice;
    this.complaints = [...this.complaints, ...complaints];
    if (isNew && this.complaints.length > 0)
      this.#say(`Some of what the address asks for is not there. ${this.complaints.join(' ')}`);
  };

  #fail(words: string, error: unknown, again: () => Promise<void>): void {
    this.failure = {words: `${words} ${error instanceof Error ? error.message : ''}`.trim(), again};
    this.#say(this.failure.words);
  }

  /** The button that had the focus goes away, whatever comes of it. */
  async #again(read: () => Promise<void>): Promise<void> {
    await read();
    await this.updateComplete;
    (this.querySelector<HTMLElement>('.warning button') ?? this.querySelector<HTMLElement>('h2'))?.focus();
  }

  #title(): string {
    return this.service?.strategies.find(({id}) => id === this.choice.strategy)?.title ?? this.choice.strategy;
  }

  /** Sets what was chosen in a field, and the address with it. */
  #set = (field: string, choice: Choice): void => {
    const {strategy, widget} = this.choice;
    this.choice = choice;
    this.copied = {};
    this.complaints = [];
    const address = addressOf(choice);
    if (field === this.#field) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    this.#field = field;
    if (choice.strategy !== strategy || choice.widget !== widget) void this.#read();
  };

  #copy = async (id: string, what: string): Promise<void> => {
    const field = this.querySelector<HTMLTextAreaElement>(`#${id}`)!;
    let words = `${what}: copied.`;
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      // A page that is not secure has no clipboard, and a browser can refuse it.
      field.focus();
      field.select();
      words = `${what}: selected. Press Ctrl and C to copy it, on a Mac Command and C.`;
    }
    this.copied = {[id]: words};
    this.#say(words);
  };

  #say(words: string): void {
    // The same words again are said again.
    this.said = this.said === words ? `${words}\u00A0` : words;
  }

  #hear = (event: MessageEvent<unknown>): void => {
    const frame = this.querySelector('iframe');
    if (frame === null || !isFrom<FromPreview>(event, frame.contentWindow, ['send-builder-ready', 'send-builder-state'])) return;
    if (event.data.type === 'send-builder-ready') {
      this.#isReady = true;
      this.#told = undefined;
      this.#tell();
      return;
    }
    const {id, state} = event.data;
    // Once for each change, and not for the first, which nobody made.
    if (id !== this.#told?.id || this.#announced === id) return;
    if (id > 1) this.#say(this.#inPreview(state));
    this.#announced = id;
    this.querySelector('iframe')!.dataset.shown = state;
  };

  #inPreview(state: string): string {
    const {widget, preview} = this.choice;
    const {title} = widgetOf(widget);
    if (state === 'error') return `The preview cannot show “${title}” now.`;
    return `The preview shows “${title}”, ${previews[preview].toLowerCase()}.`;
  }

  /** Tells the preview what to show, where that is not what it was told. */
  #tell(): void {
    if (!this.#isReady || this.forWidget === undefined) return;
    const {choice} = this;
    const {theme, scheme = 'light'} = lookOf(choice, cssColour);
    const isDark = scheme !== 'light';
    const show: Omit<Show, 'id'> = {
      type: 'send-builder-show',
      tag: widgetOf(choice.widget).tag,
      strategy: choice.strategy,
      attributes: wayOf(choice).takesAttributes ? possibleOptions(choice) : {},
      // As the snippet has it: what is dark about a widget is in a theme.
      theme: theme ?? (isDark ? 'neutral' : undefined),
      schemeClass: isDark ? `send-${scheme}` : undefined,
      rules: styleLines(choice.way, snippetOptions(choice, this.#around())) ?? '',
      onPaper: choice.preview === 'print',
    };
    const {id = this.#announced, ...before} = this.#told ?? {};
    if (JSON.stringify(before) === JSON.stringify(show)) return;
    this.#told = {id: id + 1, ...show};
    this.querySelector('iframe')?.contentWindow?.postMessage(this.#told, location.origin);
  }

  #print = (): void => {
    this.querySelector('iframe')?.contentWindow?.print();
  };

  #around() {
    return {service: base, title: this.#title(), integrity: this.service!.integrity, parse: cssColour};
  }

  protected override updated(): void {
    if (this.choice !== undefined && this.service !== undefined) this.#tell();
  }

  protected override render(): TemplateResult {
    return html`
      <main>${this.#content()}</main>
      <footer>
        <p>
          Nothing that you choose is stored or sent: it is in the address of this page, which you can send to a colleague. Version ${version} of the widgets.
        </p>
      </footer>
      <p class="hidden" role="status">${this.said}</p>
    `;
  }

  #content(): TemplateResult {
    const {failure, service, choice} = this;
    const told =
      failure &&
      html`
      <div class="warning">
        <p>${failure.words}</p>
        <p class="buttons"><button type="button" @click=${() => this.#again(failure.again)}>Try again</button></p>
      </div>
    `;
    if (service === undefined) return told ?? html`<p>Loading what the service has…</p>`;
    if (service.strategies.length === 0)
      return html`<p class="warning">This service publishes no strategy yet. Ask whoever runs it, then load this page again.</p>`;
    const model: Model = {
      ...{choice, service, forWidget: this.forWidget, copied: this.copied, around: this.#around()},
      findings: checkColours(choice.look, choice.scheme, choice.colours, cssColour),
      ...{set: this.#set, copy: (id, what) => void this.#copy(id, what), printPreview: this.#print},
    };
    const notes = [
      ...(Object.keys(possibleOptions(choice)).length < Object.keys(choice.attributes).length
        ? ['An option has an error and is not used.']
        : []),
      ...(withoutScripts.includes(choice.way)
        ? ['On your page no script runs: nothing is folded away there, and there is no search.']
        : []),
      ...notCarried(choice),
    ];
    return html`
      ${told ?? nothing}
      ${
        this.complaints.length === 0
          ? nothing
          : html`<div class="warning">
            <p>Some of what the address asks for is not there. The usual is shown in its place.</p>
            <ul>${this.complaints.map((each) => html`<li>${each}</li>`)}</ul>
          </div>`
      }
      <div class="steps">
        <div class="first">${whatStep(model)} ${optionsStep(model)} ${lookStep(model)}</div>
        ${previewPane(model, notes)}
        <div class="last">${wayStep(model)} ${snippetStep(model)} ${webTeamStep(model)}</div>
      </div>
    `;
  }
}
