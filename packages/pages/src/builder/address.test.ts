import {widgets} from '@send-strategy/widgets/description';
import {expect, test} from 'vitest';
import {addressOf, choiceFrom, ownNames, problemWithLink} from './address.ts';
import {firstChoice, type Choice} from './choice.ts';

const known = {strategies: ['marlhaven', 'other'], isColour: (text: string) => text.startsWith('#')};
const from = (hash: string) => choiceFrom(hash, known);

const chosen: Choice = {
  ...firstChoice('other'),
  ...{widget: 'commitments', attributes: {urn: '900001', reading: 'plain', refresh: '0'}},
  ...{look: 'school', scheme: 'auto', colours: {brand: '#ffcc00', 'brand-2': '#5a2d81'}},
  ...{way: 'frame', files: 'moving', preview: 'print'},
  ...{sentence: 'Read “this” & that:', linkText: 'our page', linkAddress: 'https://www.example.gov.uk/send?a=1#b'},
};

test('A choice comes back from its address', () => {
  expect(from(addressOf(chosen))).toEqual({choice: chosen, complaints: []});
});

test('What is as at first is not in the address, beside the strategy and the widget', () => {
  expect(addressOf(firstChoice('marlhaven'))).toBe('#strategy=marlhaven&widget=strategy');
});

test('An address without a choice gives the first strategy and the first widget', () => {
  expect(from('')).toEqual({choice: firstChoice('marlhaven'), complaints: []});
});

test('No option of a widget is called as anything else in the address', () => {
  const options = new Set(widgets.flatMap(({attributes}) => attributes.map(({name}) => name)));
  expect(ownNames.filter((name) => name !== 'strategy' && options.has(name))).toEqual([]);
});

test.each([
  ['strategy=elsewhere', 'Strategy: “elsewhere” is not there.'],
  ['widget=weather', 'What to show: “weather” is not there.'],
  ['theme=pink', 'Look: “pink” is not there.'],
  ['scheme=dim', 'Light or dark: “dim” is not there.'],
  ['way=fax', 'How it goes on your site: “fax” is not there.'],
  ['files=old', 'Version: “old” is not there.'],
  ['preview=watch', 'Preview: “watch” is not there.'],
  ['urn=900001', '“urn” is no option of “The strategy”.'],
  ['service=https://evil.example/v1', '“service” is no option of “The strategy”.'],
  ['lang=pl', 'Language: “pl” is no language that the widgets speak and that was checked.'],
  ['heading-level=9', 'Level of the heading: “9” is none of the choices.'],
  ['sections=vision+weather', 'Parts to show: “vision weather” is none of the choices.'],
  ['brand=banana', 'First colour: links and buttons: “banana” is no colour.'],
  [
    'link-address=javascript:alert(1)',
    'Address of the link: “javascript:alert(1)” is no address of a page. Write the whole of it, beginning with https://.',
  ],
])('%s is said, and what is there at first stays', (hash, complaint) => {
  expect(from(`#${hash}`)).toEqual({choice: firstChoice('marlhaven'), complaints: [complaint]});
});

test.each(['https://www.example.gov.uk/send', 'http://a.example', ''])('“%s” will do for a link', (address) => {
  expect(problemWithLink(address)).toBeUndefined();
});
