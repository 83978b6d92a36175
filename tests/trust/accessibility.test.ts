/** docs/trust/accessibility.md has every criterion once, names tests that are there, and says what Storybook and the paragraph for accessibility statements say. */
import {describe, expect, test} from 'vitest';
import {widgets} from '../../packages/widgets/src/description/index.ts';
import {accessibilityStatement} from '../../packages/widgets/src/snippets/index.ts';
import {absent, sectionOf, tableOf, testsIn, textOf, trustDocument} from './documents.ts';

const document = trustDocument('accessibility');
const rows = tableOf(document, 'criterion', 'level', 'result');

/** The rows of Storybook's page: criterion, level, how it is met, the tests. */
const storybook = [
  ...textOf('stories/Accessibility.mdx').matchAll(/^ {2}\['(\d\.\d\.\d+ [^']*)', '(A{1,2})', '(.*?)', '(.*)'\],$/gm),
].map(([, criterion, level, how, tests]) => ({criterion: criterion!, level: level!, how: how!, tests: tests!}));

/** The numbers of the criteria of WCAG 2.2 of level A and AA: https://www.w3.org/TR/WCAG22/. */
const numbers = {
  A: '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2',
  AA: '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3',
};

describe('the table', () => {
  test.each(['A', 'AA'] as const)('has every criterion of level %s, and no other', (level) => {
    const named = rows.filter((row) => row.level === level).map((row) => row.criterion!.split(' ')[0]);
    expect(named).toEqual(numbers[level].split(' '));
  });

  test('has as many as the document says', () => {
    expect(rows).toHaveLength(55);
    expect(document).toContain('\n55 criteria:');
  });

  test('gives each one of three results, and says how it was checked wherever it applies', () => {
    for (const {criterion, result, 'how it was checked': how} of rows) {
      expect(['supports', 'partly', 'not applicable'], criterion).toContain(result);
      if (result !== 'not applicable') expect(testsIn(how!).length > 0 || how!.includes('not tested'), criterion).toBe(true);
    }
  });

  test('names tests that are there', () => {
    expect(absent(rows.flatMap((row) => testsIn(row['how it was checked']!)))).toEqual([]);
    expect(testsIn(document).length).toBeGreaterThan(50);
  });

  test('says of each criterion what Storybook’s page says', () => {
    expect(rows.map(({criterion, level}) => ({criterion, level}))).toEqual(
      storybook.map(({criterion, level}) => ({criterion, level})),
    );
    for (const [index, {criterion, how, tests}] of storybook.entries()) {
      const row = rows[index]!;
      expect(row.result === 'partly', criterion).toBe(how.startsWith('Partly.'));
      const isNothing = how.startsWith('Not applicable:') || (how.startsWith('The page’s own.') && tests === '–');
      expect(row.result === 'not applicable', criterion).toBe(isNothing);
      const named = testsIn(row['how it was checked']!);
      expect(
        testsIn(tests).filter((path) => !named.includes(path)),
        criterion,
      ).toEqual([]);
    }
  });
});

describe('the known limits', () => {
  const limits = [
    ...sectionOf(document, 'Known limits')
      .split('\n\nWhat else to know')[0]!
      .matchAll(/^- (.*)$/gm),
  ].map(([, limit]) => limit!);
  const statement = accessibilityStatement(
    widgets.map(({name}) => name),
    {inOtherLanguages: true},
  );

  test('are those of the paragraph for accessibility statements, word for word', () => {
    const [, said] = statement.split('We know of these limits. ');
    expect(limits.join(' ')).toBe(said);
  });

  test('name every criterion that is met only partly, and no other', () => {
    const partly = rows.filter(({result}) => result === 'partly').map((row) => row.criterion!.split(' ')[0]!);
    const named = [...limits.join(' ').matchAll(/\b\d\.\d\.\d+\b/g)].map(([number]) => number);
    expect(named.toSorted()).toEqual(partly.toSorted());
  });

  test('what was not done is said in both', () => {
    expect(statement).toContain('in one browser, Chromium');
    expect(statement).toContain('no screen reader, voice control or screen magnifier has been used');
    expect(document).toMatch(/\| screen readers, voice control, magnifiers +\| \*\*not done\*\*/);
    expect(document).toMatch(/\| an audit by somebody independent +\| \*\*not done\*\*/);
    expect(document).toMatch(/one browser, Chromium/);
  });
});
