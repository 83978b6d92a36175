import {widgets} from '@send-strategy/widgets/description';
import {ways} from '@send-strategy/widgets/snippets';
import {expect, test} from 'vitest';
import {firstChoice, looks, withWidget, type Choice, type LookName} from './choice.ts';
import {forWebTeam, policyText, statementText} from './for-web-team.ts';
import {notCarried, pieces} from './given.ts';

const parse = (text: string) => (/^#[\da-f]{6}$/.test(text) ? text : undefined);
const hash = `sha384-${'A'.repeat(64)}`;
const files = [
  'core.js',
  'links.js',
  'embed.js',
  'send.css',
  'html.css',
  ...['neutral', 'govuk', 'nhs', 'school'].map((name) => `themes/${name}.css`),
];
const around = {
  ...{service: 'https://send.example.gov.uk', title: 'Marlhaven strategy', parse},
  integrity: Object.fromEntries(files.map((name) => [name, hash])),
};
const choice = (changes: Partial<Choice>): Choice => ({...firstChoice('marlhaven'), ...changes});

test('Every widget has a snippet for every way, look and version', () => {
  for (const {name} of widgets)
    for (const {way} of ways)
      for (const look of Object.keys(looks) as LookName[])
        for (const scheme of ['light', 'dark', 'auto'] as const)
          for (const files of ['pinned', 'moving'] as const) {
            const made = choice({...withWidget(firstChoice('marlhaven'), name), way, look, scheme, files});
            expect(pieces(made, around).snippet).toContain(way === 'element' ? `<send-${name}` : name);
          }
});

test('What is wrong is not in the snippet: a colour, an option, an address', () => {
  const {snippet, styles} = pieces(
    choice({
      look: 'own',
      colours: {links: 'red;}', text: '#222222'},
      attributes: {refresh: 'often'},
      linkAddress: 'javascript:1',
    }),
    around,
  );
  expect(styles).toBe(
    ':root {\n  --send-text: #222222;\n  --send-surface: #ffffff;\n  --send-accent: #1a4f8b;\n  --send-focus: #1a4f8b;\n}',
  );
  expect(snippet).not.toMatch(/refresh|javascript:/);
  expect(snippet).toContain('href="https://send.example.gov.uk/embed/marlhaven/strategy.html"');
});

test('The page’s own words are in the snippet, as text', () => {
  const {snippet} = pieces(choice({sentence: 'A < B', linkText: 'ours', linkAddress: 'https://council.example/send'}), around);
  expect(snippet).toContain('<p>A &lt; B <a href="https://council.example/send">ours</a></p>');
});

test('A way says what of the choice it cannot carry', () => {
  const all = choice({widget: 'commitments', attributes: {urn: '900001'}, look: 'school', scheme: 'dark'});
  expect(notCarried(all)).toEqual([]);
  expect(notCarried({...all, way: 'frame'})).toEqual(['“Frame that fits its content” cannot have colours of your own.']);
  expect(notCarried({...all, way: 'oembed'})).toEqual([
    '“Address to paste” shows everything, as on its own page: it leaves out “One school alone”.',
    '“Address to paste” has the plain look only.',
    '“Address to paste” cannot have colours of your own.',
    '“Address to paste” is always light.',
  ]);
  expect(notCarried({...all, way: 'nightly'})).toEqual([
    '“Copy made every night” shows everything, as on its own page: it leaves out “One school alone”.',
  ]);
});

test('A frame has its theme and is dark where that is the choice', () => {
  expect(pieces(choice({way: 'frame', look: 'nhs', scheme: 'dark'}), around).snippet).toContain('?theme=nhs&amp;scheme=dark"');
});

test('The text for the web team has everything that is on the page', () => {
  const made = choice({way: 'apache', look: 'school'});
  const {snippet, server, styles} = pieces(made, around);
  const text = forWebTeam(made, around, 'https://send.example.gov.uk/#widget=strategy');
  for (const part of [
    snippet,
    server!,
    styles!,
    policyText(made, around.service),
    statementText(made),
    'security.md',
    '#widget=strategy',
  ])
    expect(text).toContain(part);
});

test('The statement says that changes show by themselves, unless the widget does not look for them or is no widget', () => {
  const looks = 'Published changes are shown by themselves';
  expect(statementText(choice({}))).toContain(looks);
  expect(statementText(choice({way: 'oembed', attributes: {refresh: '0'}}))).toContain(looks);
  expect(statementText(choice({attributes: {refresh: '0'}}))).not.toContain(looks);
  expect(statementText(choice({way: 'nginx'}))).not.toContain(looks);
});
