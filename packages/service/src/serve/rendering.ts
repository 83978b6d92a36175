import {dayOf} from '@send-strategy/sdk/reading';
import {type Files} from '../publish/publish.ts';
import type {ReadFile} from '../render/rendered-files.ts';
import {prepare, type PreparedFile} from './files.ts';

/** What renders: loaded when it is first needed, as a service starts without it in half the time. */
const loadRenderer = () => import('../render/rendered-files.ts');

interface Kept {
  /** What of the strategy it was made from. */
  readonly manifest: Uint8Array | undefined;
  /** The day in England on which it was made: what is overdue is another thing on the next. */
  readonly day: string;
  readonly file: PreparedFile;
}

/**
 * Renders pages with widgets when they are asked for, each once for a state of its strategy and a day. A write makes none anew, nor does a start.
 *
 * @param read Gives what is published now.
 */
export function rendering(read: ReadFile, publicUrl: string | undefined): (path: string) => Promise<PreparedFile | undefined> {
  const kept = new Map<string, Kept>();
  return async (path) => {
    const [, id] = /^(?:embed|html)\/([^/]+)\/[^/]+$/.exec(path) ?? [];
    if (id === undefined) return undefined;
    const {renderedFile} = await loadRenderer();
    const now = new Date();
    const [manifest, day] = [read(`v1/strategies/${id}/index.json`), dayOf(now)];
    const before = kept.get(path);
    if (before !== undefined && before.manifest === manifest && before.day === day) return before.file;
    const text = renderedFile(path, read, {publicUrl, now});
    if (text === undefined) {
      kept.delete(path);
      return undefined;
    }
    const files = prepare(new Map([[path, Buffer.from(text)]]), new Map(before === undefined ? [] : [[path, before.file]]));
    const file = files.get(path)!;
    kept.set(path, {manifest, day, file});
    return file;
  };
}

/** All of them at once, for files that nobody asks a service for: by their paths below `embed/` and below `html/`. */
export async function renderedTrees(
  tree: Files,
  widgets: Files,
  publicUrl?: string,
  now = new Date(),
): Promise<{embed: Files; html: Files}> {
  const {renderedFiles} = await loadRenderer();
  const read: ReadFile = (path) =>
    path.startsWith('v1/') ? tree.get(path.slice('v1/'.length)) : widgets.get(path.replace('widgets/', ''));
  const ids = [...tree.keys()].flatMap((path) => /^strategies\/([^/]+)\/index\.json$/.exec(path)?.[1] ?? []);
  const files = renderedFiles(ids, read, {publicUrl, now});
  const below = (folder: string) =>
    new Map([...files].filter(([path]) => path.startsWith(folder)).map(([path, bytes]) => [path.slice(folder.length), bytes]));
  return {embed: below('embed/'), html: below('html/')};
}
