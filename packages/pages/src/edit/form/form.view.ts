import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {asked, listOf, textOf, type Fault, type Field, type Values} from './fields.ts';

/** What a form tells when an answer changes. */
export type Answered = (name: string, value: string | readonly string[]) => void;

/** The id of a field in the page, to which the summary of errors leads. */
export const idOf = (name: string): string => `field-${name.replaceAll('.', '-')}`;

/** The fields of a form, each with its label, its hint and what is wrong with it. */
export function fieldsView(
  fields: readonly Field[],
  values: Values,
  faults: readonly Fault[],
  answered: Answered,
): TemplateResult[] {
  return asked(fields, values).map((field) => {
    const messages = faults.filter((fault) => fault.field === field.name).map(({message}) => message);
    return field.options === undefined
      ? lineView(field, values, messages, answered)
      : optionsView(field, values, messages, answered);
  });
}

function told(
  id: string,
  {hint, longest}: Field,
  messages: readonly string[],
): {text: TemplateResult; by: string | typeof nothing} {
  const by = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(messages.length === 0 ? [] : [`${id}-error`]),
    ...(longest === undefined ? [] : [`${id}-count`]),
  ];
  return {
    text: html`${hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`}
    ${
      messages.length === 0
        ? nothing
        : html`<p class="error" id="${id}-error"><span class="hidden">Error: </span>${messages.join(' ')}</p>`
    }`,
    by: by.length === 0 ? nothing : by.join(' '),
  };
}

const labelOf = ({label, missing}: Field) =>
  missing === undefined ? html`${label} <span class="optional">(optional)</span>` : label;

function lineView(field: Field, values: Values, messages: readonly string[], answered: Answered): TemplateResult {
  const {name, kind, latest} = field;
  const id = idOf(name);
  const {text, by} = told(id, field, messages);
  const value = textOf(values, name);
  const input = (event: Event) => answered(name, (event.target as HTMLInputElement).value);
  const invalid = messages.length > 0 ? 'true' : nothing;
  const control =
    kind === 'text'
      ? html`<textarea id=${id} rows="5" aria-describedby=${by} aria-invalid=${invalid} .value=${live(value)} @input=${input}></textarea>`
      : html`<input
          id=${id}
          type=${kind === 'day' ? 'date' : kind === 'address' ? 'url' : 'text'}
          class=${kind}
          autocomplete="off"
          max=${latest ?? nothing}
          aria-describedby=${by}
          aria-invalid=${invalid}
          .value=${kind === 'day' ? value : live(value)}
          @input=${input}
        />`;
  return html`<div class="field ${messages.length > 0 ? 'wrong' : ''}">
    <label for=${id}>${labelOf(field)}</label>
    ${text} ${control} ${countView(field, id, value)}
  </div>`;
}

/** How much of a text is left, once that is worth knowing. */
function countView({longest}: Field, id: string, value: string): TemplateResult | typeof nothing {
  if (longest === undefined) return nothing;
  const left = longest - value.length;
  const number = (n: number) => n.toLocaleString('en-GB');
  if (left > longest / 4) return html`<p class="hint" id="${id}-count" hidden></p>`;
  return html`<p class="hint" id="${id}-count">${left < 0 ? `${number(-left)} characters too many` : `${number(left)} characters left`}</p>`;
}

function optionsView(field: Field, values: Values, messages: readonly string[], answered: Answered): TemplateResult {
  const {name, kind, options = []} = field;
  const id = idOf(name);
  const {text, by} = told(id, field, messages);
  const chosen = listOf(values, name);
  const changed = (value: string) => (event: Event) => {
    if (kind === 'one') return answered(name, value);
    const {checked} = event.target as HTMLInputElement;
    // In the order of the options, so that ticking and unticking gives the same again.
    return answered(
      name,
      options.map((option) => option.value).filter((other) => (other === value ? checked : chosen.includes(other))),
    );
  };
  return html`<fieldset class="field ${messages.length > 0 ? 'wrong' : ''}" aria-describedby=${by}>
    <legend>${labelOf(field)}</legend>
    ${text}
    ${options.map(
      ({value, label, hint}, index) => html`<div class="choice">
        <input
          id=${index === 0 ? id : `${id}-${value}`}
          name=${id}
          type=${kind === 'one' ? 'radio' : 'checkbox'}
          .value=${value}
          aria-describedby=${hint === undefined ? nothing : `${id}-${value}-hint`}
          .checked=${live(chosen.includes(value))}
          @change=${changed(value)}
        />
        <label for=${index === 0 ? id : `${id}-${value}`}>${label}</label>
        ${hint === undefined ? nothing : html`<p class="hint" id="${id}-${value}-hint">${hint}</p>`}
      </div>`,
    )}
  </fieldset>`;
}

/** What is wrong, all of it, with links to the fields. It takes the focus. */
export function summaryView(title: string, faults: readonly Fault[], text?: string): TemplateResult {
  return html`<div class="summary" role="alert" tabindex="-1" aria-labelledby="summary-title">
    <h2 id="summary-title">${title}</h2>
    ${text === undefined ? nothing : html`<p>${text}</p>`}
    ${
      faults.length === 0
        ? nothing
        : html`<ul>
          ${faults.map(({field, message}) => html`<li>${field === undefined ? message : html`<a href="#${idOf(field)}" @click=${goTo(field)}>${message}</a>`}</li>`)}
        </ul>`
    }
  </div>`;
}

/** The part after "#" says where one is on the page: a link to a field moves the focus only. */
function goTo(field: string) {
  return (event: Event) => {
    event.preventDefault();
    const target = document.getElementById(idOf(field));
    target?.scrollIntoView({block: 'center'});
    target?.focus();
  };
}
