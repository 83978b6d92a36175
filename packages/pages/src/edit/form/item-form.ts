import {isPreconditionFailed, type ListWriting} from '@send-strategy/sdk';
import {html, nothing, type TemplateResult} from 'lit';
import {conflictView} from '../conflict/conflict.view.ts';
import {differences, merged, type Difference, type Side} from '../conflict/differences.ts';
import {followDay, type Draft} from '../drafts.ts';
import {faultOf, type Told} from '../faults.ts';
import {failureView} from '../parts.ts';
import {addressOf} from '../route.ts';
import {Said, SignInEnded, Step} from '../step.ts';
import {today} from '../today.ts';
import {faultsIn, withoutStrays, type Fault, type Field, type Values} from './fields.ts';
import {fieldsView, idOf, summaryView} from './form.view.ts';

export type Item = Readonly<Record<string, unknown>>;

/** What is written: an item in the place of the one that was read, or a further one. */
export interface ToSend {
  readonly item: Record<string, unknown>;
  readonly isNew: boolean;
}

/** One form for one item: what it asks, and what it makes of the answers. Days are given when they are needed. */
export interface ItemJob {
  readonly collection: 'commitments' | 'consents';
  /** Absent for what is to be added. */
  readonly id: string | undefined;
  /** For what is added. */
  readonly newId: string;
  readonly heading: string;
  readonly submit: string;
  /** What is said when it is saved. */
  readonly done: TemplateResult;
  intro(item: Item | undefined): TemplateResult;
  fields(item: Item | undefined, today: string): readonly Field[];
  values(item: Item | undefined, today: string): Values;
  /** @param newId Of an item that is added. */
  toSend(values: Values, item: Item | undefined, newId: string, today: string): ToSend;
  /**
   * What to tell of what somebody else changed in what the form is about, beside both wordings.
   *
   * @param now Undefined where it was taken away.
   */
  meanwhile?(before: Item | undefined, now: Item | undefined): string | undefined;
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
    | {found: readonly Difference[]; theirs: {data: Item; version: number}; chosen: Map<string, Side>; told: string | undefined}
    | undefined;
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
      const begun = this.#job.values(now?.data, today());
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
    const draft = this.#draft;
    const fields = this.#job.fields(draft.base, today());
    followDay(draft, fields, today());
    return html`
      <p><a class="target back" href=${back}>Back to your school</a></p>
      ${
        this.fault === undefined && this.faults.length === 0
          ? nothing
          : summaryView(this.fault?.title ?? 'There is a problem', this.faults, this.fault?.text)
      }
      <h1>${this.#job.heading}</h1>
      ${this.notice === undefined ? nothing : html`<p class="notice" role="status">${this.notice}</p>`} ${this.#job.intro(draft.base)}
      <form novalidate @submit=${this.send} aria-label=${this.#job.heading}>
        ${fieldsView(fields, draft.values, this.faults, this.answered)}
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
    const {base, version} = draft;
    const halves = [...this.querySelectorAll<HTMLInputElement>('input[type=date]')].filter(({validity}) => validity.badInput);
    const day = today();
    const fields = this.#job.fields(base, day);
    followDay(draft, fields, day);
    const {values} = draft;
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
    draft.sentOn ??= day;
    const {item, isNew} = this.#job.toSend(values, base, draft.newId!, draft.sentOn);
    try {
      const kept = await (isNew || version === undefined ? this.place.add(item) : this.place.put(item, {version}));
      await this.saved(kept, draft, {values, isNew});
    } catch (error) {
      // The answer to this very change was lost before.
      if (isPreconditionFailed<Item>(error) && error.current !== undefined && isSameItem(item, error.current.data))
        await this.saved(error.current, draft, {values, isNew});
      else if (isPreconditionFailed(error) && isNew && this.#job.id !== undefined) await this.wasTaken(draft);
      else await this.refused(error);
    } finally {
      this.isSending = false;
    }
  };

  private async saved(
    {data, version}: {data: Item; version: number},
    draft: Draft,
    sent: {values: Values; isNew: boolean},
  ): Promise<void> {
    const {values, newId} = draft;
    this.drafts.drop(this.name);
    this.hasMore = values !== sent.values;
    // Of what was added, in the form that changes it; a further record leaves the one that the form is about as it is.
    const name = this.#job.id === undefined ? `${this.name}${String(data.id)}` : this.name;
    const now = sent.isNew && this.#job.id !== undefined ? {base: draft.base, version: draft.version} : {base: data, version};
    if (this.hasMore) this.drafts.of(name, () => ({begun: this.#job.values(now.base, today()), values, ...now, newId}));
    this.isSaved = true;
    this.conflict = undefined;
    this.dispatchEvent(new Said('Saved'));
    await this.arrived();
  }

  private async refused(error: unknown): Promise<void> {
    if (isPreconditionFailed<Item>(error)) return this.wasChanged(error.current);
    return this.tell(faultOf(error, 'write', this.#job.fields(this.#draft.base, today())));
  }

  private async tell(told: Told): Promise<void> {
    if (told.kind === 'unknown') this.#draft.unknownSince = this.session.entry;
    if (told.kind === 'answers' && this.#draft.unknownSince === undefined) this.#draft.sentOn = undefined;
    if (told.kind !== 'signIn') this.#draft.told = told;
    this.fault = told;
    this.faults = told.faults;
    if (told.kind === 'signIn') this.dispatchEvent(new SignInEnded());
    else await this.showSummary();
  }

  /** A further record has an id that another one was given meanwhile: by somebody else, or by this form before an answer was lost. */
  private async wasTaken(draft: Draft): Promise<void> {
    try {
      await this.session.again();
      this.#job = await this.makeJob();
    } catch (error) {
      return this.tell(faultOf(error, 'read'));
    }
    Object.assign(draft, {newId: this.#job.newId, sentOn: undefined});
    this.notice =
      'A record was added to your school’s meanwhile. Yours is not saved yet. Save it again, or go back to look at the other one first.';
    await this.arrived();
  }

  private async wasChanged(theirs: {data: Item; version: number} | undefined): Promise<void> {
    const draft = this.#draft;
    const told = this.#job.meanwhile?.(draft.base, theirs?.data);
    draft.sentOn = undefined;
    if (theirs === undefined) {
      draft.base = undefined;
      draft.version = undefined;
      this.notice =
        told ??
        'Somebody else took this away meanwhile. What you typed is still here: save it to add it again, or go back to leave it.';
      return this.arrived();
    }
    const fields = this.#job.fields(theirs.data, today());
    draft.values = withoutStrays(draft.values, fields);
    const found = differences(fields, draft.begun, draft.values, this.#job.values(theirs.data, today()));
    if (found.length === 0) {
      // What they changed is not in this form: it stays as they have it.
      Object.assign(draft, {base: theirs.data, version: theirs.version});
      this.notice =
        told ?? 'Somebody else changed something that this form does not ask. It stays as they left it. Save yours again.';
      return this.arrived();
    }
    const chosen = new Map(found.flatMap(({name, suggested}) => (suggested === undefined ? [] : [[name, suggested] as const])));
    this.conflict = {found, theirs, chosen, told};
    await this.arrived();
  }

  private readonly choose = (name: string, side: Side): void => {
    this.conflict?.chosen.set(name, side);
    this.requestUpdate();
  };

  private readonly goOn = async (event: Event): Promise<void> => {
    event.preventDefault();
    const {found, theirs, chosen, told} = this.conflict!;
    this.faults = found
      .filter(({name}) => !chosen.has(name))
      .map(({name, label}) => ({field: name, message: `${label}: choose whose wording is to stand.`}));
    if (this.faults.length > 0) return this.showSummary();
    const draft = this.#draft;
    const begun = this.#job.values(theirs.data, today());
    draft.values = merged(draft.values, begun, chosen);
    Object.assign(draft, {begun, base: theirs.data, version: theirs.version});
    this.conflict = undefined;
    this.notice = [told, 'This is what you chose of both. Look at it once more, then save it.'].filter(Boolean).join(' ');
    await this.arrived();
  };
}

function isSameItem(item: Item, other: Item | undefined): boolean {
  const names = new Set([...Object.keys(item), ...Object.keys(other ?? {})]);
  return [...names].every((name) => JSON.stringify(item[name]) === JSON.stringify(other?.[name]));
}
