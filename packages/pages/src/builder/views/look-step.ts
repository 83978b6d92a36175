import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Scheme} from '@send-strategy/widgets/snippets';
import {colourLabels, coloursOf, looks, schemes, type ColourName, type LookName} from '../choice.ts';
import {labelOf, usualColours} from '../colour-checks.ts';
import type {Model} from '../model.ts';
import {radioFields, textField} from './fields.ts';

/** How it looks. */
export const lookStep = (model: Model): TemplateResult => {
  const {choice, set} = model;
  return html`
    <section aria-labelledby="look">
      <h2 id="look">3. Look</h2>
      ${radioFields(
        {name: 'theme', label: 'Look', value: choice.look, change: (look) => set('theme', {...choice, look: look as LookName})},
        Object.entries(looks).map(([value, {title, about}]) => ({value, label: title, hint: about})),
      )}
      ${coloursOf[choice.look].map((name) => colourField(model, name))}
      ${radioFields(
        {
          ...{name: 'scheme', label: 'Light or dark', value: choice.scheme},
          hint: 'Choose what your page is. On paper it is always light.',
          change: (scheme) => set('scheme', {...choice, scheme: scheme as Scheme}),
        },
        Object.entries(schemes).map(([value, label]) => ({value, label})),
        {inline: true},
      )}
    </section>
  `;
};

function colourField({choice, around, findings, set}: Model, name: ColourName): TemplateResult {
  const usual = usualColours(choice.look, choice.scheme)[name]!;
  const given = choice.colours[name] ?? usual;
  const {kind, words, instead} = findings[name]!;
  const id = `colour-${name}`;
  const change = (colour: string) => {
    const {[name]: _, ...others} = choice.colours;
    set(name, {...choice, colours: colour === '' ? others : {...others, [name]: colour}});
  };
  const use = () => {
    change(instead!);
    // The button goes away.
    document.getElementById(id)!.focus();
  };
  const isFault = kind === 'fault';
  return textField(
    {
      ...{name: id, label: colourLabels[name], value: given, change},
      ...(isFault ? {error: words} : {hint: words}),
    },
    {
      width: 'short',
      whenEmpty: usual,
      after: html`
        <input
          type="color"
          aria-label="Pick a colour: ${labelOf(name)}"
          .value=${live(around.parse(given) ?? usual)}
          @change=${(event: Event) => change((event.target as HTMLInputElement).value)}
        />
        ${
          instead === undefined
            ? nothing
            : html`<button type="button" class="second" @click=${use}>Use ${instead}<span class="hidden"> for: ${labelOf(name)}</span></button>`
        }
      `,
    },
  );
}
