import {setTimeout} from 'node:timers/promises';
import {discovered, type OpenIdConnectOptions} from '../auth/openid-connect.ts';
import {type Files} from '../publish/publish.ts';
import {prepare, readBuiltFiles, type PreparedFile} from './files.ts';

/** What the edit page is told of the service. */
export interface EditPageOptions {
  /** Where people sign in. Absent, they give a token. */
  openIdConnect?: OpenIdConnectOptions | undefined;
}

/**
 * The service's own pages by their paths in the address: the embed builder at `index.html` with what it loads at `builder/…`, and on a service with a database the edit page at `edit/…`.
 *
 * @param built What a build made of them.
 * @param edit Absent where nothing can be edited.
 */
export function pageFiles(built: Files, edit?: EditPageOptions): Files {
  const files = new Map([...built].filter(([path]) => edit !== undefined || !path.startsWith('edit/')));
  if (edit !== undefined && files.has('edit/index.html'))
    files.set('edit/settings.json', Buffer.from(JSON.stringify(settingsOf(edit))));
  return files;
}

function settingsOf({openIdConnect}: EditPageOptions): object {
  const {issuer, audience, clientId, scope} = openIdConnect ?? {};
  return clientId === undefined ? {} : {signIn: {issuer, audience, clientId, scope: scope ?? 'openid'}};
}

/** How long the edit page waits for an identity provider, in milliseconds. */
const longestWait = 1000;

/** Only this page may be shown in a frame, and only by the builder. */
const frameable = 'builder/preview.html';
const editPage = 'edit/index.html';
const signedIn = 'edit/signed-in.html';

/** The service's own pages, ready to send. */
export interface OwnPages {
  readonly files: ReadonlyMap<string, PreparedFile>;
  /** Gives the edit page, where what it may connect to has to be asked for first. */
  rendered?(path: string): Promise<PreparedFile | undefined>;
}

/**
 * Makes the pages ready. Where people sign in, the edit page may connect to the issuer, and to where that takes a code for a token, which can be another host: the issuer is asked for it when the
 * page is, once for all who ask at the same time, and again later where it did not answer.
 *
 * @param folder Of the built pages.
 * @param edit Absent where nothing can be edited.
 */
export async function ownPages(folder: string, edit: EditPageOptions | undefined): Promise<OwnPages> {
  const files = pageFiles(await readBuiltFiles(folder), edit);
  const {issuer, clientId} = edit?.openIdConnect ?? {};
  const page = files.get(editPage);
  if (issuer === undefined || clientId === undefined || page === undefined) return {files: prepare(files, new Map(), pagePolicy)};
  files.delete(editPage);
  const pageWith = (others: readonly string[]) =>
    prepare(new Map([[editPage, page]]), new Map(), (path, bytes) => pagePolicy(path, bytes, [...new Set(others)])).get(editPage);
  const {origin} = new URL(issuer);
  // People can give a token all the same; who signs in before the provider has answered is told that it does not.
  const withoutAnswer = pageWith([origin]);
  let known: PreparedFile | undefined;
  let asking: Promise<void> | undefined;
  let askAgainAt = 0;
  const ask = async () => {
    const start = Date.now();
    try {
      known = pageWith([origin, new URL(await discovered(issuer, 'token_endpoint')).origin]);
    } catch {
      // One that refuses at once may be asked again soon, one that hangs may not.
      askAgainAt = Date.now() + (Date.now() - start) * 10;
    }
    asking = undefined;
  };
  return {
    files: prepare(files, new Map(), pagePolicy),
    async rendered(path) {
      if (path !== editPage) return undefined;
      if (known !== undefined || Date.now() < askAgainAt) return known ?? withoutAnswer;
      await Promise.race([(asking ??= ask()), setTimeout(longestWait, undefined, {ref: false})]);
      return known ?? withoutAnswer;
    },
  };
}

/**
 * The content security policy of one of these pages, or undefined where a path is none of theirs. The builder's pages say theirs themselves, as an exported copy has no headers; who may show
 * them can only be said in a header.
 */
function pagePolicy(path: string, bytes: Uint8Array, others: readonly string[] = []): string | undefined {
  if (path === 'index.html' || path === frameable) {
    const [, own] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(Buffer.from(bytes).toString('utf8')) ?? [];
    return `${own}; frame-ancestors ${path === frameable ? "'self'" : "'none'"}`;
  }
  // It hands an answer over and asks nobody anything.
  if (path === signedIn) return editPolicy(["'none'"]);
  if (path !== editPage) return undefined;
  return editPolicy(["'self'", ...others]);
}

/** @param connected To what the page may connect. */
function editPolicy(connected: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src ${connected.join(' ')}`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
