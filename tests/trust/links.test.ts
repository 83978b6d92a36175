/** Every document of the repository leads where it says, names files that are there, and no version that moves without saying so. */
import {existsSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {absent, documentsIn, root, testsIn, textOf} from './documents.ts';

const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'],
  ...documentsIn('docs'),
  ...documentsIn('examples').filter((path) => path.endsWith('README.md')),
];

const withoutCode = (text: string) => text.replaceAll(/^ *(`{3,})[^]*?^ *\1`*$/gm, '').replaceAll(/`[^`\n]*`/g, '');

/** The anchors of a document: its headings as GitHub names them, and those that it names itself. */
function anchorsOf(path: string): Set<string> {
  const text = textOf(path).replaceAll(/^ *(`{3,})[^]*?^ *\1`*$/gm, '');
  const names = [...text.matchAll(/^#{1,6} +(.*?)(?: +#+)?$/gm)].map(([, heading]) =>
    heading!
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\-_ ]/gu, '')
      .replaceAll(' ', '-'),
  );
  const seen = new Map<string, number>();
  const anchors = names.map((name) => {
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return times === 0 ? name : `${name}-${times}`;
  });
  return new Set([...anchors, ...[...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, name]) => name!)]);
}

/** The relative links of a document. */
const linksOf = (path: string) => {
  const text = withoutCode(textOf(path));
  return [...text.matchAll(/\]\(\s*<?([^)\s>]+)|^\[[^\]]+\]: +(\S+)|<a href="([^"]+)"/gm)]
    .map(([, inline, reference, html]) => inline ?? reference ?? html!)
    .filter((link) => !/^[a-z][a-z\d+.-]*:/i.test(link));
};

/** Why a link leads nowhere; undefined where it leads somewhere. */
function fault(from: string, link: string): string | undefined {
  const [path = '', anchor] = link.split('#');
  const file = path === '' ? from : join(dirname(from), decodeURI(path));
  if (!existsSync(join(root, file))) return `${link}: there is no ${file}`;
  if (anchor === undefined) return undefined;
  if (statSync(join(root, file)).isDirectory() || !file.endsWith('.md')) return `${link}: ${file} has no anchors`;
  return anchorsOf(file).has(anchor) ? undefined : `${link}: ${file} has no heading #${anchor}`;
}

describe.each(documents)('%s', (path) => {
  test('leads only to what is there', () => {
    expect(linksOf(path).flatMap((link) => fault(path, link) ?? [])).toEqual([]);
  });

  test('speaks of no version that moves by the name "latest"', () => {
    expect(textOf(path).match(/[\w./-]*@latest|widgets\/latest/g) ?? []).toEqual([]);
  });
});

test.each(documentsIn('docs/trust'))('%s names tests that are there', (path) => {
  expect(absent(testsIn(textOf(path)))).toEqual([]);
});

test('a link that leads nowhere would be found', () => {
  expect(fault('docs/trust/README.md', 'nowhere.md')).toContain('there is no docs/trust/nowhere.md');
  expect(fault('docs/trust/README.md', 'security.md#nothing')).toContain('no heading #nothing');
  expect(fault('docs/trust/README.md', '#nothing')).toContain('no heading #nothing');
  expect(fault('docs/trust/README.md', 'security.md#pinned-or-moving')).toBeUndefined();
  expect(linksOf('docs/trust/README.md').length).toBeGreaterThan(20);
});
