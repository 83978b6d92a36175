/**
 * What an embedded page may load: the service's own files, and nothing else. It says nothing of who may show it, so anybody may: `frame-ancestors *` would keep it out of previews in a
 * sandbox, as a page without an origin is not one of `*`. So the page can say all of it itself, on hosts that send no headers.
 */
export const embedPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
