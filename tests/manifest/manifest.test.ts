import {readFile, readdir} from 'node:fs/promises';
import {describe, expect, test} from 'vitest';
import * as classes from '@send-strategy/widgets';
import {analyse, type Sources} from '../../scripts/manifest/analyse.ts';
import {elementTypes} from '../../scripts/manifest/element-types.ts';
import {gaps} from '../../scripts/manifest/gaps.ts';
import {cssData, htmlData} from '../../scripts/manifest/vs-code-data.ts';
import {most} from '../long.ts';

const block = `
/**
 * Shows a tide table.
 *
 * @tag send-tides
 * @attr {string} harbour - Which harbour.
 * @fires {SendTideEvent} send-tide - The tide turned.
 * @slot - What stands in.
 * @csspart table - The table.
 * @csspart ours - The row of our harbour.
 * @csspart heading - The heading.
 * @cssprop --send-water - Colour of water.
 * @cssprop --send-line - Colour of lines.
 * @cssprop --send-tides-height - The height that pages reserve.
 */`;

/** A widget of a package: its own module, a shared one, its style sheet. */
function tides(change: (text: string) => string = (text) => text): Sources {
  const widget = `
import {css, html} from 'lit';
import {heading} from '../element/heading.ts';
import {TideEvent} from './tide-event.ts';
${block}
export class SendTides extends HTMLElement {
  static styles = css\`td { color: var(--send-water, navy); border-color: var(--send-line); }\`;
  render(ours) {
    this.dispatchEvent(new TideEvent('in'));
    return html\`\${heading('Tides')}<table part="table"><tr part=\${ours ? 'ours' : 'table'}></tr></table><slot></slot>\`;
  }
}`;
  return new Map<string, string>([
    ['src/define.ts', "define('send-tides', SendTides);"],
    ['src/element/heading.ts', 'export const heading = (text) => html`<h2 part="heading">${text}</h2>`;'],
    [
      'src/tides/tide-event.ts',
      "export class TideEvent extends Event { constructor(turn) { super('send-tide', {bubbles: true}); } }",
    ],
    ['src/tides/tides.ts', change(widget)],
  ]);
}

const pageStyles =
  '/* send-tides { --send-comment: 1 } */ send-tides, send-other { min-height: var(--send-tides-height, 10em) } send-tides-table { color: var(--send-elsewhere) }';
const gapsIn = (sources: Sources, attributes: readonly string[] | undefined = ['harbour']) =>
  gaps({manifest: analyse(sources), sources, pageStyles, attributesOf: () => attributes});
const without = (line: string) => (text: string) => {
  const left = text.replace(new RegExp(`^ \\* ${line}.*\n`, 'm'), '');
  if (left === text) throw new Error(`There is no line "${line}".`);
  return left;
};

describe('a doc block', () => {
  test('that names everything a page can use has no gap', () => {
    expect(gapsIn(tides())).toEqual([]);
  });

  test.each([
    ['@attr .* harbour', 'attribute "harbour"'],
    ['@fires', 'event "send-tide"'],
    ['@slot', 'slot (default)'],
    ['@csspart table', 'part "table"'],
    ['@csspart ours', 'part "ours"'],
    ['@csspart heading', 'part "heading"'],
    ['@cssprop --send-water', 'custom property "--send-water"'],
    ['@cssprop --send-tides-height', 'custom property "--send-tides-height"'],
  ])('without %s lacks something', (line, what) => {
    expect(gapsIn(tides(without(line)))).toEqual([expect.stringContaining(`lacks the ${what}`)]);
  });

  test('lacks an attribute that the class observes and it does not name', () => {
    expect(gapsIn(tides(), ['harbour', 'units'])).toEqual([expect.stringContaining('lacks the attribute "units"')]);
  });

  test.each([
    '@csspart gone - A part.',
    '@cssprop --send-gone - A colour.',
    '@attr {string} gone - A word.',
    '@slot gone - A slot.',
    '@fires {Event} send-gone - It went.',
  ])('that names something which does not exist says so: %s', (line) => {
    expect(gapsIn(tides((text) => text.replace(' * @slot -', ` * ${line}\n * @slot -`)))).toEqual([
      expect.stringContaining('which it does not have'),
    ]);
  });

  test('has to say what each thing is', () => {
    expect(gapsIn(tides((text) => text.replace('@csspart table - The table.', '@csspart table')))).toEqual([
      expect.stringContaining('"table" of <send-tides> has no description'),
    ]);
    expect(gapsIn(tides(without('Shows a tide table')))).toEqual([expect.stringContaining('<send-tides> has no description')]);
  });

  test('has to name the tag that is registered', () => {
    expect(gapsIn(tides(without('@tag')))).toEqual([
      expect.stringContaining('registers <send-tides>, which no doc block describes'),
    ]);
  });

  test('cannot be judged where a template hides the name of a part', () => {
    const hidden = tides((text) => text.replace("part=${ours ? 'ours' : 'table'}", 'part=${ours}'));
    expect(gapsIn(hidden)).toContainEqual(expect.stringContaining('part=${ours} does not show'));
  });

  test('of an element that holds attributes for others is judged by what it says', () => {
    const holder = new Map([
      [
        'src/defaults.ts',
        '/**\n * Holds.\n * @tag send-holder\n * @attr {string} reading - As on a widget.\n */\nexport class Holder extends Base {}',
      ],
    ]);
    expect(gaps({manifest: analyse(holder), sources: holder, pageStyles: '', attributesOf: () => undefined})).toEqual([]);
  });
});

describe('the manifest', () => {
  test('has no private members and no event without a name of ours', () => {
    const sources = tides((text) =>
      text.replace('  static styles', '  #secret = 1;\n  /** Which harbour. */\n  harbour = 1;\n  static styles'),
    );
    const [declaration] = analyse(sources).modules.flatMap(({declarations}) =>
      declarations.filter(({tagName}) => tagName !== undefined),
    );
    expect(declaration!.members!.map(({name}) => name)).toEqual(['harbour']);
    expect(declaration!.events!.map(({name}) => name)).toEqual(['send-tide']);
  });
});

describe('what is made from the manifest', () => {
  const sources = tides((text) =>
    text
      .replace(
        ' * @fires',
        " * @attr {'in' | 'out'} first-tide - Which comes first.\n * @attr {2 | 3} level - Level.\n * @attr {number} days - How many.\n * @fires",
      )
      .replace(
        '  static styles',
        '  /** A chart of our own. */\n  chart: Chart | undefined;\n  firstTide: string | null | undefined;\n  harbour: string | number | null | undefined;\n  readonly height = 1;\n  static styles',
      ),
  );
  const manifest = analyse(sources);
  const types = elementTypes(manifest, 'Made by a test.').replaceAll(/\s+/g, ' ');

  test('types of a tag have what can be set on it: values, numbers also as texts, and both names of an attribute', () => {
    const settings = types.slice(types.indexOf('interface SendTidesSettings'), types.indexOf('/** Every tag'));
    expect(settings).toContain(`/** Which comes first. */ 'first-tide'?: 'in' | 'out' | undefined;`);
    expect(settings).toContain(`'firstTide'?: 'in' | 'out' | undefined;`);
    expect(settings).toContain(`'level'?: 2 | 3 | '2' | '3' | undefined;`);
    expect(settings).toContain("'days'?: number | `${number}` | undefined;");
    expect(settings).toContain(`'harbour'?: string | number | undefined;`);
    expect(settings).toContain(`/** A chart of our own. A property, no attribute. */ chart?: SendTides['chart'] | undefined;`);
    expect(settings).not.toContain('height');
  });

  test('types of a tag have its events', () => {
    expect(types).toContain(`import type {SendTideEvent, SendTides} from '@send-strategy/widgets';`);
    expect(types).toContain(`/** The tide turned. */ 'send-tide': SendTideEvent;`);
  });

  test('VS Code knows the attributes of a tag and their values', () => {
    expect(htmlData(manifest)).toMatchObject({
      tags: [
        {
          name: 'send-tides',
          attributes: [
            {name: 'harbour', description: 'Which harbour.'},
            {name: 'first-tide', values: [{name: 'in'}, {name: 'out'}]},
            {name: 'level', values: [{name: '2'}, {name: '3'}]},
            {name: 'days'},
          ],
        },
      ],
    });
  });

  test('VS Code knows the custom properties and parts, each once', () => {
    const both = analyse(
      new Map([
        ...sources,
        [
          'src/waves.ts',
          '/**\n * Waves.\n * @tag send-waves\n * @cssprop --send-water - Colour of waves.\n */\nexport class SendWaves extends HTMLElement {}',
        ],
      ]),
    );
    const {properties, pseudoElements} = cssData(both) as Record<string, {name: string; description: {value: string}}[]>;
    expect(properties!.map(({name}) => name)).toEqual(['--send-line', '--send-tides-height', '--send-water']);
    expect(properties![2]!.description.value).toBe('Colour of water. (send-tides)\n\nColour of waves. (send-waves)');
    expect(pseudoElements!.map(({name}) => name)).toEqual(['::part(heading)', '::part(ours)', '::part(table)']);
  });
});

describe('the widgets', async () => {
  const folder = new URL('../../packages/widgets/src/', import.meta.url);
  const paths = (await readdir(folder, {recursive: true})).filter((path) => /(?<!\.test)\.ts$/.test(path));
  const sources = new Map<string, string>();
  for (const path of paths) sources.set(`src/${path.replaceAll('\\', '/')}`, await readFile(new URL(path, folder), 'utf8'));
  const styles = await readFile(new URL('send.css', folder), 'utf8');
  const widgets = analyse(sources).modules.flatMap(({path, declarations}) =>
    declarations.flatMap(({tagName, name}) => {
      const {observedAttributes} = ((classes as Record<string, unknown>)[name] ?? {}) as {observedAttributes?: string[]};
      return tagName === undefined || observedAttributes === undefined ? [] : [{path, tagName, observedAttributes}];
    }),
  );

  test('are looked at, all twelve', () => {
    expect(widgets.map(({tagName}) => tagName).toSorted()).toEqual([
      ...['send-achievements', 'send-action-plan', 'send-commitments', 'send-decisions', 'send-inclusion-map', 'send-indicator'],
      ...[
        'send-principles',
        'send-priority-progress',
        'send-provision',
        'send-services',
        'send-strategy',
        'send-value-for-money',
      ],
    ]);
  });

  // Three have every kind of line.
  const telling = most(widgets, ({tagName}) => /priority-progress|inclusion-map|indicator/.test(tagName));
  test.each(telling)('$tagName: a gap opens where any line of its doc block is taken out', ({path, observedAttributes}) => {
    const text = sources.get(path)!;
    const lines = text.match(/^ \* @(attr|fires|slot|csspart|cssprop) .*\n/gm)!;
    const found = (doc: string) => {
      const changed = new Map(sources).set(path, doc);
      changed.delete('src/define.ts');
      // The manifest of this one module: what it inherits is not in doubt.
      return gaps({
        manifest: analyse(new Map([[path, doc]])),
        sources: changed,
        pageStyles: styles,
        attributesOf: () => observedAttributes,
      });
    };
    expect(found(text)).toEqual([]);
    for (const line of lines) expect(found(text.replace(line, '')), line).toEqual([expect.stringContaining('lacks the')]);
  });
});
