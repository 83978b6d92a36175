import {isPreconditionFailed, type ListWriting} from '@send-strategy/sdk';
import {html, nothing, type TemplateResult} from 'lit';
import {conflictView} from '../conflict/conflict.view.ts';
import {differences, merged, type Difference, type Side} from '../conflict/differences.ts';
import type {Draft} from '../drafts.ts';
import {faultOf, type Told} from '../faults.ts';
import {failureView} from '../parts.ts';
import {addressOf} from '../route.ts';
import {Said, SignInEnded, Step} from '../step.ts';
import {faultsIn, type Fault, type Field, type Values} from './fields.ts';
import {fieldsView, idOf, summaryView} from './form.view.ts';

export type Item = Readonly<Record<string, unknown>>;

/** What is written: an item in the place of the one that was read, or a further one. */
export interface ToSend {
  readonly item: Record<string, unknown>;
  readonly isNew: boolean;
}

/** One form for one item: what it asks, and what it makes of the answers. */
export interface ItemJob {
  readonly collection: 'commitments' | 'consents';
  /** Absent for what is to be added. */
  readonly id: string | undefined;
  /** For what is added. */
  readonly newId: string;
  readonly heading: string;
  readonly intro: TemplateResult | typeof nothing;
  readonly submit: string;
  /** What is said when it is saved. */
  readonly done: TemplateResult;
  fields(item: Item | undefined): readonly Field[];
  values(item: Item | undefined): Values;
  /** @param newId Of an item that is added. */
  toSend(values: Values, item: Item | undefined, newId: string): ToSend;
}

/** A form that changes one item, against the version that was read; where somebody else was first, both wordings side by side. */
export class ItemForm extends Step {
  static override properties = {
    makeJob: {attribute: false},
    name: {attribute: false},
    faults: {state: true},
    fault: {state: true},
    isSending: {state: true},
    isSaved: {state: true},
    hasMore: {state: true},
    notice: {state: true},
    conflict: {state: true},
  };

  /** Makes the job once the strategy is known. */
  declare makeJob: () => Promise<ItemJob>;
  /** What the form is called among the drafts. */
  declare name: string;
  declare private faults: readonly Fault[];
  declare private fault: Told | undefined;
  declare private isSending: boolean;
  declare private isSaved: boolean;
  /** Whether something was typed while it was sent. */
  declare private hasMore: boolean;
  declare private notice: string | undefined;
  declare private conflict:
    {found: readonly Difference[]; theirs: {data: Item; version: number}; chosen: Map<string, Side>} | undefined;
  #job!: ItemJob;
  #draft!: Draft;

  constructor() {
    super();
    this.faults = [];
    this.isSending = false;
    this.isSaved = false;
    this.hasMore = false;
  }

  private get place(): ListWriting<Item> {
    return this.session.strategy(this.strategy)[this.#job.collection];
  }

  protected override async load(): Promise<void> {
    this.#job = await this.makeJob();
    const {id} = this.#job;
    // What was typed stands against the version that it was typed over.
    const now = id === undefined || this.drafts.has(this.name) ? undefined : await this.place.current(id);
    if (now !== undefined) this.drafts.drop(this.name);
    this.#draft = this.drafts.of(this.name, () => {
      const begun = this.#job.values(now?.data);
      return {begun, values: begun, base: now?.data, version: now?.version, newId: this.#job.newId};
    });
    this.fault = this.#draft.told;
    this.faults = this.#draft.told?.faults ?? [];
  }

  protected override render(): TemplateResult {
    if (this.loading) return html`<p role="status">Loading…</p>`;
    if (this.failure !== undefined) return failureView(this.failure, this.begin);
    const back = addressOf({step: 'strategy', strategy: this.strategy.id});
    if (this.isSaved)
      return html`<h1>Saved</h1>
        ${this.#job.done}
        ${this.hasMore ? html`<p class="notice">What you typed while this was sent is not in it. It is kept in the form.</p>` : nothing}
        <p><a class="target button" href=${back}>Back to your school</a></p>`;
    if (this.conflict !== undefined) {
      const {found, chosen} = this.conflict;
      const summary = this.faults.length === 0 ? nothing : summaryView('There is a problem', this.faults);
      return html`${summary} ${conflictView(found, chosen, this.choose, this.goOn)}`;
    }
    return html`
      <p><a class="target back" href=${back}>Back to your school</a></p>
      ${
        this.fault === undefined && this.faults.length === 0
          ? nothing
          : summaryView(this.fault?.title ?? 'There is a problem', this.faults, this.fault?.text)
      }
      <h1>${this.#job.heading}</h1>
      ${this.notice === undefined ? nothing : html`<p class="notice" role="status">${this.notice}</p>`} ${this.#job.intro}
      <form novalidate @submit=${this.send} aria-label=${this.#job.heading}>
        ${fieldsView(this.#job.fields(this.#draft.base), this.#draft.values, this.faults, this.answered)}
        <button type="submit" aria-disabled=${this.isSending ? 'true' : nothing}>${this.isSending ? 'Saving…' : this.#job.submit}</button>
      </form>
    `;
  }

  private readonly answered = (name: string, value: string | readonly string[]): void => {
    this.#draft.values = {...this.#draft.values, [name]: value};
    this.requestUpdate();
  };

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.isSending) return;
    const draft = this.#draft;
    const {base, version, values} = draft;
    const halves = [...this.querySelectorAll<HTMLInputElement>('input[type=date]')].filter(({validity}) => validity.badInput);
    const fields = this.#job.fields(base);
    this.fault = undefined;
    draft.told = undefined;
    this.faults = [
      ...faultsIn(fields, values),
      ...fields
        .filter(({name}) => halves.some(({id}) => id === idOf(name)))
        .map(({name}) => ({field: name, message: 'Give a whole day.'})),
    ];
    if (this.faults.length > 0) return this.showSummary();
    this.isSending = true;
    this.dispatchEvent(new Said('Saving…'));
    const {item, isNew} = this.#job.toSend(values, base, draft.newId!);
    try {
      const kept = await (isNew || version === undefined ? this.place.add(item) : this.place.put(item, {version}));
      await this.saved(kept, draft, values);
    } catch (error) {
      // The answer to this very change was lost before.
      if (isPreconditionFailed<Item>(error) && error.current !== undefined && isSameItem(item, error.current.data))
        await this.saved(error.current, draft, values);
      else await this.refused(error);
    } finally {
      this.isSending = false;
    }
  };

  private async saved({data, version}: {data: Item; version: number}, {values, newId}: Draft, sent: Values): Promise<void> {
    this.drafts.drop(this.name);
    this.hasMore = values !== sent;
    // Of what was added, in the form that changes it.
    const name = this.#job.id === undefined ? `${this.name}${String(data.id)}` : this.name;
    if (this.hasMore) this.drafts.of(name, () => ({begun: this.#job.values(data), values, base: data, version, newId}));
    this.isSaved = true;
    this.conflict = undefined;
    this.dispatchEvent(new Said('Saved'));
    await this.arrived();
  }

  private async refused(error: unknown): Promise<void> {
    if (isPreconditionFailed<Item>(error)) return this.wasChanged(error.current);
    const told = faultOf(error, 'write', this.#job.fields(this.#draft.base));
    if (told.kind === 'unknown') this.#draft.unknownSince = this.session.entry;
    if (told.kind !== 'signIn') this.#draft.told = told;
    this.fault = told;
    this.faults = told.faults;
    if (told.kind === 'signIn') this.dispatchEvent(new SignInEnded());
    else await this.showSummary();
  }

  private async wasChanged(theirs: {data: Item; version: number} | undefined): Promise<void> {
    const draft = this.#draft;
    if (theirs === undefined) {
      draft.base = undefined;
      draft.version = undefined;
      this.notice =
        'Somebody else took this away meanwhile. What you typed is still here: save it to add it again, or go back to leave it.';
      return this.arrived();
    }
    const theirValues = this.#job.values(theirs.data);
    const found = differences(this.#job.fields(theirs.data), draft.begun, draft.values, theirValues);
    if (found.length === 0) {
      // What they changed is not in this form: it stays as they have it.
      Object.assign(draft, {base: theirs.data, version: theirs.version});
      this.notice = 'Somebody else changed something that this form does not ask. It stays as they left it. Save yours again.';
      return this.arrived();
    }
    const chosen = new Map(found.flatMap(({name, suggested}) => (suggested === undefined ? [] : [[name, suggested] as const])));
    this.conflict = {found, theirs, chosen};
    await this.arrived();
  }

  private readonly choose = (name: string, side: Side): void => {
    this.conflict?.chosen.set(name, side);
    this.requestUpdate();
  };

  private readonly goOn = async (event: Event): Promise<void> => {
    event.preventDefault();
    const {found, theirs, chosen} = this.conflict!;
    this.faults = found
      .filter(({name}) => !chosen.has(name))
      .map(({name, label}) => ({field: name, message: `${label}: choose whose wording is to stand.`}));
    if (this.faults.length > 0) return this.showSummary();
    const draft = this.#draft;
    const begun = this.#job.values(theirs.data);
    draft.values = merged(draft.values, begun, chosen);
    Object.assign(draft, {begun, base: theirs.data, version: theirs.version});
    this.conflict = undefined;
    this.notice = 'This is what you chose of both. Look at it once more, then save it.';
    await this.arrived();
  };
}

function isSameItem(item: Item, other: Item | undefined): boolean {
  const names = new Set([...Object.keys(item), ...Object.keys(other ?? {})]);
  return [...names].every((name) => JSON.stringify(item[name]) === JSON.stringify(other?.[name]));
}
