import {collections, itemSchemas, type CollectionName} from '@send-strategy/sdk/reading';
import {contract, wrongWith} from '../contract/contract.ts';
import {type Answer} from './send.ts';

interface Described {
  $ref?: string;
  content?: Record<string, {schema: {$ref?: string}}>;
}

interface Operation {
  tags: readonly string[];
  responses: Record<string, Described>;
}

const paths = contract.paths as unknown as Record<string, Partial<Record<string, Operation>>>;
const shared = contract.components.responses as Record<string, Described>;

/** Paths with a fixed name go before those with a parameter in the same place. */
const patterns = Object.keys(paths)
  .toSorted((a, b) => a.split('{').length - b.split('{').length)
  .map((path) => ({
    path,
    pattern: new RegExp(
      `^/v1${path
        .replaceAll('.', '\\.')
        .replace('{strategyId}', '(?!index$)[a-z0-9][a-z0-9-]{0,79}')
        .replace('{collection}', `(?<collection>${Object.keys(collections).join('|')})`)
        .replace('{itemId}', '(?!index\\.)[a-z0-9][a-z0-9-]{0,79}')
        .replace('{file}', '[A-Za-z0-9][A-Za-z0-9._-]*')}$`,
    ),
  }));

/** What is sent to a service. */
export interface Sent {
  readonly method: string;
  /** With its query. */
  readonly path: string;
}

/**
 * What is wrong with an answer by the OpenAPI document; nothing where it is right. What the document does not describe may only be refused, with problem details.
 */
export function wrongAnswer({method, path}: Sent, answer: Answer): string[] {
  const {status} = answer;
  const address = path.split(/[?#]/, 1)[0]!;
  if (status >= 500) return [`${status} is a fault of the service: ${answer.text}`];
  if (method === 'OPTIONS' && status === 204) return [];
  const place = patterns.find(({pattern}) => pattern.test(address));
  const operation = place === undefined ? undefined : operationOf(place.path, method);
  if (place === undefined || operation === undefined) {
    if (status >= 400) return wrongProblem(method, answer);
    return /^\/(?:reference|health)/.test(address) ? [] : [`${status} answers what the document does not describe`];
  }
  const described = operation.responses[String(status)];
  if (described === undefined)
    return [`${status} is not among the answers of ${method} ${place.path}: ${answer.text.slice(0, 300)}`];
  if (status >= 400) return wrongProblem(method, answer);
  const {content} = described.$ref === undefined ? described : shared[described.$ref.split('/').at(-1)!]!;
  if (content === undefined) return answer.text === '' ? [] : [`${status} has a body`];
  const type = answer.headers['content-type']?.split(';')[0] ?? '';
  const mediaType = Object.keys(content).find((name) => name === type || (name === 'image/*' && type.startsWith('image/')));
  if (mediaType === undefined) return [`the content type is ${type}`];
  if (method === 'HEAD') return answer.text === '' ? [] : ['an answer to HEAD has a body'];
  if (!mediaType.endsWith('json')) return [];
  const body = parsed(answer.text);
  if (body === undefined) return ['the body is not JSON'];
  const wrong = wrongWith(`contract${content[mediaType]!.schema.$ref}`, body);
  if (wrong.length > 0) return wrong;
  const collection = place.pattern.exec(address)?.groups?.collection as CollectionName | undefined;
  const item = place.path.endsWith('/updates.json') && method === 'POST' ? 'updates' : collection;
  if (item === undefined) return [];
  // The document says of an item only that it is one of any collection.
  return wrongWith(`contract#/components/schemas/${itemSchemas[item]}`, (body as {data: unknown}).data);
}

/** HEAD is what GET is, of what anybody may read. */
function operationOf(path: string, method: string): Operation | undefined {
  const operation = paths[path]![(method === 'HEAD' ? 'get' : method).toLowerCase()];
  return method === 'HEAD' && operation !== undefined && 'security' in operation ? undefined : operation;
}

function wrongProblem(method: string, {status, headers, text}: Answer): string[] {
  const wrong: string[] = [];
  if (!/^application\/problem\+json(?:;|$)/.test(headers['content-type'] ?? ''))
    wrong.push(`the content type of the refusal is ${headers['content-type']}`);
  if (status === 401 && headers['www-authenticate'] === undefined) wrong.push('a 401 says not how to sign in');
  if (status === 429 && headers['retry-after'] === undefined) wrong.push('a 429 says not how long to wait');
  if (status === 405 && headers.allow === undefined) wrong.push('a 405 says not what is allowed');
  if (method === 'HEAD') return wrong;
  const body = parsed(text);
  if (body === undefined) return [...wrong, `the refusal is not JSON: ${text.slice(0, 200)}`];
  wrong.push(...wrongWith('contract#/components/schemas/Problem', body));
  if ((body as {status?: unknown}).status !== status) wrong.push('the problem has another status than the answer');
  return wrong;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
