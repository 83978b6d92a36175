/**
 * The blocks of the guides in `docs/cms` that the project makes itself. What a block is says its first line, after its language:
 *
 * - `snippet WAY WIDGET [NAME=VALUE…]`: what goes into the page;
 * - `server WAY WIDGET`: what goes with it on the server;
 * - `policy WAY…`: the lines for a content security policy.
 *
 * `node --conditions=@send-strategy/source tests/cms/blocks.ts` writes them anew.
 */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {type WidgetName} from '../../packages/widgets/src/description/index.ts';
import {
  contentSecurityPolicy,
  serverLines,
  snippet,
  type SnippetOptions,
  type Way,
} from '../../packages/widgets/src/snippets/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'docs/cms');

/** The guides, from the root. */
export const guides: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/cms/${name}`);

export const textOf = (guide: string): string => readFileSync(join(root, guide), 'utf8').replaceAll('\r\n', '\n');

/** A fenced block. */
export interface Block {
  language: string;
  /** What stands after the language. */
  info: string;
  code: string;
}

const fenced = /^```(\w*)(?: +([^\n]*))?\n(.*?)^```$/gms;

/** The blocks of a guide. */
export function blocksOf(guide: string): Block[] {
  return [...textOf(guide).matchAll(fenced)].map(([, language = '', info = '', code = '']) => ({language, info, code}));
}

const {version} = JSON.parse(readFileSync(join(root, 'packages/widgets/package.json'), 'utf8')) as {version: string};
const hash = `sha384-${'A'.repeat(64)}`;

/** What every snippet of the guides is made from. The hashes are those of a site's own service: the guides have "…" for them. */
const options = (widget: WidgetName, attributes: Record<string, string>): SnippetOptions => ({
  ...{service: 'https://send.example.gov.uk', version, strategy: 'marlhaven', widget, attributes},
  integrity: Object.fromEntries(['core.js', 'links.js', 'embed.js', 'send.css', 'html.css'].map((name) => [name, hash])),
  fallback: {
    sentence: 'Read what we do for children and young people with SEND:',
    link: {text: 'our SEND strategy', href: 'https://www.example.gov.uk/send'},
  },
});

/** What stands in a block with this info, or undefined where the project does not make it. */
export function made(info: string): string | undefined {
  const [kind, ...words] = info.split(' ');
  if (kind === 'policy')
    return contentSecurityPolicy(words as Way[], 'https://send.example.gov.uk')
      .map(({line, onlyWhere}) => (onlyWhere === undefined ? line : `${line}   (where ${onlyWhere})`))
      .join('\n');
  const [way, widget, ...pairs] = words;
  const given = options(widget as WidgetName, Object.fromEntries(pairs.map((pair) => pair.split('=') as [string, string])));
  const text = {snippet, server: serverLines}[kind as 'snippet' | 'server']?.(way as Way, given);
  return text?.replaceAll(hash, '…');
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const guide of guides)
    writeFileSync(
      join(root, guide),
      textOf(guide).replaceAll(fenced, (block: string, language: string, info: string | undefined) => {
        const text = made(info ?? '');
        return text === undefined ? block : `\`\`\`${language} ${info}\n${text}\n\`\`\``;
      }),
    );
