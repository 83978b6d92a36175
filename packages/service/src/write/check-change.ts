import {collections, type CollectionName} from '@send-strategy/sdk/reading';
import {checkDataset, type DatasetFinding} from '../check/check.ts';
import {idOf, type Edit, type Item} from '../edit/edit.ts';
import {type Dataset} from '../folder/dataset.ts';
import {Refusal, type BodyFault} from './refusal.ts';

/** A fault that a change would bring in, with the part it is in. */
interface PlacedFinding extends Omit<DatasetFinding, 'path'> {
  readonly id: string;
  /** Path in the part. */
  readonly path: readonly (string | number)[];
}

/** What was found in the dataset before, so that a write need not look at everything twice. */
const known = new WeakMap<Dataset, ReadonlySet<string>>();

/**
 * Checks what a change would leave, as a whole. Faults that were there before do not stand in the way of mending another one.
 *
 * @param edits What is changed. Of texts that name a school without its consent only those in here are refused: a consent can be withdrawn whatever texts say, and they are published without the name.
 * @param pointerOf Where a part stands in the body of the request, as a JSON Pointer, or undefined where it is not in there.
 * @throws {Refusal} 422 for what is wrong in the body; 409 where something else still needs what would be gone.
 */
export function checkChange(
  before: Dataset | undefined,
  after: Dataset,
  edits: readonly Edit[],
  pointerOf: (collection: string, id: string) => string | undefined,
): void {
  const old = before === undefined ? new Set<string>() : findingsKnown(before);
  const all = placed(after);
  known.set(after, new Set(all.map(keyOfFinding)));
  const touched = new Set(edits.map(({collection, id}) => `${collection}/${id}`));
  const found = all.filter(
    (finding) =>
      !old.has(keyOfFinding(finding)) && (finding.code !== 'consent' || touched.has(`${finding.collection}/${finding.id}`)),
  );
  if (found.length === 0) return;
  const inBody = found.filter(({collection, id}) => pointerOf(collection, id) !== undefined);
  if (inBody.length > 0)
    throw new Refusal(422, summaryOf(inBody), {errors: inBody.map((finding) => faultOf(finding, pointerOf))});
  const users = [...new Set(found.map(({collection, id}) => `${collection} "${id}"`))];
  throw new Refusal(
    409,
    `This is in use by ${users.slice(0, 20).join(', ')}${users.length > 20 ? ` and ${users.length - 20} others` : ''}. Change those first.`,
    {
      errors: found.map((finding) => faultOf(finding, (collection, id) => `/${collection}/${escaped(id)}`)),
    },
  );
}

function findingsKnown(dataset: Dataset): ReadonlySet<string> {
  const found = known.get(dataset) ?? new Set(placed(dataset).map(keyOfFinding));
  known.set(dataset, found);
  return found;
}

function placed(dataset: Dataset): PlacedFinding[] {
  return checkDataset(dataset).map(({path, ...finding}) => {
    const {collection} = finding;
    if (collection === 'media' || collection === 'boundary')
      return {...finding, id: collection === 'media' ? String(path[0]) : collection, path: collection === 'media' ? [] : path};
    if (collections[collection] === 'one') return {...finding, id: collection, path};
    const items = dataset.collections[collection] as readonly Item[] | undefined;
    const item = items?.[Number(path[0])];
    return {...finding, id: item === undefined ? '' : idOf(collection, item), path: path.slice(1)};
  });
}

function keyOfFinding({collection, id, path, message}: PlacedFinding): string {
  return JSON.stringify([collection, id, path, message]);
}

function faultOf(
  {collection, id, path, code, message, expected}: PlacedFinding,
  pointerOf: (collection: string, id: string) => string | undefined,
): BodyFault {
  return {
    pointer:
      (pointerOf(collection, id) ?? `/${collection}/${escaped(id)}`) + path.map((key) => `/${escaped(String(key))}`).join(''),
    code,
    message: `${message}.${expected === undefined ? '' : ` ${expected}.`}`,
  };
}

function summaryOf(found: readonly PlacedFinding[]): string {
  return found.length === 1
    ? 'There is an error in the body: see errors.'
    : `There are ${found.length} errors in the body: see errors.`;
}

/** A part of a JSON Pointer (RFC 6901, section 3). */
export function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Whether a name is that of a collection. */
export function isCollection(name: string): name is CollectionName {
  return Object.hasOwn(collections, name);
}
