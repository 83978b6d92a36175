import {html, nothing, type TemplateResult} from 'lit';
import {idOf} from '../form/form.view.ts';
import type {Difference, Side} from './differences.ts';

/** Both wordings side by side, with a choice for each field. */
export function conflictView(
  found: readonly Difference[],
  chosen: ReadonlyMap<string, Side>,
  choose: (name: string, side: Side) => void,
  goOn: (event: Event) => void,
): TemplateResult {
  return html`
    <h1>Somebody else changed this meanwhile</h1>
    <p>Nothing of yours is lost, and nothing of theirs was overwritten. Choose what is to stand. You can still change the words before you save.</p>
    <form novalidate @submit=${goOn}>
      ${found.map(
        ({name, label, mine, theirs, suggested}) =>
          html`<fieldset class="difference" id=${idOf(name)} tabindex="-1">
            <legend>${label}</legend>
            ${suggested === undefined ? nothing : html`<p class="hint">${suggested === 'mine' ? 'Only you changed this.' : 'Only they changed this.'}</p>`}
            <div class="sides">
              ${sideView(name, 'mine', 'Keep mine', mine, chosen, choose)} ${sideView(name, 'theirs', 'Take theirs', theirs, chosen, choose)}
            </div>
          </fieldset>`,
      )}
      <button type="submit">Go on with these</button>
    </form>
  `;
}

function sideView(
  name: string,
  side: Side,
  label: string,
  words: string,
  chosen: ReadonlyMap<string, Side>,
  choose: (name: string, side: Side) => void,
): TemplateResult {
  const id = `${idOf(name)}-${side}`;
  return html`<div class="side">
    <div class="choice">
      <input
        id=${id}
        type="radio"
        name="side-${name}"
        .checked=${chosen.get(name) === side}
        aria-describedby="${id}-words"
        @change=${() => choose(name, side)}
      />
      <label for=${id}>${label}</label>
    </div>
    <p class="words" id="${id}-words">${words}</p>
  </div>`;
}
