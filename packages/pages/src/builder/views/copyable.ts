import {html, nothing, type TemplateResult} from 'lit';

/** A text that is copied. */
export interface Copyable {
  /** The id of its field. */
  id: string;
  label: string;
  hint?: string | TemplateResult;
  text: string;
  /** What the button says. */
  button: string;
  /** What was said when it was last copied. */
  copied: string | undefined;
  copy: () => void;
}

/** A text to copy, with a button that does. */
export const copyable = ({id, label, hint, text, button, copied, copy}: Copyable): TemplateResult => html`
  <div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    <textarea
      id=${id}
      class="code"
      readonly
      spellcheck="false"
      aria-describedby=${hint ? `${id}-hint` : nothing}
      rows=${Math.min(
        16,
        Math.max(
          2,
          text.split('\n').reduce((rows, line) => rows + Math.ceil((line.length + 1) / 80), 1),
        ),
      )}
      .value=${text}
    ></textarea>
    <p class="buttons">
      <button type="button" @click=${copy}>${button}</button>
      <span class="copied" aria-hidden="true">${copied ?? ''}</span>
    </p>
  </div>
`;
