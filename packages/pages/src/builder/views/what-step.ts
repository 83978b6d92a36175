import {html, nothing, type TemplateResult} from 'lit';
import {widgets, type AttributeDescription, type WidgetName} from '@send-strategy/widgets/description';
import {optionsOf, withOption, withWidget} from '../choice.ts';
import type {Model} from '../model.ts';
import {finishedLanguages, problemWith} from '../option-values.ts';
import {checkFields, radioFields, selectField, textField, type Field} from './fields.ts';

/** Which strategy, and which widget. */
export const whatStep = ({choice, service, set}: Model): TemplateResult => html`
  <section aria-labelledby="what">
    <h2 id="what" tabindex="-1">1. What to show</h2>
    ${
      service.strategies.length === 1
        ? html`<p>From: <strong>${service.strategies[0]!.title}</strong></p>`
        : selectField(
            {
              ...{name: 'strategy', label: 'Strategy', value: choice.strategy},
              // Items of one are not those of another.
              change: (strategy) => set('strategy', {...choice, strategy, attributes: {}}),
            },
            service.strategies.map(({id, title}) => [id, title] as const),
          )
    }
    ${radioFields(
      {
        ...{name: 'widget', label: 'Part of the strategy', value: choice.widget},
        change: (widget) => set('widget', withWidget(choice, widget as WidgetName)),
      },
      widgets.map(({name, title, about}) => ({value: name, label: title, hint: about})),
    )}
  </section>
`;

/** The widget's options. */
export const optionsStep = (model: Model): TemplateResult => html`
  <section aria-labelledby="options">
    <h2 id="options">2. Options</h2>
    <p>All of these can stay as they are.</p>
    ${model.forWidget === undefined ? html`<p>Loading what can be chosen…</p>` : optionsOf(model.choice.widget).map((option) => optionField(model, option))}
  </section>
`;

function optionField(model: Model, option: AttributeDescription): TemplateResult | typeof nothing {
  const {choice, forWidget, set} = model;
  const {name, label, value: kind, default: usual} = option;
  const value = choice.attributes[name] ?? '';
  const field: Field = {
    ...{name: `option-${name}`, label, value},
    error: value === '' ? undefined : problemWith(option, value),
    change: (given) => set(name, withOption(choice, name, given)),
  };
  const usually = 'words' in usual ? usual.words : undefined;
  const none = (words: string) => ['', words[0]!.toUpperCase() + words.slice(1)] as const;
  switch (kind.kind) {
    case 'choice': {
      const choices = Object.entries(kind.choices);
      if (kind.several) return checkFields({...field, hint: `Where none is chosen: ${usually}.`}, choices);
      const offered =
        name === 'reading' ? choices.filter(([each]) => each === 'standard' || forWidget!.readings.has(each)) : choices;
      // What holds where the option is left out is the first of the list then.
      if ('words' in usual) return selectField(field, [none(usual.words), ...offered]);
      const hint =
        name === 'reading' && offered.length === 1 ? 'There is no other wording of this part of the strategy.' : undefined;
      return selectField(
        {...field, hint},
        offered.map(([each, words]) => (each === usual.value ? (['', words] as const) : [each, words])),
      );
    }
    case 'item': {
      const items = forWidget!.items[kind.collection] ?? [];
      if (items.length === 0) return nothing;
      const choices = items.map(({id, name: words}) => [id, words] as const);
      if (kind.several) return checkFields({...field, hint: `Where none is chosen: ${usually}.`}, choices);
      return selectField(field, [none(usually!), ...choices]);
    }
    case 'language':
      return selectField(field, [
        none(usually!),
        ...Object.entries(kind.spoken).filter(([each]) => finishedLanguages.includes(each)),
      ]);
    case 'year':
      return textField(
        {...field, hint: `Four digits, such as 2026. Left empty: ${usually}.`},
        {width: 'short', inputmode: 'numeric'},
      );
    case 'number': {
      const besides = Object.entries(kind.besides).map(([one, words]) => `, or ${one} for “${words.toLowerCase()}”`);
      const hint = `From ${kind.from} to ${kind.to}${besides.join('')}. Left empty: ${'value' in usual ? usual.value : usual.words}.`;
      return textField({...field, hint}, {width: 'short', inputmode: 'numeric'});
    }
    default:
      return nothing;
  }
}
