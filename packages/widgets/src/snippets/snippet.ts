import {given, type Given, type SnippetOptions} from './given.ts';
import {carriedLook, lookLines} from './look.ts';
import {element, escaped} from './markup.ts';
import type {Way} from './ways.ts';

/**
 * What goes into a page to show a widget: HTML, for `oembed` an address.
 *
 * @throws {TypeError} in plain words, where an option is not possible.
 */
export function snippet(way: Way, options: SnippetOptions): string {
  return lines[way](given(options)).join('\n');
}

/**
 * What goes with it on the server, once for the site or as a line of its timetable. Undefined where nothing does.
 *
 * @throws {TypeError} in plain words, where an option is not possible.
 */
export function serverLines(way: Way, options: SnippetOptions): string | undefined {
  return server[way]?.(given(options)).join('\n');
}

/**
 * What goes into the site's own style sheet, once: the colours that were chosen. Undefined where there are none, or the way cannot carry them.
 *
 * @throws {TypeError} in plain words, where an option is not possible.
 */
export function styleLines(way: Way, options: SnippetOptions): string | undefined {
  const rules = carriedLook[way] === 'all' ? lookLines(given(options)) : [];
  return rules.length === 0 ? undefined : rules.join('\n');
}

const lines: Readonly<Record<Way, (options: Given) => string[]>> = {
  element: (options) => {
    const {service, strategy, widget, attributes} = options;
    return [
      ...styleSheet(options, 'send.css'),
      ...theme(options),
      ...script(options, 'core.js'),
      '',
      ...element(widget.tag, {class: schemeClass(options), service: `${service}/v1`, strategy, ...attributes}, fallback(options)),
    ];
  },
  link: (options) => {
    const {fallback: own} = options;
    const link = element('a', {class: 'send-widget', href: page(options)}, escaped(own.link.text));
    const paragraph = {class: schemeClass(options)};
    return [
      ...theme(options),
      ...script(options, 'links.js'),
      '',
      ...element('p', paragraph, link.length === 1 ? link[0] : link),
    ];
  },
  frame: (options) => [...script(options, 'embed.js'), '', ...frame(options)],
  'fixed-frame': (options) => frame(options),
  oembed: (options) => [page({...options, attributes: {}})],
  apache: (options) => include(options),
  nginx: (options) => include(options),
  nightly: (options) => include(options),
};

function script(options: Given, name: string): string[] {
  const {address, integrity} = options.file(name);
  return element('script', {type: 'module', src: address, integrity, crossorigin: 'anonymous'});
}

function styleSheet(options: Given, name: string): string[] {
  const {address, integrity} = options.file(name);
  return element('link', {rel: 'stylesheet', href: address, integrity, crossorigin: 'anonymous'});
}

/** The style sheet of the look. */
function theme(options: Given): string[] {
  return options.look.theme === undefined ? [] : styleSheet(options, `themes/${options.look.theme}.css`);
}

/** What makes a widget dark, on it or around it. */
function schemeClass({look: {scheme}}: Given): string | undefined {
  return scheme === 'light' ? undefined : `send-${scheme}`;
}

function fallback({fallback: {sentence, link}}: Given): string[] {
  const [anchor] = element('a', {href: link.href}, escaped(link.text));
  return element('p', {}, [escaped(sentence), anchor].filter(Boolean).join(' '));
}

/** The address of the page with the widget, whose query says what the widget's attributes would. */
function page({service, strategy, widget, attributes}: Given): string {
  const query = new URLSearchParams(attributes).toString();
  return `${service}/embed/${strategy}/${widget.name}.html${query === '' ? '' : `?${query}`}`;
}

/** What says how the page in a frame looks. */
function lookOptions({look: {theme, scheme}}: Given): Record<string, string> {
  return {...(theme === undefined ? {} : {theme}), ...(scheme === 'light' ? {} : {scheme})};
}

function frame(options: Given): string[] {
  const {widget} = options;
  return [
    ...element('iframe', {
      src: page({...options, attributes: {...options.attributes, ...lookOptions(options)}}),
      title: widget.title,
      width: '100%',
      height: String(widget.frameHeight),
      loading: 'lazy',
    }),
    ...fallback(options),
  ];
}

/** Where the site has what it includes. Apache and nginx write includes alike. */
const folder = '/send-strategy';
/** Where Debian, Ubuntu and Alpine keep the certificates that a system trusts. */
const certificates = '/etc/ssl/certs/ca-certificates.crt';
const included = ({strategy, widget}: Given) => `${folder}/${strategy}/${widget.name}.html`;

function include(options: Given): string[] {
  const directive = `<!--#include virtual="${included(options)}" -->`;
  const scheme = schemeClass(options);
  return [
    ...[...styleSheet(options, 'html.css'), ...theme(options), ''],
    ...(scheme === undefined ? [directive] : element('div', {class: scheme}, [directive])),
    ...fallback(options),
  ];
}

const server: Readonly<Partial<Record<Way, (options: Given) => string[]>>> = {
  apache: ({service}) => [
    '# In the configuration of the site. Needs mod_include, mod_proxy_http, mod_headers, and mod_ssl for https.',
    ...(service.startsWith('https:')
      ? ['SSLProxyEngine On', 'SSLProxyVerify require', `SSLProxyCACertificateFile "${certificates}"`]
      : []),
    `<Location "${folder}/">`,
    `  ProxyPass "${service}/html/" connectiontimeout=3 timeout=5`,
    // What is no widget is not included.
    '  ProxyErrorOverride On',
    // A page is included as it is; and nothing of the reader goes to the service: no cookie, no sign-in, no page, no IP address.
    ...['Accept-Encoding', 'Authorization', 'Cookie', 'Referer'].map((name) => `  RequestHeader unset ${name}`),
    '  ProxyAddHeaders Off',
    '</Location>',
    '<Directory "/var/www/html">',
    '  Options +Includes',
    '  AddOutputFilter INCLUDES .html',
    '  SSIErrorMsg "<!-- nothing to include -->"',
    '</Directory>',
  ],
  nginx: ({service}) => [
    '# In the server block of the site.',
    'ssi on;',
    `location ${folder}/ {`,
    // The service's HTML includes nothing itself.
    '  ssi off;',
    `  proxy_pass ${service}/html/;`,
    ...(service.startsWith('https:')
      ? [
          '  proxy_ssl_server_name on;',
          '  proxy_ssl_verify on;',
          '  proxy_ssl_verify_depth 3;',
          `  proxy_ssl_trusted_certificate ${certificates};`,
        ]
      : []),
    '  proxy_pass_request_headers off;',
    '  proxy_connect_timeout 3s;',
    '  proxy_read_timeout 5s;',
    // What is no widget is not included.
    '  proxy_intercept_errors on;',
    '  error_page 400 401 403 404 410 429 500 502 503 504 =200 @nothing;',
    '}',
    'location @nothing {',
    "  return 200 '';",
    '}',
  ],
  nightly: (options) => {
    const {service, strategy, widget} = options;
    const file = `/var/www/html${included(options)}`;
    const download = `curl --fail --location --silent --show-error --max-time 60 --create-dirs --output '${file}.new' '${service}/html/${strategy}/${widget.name}.html'`;
    // A host may answer with a page of its own, for instance that it is being looked after.
    const isWidget = `grep -q '^<div class="send-widget ' '${file}.new'`;
    return [
      "# A line of the server's crontab; /var/www/html is the folder of the site. A copy that fails leaves the old one.",
      `15 4 * * * ${download} && ${isWidget} && mv '${file}.new' '${file}'`,
    ];
  },
};
