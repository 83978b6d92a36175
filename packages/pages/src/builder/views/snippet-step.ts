import {html, nothing, type TemplateResult} from 'lit';
import {problemWithLink} from '../address.ts';
import {labelOf} from '../colour-checks.ts';
import type {ColourName} from '../choice.ts';
import {notCarried, pieces, usualWords, wayOf} from '../given.ts';
import type {Model} from '../model.ts';
import {copyable} from './copyable.ts';
import {textField} from './fields.ts';

/** What is copied into the page. */
export const snippetStep = (model: Model): TemplateResult => {
  const {choice, around, copied, copy, findings} = model;
  const {snippet, server, styles} = pieces(choice, around);
  const faults = Object.entries(findings).filter(([, {kind}]) => kind === 'fault');
  const lost = notCarried(choice);
  return html`
    <section aria-labelledby="snippet-heading">
      <h2 id="snippet-heading">5. Copy it into your page</h2>
      ${
        isLocal(around.service)
          ? html`<p class="warning">
            This is a service on your own computer, at ${around.service}. Others cannot reach it: on a website, the widget would not come.
          </p>`
          : html`<p>It asks the service at <span class="address">${around.service}</span>.</p>`
      }
      ${
        lost.length === 0
          ? nothing
          : html`<div class="warning"><p>Not all of your choice can come with this way.</p><ul>${lost.map((each) => html`<li>${each}</li>`)}</ul></div>`
      }
      ${
        faults.length === 0 || styles === undefined
          ? nothing
          : html`<div class="warning">
            <p>Mend these colours before you use it.</p>
            <ul>${faults.map(([name]) => html`<li><a href="#colour-${name}" @click=${toField}>${labelOf(name as ColourName)}</a></li>`)}</ul>
          </div>`
      }
      ${choice.way === 'oembed' ? nothing : ownWords(model)}
      ${copyable({
        ...{id: 'snippet', text: snippet, copied: copied.snippet, copy: () => copy('snippet', 'The snippet')},
        label: choice.way === 'oembed' ? 'Address to paste' : 'Snippet',
        hint: hints[choice.way] ?? `${wayOf(choice).title}: paste it where the widget is to be.`,
        button: choice.way === 'oembed' ? 'Copy the address' : 'Copy the snippet',
      })}
      ${
        styles === undefined
          ? nothing
          : copyable({
              ...{id: 'styles', text: styles, copied: copied.styles, copy: () => copy('styles', 'The colours')},
              label: 'Colours',
              hint: 'For your site’s own style sheet, once. Your web team knows where that is.',
              button: 'Copy the colours',
            })
      }
      ${
        server === undefined
          ? nothing
          : copyable({
              ...{id: 'server', text: server, copied: copied.server, copy: () => copy('server', 'The lines for the server')},
              label: 'Lines for the server',
              hint: 'For whoever runs your server.',
              button: 'Copy the lines for the server',
            })
      }
    </section>
  `;
};

const hints: Readonly<Partial<Record<string, string>>> = {
  link: 'The link goes where the widget is to be. The lines before it go into the site’s template, once: your web team does that.',
  oembed: 'Paste it on a line of its own.',
};

function ownWords({choice, around, set}: Model): TemplateResult {
  const usual = usualWords(choice, around);
  const isLink = choice.way === 'link';
  return html`
    <details class="own-words" ?open=${problemWithLink(choice.linkAddress) !== undefined}>
      <summary>What stands there where the widget cannot come</summary>
      ${
        isLink
          ? nothing
          : textField({
              ...{name: 'sentence', label: 'Sentence', value: choice.sentence, hint: `Left empty: ${usual.sentence}`},
              change: (sentence) => set('sentence', {...choice, sentence}),
            })
      }
      ${textField({
        ...{name: 'link-text', label: 'Words of the link', value: choice.linkText, hint: `Left empty: ${usual.linkText}`},
        change: (linkText) => set('link-text', {...choice, linkText}),
      })}
      ${
        isLink
          ? nothing
          : textField(
              {
                ...{name: 'link-address', label: 'Address of the link', value: choice.linkAddress},
                error: problemWithLink(choice.linkAddress),
                hint: `Such as your own page about SEND. Left empty: ${usual.linkAddress}`,
                change: (linkAddress) => set('link-address', {...choice, linkAddress}),
              },
              {type: 'url'},
            )
      }
    </details>
  `;
}

/** Goes to a field; the hash of the page is the choice's. */
function toField(event: Event): void {
  event.preventDefault();
  document.getElementById((event.currentTarget as HTMLAnchorElement).hash.slice(1))?.focus();
}

/** Whether only this computer can reach an address. */
export function isLocal(address: string): boolean {
  return /^(localhost|.*\.localhost|127\..*|\[::1\])$/.test(new URL(address).hostname);
}
