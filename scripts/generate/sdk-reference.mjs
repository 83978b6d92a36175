import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Application, ReflectionKind} from 'typedoc';

// What is in several entries is described with the first of them.
const entries = ['reading/index', 'read/index', 'index', 'testing/index'];

const notice = '<!-- Generated from packages/sdk/src by npm run generate. Do not edit. -->\n';

const overview = `${notice}
# Reference of the SDK

| page                     | what                                                                                  |
| ------------------------ | ------------------------------------------------------------------------------------- |
| [index](index.md)        | \`@send-strategy/sdk\`: the client that reads, writes, follows and loads many areas    |
| [read](read.md)          | \`@send-strategy/sdk/read\`: the client without ky; what both have in common            |
| [reading](reading.md)    | \`@send-strategy/sdk/reading\`: the rules for reading a strategy, and the types of items |
| [testing](testing.md)    | \`@send-strategy/sdk/testing\`: a fake service for your tests                           |
| [errors](errors.md)      | every error with its cause and its cure                                               |

[The guides](../sdk.md) say how these go together. The fields of each item are in the contract, [openapi/send-strategy.yaml](../../openapi/send-strategy.yaml), which every service shows at \`/reference/\`.
`;

/** The reference of the SDK from its source: a page for each entry, and one of all errors with their causes and cures. Gives texts by their paths in `docs/reference/`. */
export async function sdkReference(root) {
  const source = `${root}packages/sdk/src/`;
  const out = await mkdtemp(join(tmpdir(), 'send-strategy-reference-'));
  try {
    const app = await Application.bootstrapWithPlugins({
      entryPoints: entries.map((entry) => `${source}${entry}.ts`),
      out,
      tsconfig: `${root}tsconfig.json`,
      plugin: ['typedoc-plugin-markdown'],
      // What the compiler checks in its own run.
      skipErrorChecking: true,
      logLevel: 'Error',
      readme: 'none',
      name: '@send-strategy/sdk',
      disableSources: true,
      excludePrivate: true,
      // The whole contract has a reference of its own, which the service serves.
      exclude: [`${source}generated/api.ts`],
      excludeExternals: true,
      hideGenerator: true,
      hidePageHeader: true,
      hideBreadcrumbs: true,
      outputFileStrategy: 'modules',
      membersWithOwnFile: [],
      parametersFormat: 'table',
      interfacePropertiesFormat: 'table',
      typeAliasPropertiesFormat: 'table',
      blockTags: [
        '@param',
        '@returns',
        '@throws',
        '@cause',
        '@cure',
        '@description',
        '@constant',
        '@enum',
        '@default',
        '@module',
      ],
      sort: ['source-order'],
    });
    const project = await app.convert();
    if (!project) throw new Error('TypeDoc could not read the sources of the SDK.');
    await app.generateOutputs(project);
    const files = {'README.md': overview, 'errors.md': errorsPage(project)};
    for (const name of await readdir(out))
      if (name !== 'README.md') files[name] = `${notice}\n${await readFile(join(out, name), 'utf8')}`;
    return files;
  } finally {
    await rm(out, {recursive: true});
  }
}

/** Every error by its own words. */
function errorsPage(project) {
  const textOf = (parts) =>
    parts
      .map(({text}) => text)
      .join('')
      .trim();
  const classes = project
    .getReflectionsByKind(ReflectionKind.Class)
    .filter(({comment}) => comment?.blockTags.some(({tag}) => tag === '@cause'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const sections = classes.map(({name, comment}) => {
    const said = (tag) =>
      comment.blockTags
        .filter((one) => one.tag === tag)
        .map(({content}) => textOf(content))
        .join(' ');
    return `## ${name}\n\n${textOf(comment.summary)}\n\n- **Cause.** ${said('@cause')}\n- **Cure.** ${said('@cure')}\n`;
  });
  return `${notice}\n# Errors\n\nEvery error of the SDK with its cause and its cure. Each has a guard beside it, such as \`isNotFound(error)\`, which also knows errors of another copy of the SDK.\n\n${sections.join('\n')}`;
}
