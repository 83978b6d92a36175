import type {PublicCollectionName} from '@send-strategy/sdk/reading';
import type {OwnWords} from '../words/language.ts';
import {StrategyElement} from './strategy-element.ts';

/** What the reader typed and chose, by the field's name. An absent or empty one narrows nothing. */
export type Filter = Readonly<Record<string, string | undefined>>;

/** A widget whose reader can search and narrow what is shown: a view that contains `filtersView` gives the fields. */
export abstract class ListElement<
  Names extends PublicCollectionName,
  Own extends keyof OwnWords = keyof OwnWords,
> extends StrategyElement<Names, Own> {
  static override properties = {...StrategyElement.properties, filter: {state: true, attribute: false}};

  declare protected filter: Filter;

  #filters: Element | null = null;

  constructor() {
    super();
    this.filter = {};
  }

  protected override firstUpdated(): void {
    this.renderRoot.addEventListener('input', (event) => {
      const {name, value} = event.target as HTMLInputElement;
      if (name) this.filter = {...this.filter, [name]: value};
    });
  }

  protected override updated(changed?: ReadonlyMap<PropertyKey, unknown>): void {
    const filters = this.renderRoot.querySelector('[part=filters]');
    // Where there is room, the filters do not wait to be opened.
    if (filters !== this.#filters) filters?.toggleAttribute('open', this.emWidth > 44);
    this.#filters = filters;
    super.updated(changed);
  }

  /** The widget's width in em of its text, also where a page has made the element inline. */
  protected get emWidth(): number {
    return this.offsetWidth / parseFloat(getComputedStyle(this).fontSize);
  }

  protected override reveal(): void {
    this.filter = {};
  }
}

/** A function that gives its last result again while its arguments are the same. It is here as only widgets with filters use it: the first file of a page does without. */
export function remembered<Arguments extends readonly unknown[], Result>(
  make: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  let last: {given: Arguments; result: Result} | undefined;
  return (...given) => {
    if (given.some((value, index) => value !== last?.given[index])) last = {given, result: make(...given)};
    return last!.result;
  };
}
