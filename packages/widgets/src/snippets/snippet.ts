import {given, type Given, type SnippetOptions} from './given.ts';
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

const lines: Readonly<Record<Way, (options: Given) => string[]>> = {
  element: (options) => {
    const {service, strategy, widget, attributes} = options;
    return [
      ...styleSheet(options, 'send.css'),
      ...script(options, 'core.js'),
      '',
      ...element(widget.tag, {service: `${service}/v1`, strategy, ...attributes}, fallback(options)),
    ];
  },
  link: (options) => {
    const {fallback: own} = options;
    const link = element('a', {class: 'send-widget', href: page(options)}, escaped(own.link.text));
    return [...script(options, 'links.js'), '', ...element('p', {}, link.length === 1 ? link[0] : link)];
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

function fallback({fallback: {sentence, link}}: Given): string[] {
  const [anchor] = element('a', {href: link.href}, escaped(link.text));
  return element('p', {}, [escaped(sentence), anchor].filter(Boolean).join(' '));
}

/** The address of the page with the widget, whose query says what the widget's attributes would. */
function page({service, strategy, widget, attributes}: Given): string {
  const query = new URLSearchParams(attributes).toString();
  return `${service}/embed/${strategy}/${widget.name}.html${query === '' ? '' : `?${query}`}`;
}

function frame(options: Given): string[] {
  const {widget} = options;
  return [
    ...element('iframe', {
      src: page(options),
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
const included = ({strategy, widget}: Given) => `${folder}/${strategy}/${widget.name}.html`;

function include(options: Given): string[] {
  return [...styleSheet(options, 'html.css'), '', `<!--#include virtual="${included(options)}" -->`, ...fallback(options)];
}

const server: Readonly<Partial<Record<Way, (options: Given) => string[]>>> = {
  apache: ({service}) => [
    '# In the configuration of the site. Needs mod_include, mod_proxy_http, mod_headers, and mod_ssl for https.',
    ...(service.startsWith('https:') ? ['SSLProxyEngine On'] : []),
    `<Location "${folder}/">`,
    `  ProxyPass "${service}/html/"`,
    // A page is included as it is; and nothing of the reader goes to the service: no cookie, no sign-in, no page, no IP address.
    ...['Accept-Encoding', 'Authorization', 'Cookie', 'Referer'].map((name) => `  RequestHeader unset ${name}`),
    '  ProxyAddHeaders Off',
    '</Location>',
    '<Directory "/var/www/html">',
    '  Options +Includes',
    '  AddOutputFilter INCLUDES .html',
    '</Directory>',
  ],
  nginx: ({service}) => [
    '# In the server block of the site.',
    'ssi on;',
    `location ${folder}/ {`,
    `  proxy_pass ${service}/html/;`,
    '  proxy_ssl_server_name on;',
    '  proxy_pass_request_headers off;',
    '}',
  ],
  nightly: (options) => {
    const {service, strategy, widget} = options;
    const file = `/var/www/html${included(options)}`;
    return [
      "# A line of the server's crontab; /var/www/html is the folder of the site. A copy that fails leaves the old one.",
      `15 4 * * * curl --fail --silent --show-error --max-time 60 --create-dirs --output '${file}.new' '${service}/html/${strategy}/${widget.name}.html' && mv '${file}.new' '${file}'`,
    ];
  },
};
