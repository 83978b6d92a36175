// The service, and the version of its widgets. The hashes of a version never change.
const service = process.env.SEND_SERVICE ?? 'http://127.0.0.1:4400';
const widgets = `${service}/widgets/0.1.0`;

const escaped = (text) => String(text).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

export default async function (config) {
  const integrity = await (await fetch(`${widgets}/integrity.json`)).json();

  config.addShortcode(
    'sendSnippet',
    () => `<link rel="stylesheet" href="${widgets}/send.css" integrity="${integrity['send.css']}" crossorigin="anonymous">
    <script type="module" src="${widgets}/core.js" integrity="${integrity['core.js']}" crossorigin="anonymous"></script>`,
  );

  config.addPairedShortcode('sendWidget', (fallback, name, {__keywords, ...attributes} = {}) => {
    const all = {service: `${service}/v1`, strategy: 'marlhaven', ...attributes};
    const written = Object.entries(all).map(([attribute, value]) => `${attribute.replaceAll('_', '-')}="${escaped(value)}"`);
    return `<send-${name} ${written.join(' ')}>${fallback}</send-${name}>`;
  });

  config.addPassthroughCopy('pages/heard.js');
  return {dir: {input: 'pages', output: 'dist'}};
}
