import {StrategyClient, type PublicCollectionName, type PublishedItems} from '@send-strategy/sdk/read';

/** A service in the page, for tests: it answers from documents that the test makes, and can be stopped. */
export class ExampleService {
  readonly files = new Map<string, string>();
  stopped = false;
  asked: string[] = [];
  readonly client: StrategyClient;

  constructor() {
    this.put('strategy', {
      id: 'example',
      title: 'Example strategy',
      area: {name: 'Example', gssCode: 'Q99000001'},
      status: 'active',
      licence: 'CC0-1.0',
      attribution: 'Invented.',
      languages: ['en'],
      asOf: '2026-01-01',
    });
    for (const name of ['priorities', 'principles', 'actions', 'sources'] as const) this.put(name, []);
    this.client = new StrategyClient({
      baseUrl: 'https://service.example/v1',
      transport: async (url) => {
        const name = url.replace('https://service.example/v1/strategies/', '');
        this.asked.push(name);
        if (this.stopped) throw new TypeError('Stopped.');
        const text = name === 'example/index.json' ? this.#manifest() : this.files.get(name);
        return new Response(text ?? '<!doctype html><p>Not found</p>', {
          status: text === undefined ? 404 : 200,
          headers: {'content-type': text === undefined ? 'text/html' : 'application/json'},
        });
      },
    });
  }

  /** Publishes a collection. */
  put<Name extends PublicCollectionName>(
    name: Name,
    data: Partial<PublishedItems[Name]> | readonly Partial<PublishedItems[Name]>[],
  ): void {
    this.files.set(
      `example/${name}.json`,
      JSON.stringify({data, meta: {licence: 'CC0-1.0', attribution: 'Invented.', illustrative: false}, links: {}}),
    );
  }

  #manifest(): string {
    // The client compares hashes with those of what it holds: none that it could know, so it reads again whatever is asked for.
    const files = Object.fromEntries(
      [...this.files].map(([path, text]) => [
        path.replace('example/', ''),
        {hash: `${text.length}`.padStart(22, '0'), bytes: text.length},
      ]),
    );
    return JSON.stringify({data: {id: 'example', title: 'Example strategy', status: 'active', files}, meta: {}, links: {}});
  }
}
