/** Everywhere in a browser where a token could be found that should be nowhere but in a header. */
import type {BrowserContext, Page} from 'playwright';

/** What a browser shows, keeps and sends, but for the header in which a token belongs. */
export interface Trail {
  /** Everything so far. */
  text(): Promise<string>;
  /** How many requests carried a token where it belongs. */
  authorized(): number;
}

/**
 * Notes what every page of a context logs and asks for.
 *
 * @param service The address of the service, without a trailing slash. Whoever else is on this machine is an identity provider.
 */
export function follow(context: BrowserContext, service: string): Trail {
  const noted: string[] = [];
  let authorized = 0;
  context.on('console', (message) => noted.push(message.text()));
  context.on('weberror', (error) => noted.push(String(error.error())));
  context.on('request', (request) => {
    const {authorization, ...headers} = request.headers();
    if (authorization !== undefined) authorized += 1;
    noted.push(request.url(), JSON.stringify(headers));
    // A provider is told its own tokens, to renew them.
    if (!request.url().startsWith('http://127.0.0.1') || request.url().startsWith(service)) noted.push(request.postData() ?? '');
  });
  context.on('response', (response) => {
    if (response.url().startsWith(service)) noted.push(JSON.stringify(response.headers()));
  });
  return {
    authorized: () => authorized,
    async text() {
      const pages = await Promise.all(context.pages().map((page) => whatPageHolds(page)));
      const {cookies, origins} = await context.storageState({indexedDB: true});
      return [...noted, ...pages, JSON.stringify(cookies), JSON.stringify(origins)].join('\n');
    },
  };
}

function whatPageHolds(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const parts: unknown[] = [
      // oxlint-disable-next-line send/no-unsafe-html -- It is read only.
      ...[document.documentElement.outerHTML, document.title, document.cookie, document.referrer, location.href, window.name],
      ...[
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        history.state,
        await indexedDB.databases(),
        await caches.keys(),
      ],
      ...[performance.getEntries().map((entry) => JSON.stringify(entry)), Object.keys(globalThis)],
      ...[...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({value}) => value),
    ];
    return JSON.stringify(parts);
  });
}

/** The parts of a token by which it would be found, also where it is encoded or cut: each long enough to be found nowhere else. Tokens end with their secret or their signature. */
export const marksOf = (token: string) => [
  token.slice(-20),
  token.slice(-40, -20),
  Buffer.from(token).toString('base64').slice(0, 40),
];
