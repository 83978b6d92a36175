import {html, type TemplateResult} from 'lit';
import {previews, widgetOf, type PreviewName} from '../choice.ts';
import type {Model} from '../model.ts';
import {radioFields} from './fields.ts';

const about: Readonly<Record<PreviewName, string>> = {
  phone: '360 pixels wide, or as wide as there is room.',
  desktop: '1280 pixels wide, made smaller to fit.',
  print: 'As on a sheet of A4, without its pages.',
};

/** The real widget, as it was chosen. */
export const previewPane = ({choice, set, printPreview}: Model, notes: readonly string[]): TemplateResult => html`
  <section class="preview-pane" aria-labelledby="preview-heading">
    <h2 id="preview-heading">Preview</h2>
    ${radioFields(
      {
        ...{name: 'preview', label: 'Show it as on', value: choice.preview},
        hint: about[choice.preview],
        change: (preview) => set('preview', {...choice, preview: preview as PreviewName}),
      },
      Object.entries(previews).map(([value, label]) => ({value, label})),
      {inline: true},
    )}
    <div class="screen ${choice.preview}" tabindex="0" role="group" aria-label="Preview, can be scrolled">
      <iframe src="builder/preview.html" title="Preview of: ${widgetOf(choice.widget).title}"></iframe>
    </div>
    ${notes.map((note) => html`<p class="hint">${note}</p>`)}
    <p class="buttons"><button type="button" class="second" @click=${printPreview}>Print the preview</button></p>
  </section>
`;
