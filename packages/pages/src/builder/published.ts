import {StrategyClient, isNotFound, type StrategyReader, type StrategySummary} from '@send-strategy/sdk/read';
import {variantsAvailable, type PublicCollectionName, type WithVariants} from '@send-strategy/sdk/reading';
import type {WidgetName} from '@send-strategy/widgets/description';
import {version} from '@send-strategy/widgets/snippets';
import {optionsOf, widgetOf} from './choice.ts';

/** What the service has for every choice. */
export interface Service {
  client: StrategyClient;
  strategies: readonly StrategySummary[];
  /** The hashes of the browser files. */
  integrity: Readonly<Record<string, string>>;
}

/** An item that can be chosen. */
export interface Item {
  id: string;
  name: string;
}

/** What a strategy has for one widget. */
export interface ForWidget {
  /** The items of each collection that an option is about. */
  items: Readonly<Record<string, readonly Item[]>>;
  /** Beside the published wording. */
  readings: ReadonlySet<string>;
  /** Whether there is an address for a CMS to turn into the widget. */
  hasAddressToPaste: boolean;
}

/** Reads what the service has. Throws where it cannot be reached, or has no browser files of this version. */
export async function readService(base: string): Promise<Service> {
  const client = new StrategyClient({baseUrl: `${base}/v1`});
  const [strategies, integrity] = await Promise.all([client.strategies(), readHashes(base)]);
  return {client, strategies, integrity};
}

async function readHashes(base: string): Promise<Readonly<Record<string, string>>> {
  const answer = await fetch(`${base}/widgets/${version}/sri.json`);
  if (!answer.ok)
    throw new Error(`The service has no browser files of version ${version}: widgets/${version}/sri.json is not there.`);
  return (await answer.json()) as Record<string, string>;
}

/** Beside a widget's own collection, what it shows that has other wordings. */
const alsoShown: Readonly<Partial<Record<WidgetName, readonly PublicCollectionName[]>>> = {
  strategy: ['strategy'],
  'priority-progress': ['actions'],
  'inclusion-map': ['programme-phases'],
  commitments: ['charter'],
  decisions: ['consultations'],
};

/** Reads what a strategy has for a widget. Throws where it cannot be read. */
export async function readForWidget(base: string, {client}: Service, strategy: string, name: WidgetName): Promise<ForWidget> {
  const reader = client.strategy(strategy);
  const published = new Set(Object.keys((await reader.manifest()).data.files));
  const read = async (collection: PublicCollectionName) =>
    published.has(`${collection}.json`) ? itemsOf(reader, collection) : [];
  const items: Record<string, readonly Item[]> = {};
  for (const {value} of optionsOf(name))
    if (value.kind === 'item')
      items[value.collection] = (await read(value.collection)).map((item) => ({
        id: String(item[value.id]),
        name: String(item[value.names]),
      }));
  const shown = await Promise.all([widgetOf(name).collection, ...(alsoShown[name] ?? [])].map(read));
  const parts = shown.flat().flatMap((item) => [item, ...((item.statements as WithVariants[] | undefined) ?? [])]);
  return {
    items,
    readings: new Set(variantsAvailable(parts as WithVariants[]).map(({reading}) => reading)),
    hasAddressToPaste: await hasOEmbed(`${base}/embed/${strategy}/${name}.html`),
  };
}

async function itemsOf(reader: StrategyReader, collection: PublicCollectionName): Promise<Record<string, unknown>[]> {
  try {
    const {data} = await reader.document(collection);
    return [data].flat();
  } catch (error) {
    if (isNotFound(error)) return [];
    throw error;
  }
}

/** The page says itself whether it has an oEmbed file: asking for one that is not there would be an error in the console. */
async function hasOEmbed(page: string): Promise<boolean> {
  const answer = await fetch(page).catch(() => undefined);
  return answer?.ok === true && (await answer.text()).includes('application/json+oembed');
}
