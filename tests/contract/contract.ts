import {readFile} from 'node:fs/promises';
import {Ajv2020, type ValidateFunction} from 'ajv/dist/2020.js';
import formatsPlugin from 'ajv-formats';
import {parse} from 'yaml';

interface Reference {
  $ref?: string;
}

interface Content {
  schema: object;
  example?: unknown;
  examples?: Record<string, Reference & {value?: unknown}>;
}

interface Answer extends Reference {
  content?: Record<string, Content>;
}

interface Contract {
  paths: Record<string, {get: {operationId: string; tags: string[]; responses: Record<string, Answer>}}>;
  components: {schemas: Record<string, object>; examples: Record<string, {value: unknown}>; responses: Record<string, Answer>};
}

/** The OpenAPI document. */
export const contract = parse(await readFile(new URL('../../openapi/send-strategy.yaml', import.meta.url), 'utf8')) as Contract;

const ajv = new Ajv2020({allErrors: true, strict: false});
(formatsPlugin as unknown as (ajv: Ajv2020) => void)(ajv);
ajv.addSchema({...contract, $id: 'contract'});

/** Every answer to a read in the contract that has a body: the operation's path, its status, its media type. */
export const everyBody = Object.entries(contract.paths).flatMap(([path, {get}]) =>
  Object.entries(get.responses).flatMap(([status, answer]) => {
    const {content = {}} = answer.$ref === undefined ? answer : contract.components.responses[answer.$ref.split('/').at(-1)!]!;
    const place = answer.$ref ?? `#/paths/${pointer(path)}/get/responses/${status}`;
    return Object.entries(content).map(([mediaType, described]) => ({
      path,
      isLive: get.tags.includes('live'),
      status: Number(status),
      mediaType,
      examples: examplesOf(described),
      schema: `contract${place}/content/${pointer(mediaType)}/schema`,
    }));
  }),
);

/** The same of files: what only a live service answers is none. */
export const bodies = everyBody.filter(({isLive}) => !isLive);

/** What is wrong with data by a schema of the contract; nothing where it is right. */
export function wrongWith(schema: string, data: unknown): string[] {
  const validate = ajv.getSchema(schema) as ValidateFunction | undefined;
  if (validate === undefined) throw new Error(`There is no schema at ${schema}.`);
  return validate(data) ? [] : (validate.errors ?? []).map(({instancePath, message}) => `${instancePath} ${message}`);
}

/** The body that the contract describes for a file of a strategy, for example `priorities.json` or `media/ladder.svg`. */
export function bodyOf(file: string): (typeof bodies)[number] {
  const wanted = bodies.find(({path, status}) => {
    const pattern = path.replace('/strategies/{strategyId}/', '').replaceAll('.', '\\.').replace('{file}', '[A-Za-z0-9._-]+');
    return status === 200 && path.startsWith('/strategies/') && new RegExp(`^${pattern}$`).test(file);
  });
  if (wanted === undefined) throw new Error(`The contract has no path for ${file}.`);
  return wanted;
}

function examplesOf({example, examples = {}}: Content): {name: string; value: unknown}[] {
  const named = Object.entries(examples).map(([name, {$ref, value}]) => ({
    name,
    value: $ref === undefined ? value : contract.components.examples[$ref.split('/').at(-1)!]!.value,
  }));
  return example === undefined ? named : [{name: 'example', value: example}, ...named];
}

/** A key as a part of a JSON Pointer in a URI fragment. */
function pointer(key: string): string {
  return encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));
}
