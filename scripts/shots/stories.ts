import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {grouped} from './grouped.ts';

/** A story, as Storybook's index.json lists it. */
export interface Story {
  /** `widgets-principles--easy-read` */
  id: string;
  /** `Widgets/Principles` */
  title: string;
  /** `Easy Read` */
  name: string;
}

interface IndexEntry extends Story {
  type: string;
  tags?: string[];
}

/** The widget that a story is of: the last part of its title. */
export const widgetOf = ({title}: Story): string => title.split('/').at(-1)!;

/** The entries that can be photographed: no pages of documentation, and not the story that is faulty on purpose. */
export function storiesOf(index: {entries: Record<string, IndexEntry>}): Story[] {
  return Object.values(index.entries)
    .filter(({type, tags = []}) => type === 'story' && !tags.includes('negative-control'))
    .map(({id, title, name}) => ({id, title, name}));
}

/**
 * What a built Storybook holds: its stories in their order, and the ids of the datasets that they read.
 *
 * @throws In plain words, where there is no built Storybook.
 */
export async function readStorybook(folder: string): Promise<{stories: Story[]; datasets: string[]}> {
  const read = async (path: string): Promise<unknown> => {
    try {
      return JSON.parse(await readFile(join(folder, path), 'utf8'));
    } catch (error) {
      throw new Error(
        `${join(folder, path)} cannot be read: there is no finished Storybook in that folder. Run this without --no-build.`,
        {cause: error},
      );
    }
  };
  const index = (await read('index.json')) as {entries: Record<string, IndexEntry>};
  const strategies = (await read('storybook-data/v1/index.json')) as {data: {id: string}[]};
  return {stories: storiesOf(index), datasets: strategies.data.map(({id}) => id)};
}

// What the name of a story may hold beside the dataset's and still be the story with every setting at its default.
const plain = new Set(['data', 'dataset', 'default', 'from', 'of', 'ready', 'the']);

/**
 * The stories to print: for each widget, the one that is named after each dataset and nothing else (`Marlhaven`, `Medway 2019`, `Dataset Medway`), and, unless every dataset has its own,
 * the one called `Ready` or `Default`, which shows one of the others.
 */
export function storiesToPrint(stories: readonly Story[], datasets: readonly string[]): Story[] {
  return [...grouped(stories, ({title}) => title).values()].flatMap((all) => {
    const named = datasets.flatMap((dataset) => all.find((story) => isNamedAfter(story, dataset)) ?? []);
    const ready = all.find((story) => wordsOf(story).every((word) => plain.has(word)));
    return ready && named.length < datasets.length ? [ready, ...named] : named;
  });
}

/** The year of a strategy's id may be left out of a story's name. */
function isNamedAfter(story: Story, dataset: string): boolean {
  const words = wordsOf(story);
  const wordsOfDataset = dataset.split('-');
  return (
    wordsOfDataset.every((word) => words.includes(word) || /^\d{4}$/.test(word)) &&
    words.every((word) => wordsOfDataset.includes(word) || plain.has(word))
  );
}

const wordsOf = ({id}: Story): string[] => id.replace(/^.*--/, '').split('-');
