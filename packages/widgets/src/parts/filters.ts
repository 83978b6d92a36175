import {html, type TemplateResult} from 'lit';
import type {ViewContext} from '../element/strategy-element.ts';
import type {Filter} from '../element/list-element.ts';

/** A field to choose from: its name in the filter, its label, and what can be chosen, each with its words. */
export interface Choice {
  name: string;
  label: string;
  options: readonly (readonly [value: string, words: string])[];
}

/**
 * A search and fields to choose from, behind a button of the browser's own where there is little room.
 *
 * @param search The label of the search, which is `search` in the filter.
 */
export function filtersView(search: string, choices: readonly Choice[], filter: Filter, {words}: ViewContext): TemplateResult {
  return html`<details part="filters">
      <summary>${words.filters}</summary>
      <div>
        <label>
          ${search}
          <input type="search" name="search" autocomplete="off" .value=${filter.search ?? ''} />
        </label>
        ${choices.map(
          ({name, label, options}) =>
            html`<label>
              ${label}
              <select name=${name}>
                ${[['', words.all] as const, ...options].map(([value, text]) => html`<option value=${value} ?selected=${value === (filter[name] ?? '')}>${text}</option>`)}
              </select>
            </label>`,
        )}
      </div>
    </details>`;
}

/** The options that occur, in the order of their words' record. */
export function occurring(words: Readonly<Record<string, string>>, present: Iterable<string | undefined>): [string, string][] {
  const values = new Set(present);
  return Object.entries(words).filter(([value]) => values.has(value));
}
