/**
 * Writes the reference of the API as one static page and its styles: no script, nothing from elsewhere, nothing inline, so that it works from any file host under the strictest
 * content security policy.
 */
export function referenceFiles(document) {
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    ['get', 'put', 'post', 'delete'].filter((method) => method in item).map((method) => ({path, method, item, ...item[method]})),
  );
  const tags = document.tags.map((tag) => ({...tag, operations: operations.filter((one) => one.tags.includes(tag.name))}));
  const schemas = Object.entries(document.components.schemas);
  const html = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(document.info.title)}: reference</title>
<link rel="stylesheet" href="reference.css">
</head>
<body>
<a class="skip" href="#main">Skip to the reference</a>
<header><h1>${escaped(document.info.title)}: reference</h1><p>${words(document.info.description)}</p><p>Every address begins with <code>${escaped(document.servers[0].url)}</code>.</p></header>
<nav aria-label="Contents"><ul>
${tags.map(({name, operations: own}) => `<li><a href="#tag-${name}">${name}</a> (${own.length})</li>`).join('\n')}
<li><a href="#schemas">Schemas</a> (${schemas.length})</li>
</ul></nav>
<main id="main">
${tags.map((tag) => section(tag, document)).join('\n')}
<section aria-labelledby="sign-in"><h2 id="sign-in">Signing in</h2>${table(
    'Ways of signing in',
    ['Name', 'Scheme', 'Meaning'],
    Object.entries(document.components.securitySchemes).map(([name, {scheme, description}]) => [
      code(name),
      escaped(scheme),
      words(description),
    ]),
  )}</section>
<section aria-labelledby="schemas"><h2 id="schemas">Schemas</h2>
${schemas.map(([name, schema]) => describedSchema(name, schema)).join('\n')}
</section>
</main>
</body>
</html>
`;
  return {'index.html': html, 'reference.css': styles};
}

function section({name, description, operations}, document) {
  return `<section aria-labelledby="tag-${name}"><h2 id="tag-${name}">${name}</h2><p>${words(description)}</p>
${operations.map((operation) => describedOperation(operation, document)).join('\n')}</section>`;
}

function describedOperation({path, method, item, operationId, summary, description, security, ...rest}, document) {
  const find = (value) =>
    value?.$ref === undefined
      ? value
      : value.$ref
          .split('/')
          .slice(1)
          .reduce((at, key) => at[key], document);
  const parameters = [...(item.parameters ?? []), ...(rest.parameters ?? [])].map(find);
  const body = rest.requestBody?.content?.['application/json'];
  const answers = Object.entries(rest.responses).map(([status, answer]) => ({status, ...find(answer)}));
  const examples = answers.flatMap(({status, content = {}}) =>
    Object.values(content).flatMap(({example, examples: named = {}}) => [
      ...(example === undefined ? [] : [{status, value: example}]),
      ...Object.values(named).map((one) => ({status, value: find(one).value})),
    ]),
  );
  return `<article aria-labelledby="${operationId}"><h3 id="${operationId}"><span class="method">${method.toUpperCase()}</span> <code>${breakable(path)}</code></h3>
<p>${words(summary)}.${description === undefined ? '' : ` ${words(description)}`}${security === undefined ? ' For everybody.' : ' Needs a <a href="#sign-in">sign-in</a>.'}</p>
${
  parameters.length === 0
    ? ''
    : table(
        `Parameters of ${operationId}`,
        ['Name', 'In', 'Type', 'Meaning'],
        parameters.map((one) => [
          code(one.name) + (one.required === true ? ' (required)' : ''),
          escaped(one.in),
          typeOf(one.schema),
          words(one.description),
        ]),
      )
}
${body === undefined ? '' : `<p>Body: ${typeOf(body.schema)}. ${words(rest.requestBody.description)}</p>`}
${table(
  `Answers of ${operationId}`,
  ['Status', 'Body', 'Meaning'],
  answers.map(({status, content = {}, description: meaning}) => [
    code(status),
    Object.entries(content)
      .map(([type, {schema}]) => `${typeOf(schema)} <small>${escaped(type)}</small>`)
      .join(', ') || 'none',
    words(meaning),
  ]),
)}
${examples
  .map(
    ({status, value}) =>
      `<details><summary>Example of a ${status} of ${operationId}</summary><pre tabindex="0" role="region" aria-label="Example of a ${status} of ${operationId}"><code>${escaped(JSON.stringify(value, null, 2))}</code></pre></details>`,
  )
  .join('\n')}</article>`;
}

function describedSchema(name, schema) {
  const fields = rowsOf(schema, '');
  return `<article aria-labelledby="schema-${name}"><h3 id="schema-${name}">${name}</h3>
<p>${schema.description === undefined ? '' : `${words(schema.description)} `}${fields.length === 0 ? `Type: ${typeOf(schema)}.` : ''}</p>
${(schema.allOf ?? [])
  .filter(({$ref}) => $ref !== undefined)
  .map((part) => `<p>Has every field of ${typeOf(part)}, too.</p>`)
  .join('')}${fields.length === 0 ? '' : table(`Fields of ${name}`, ['Field', 'Type', 'Meaning'], fields)}</article>`;
}

/** The fields of a schema, with those of groups of fields within it. */
function rowsOf(schema, prefix) {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
    [
      `<code>${breakable(prefix + name)}</code>${schema.required?.includes(name) === true ? ' (required)' : ''}`,
      typeOf(field),
      words(field.description),
    ],
    ...rowsOf(field, `${prefix}${name}.`),
    ...(field.items === undefined ? [] : rowsOf(field.items, `${prefix}${name}[].`)),
  ]);
  return [...own, ...(schema.allOf ?? []).flatMap((part) => rowsOf(part, prefix))];
}

function typeOf(schema) {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1);
    return `<a href="#schema-${name}">${name}</a>`;
  }
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.enum !== undefined) return `one of ${schema.enum.map((value) => code(String(value))).join(', ')}`;
  for (const key of ['oneOf', 'anyOf']) if (schema[key] !== undefined) return schema[key].map(typeOf).join(' or ');
  if (schema.type === 'array') return `list of ${typeOf(schema.items ?? {})}`;
  if (schema.allOf !== undefined) return schema.allOf.map(typeOf).join(' and ');
  const limits = [
    schema.format,
    schema.pattern === undefined ? undefined : `pattern ${schema.pattern}`,
    ...['minimum', 'maximum', 'minLength', 'maxLength'].map((key) =>
      schema[key] === undefined ? undefined : `${key} ${schema[key]}`,
    ),
  ].filter((limit) => limit !== undefined);
  const type = [schema.type ?? 'anything'].flat().join(' or ');
  return escaped(type) + (limits.length === 0 ? '' : ` <small>${escaped(limits.join(', '))}</small>`);
}

function table(caption, heads, rows) {
  return `<div class="wide" role="region" tabindex="0" aria-label="${escaped(caption)}"><table><caption>${escaped(caption)}</caption>
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>
${rows.map(([first, ...cells]) => `<tr><th scope="row">${first}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}
</tbody></table></div>`;
}

function code(text) {
  return `<code>${escaped(text)}</code>`;
}

function breakable(path) {
  return escaped(path).replace(/[/.]/g, '$&<wbr>');
}

function words(text = '') {
  return escaped(text.trim()).replace(/`([^`]+)`/g, '<code>$1</code>');
}

function escaped(text) {
  return String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const styles = `:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 1rem; max-inline-size: 64rem; font: 1rem/1.5 system-ui, sans-serif; color: CanvasText; background: Canvas; overflow-wrap: anywhere; }
.skip { position: absolute; inset-inline-start: -100vw; padding: 0.5rem; background: Canvas; }
.skip:focus { inset-inline-start: 0; }
:focus-visible { outline: 3px solid; outline-offset: 2px; }
h2 { margin-block-start: 3rem; border-block-start: 2px solid; padding-block-start: 1rem; }
h3 { margin-block-start: 2.5rem; font-size: 1.125rem; }
nav ul { columns: 12rem; padding-inline-start: 1.25rem; }
nav a, summary { display: inline-block; padding-block: 0.25rem; }
.wide { overflow-x: auto; margin-block: 1rem; }
table { border-collapse: collapse; inline-size: 100%; min-inline-size: 30rem; }
caption { text-align: start; font-weight: bold; padding-block: 0.25rem; }
th, td { border: 1px solid GrayText; padding: 0.375rem 0.5rem; text-align: start; vertical-align: top; overflow-wrap: break-word; }
tbody th { font-weight: normal; }
pre { overflow: auto; max-block-size: 30rem; padding: 0.75rem; border: 1px solid GrayText; }
@media print { nav, .skip { display: none; } body { max-inline-size: none; font-size: 10pt; } .wide, pre { overflow: visible; max-block-size: none; } table { min-inline-size: 0; } pre { white-space: pre-wrap; } tr, h3 { break-inside: avoid; } }
`;
