/**
 * Writes what the WordPress plugin knows of the widgets, from their description:
 * `node --conditions=@send-strategy/source integrations/wordpress/generate.ts`.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {widgets} from '../../packages/widgets/src/description/index.ts';

/** The plugin's copy of the description. */
export const widgetsFile = new URL('send-strategy/widgets.json', import.meta.url);

/** The plugin sets these itself, or leaves them to the page: a widget speaks the page's language, and its own in other languages are drafts. */
const notOffered = ['service', 'strategy', 'lang'];

/** What has to stand in that file. */
export function widgetsJson(): string {
  const {version} = JSON.parse(readFileSync(new URL('../../packages/widgets/package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  const offered = widgets.map(({name, title, about, attributes}) => ({
    ...{name, title, about},
    attributes: attributes
      .filter((attribute) => !notOffered.includes(attribute.name))
      .map(({withoutScripts: _, ...attribute}) => attribute),
  }));
  return `${JSON.stringify({version, widgets: offered}, undefined, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(widgetsFile, widgetsJson());
