import {readFileSync} from 'node:fs';
import * as fc from 'fast-check';
import {parseFragment, type DefaultTreeAdapterMap} from 'parse5';
import {describe, expect, test} from 'vitest';
import {widgets, type WidgetName} from '../../packages/widgets/src/description/index.ts';
import {
  accessibilityStatement,
  contentSecurityPolicy,
  serverLines,
  snippet,
  ways,
  type SnippetOptions,
  type Way,
} from '../../packages/widgets/src/snippets/index.ts';

type Parent = DefaultTreeAdapterMap['parentNode'];

const everyWay = ways.map(({way}) => way);
const htmlWays = everyWay.filter((way) => way !== 'oembed');
const hash = `sha384-${'A'.repeat(64)}`;
const options: SnippetOptions = {
  service: 'https://send.example.gov.uk',
  version: '1.2.3',
  integrity: Object.fromEntries(['core.js', 'links.js', 'embed.js', 'send.css', 'html.css'].map((name) => [name, hash])),
  strategy: 'marlhaven',
  widget: 'priority-progress',
  attributes: {priority: 'early-help'},
  fallback: {sentence: 'Read what we do:', link: {text: 'our SEND strategy', href: 'https://www.example.gov.uk/send'}},
};

describe('the snippet of each way', () => {
  test('of an element names the style sheet, the script and the widget with the page’s own words inside', () => {
    expect(snippet('element', options)).toBe(
      `<link
  rel="stylesheet"
  href="https://send.example.gov.uk/widgets/1.2.3/send.css"
  integrity="${hash}"
  crossorigin="anonymous"
>
<script
  type="module"
  src="https://send.example.gov.uk/widgets/1.2.3/core.js"
  integrity="${hash}"
  crossorigin="anonymous"
></script>

<send-priority-progress service="https://send.example.gov.uk/v1" strategy="marlhaven" priority="early-help">
  <p>Read what we do: <a href="https://www.example.gov.uk/send">our SEND strategy</a></p>
</send-priority-progress>`,
    );
  });

  test('of a link names one script, and is a link to the page with the widget', () => {
    expect(snippet('link', options)).toContain('/widgets/1.2.3/links.js"');
    expect(snippet('link', {...options, attributes: {}})).toMatch(
      /<p><a class="send-widget" href="https:\/\/send\.example\.gov\.uk\/embed\/marlhaven\/priority-progress\.html">our SEND strategy<\/a><\/p>$/,
    );
  });

  test('of a frame has a title and a height, says the same below it, and names a script only where the frame fits its content', () => {
    const fixed = snippet('fixed-frame', options);
    expect(fixed).toContain('src="https://send.example.gov.uk/embed/marlhaven/priority-progress.html?priority=early-help"');
    expect(fixed).toContain('title="Progress on the priorities"');
    expect(fixed).toContain('height="720"');
    expect(fixed).toMatch(/<p>Read what we do: <a href="https:\/\/www\.example\.gov\.uk\/send">our SEND strategy<\/a><\/p>$/);
    expect(fixed).not.toContain('<script');
    expect(snippet('frame', options)).toMatch(/^<script[^>]*embed\.js[^>]*><\/script>\n\n<iframe/);
  });

  test('for oEmbed is the address of the page, without what oEmbed cannot pass on', () => {
    expect(snippet('oembed', options)).toBe('https://send.example.gov.uk/embed/marlhaven/priority-progress.html');
  });

  test.each(['apache', 'nginx', 'nightly'] as const)('for %s is an include, with lines for the server beside it', (way) => {
    expect(snippet(way, options)).toContain('<!--#include virtual="/send-strategy/marlhaven/priority-progress.html" -->');
    expect(serverLines(way, options)).toContain('https://send.example.gov.uk/html/');
  });

  test('has lines for the server only where a server does something', () => {
    expect(everyWay.filter((way) => serverLines(way, options) !== undefined)).toEqual(['apache', 'nginx', 'nightly']);
  });

  test.each(everyWay)('%s names no host but the service and the page’s own link', (way) => {
    const text = snippet(way, options) + (serverLines(way, options) ?? '');
    const hosts = [...text.matchAll(/https?:\/\/([^/"'\s]+)/g)].map(([, host]) => host);
    for (const host of hosts) expect(['send.example.gov.uk', 'www.example.gov.uk']).toContain(host);
    expect(text).not.toMatch(/latest/i);
  });

  test.each(everyWay)('%s is readable: short lines but for what cannot be broken, no space at their ends', (way) => {
    for (const line of snippet(way, options).split('\n')) {
      expect(line).toBe(line.trimEnd());
      if (!/ (integrity|href|src)="/.test(line)) expect(line.length).toBeLessThanOrEqual(120);
    }
  });

  test('with the files that move on with each release names no hashes', () => {
    for (const way of everyWay) {
      const {integrity: _, ...rest} = options;
      const text = snippet(way, {...rest, version: '1'});
      expect(text).not.toContain('integrity');
      if (way === 'element') expect(text).toContain('/widgets/1/core.js');
    }
  });

  test('leaves empty attributes out', () => {
    expect(snippet('element', {...options, attributes: {priority: ' '}})).not.toContain('priority=');
    expect(snippet('frame', {...options, attributes: {priority: ''}})).not.toContain('?');
  });

  test('can be made of every widget with every attribute', () => {
    for (const {name, attributes} of widgets) {
      const given = Object.fromEntries(
        attributes.map((attribute) => [attribute.name, 'x']).filter(([each]) => each !== 'service' && each !== 'strategy'),
      );
      for (const way of everyWay) expect(snippet(way, {...options, widget: name, attributes: given})).toContain(name);
    }
  });
});

describe('what is not possible is said in words', () => {
  test.each([
    [{service: 'send.example.gov.uk'}, 'is no address of a service'],
    [{service: 'javascript:alert(1)'}, 'is no address of a service'],
    [{service: 'https://send.example/?a'}, 'is no address of a service'],
    [{service: "https://send.example/a'b"}, 'is no address of a service'],
    [{service: 'https://send.example;script-src *'}, 'is no address of a service'],
    [{service: 'https://user:pass@send.example'}, 'is no address of a service'],
    [{version: 'latest'}, 'is no version'],
    [{strategy: '../../x'}, 'is no id of a strategy'],
    [{strategy: ''}, 'is no id of a strategy'],
    [{widget: 'everything' as WidgetName}, 'There is no widget'],
    [{attributes: {onclick: 'alert(1)'}}, 'has no attribute "onclick"'],
    [{attributes: {service: 'https://else.example/v1'}}, 'has no attribute "service"'],
    [{attributes: {urn: '900001'}}, 'has no attribute "urn"'],
    [{fallback: {sentence: '', link: {text: 'x', href: 'javascript:alert(1)'}}}, 'is no address that a link can have'],
    [{fallback: {sentence: '', link: {text: 'x', href: '/relative'}}}, 'is no address that a link can have'],
  ])('%j', (change, message) => {
    for (const way of everyWay) expect(() => snippet(way, {...options, ...change})).toThrow(message);
  });

  test('a hash that is missing, or is none', () => {
    expect(() => snippet('element', {...options, integrity: {}})).toThrow('The hash of send.css is missing');
    expect(() => snippet('link', {...options, integrity: {'links.js': '"><script>'}})).toThrow('The hash of links.js is missing');
  });
});

/** The tags of some HTML with their attributes, and its text. */
function parsed(html: string): {tags: {name: string; attributes: Record<string, string>}[]; text: string; comments: string[]} {
  const found = {tags: [] as {name: string; attributes: Record<string, string>}[], text: '', comments: [] as string[]};
  const walk = (parent: Parent) => {
    for (const node of parent.childNodes) {
      if (node.nodeName === '#comment' && 'data' in node) found.comments.push(node.data);
      if (node.nodeName === '#text' && 'value' in node) found.text += node.value;
      if (!('tagName' in node)) continue;
      found.tags.push({
        name: node.tagName,
        attributes: Object.fromEntries(node.attrs.map(({name, value}) => [name, value])),
      });
      walk(node);
    }
  };
  walk(parseFragment(html));
  return found;
}

describe('nothing that is given becomes markup', () => {
  const hostile = [
    '"><script>alert(1)</script>',
    "' onload='alert(1)",
    '</p></send-priority-progress><img src=x onerror=alert(1)>',
    '<!-- --><!--#exec cmd="id" -->',
    '-->',
    '&quot;&lt;&#34;&amp',
    '\u0000\u0008\n\r\t',
    '${x} {{x}} %22%3E',
    '`$(id)`; rm -rf /',
  ];
  const text = fc.oneof(fc.string({unit: 'binary'}), fc.constantFrom(...hostile));
  const withoutControls = (value: string) =>
    value.replaceAll(/\p{Cc}/gu, (each) => (each <= '\u001F' || each === '\u007F' ? ' ' : each));
  const squeezed = (value: string) => withoutControls(value).replaceAll(/\s+/g, ' ').trim();

  /** The tags that a snippet has with harmless words. */
  const tagsOf = (way: Way) => parsed(snippet(way, options)).tags;

  test.each(htmlWays)('%s', (way) => {
    fc.assert(
      fc.property(
        text,
        text,
        text,
        fc.webUrl({withQueryParameters: true, withFragments: true}),
        (sentence, words, priority, href) => {
          const html = snippet(way, {
            ...options,
            attributes: {priority},
            fallback: {sentence, link: {text: words, href}},
          });
          const {tags, text: shown, comments} = parsed(html);
          expect(tags.map(({name}) => name)).toEqual(tagsOf(way).map(({name}) => name));
          const isGiven = priority.trim() !== '';
          tags.forEach(({attributes}, index) => {
            const usual = Object.keys(tagsOf(way)[index]!.attributes);
            expect(Object.keys(attributes)).toEqual(isGiven ? usual : usual.filter((name) => name !== 'priority'));
            if (way === 'element' && isGiven && 'priority' in attributes)
              expect(squeezed(attributes.priority)).toBe(squeezed(priority));
            const address = attributes.src ?? (attributes.class === 'send-widget' ? attributes.href : undefined);
            if (address !== undefined) expect(new URL(address).origin).toBe(options.service);
            if (address?.includes('/embed/') === true && isGiven)
              expect(new URL(address).searchParams.get('priority')).toBe(priority);
          });
          if (way !== 'link') expect(squeezed(shown)).toBe(squeezed(`${sentence} ${words}`));
          expect(comments).toHaveLength(/apache|nginx|nightly/.test(way) ? 1 : 0);
        },
      ),
      {numRuns: 300},
    );
  });

  test('nor a command, a setting or an address of its own', () => {
    fc.assert(
      fc.property(text, text, (words, priority) => {
        const given = {...options, attributes: {priority}, fallback: {...options.fallback, sentence: words}};
        for (const way of everyWay) expect(serverLines(way, given)).toBe(serverLines(way, options));
        expect(snippet('oembed', given)).toBe(snippet('oembed', options));
      }),
    );
  });

  test('nor does an address of a service, a strategy or a version that is taken', () => {
    const plain = /^[\w./:[\]~-]*$/;
    fc.assert(
      fc.property(
        fc.oneof(fc.webUrl({validSchemes: ['http', 'https', 'ftp'], withQueryParameters: true}), text),
        text,
        text,
        (service, strategy, version) => {
          for (const change of [{service}, {strategy}, {version}]) {
            try {
              snippet('element', {...options, ...change});
            } catch (error) {
              expect(error).toBeInstanceOf(TypeError);
              continue;
            }
            if ('service' in change) expect(new URL(service).href).toMatch(plain);
            else expect(Object.values(change)[0]).toMatch(plain);
          }
        },
      ),
    );
  });
});

describe('the lines for a content security policy', () => {
  test('of the widgets are those of the documentation', () => {
    const documented = readFileSync(new URL('../../docs/widgets.md', import.meta.url), 'utf8');
    const lines = contentSecurityPolicy(['element'], 'https://SERVICE').filter(({onlyWhere}) => onlyWhere === undefined);
    expect(documented).toContain(lines.map(({line}) => line.replace('https://service', 'https://SERVICE')).join('; '));
  });

  test('name the origin of a service that is below a path, once for several ways, each with what it is for', () => {
    const lines = contentSecurityPolicy(['frame', 'link', 'element'], 'https://files.example/public/send');
    expect(lines.map(({line}) => line)).toEqual([
      'script-src https://files.example',
      'style-src https://files.example',
      'connect-src https://files.example',
      'img-src https://files.example',
      'frame-src https://files.example',
      'trusted-types lit-html',
    ]);
    for (const {purpose} of lines) expect(purpose).toMatch(/^the .{10,}/);
  });

  test('of a way without scripts allow none', () => {
    for (const way of ['fixed-frame', 'oembed', 'apache', 'nginx', 'nightly'] as const)
      expect(
        contentSecurityPolicy([way], options.service)
          .map(({line}) => line)
          .join(),
      ).not.toMatch(/script|connect/);
  });

  test('are not made of what is no address', () => {
    expect(() => contentSecurityPolicy(['element'], "https://a.example; script-src 'unsafe-inline'")).toThrow(TypeError);
  });
});

describe('the paragraph for an accessibility statement', () => {
  const all = widgets.map(({name}) => name);

  test('names the widgets, the level, how they were checked, and that nobody has audited them', () => {
    const text = accessibilityStatement(['priority-progress', 'principles']);
    expect(text).toContain('“Progress on the priorities” and “Principles” come from');
    expect(text).toMatch(/level AA .*\(WCAG\) version 2\.2/);
    expect(text).toMatch(/partially compliant/);
    expect(text).toMatch(/not been audited/);
    expect(text).toMatch(/no screen reader, voice control or screen magnifier has been used to test them\./);
    expect(accessibilityStatement(['principles'])).toMatch(/“Principles” comes from .* to test it\./);
  });

  test('names every criterion that is met in part, as the documentation says', () => {
    const documented = readFileSync(new URL('../../stories/Accessibility.mdx', import.meta.url), 'utf8');
    const partly = [...documented.matchAll(/\['([\d.]+) [^']*', 'A{1,2}', 'Partly\./g)].map(([, criterion]) => criterion!);
    expect(partly.length).toBeGreaterThan(0);
    const text = accessibilityStatement(all);
    for (const criterion of partly) expect(text).toContain(criterion);
    const named = [...text.matchAll(/\b\d\.\d\.\d+\b/g)].map(([criterion]) => criterion);
    expect(named.toSorted()).toEqual(partly.toSorted());
  });

  test('leaves out limits that the page does not have', () => {
    expect(accessibilityStatement(['principles'])).not.toContain('1.4.13');
    expect(accessibilityStatement(all, {looksForChanges: false})).not.toContain('2.2.2');
    expect(accessibilityStatement(all)).not.toContain('Urdu');
    expect(accessibilityStatement(all, {inOtherLanguages: true})).toContain('Urdu');
  });

  test('is of widgets that exist', () => {
    expect(() => accessibilityStatement([])).toThrow(TypeError);
    expect(() => accessibilityStatement(['<b>' as WidgetName])).toThrow(TypeError);
  });
});
