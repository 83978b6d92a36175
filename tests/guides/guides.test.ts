/** The guides cannot rot: their code is that of the examples, or compiles; their links lead somewhere; their tables are whole. */
import {existsSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import * as sdk from '@send-strategy/sdk';
import examples from '../../examples/examples.json' with {type: 'json'};
import {blocksOf, faultsIn, guides, moduleOf, root, textOf, withoutIndentation, type Block} from './blocks.ts';

const blocks = guides.flatMap(blocksOf);
const ofFiles = blocks.filter((block): block is Block & {file: string} => block.file !== undefined);
const toCompile = (guide: string) => blocksOf(guide).filter(({language, file}) => language === 'ts' && file === undefined);

test.each(ofFiles.map((block) => [block.file, `${block.guide}:${block.line}`, block] as const))(
  'a block of %s in %s stands in that file',
  (file, _place, {code}) => {
    // Not toContain, which would print both whole.
    expect(withoutIndentation(textOf(file)).includes(withoutIndentation(code))).toBe(true);
  },
);

test('code of React is from the example, as nothing here compiles it', () => {
  expect(blocks.filter(({language, file}) => language === 'tsx' && file === undefined)).toEqual([]);
});

describe('the compiler', () => {
  let faults: string[];
  let options: string[];

  beforeAll(() => {
    const modules = guides.map((guide) => [join(root, `${guide}.ts`), moduleOf(toCompile(guide))] as const);
    const wrong = [
      join(root, 'wrong.ts'),
      moduleOf([{...blocks[0]!, guide: 'wrong', line: 7, code: "const n: number = 'one';\n"}]),
    ] as const;
    faults = faultsIn(new Map([...modules, wrong]), (program) => {
      const source = program.getSourceFile(join(root, 'packages/sdk/src/client/strategy-client.ts'))!;
      const checker = program.getTypeChecker();
      const symbol = checker
        .getExportsOfModule(checker.getSymbolAtLocation(source)!)
        .find(({name}) => name === 'StrategyClientOptions')!;
      options = checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol)).map(({name}) => name);
    });
  });

  test('takes every block that is not of a file', () => {
    expect(faults.filter((fault) => !fault.startsWith('wrong,'))).toEqual([]);
  });

  test('would say of a block what is wrong with it', () => {
    expect(faults).toContainEqual(expect.stringMatching(/^wrong, block at line 7: Type 'string' is not assignable/));
  });

  test('knows no option that docs/sdk.md does not name', () => {
    const named = [...textOf('docs/sdk.md').matchAll(/^\| `(\w+)` +\|/gm)].map(([, name]) => name);
    expect(options.filter((name) => !named.includes(name))).toEqual([]);
    expect(options).toContain('baseUrl');
  });
});

test('docs/sdk.md names every error', () => {
  const errors = Object.entries(sdk).filter(
    ([, value]) => typeof value === 'function' && value.prototype instanceof sdk.StrategyError,
  );
  expect(errors.length).toBeGreaterThan(10);
  const text = textOf('docs/sdk.md');
  for (const [name] of [...errors, ['StrategyError'] as const])
    expect(text).toMatch(
      new RegExp(`^\\| \\[${name}\\]\\(reference/errors\\.md#${name.toLowerCase()}\\) .*\`is${name}\` +\\|$`, 'm'),
    );
});

test.each(guides)('the links of %s lead somewhere', (guide) => {
  const links = [
    ...textOf(guide)
      .replaceAll(/^```.*?^```$/gms, '')
      .matchAll(/\]\((?!https?:)([^)]+)\)/g),
  ].map(([, link]) => link!);
  const lost = links.filter((link) => {
    const [path, anchor] = link.split('#');
    const file = path === '' ? guide : join(dirname(guide), path!);
    if (!existsSync(join(root, file))) return true;
    const headings = [...textOf(file).matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
      heading!
        .toLowerCase()
        .replaceAll(/[^\w\- ]/g, '')
        .replaceAll(' ', '-'),
    );
    return anchor !== undefined && !headings.includes(anchor);
  });
  expect(lost).toEqual([]);
});

test.each(Object.keys(examples))('a guide says how to run the example %s, and docs/sdk.md leads there', (name) => {
  const saying = guides.filter(
    (guide) => guide.startsWith('docs/sdk/') && textOf(guide).replaceAll(/\s+/g, ' ').includes(`\`npm run example -- ${name}\``),
  );
  expect(saying).toHaveLength(1);
  expect(textOf('docs/sdk.md')).toContain(`(${saying[0]!.replace('docs/', '')})`);
});
