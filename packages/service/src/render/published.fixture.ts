import {collections} from '@send-strategy/sdk/reading';
import {FolderStrategies} from '../serve/strategies.ts';
import {type ReadFile} from './rendered-files.ts';
import {type PublishedDocuments} from './widgets.ts';

/** Documents that are enough to render anything. */
export type Whole = PublishedDocuments & Required<Pick<PublishedDocuments, 'strategy'>>;

/** Reads what is published of a folder, and browser files where some are given. */
export async function publishedFiles(folder: string, widgets: Readonly<Record<string, string>> = {}): Promise<ReadFile> {
  const tree = (await FolderStrategies.open([folder])).tree();
  return (path) => {
    const text = widgets[path];
    return text === undefined ? tree.get(path.replace('v1/', '')) : Buffer.from(text);
  };
}

/** All collections that are published of a folder. */
export async function publishedDocuments(folder: string, id: string): Promise<Whole> {
  const read = await publishedFiles(folder);
  const found = Object.keys(collections).flatMap((name) => {
    const bytes = read(`v1/strategies/${id}/${name}.json`);
    return bytes === undefined ? [] : [[name, JSON.parse(Buffer.from(bytes).toString('utf8'))]];
  });
  return Object.fromEntries(found) as Whole;
}
