import {describe, expect, onTestFinished, test} from 'vitest';
import {dataset, temporaryFolder} from '../../../../tests/dataset-folder.ts';
import {put, withEdits, type Edit} from '../edit/edit.ts';
import {type Dataset} from '../folder/dataset.ts';
import {publish, type Files} from '../publish/publish.ts';
import {openDatabase} from '../store/open-database.ts';
import {Store} from '../store/store.ts';
import {datasetAt, revisionBefore, revisionsOf} from './history.ts';
import {dayOf, endOfDay} from './london-day.ts';
import {publishPast} from './recorded-on.ts';
import {redact} from './redact.ts';

const officer = {name: 'an officer', role: 'editor', via: 'command'};
const id = 'quillmere';

/** A strategy that was written on one day and changed on others. */
async function strategyWith(...changes: readonly (readonly [at: string, edits: readonly Edit[]])[]) {
  let moment = '2026-10-01T09:00:00.000Z';
  const store = new Store(await openDatabase(`sqlite:${await temporaryFolder()}/a.sqlite`), () => new Date(moment));
  onTestFinished(() => store.close());
  const first = await dataset();
  await store.write(id, officer, () => first, {reason: 'begun'});
  for (const [at, edits] of changes) {
    moment = at;
    await store.write(id, officer, (now) => withEdits(now!.dataset, edits));
  }
  return {store, first, today: (await store.read(id))!.dataset};
}

const principle = (data: Dataset, statement: string) =>
  put('principles', {...data.collections.principles!.find((one) => one.id === 'together')!, statement});

const textOf = (files: Files) => [...files.values()].map((bytes) => Buffer.from(bytes).toString('utf8')).join('\n');

describe('a day in England', () => {
  test.each([
    ['2026-01-15', '2026-01-16T00:00:00.000Z'],
    ['2026-07-15', '2026-07-15T23:00:00.000Z'],
    // Clocks go forward on 29 March and back on 25 October.
    ['2026-03-28', '2026-03-29T00:00:00.000Z'],
    ['2026-03-29', '2026-03-29T23:00:00.000Z'],
    ['2026-10-24', '2026-10-24T23:00:00.000Z'],
    ['2026-10-25', '2026-10-26T00:00:00.000Z'],
    ['2028-02-29', '2028-03-01T00:00:00.000Z'],
  ])('%s ends at %s', (day, end) => {
    expect(endOfDay(day)?.toISOString()).toBe(end);
    expect(dayOf(new Date(new Date(end).getTime() - 1))).toBe(day);
  });

  test.each(['2026-02-30', '2026-13-01', '2026-1-1', 'today', '', '2026-01-01T00:00:00Z', '9999-99-99'])(
    '"%s" is none',
    (day) => {
      expect(endOfDay(day)).toBeUndefined();
    },
  );
});

describe('the history of a strategy', () => {
  test('says of each revision who changed what, when and why', async () => {
    const quillmere = await dataset();
    const {store} = await strategyWith(['2026-10-02T09:00:00.000Z', [principle(quillmere, 'Anew.')]]);
    const revisions = await revisionsOf(store.db, id);
    expect(revisions).toMatchObject([
      {revision: 1, at: '2026-10-01T09:00:00.000Z', by: 'an officer', role: 'editor', via: 'command', reason: 'begun'},
      {
        revision: 2,
        at: '2026-10-02T09:00:00.000Z',
        reason: null,
        changes: [{collection: 'principles', id: 'together', kind: 'put'}],
      },
    ]);
    expect(await revisionsOf(store.db, id, {after: 1})).toEqual(revisions.slice(1));
    expect(await revisionsOf(store.db, id, {limit: 1})).toEqual(revisions.slice(0, 1));
    expect(await revisionsOf(store.db, id, {after: 2})).toEqual([]);
  });

  test('gives back the strategy of any revision', async () => {
    const quillmere = await dataset();
    const {store, first, today} = await strategyWith(
      ['2026-10-02T09:00:00.000Z', [principle(quillmere, 'Anew.')]],
      ['2026-10-03T09:00:00.000Z', [{collection: 'terms', id: quillmere.collections.terms![0]!.id, item: undefined}]],
    );
    expect(await datasetAt(store.db, id, 1)).toEqual(first);
    expect((await datasetAt(store.db, id, 2))?.collections.principles).toEqual(today.collections.principles);
    expect((await datasetAt(store.db, id, 2))?.collections.terms).toEqual(first.collections.terms);
    expect(publishedText(await datasetAt(store.db, id, 3))).toBe(publishedText(today));
    expect(await datasetAt(store.db, id, 0)).toBeUndefined();
  });

  test('knows the revision at the end of a day', async () => {
    const quillmere = await dataset();
    // In summer time, 23:30 UTC is the next day.
    const {store} = await strategyWith(['2026-10-02T23:30:00.000Z', [principle(quillmere, 'Anew.')]]);
    const on = async (day: string) => (await revisionBefore(store.db, id, endOfDay(day)!))?.revision;
    expect(await on('2026-09-30')).toBeUndefined();
    expect(await on('2026-10-01')).toBe(1);
    expect(await on('2026-10-02')).toBe(1);
    expect(await on('2026-10-03')).toBe(2);
  });
});

const publishedText = (data: Dataset | undefined) => textOf(publish(data!, new Date(0)));

describe('what was published on an earlier day', () => {
  const then = new Date('2026-10-01T09:00:00.000Z');

  test('has the words of that day', async () => {
    const quillmere = await dataset();
    const {store, today} = await strategyWith(['2026-10-02T09:00:00.000Z', [principle(quillmere, 'Anew.')]]);
    const past = publishPast((await datasetAt(store.db, id, 1))!, then, today);
    expect(textOf(past)).toContain('We plan with families.');
    expect(textOf(past)).not.toContain('Anew.');
    expect([...past.keys()]).toEqual([...publish(today, then).keys()]);
  });

  test('names no school that has withdrawn since, whether or not it is still in the register', async () => {
    const quillmere = await dataset();
    const curlew = quillmere.collections.schools!.find(({name}) => name === 'Curlew Primary School')!;
    const withdrawn = quillmere.collections
      .consents!.filter(({urn}) => urn === curlew.urn)
      .map((consent) => put('consents', {...consent, withdrawnOn: '2026-10-02'}));
    const {store, today} = await strategyWith(
      ['2026-10-01T10:00:00.000Z', [principle(quillmere, 'As Curlew Primary School does.')]],
      ['2026-10-02T09:00:00.000Z', withdrawn],
    );
    const before = (await datasetAt(store.db, id, 2))!;
    expect(publishedText(before)).toContain('Curlew Primary School');
    const past = textOf(publishPast(before, then, today));
    expect(past).not.toContain('Curlew Primary');
    expect(past).not.toContain(curlew.urn);
    // Its name stands in a text of the past only, and the register of the past did not have it yet.
    const unregistered = {...before, collections: {...before.collections, schools: []}};
    expect(textOf(publishPast(unregistered, then, today))).not.toContain('Curlew Primary');
  });

  test('is nothing where the strategy is a draft, then or today', async () => {
    const {first, today} = await strategyWith();
    const draft = (data: Dataset): Dataset => ({
      ...data,
      collections: {...data.collections, strategy: {...data.collections.strategy, status: 'draft'}},
    });
    expect(publishPast(draft(first), then, today).size).toBe(0);
    expect(publishPast(first, then, draft(today)).size).toBe(0);
  });

  test('hides a value that is hidden today, and one that today’s rules refuse', async () => {
    const {first} = await strategyWith();
    const [observation] = first.collections.observations!;
    const value = {...observation!, value: 4321.5};
    const before = withEdits(first, [put('observations', value)]);
    expect(textOf(publishPast(before, then, before))).toContain('4321.5');
    const {numerator: _, ...rest} = observation!;
    const today = withEdits(first, [put('observations', {...rest, value: null, symbol: 'c'})]);
    expect(textOf(publishPast(before, then, today))).not.toContain('4321.5');
  });
});

describe('a redaction', () => {
  const withName = (quillmere: Dataset) =>
    strategyWith(
      ['2026-10-02T09:00:00.000Z', [principle(quillmere, 'A name that must go.')]],
      ['2026-10-03T09:00:00.000Z', [principle(quillmere, 'Anew.')]],
    );
  const item = {collection: 'principles', id: 'together'};
  const now = new Date('2026-10-04T09:00:00.000Z');

  test('takes a text out of every past revision, and leaves who, when and why', async () => {
    const {store, today} = await withName(await dataset());
    expect(await redact(store, id, item, officer, {reason: 'it named a child', now})).toBe(2);
    const bodies = await store.db.selectFrom('change').select('body').execute();
    expect(bodies.map(({body}) => body).join('\n')).not.toContain('A name that must go.');
    expect((await revisionsOf(store.db, id))[1]).toMatchObject({
      by: 'an officer',
      changes: [{...item, redacted: {at: now.toISOString(), by: 'an officer', reason: 'it named a child'}}],
    });
    expect((await datasetAt(store.db, id, 2))?.collections.principles ?? []).toEqual([]);
    expect((await store.read(id))?.dataset).toEqual(today);
    expect(publishedText(await datasetAt(store.db, id, 3))).toBe(publishedText(today));
  });

  test('of one revision leaves the others', async () => {
    const {store} = await withName(await dataset());
    expect(await redact(store, id, item, officer, {reason: 'it named a child', now, revisions: [2]})).toBe(1);
    expect((await datasetAt(store.db, id, 1))?.collections.principles).toHaveLength(1);
  });

  test.each([
    ['what is there now', {item, revisions: [3]}, 'Revision 3 is what principles "together" is now.'],
    ['what was never changed', {item: {collection: 'principles', id: 'apart'}}, 'No revision has principles "apart".'],
    [
      'what only one revision has',
      {item: {collection: 'priorities', id: 'belonging'}},
      'Revision 1 is what priorities "belonging" is now.',
    ],
    ['a revision that has not changed it', {item, revisions: [7]}, 'Revision 7 did not change principles "together".'],
    ['no collection', {item: {collection: 'principals', id: 'x'}}, 'There is no collection "principals".'],
    ['anything without a reason', {item, reason: ' '}, 'A reason was expected'],
  ])(
    'of %s is refused',
    async (_, {item: chosen, ...options}: {item: typeof item; revisions?: number[]; reason?: string}, message) => {
      const {store} = await withName(await dataset());
      await expect(redact(store, id, chosen, officer, {reason: 'why', now, ...options})).rejects.toThrow(message);
    },
  );
});
