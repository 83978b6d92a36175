import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A fenced block of a guide. */
export interface Block {
  /** Of the guide, from the root. */
  readonly guide: string;
  /** The number of its first line in the guide. */
  readonly line: number;
  readonly language: string;
  /** The file that it says it is from, as in "```ts examples/sdk/five-minutes.ts". */
  readonly file: string | undefined;
  readonly code: string;
}

/** The guides of the SDK, that of the frameworks, and the README. */
export const guides: readonly string[] = [
  'README.md',
  'docs/frameworks.md',
  'docs/sdk.md',
  ...readdirSync(join(root, 'docs/sdk'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/sdk/${name}`),
];

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');

export function blocksOf(guide: string): Block[] {
  const text = textOf(guide);
  return [...text.matchAll(/^```(\w*)(?: +(\S+))?\n(.*?)^```$/gms)].map(({1: language = '', 2: file, 3: code = '', index}) => ({
    ...{guide, language, file, code},
    line: text.slice(0, index).split('\n').length + 1,
  }));
}

/** Code without what its place in a file adds: indentation. */
export const withoutIndentation = (code: string): string => code.replaceAll(/^[ \t]+/gm, '').trim();

/** Code that stands for a guide, and where in the guide it is from. */
export interface Module {
  readonly text: string;
  readonly blockAt: (position: number) => Block | undefined;
}

/**
 * The blocks of one guide as one module. A block may use what earlier ones of its guide declare, and may declare it anew: each stands in a scope within that of the one before. Imports come first,
 * each once.
 */
export function moduleOf(blocks: readonly Block[]): Module {
  const imports = new Map<string, Map<string, boolean>>();
  const bodies = blocks.map(({code}) => {
    const source = ts.createSourceFile('block.ts', code, ts.ScriptTarget.Latest, true);
    let body = code;
    for (const statement of source.statements.filter(ts.isImportDeclaration).toReversed()) {
      const {moduleSpecifier, importClause} = statement;
      const bindings = importClause?.namedBindings;
      if (!bindings || !ts.isNamedImports(bindings)) throw new Error(`A guide imports by names: ${statement.getText()}`);
      const names = imports.get(moduleSpecifier.getText()) ?? new Map<string, boolean>();
      imports.set(moduleSpecifier.getText(), names);
      for (const {name, isTypeOnly} of bindings.elements) {
        const isType = isTypeOnly || importClause.isTypeOnly;
        names.set(name.text, isType && (names.get(name.text) ?? true));
      }
      body = body.slice(0, statement.getStart()) + body.slice(statement.end);
    }
    return body.replaceAll(/^export (?=\w)/gm, '');
  });
  let text = [...imports]
    .map(
      ([from, names]) =>
        `import {${[...names].map(([name, isType]) => (isType ? `type ${name}` : name)).join(', ')}} from ${from};\n`,
    )
    .join('');
  const ends: number[] = [];
  for (const body of bodies) {
    text += `{\n${body}\n`;
    ends.push(text.length);
  }
  text += `${'}\n'.repeat(bodies.length)}export {};\n`;
  return {text, blockAt: (position) => blocks[ends.findIndex((end) => position < end)]};
}

/** What the compiler says of modules that are in no file, as faults with their places in the guides. `use` gets the program. */
export function faultsIn(modules: ReadonlyMap<string, Module>, use: (program: ts.Program) => void): string[] {
  const {config} = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: {compilerOptions: object};
  };
  const {options} = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const files = ts.createCompilerHost(options);
  const at = (path: string) => modules.get(path)?.text;
  const host: ts.CompilerHost = {
    ...files,
    fileExists: (path) => at(path) !== undefined || files.fileExists(path),
    readFile: (path) => at(path) ?? files.readFile(path),
    getSourceFile: (path, version, ...rest) => {
      const text = at(path);
      return text === undefined ? files.getSourceFile(path, version, ...rest) : ts.createSourceFile(path, text, version);
    },
  };
  const program = ts.createProgram([...modules.keys()], options, host);
  use(program);
  return [...modules].flatMap(([path, {blockAt}]) => {
    const source = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({messageText, start = 0}) => {
        const block = blockAt(start);
        return `${block ? `${block.guide}, block at line ${block.line}` : path}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
      },
    );
  });
}
