import {describe, expect, test} from 'vitest';
import {escapeHtml, fillTemplate} from './template.ts';

const fill = (template: string, values: Record<string, string>) => fillTemplate(template, 'page.html', values);

describe('a template', () => {
  test('has each name replaced by its value, wherever it stands', () => {
    expect(fill('<a href="/{{id}}/x/">{{name}}</a> {{name}}', {id: 'here', name: 'Skerry'})).toBe(
      '<a href="/here/x/">Skerry</a> Skerry',
    );
  });

  test('takes no markup from a value, in text or in an attribute', () => {
    expect(fill('<p title="{{a}}">{{a}}</p>', {a: `"><script>'&`})).toBe(
      '<p title="&quot;&gt;&lt;script&gt;&#39;&amp;">&quot;&gt;&lt;script&gt;&#39;&amp;</p>',
    );
  });

  test('reads no value as a template or as a replacement pattern', () => {
    expect(fill('{{a}}|{{b}}', {a: '{{b}} $& $1', b: 'B'})).toBe('{{b}} $&amp; $1|B');
  });

  test('leaves out an attribute that is nothing but an empty value', () => {
    expect(fill('<x-map a="1" urn="{{urn}}" b="2"></x-map>', {urn: ''})).toBe('<x-map a="1" b="2"></x-map>');
    expect(fill('<x-map a="1" urn="{{urn}}" b="2"></x-map>', {urn: '900001'})).toBe('<x-map a="1" urn="900001" b="2"></x-map>');
    expect(fill('<a href="/{{urn}}">', {urn: ''})).toBe('<a href="/">');
  });

  test('keeps a conditional part only where its value is known', () => {
    const template = 'a\n  <!-- if urn -->\n  <p>{{urn}}</p>\n  <!-- end if -->\nb';
    expect(fill(template, {urn: '900001'})).toBe('a\n  <p>900001</p>\nb');
    expect(fill(template, {urn: ''})).toBe('a\nb');
  });

  test('that asks for an unknown name is refused, with the file, the name and what there is', () => {
    expect(() => fill('{{colour}}', {area: 'A', urn: ''})).toThrow(
      new TypeError('page.html asks for "colour", which has no value; expected one of: area, urn.'),
    );
    expect(() => fill('<!-- if toString -->\nx\n<!-- end if -->\n', {})).toThrow(TypeError);
  });
});

test('escaping leaves other text as it is', () => {
  expect(escapeHtml('Gull Rock – مدرسة')).toBe('Gull Rock – مدرسة');
});
