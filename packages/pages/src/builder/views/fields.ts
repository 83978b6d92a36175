import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

/** What every field has. */
export interface Field {
  /** Also its id. */
  name: string;
  label: string;
  hint?: string | TemplateResult | undefined;
  error?: string | undefined;
  value: string;
  change: (value: string) => void;
}

const describedBy = ({name, hint, error}: Field) =>
  [...(hint ? [`${name}-hint`] : []), ...(error ? [`${name}-error`] : [])].join(' ') || nothing;
const valueOf = (event: Event) => (event.target as HTMLInputElement).value;

/** What stands between a label and its field. */
const notes = ({name, hint, error}: Field) => html`
  ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
  ${error ? html`<p class="error" id="${name}-error"><span class="hidden">Error: </span>${error}</p>` : nothing}
`;

/** A field for a line of text. What is typed counts when the field is left; what is drawn anew until then must not touch it, so `live` is not for it. */
export const textField = (
  field: Field,
  {
    type = 'text',
    width = '',
    whenEmpty = '',
    inputmode,
    after,
  }: {type?: string; width?: string; whenEmpty?: string; inputmode?: 'numeric'; after?: TemplateResult} = {},
) => html`
  <div class="field ${field.error ? 'wrong' : ''}">
    <label for=${field.name}>${field.label}</label>
    ${notes(field)}
    <div class="row">
    <input
      id=${field.name}
      class=${width}
      type=${type}
      inputmode=${inputmode ?? nothing}
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${field.error ? 'true' : nothing}
      aria-describedby=${describedBy(field)}
      .value=${field.value}
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        const value = input.value.trim();
        input.value = value || whenEmpty;
        field.change(value);
      }}
    />
      ${after ?? nothing}
    </div>
  </div>
`;

/** A list of which one is chosen. */
export const selectField = (field: Field, choices: readonly (readonly [value: string, label: string])[]) => html`
  <div class="field ${field.error ? 'wrong' : ''}">
    <label for=${field.name}>${field.label}</label>
    ${notes(field)}
    <select
      id=${field.name}
      aria-invalid=${field.error ? 'true' : nothing}
      aria-describedby=${describedBy(field)}
      @change=${(event: Event) => field.change(valueOf(event))}
    >
      ${choices.map(([value, label]) => html`<option value=${value} .selected=${live(value === field.value)}>${label}</option>`)}
    </select>
  </div>
`;

/** One of several, all of them seen. */
export interface Radio {
  value: string;
  label: string;
  hint?: string | undefined;
  disabled?: boolean;
}

/** Several of which one is chosen. */
export const radioFields = (field: Field, radios: readonly Radio[], {inline = false} = {}) => html`
  <fieldset class="field" aria-describedby=${describedBy(field)}>
    <legend>${field.label}</legend>
    ${notes(field)}
    <div class="choices ${inline ? 'inline' : ''}">
      ${radios.map(({value, label, hint, disabled = false}) => {
        const id = `${field.name}-${value}`;
        return html`
          <div class="choice">
            <input
              type="radio"
              id=${id}
              name=${field.name}
              .value=${value}
              .checked=${live(value === field.value)}
              ?disabled=${disabled}
              aria-describedby=${hint ? `${id}-hint` : nothing}
              @change=${() => field.change(value)}
            />
            <label for=${id}>${label}</label>
            ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
          </div>
        `;
      })}
    </div>
  </fieldset>
`;

/** Several of which any can be chosen; what is chosen is in the value, with spaces between. */
export const checkFields = (field: Field, choices: readonly (readonly [value: string, label: string])[]) => {
  const chosen = field.value === '' ? [] : field.value.split(' ');
  const change = (value: string, isChosen: boolean) =>
    field.change(
      choices
        .map(([each]) => each)
        .filter((each) => (each === value ? isChosen : chosen.includes(each)))
        .join(' '),
    );
  return html`
    <fieldset class="field" aria-describedby=${describedBy(field)}>
      <legend>${field.label}</legend>
      ${notes(field)}
      <div class="choices">
        ${choices.map(([value, label]) => {
          const id = `${field.name}-${value}`;
          return html`
            <div class="choice">
              <input
                type="checkbox"
                id=${id}
                .checked=${live(chosen.includes(value))}
                @change=${(event: Event) => change(value, (event.target as HTMLInputElement).checked)}
              />
              <label for=${id}>${label}</label>
            </div>
          `;
        })}
      </div>
    </fieldset>
  `;
};
