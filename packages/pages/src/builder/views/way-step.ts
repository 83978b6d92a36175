import {html, type TemplateResult} from 'lit';
import {ways, type Way} from '@send-strategy/widgets/snippets';
import type {FilesName} from '../choice.ts';
import type {Model} from '../model.ts';
import {radioFields} from './fields.ts';

/** Which way suits which site. */
const sites: readonly (readonly [site: string, ways: string])[] = [
  ['You can edit the HTML of a page, with scripts', '“Widget”.'],
  [
    'Your editor takes HTML, but takes scripts away',
    '“Frame of a fixed height”. If your web team adds one script to the site, “Frame that fits its content”.',
  ],
  ['Your editor takes links and no HTML', '“Link that becomes the widget”, once your web team has added its script to the site.'],
  ['WordPress, where you may not add scripts', '“Address to paste”, or a frame in a block for HTML.'],
  [
    'No scripts and no frames of others are allowed',
    'One of the three that your server does. Ask who runs it which server you have.',
  ],
  ['You do not know', 'Send your web team the address of this page: it holds what you chose.'],
];

/** How it goes on the site. */
export const wayStep = ({choice, forWidget, set}: Model): TemplateResult => html`
  <section aria-labelledby="way">
    <h2 id="way">4. How it goes on your site</h2>
    <details>
      <summary>Which one is for me?</summary>
      <dl>${sites.map(([site, way]) => html`<dt>${site}</dt><dd>${way}</dd>`)}</dl>
    </details>
    ${radioFields(
      {name: 'way', label: 'Way', value: choice.way, change: (way) => set('way', {...choice, way: way as Way})},
      ways.map(({way, title, about}) => {
        const isThere = way !== 'oembed' || forWidget?.hasAddressToPaste !== false;
        const missing = ' Not there: this service was not told its public address (--public-url). Ask whoever runs it.';
        return {value: way, label: title, hint: isThere ? about : about + missing, disabled: !isThere};
      }),
    )}
    ${
      choice.way === 'oembed'
        ? ''
        : radioFields(
            {
              name: 'files',
              label: 'Version',
              value: choice.files,
              change: (files) => set('files', {...choice, files: files as FilesName}),
            },
            [
              {
                value: 'pinned',
                label: 'This version, and no other',
                hint: 'A browser refuses a file that was changed. For a newer version, you come back and paste again. The data is always the latest.',
              },
              {
                value: 'moving',
                label: 'Always the latest version',
                hint: 'Mended faults reach your page by themselves. You trust whoever runs the service with what runs on your page: there are no hashes.',
              },
            ],
          )
    }
  </section>
`;
