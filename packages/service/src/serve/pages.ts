import {type OpenIdConnectOptions} from '../auth/openid-connect.ts';
import {type Files} from '../publish/publish.ts';

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

/** Only these pages may be shown in a frame, and only by the builder. */
const frameable = 'builder/preview.html';

/**
 * The content security policy of one of these pages, or undefined where a path is none of theirs. The builder's pages say theirs themselves, as an exported copy has no headers; who may show
 * them can only be said in a header.
 */
export function pagePolicy(path: string, bytes: Uint8Array, {openIdConnect}: EditPageOptions = {}): string | undefined {
  if (path === 'index.html' || path === frameable) {
    const [, own] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(Buffer.from(bytes).toString('utf8')) ?? [];
    return `${own}; frame-ancestors ${path === frameable ? "'self'" : "'none'"}`;
  }
  if (path !== 'edit/index.html') return undefined;
  // An identity provider says where it takes a code for a token, usually below its issuer.
  const others = openIdConnect?.clientId === undefined ? [] : [new URL(openIdConnect.issuer).origin];
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src ${["'self'", ...others].join(' ')}`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
