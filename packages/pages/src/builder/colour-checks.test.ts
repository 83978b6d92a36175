import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {checkColours, fixed, neutral} from './colour-checks.ts';

const parse = (text: string) => (/^#[\da-f]{6}$/.test(text) ? text : undefined);

test('The colours that a choice is checked against are those of the plain theme', () => {
  const css = readFileSync(new URL('../../../widgets/src/themes/neutral.css', import.meta.url), 'utf8');
  const [light, dark] = css.split('@media screen {');
  const tokens = (part: string) =>
    Object.fromEntries([...part.matchAll(/--send-([\w-]+): (#\w+);/g)].map(([, name, value]) => [name, value]));
  const names = {
    ...{'quieter text': 'muted', 'status complete': 'status-complete', 'status on track': 'status-on-track'},
    ...{'status at risk': 'status-at-risk', 'status off track': 'status-off-track', 'status stopped': 'status-stopped'},
    ...{'status not started': 'status-none', 'our school': 'map-ours', 'support on the map': 'map-support'},
    ...{'reviews on the map': 'map-review', 'exchanges on the map': 'map-exchange'},
  };
  for (const [scheme, part] of [
    ['light', light!],
    ['dark', dark!],
  ] as const) {
    const of = tokens(part);
    const {surface, ...others} = neutral[scheme];
    for (const [name, value] of Object.entries(others)) expect(of[name], name).toBe(value);
    expect(surface).toBe(of.surface === '#fff' ? '#ffffff' : of.surface);
    for (const [what, name] of Object.entries(names)) expect(fixed[scheme][what as keyof typeof names], what).toBe(of[name]);
    // Every other colour that means something is one of these, or an accent.
    const known = new Set<string>([...Object.values(fixed[scheme]), of.accent!]);
    for (const [name, value] of Object.entries(of))
      if (/^(better|worse|unclear|chart-|status-|map-)/.test(name)) expect(known, name).toContain(value);
  }
});

test.each(['light', 'dark', 'auto'] as const)('The usual colours, %s, are fine', (scheme) => {
  for (const look of ['own', 'school'] as const)
    for (const [name, {kind}] of Object.entries(checkColours(look, scheme, {}, parse))) expect(kind, name).toBe('fine');
});

test('What is no colour is told with the colour that is used until then', () => {
  expect(checkColours('school', 'light', {brand: 'bananna'}, parse).brand).toEqual({
    kind: 'fault',
    words: '“bananna” is no colour. Write one such as #1a4f8b. Until then, #1a4f8b is used.',
  });
});

test('A school’s light colour is told with its ratio, what is needed, what the widgets do, and the nearest that is enough, which is fine', () => {
  const {brand} = checkColours('school', 'light', {brand: '#ffcc00'}, parse);
  expect(brand!.kind).toBe('note');
  expect(brand!.words).toMatch(
    /^#ffcc00 has 1\.5:1 on white, and text needs 4\.5:1\. The widgets darken it to #\w{6}\. The nearest colour that is enough is #\w{6}\.$/,
  );
  expect(checkColours('school', 'light', {brand: brand!.instead!}, parse).brand!.kind).toBe('fine');
});

test('Links that cannot be read on their background are a fault, and the nearest colour mends it', () => {
  const {links} = checkColours('own', 'light', {links: '#77aadd'}, parse);
  expect(links).toMatchObject({
    kind: 'fault',
    words: expect.stringMatching(/^#77aadd has 2\.4:1 on your background, and text needs 4\.5:1\./),
  });
  expect(checkColours('own', 'light', {links: links!.instead!}, parse).links!.kind).toBe('fine');
});

test('A background on which statuses cannot be read is a fault that names them, and the nearest background mends it', () => {
  const {background} = checkColours('own', 'light', {background: '#445566'}, parse);
  expect(background).toMatchObject({kind: 'fault', words: expect.stringMatching(/quieter text \(1:1\).*choose “Dark”/)});
  expect(checkColours('own', 'light', {background: background!.instead!}, parse).background!.kind).toBe('fine');
});

test('On a dark page a dark background is fine', () => {
  const findings = checkColours('own', 'dark', {background: '#101820', text: '#ffffff'}, parse);
  expect(Object.values(findings).map(({kind}) => kind)).toEqual(['fine', 'fine', 'fine']);
});

test('Looks without colours of one’s own have nothing to check', () => {
  for (const look of ['neutral', 'govuk', 'nhs'] as const) expect(checkColours(look, 'light', {brand: 'x'}, parse)).toEqual({});
});
