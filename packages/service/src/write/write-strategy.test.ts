import {beforeEach, describe, expect, onTestFinished, test} from 'vitest';
import {dataset, temporaryFolder} from '../../../../tests/dataset-folder.ts';
import {type Item} from '../edit/edit.ts';
import {publish} from '../publish/publish.ts';
import {openDatabase} from '../store/open-database.ts';
import {Store} from '../store/store.ts';
import {Refusal} from './refusal.ts';
import {addUpdate, currentOf, deleteItem, putItem, putStrategy, type WriteContext} from './write-strategy.ts';

let context: WriteContext;

beforeEach(async () => {
  const store = new Store(await openDatabase(`sqlite:${await temporaryFolder()}/a.sqlite`));
  onTestFinished(() => store.close());
  context = {
    store,
    strategyId: 'quillmere',
    by: {name: 'an officer', role: 'editor', via: 'command'},
    mayChange: () => undefined,
  };
  const quillmere = await dataset();
  await store.write('quillmere', context.by, () => quillmere);
});

const current = async (collection: Parameters<typeof currentOf>[1], id: string) =>
  currentOf(await context.store.read('quillmere'), collection, id);

async function refusal(promise: Promise<unknown>): Promise<Refusal> {
  const error = await promise.then(
    () => expect.unreachable('this should have been refused'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Refusal);
  return error as Refusal;
}

describe('an item', () => {
  test('is replaced where its version is the one that was read, and gets a new version', async () => {
    const {data, version} = (await current('priorities', 'early-help'))!;
    const written = await putItem(context, 'priorities', 'early-help', {...data, title: 'Help earlier'}, {version});
    expect(written).toMatchObject({version: version + 1, isNew: false, data: {title: 'Help earlier'}});
    expect(await current('priorities', 'early-help')).toMatchObject({version: version + 1, data: {title: 'Help earlier'}});
  });

  test('that was changed since is refused with what it is now', async () => {
    const {data, version} = (await current('priorities', 'early-help'))!;
    await putItem(context, 'priorities', 'early-help', {...data, title: 'First'}, {version});
    const refused = await refusal(putItem(context, 'priorities', 'early-help', {...data, title: 'Second'}, {version}));
    expect(refused).toMatchObject({status: 412, current: {version: version + 1, data: {title: 'First'}}});
  });

  test('of fifty writers at once exactly one wins each version', async () => {
    const {data, version} = (await current('priorities', 'early-help'))!;
    const results = await Promise.allSettled(
      Array.from({length: 50}, (_, index) =>
        putItem(context, 'priorities', 'early-help', {...data, title: `Title ${index}`}, {version}),
      ),
    );
    const won = results.filter((result) => result.status === 'fulfilled');
    expect(won).toHaveLength(1);
    const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as Refusal] : []));
    const now = await current('priorities', 'early-help');
    for (const refused of lost) expect(refused).toMatchObject({status: 412, current: now});
  });

  test('is added where there is none, and not a second time', async () => {
    const {data} = (await current('priorities', 'early-help'))!;
    const item = {...data, id: 'transitions', number: 3, title: 'Move on well', variants: []};
    expect(await putItem(context, 'priorities', 'transitions', item, 'none')).toMatchObject({isNew: true});
    expect(await refusal(putItem(context, 'priorities', 'transitions', item, 'none'))).toMatchObject({status: 412});
  });

  test('that the address does not name, or that is none, is refused', async () => {
    const {data, version} = (await current('priorities', 'early-help'))!;
    expect(await refusal(putItem(context, 'priorities', 'early-help', {...data, id: 'other'}, {version}))).toMatchObject({
      status: 422,
      errors: [{pointer: '/id'}],
    });
    expect(await refusal(putItem(context, 'priorities', 'early-help', [data], {version}))).toMatchObject({status: 422});
  });

  test('with an error is refused with the place of the error', async () => {
    const {data, version} = (await current('actions', 'front-door'))!;
    const refused = await refusal(
      putItem(context, 'actions', 'front-door', {...data, priorityIds: ['early-hlp'], horizon: 'soon'}, {version}),
    );
    expect(refused.status).toBe(422);
    expect(refused.errors).toContainEqual({
      pointer: '/priorityIds/0',
      code: 'reference',
      message: 'there is no "early-hlp" in priorities. Did you mean "early-help".',
    });
    expect(refused.errors.map(({pointer}) => pointer)).toContain('/horizon');
    expect((await current('actions', 'front-door'))?.version).toBe(version);
  });

  test('that is in use cannot be taken away: what uses it is listed', async () => {
    const {version} = (await current('priorities', 'early-help'))!;
    const refused = await refusal(deleteItem(context, 'priorities', 'early-help', {version}));
    expect(refused.status).toBe(409);
    expect(refused.message).toContain('actions "front-door"');
    expect(refused.errors).toContainEqual(expect.objectContaining({pointer: '/actions/front-door/priorityIds/0'}));
  });

  test('that nothing uses is taken away', async () => {
    const {data} = (await current('priorities', 'early-help'))!;
    const {version} = await putItem(context, 'priorities', 'spare', {...data, id: 'spare', number: 9, variants: []}, 'none');
    expect(await refusal(deleteItem(context, 'priorities', 'spare', {version: version - 1}))).toMatchObject({status: 412});
    await deleteItem(context, 'priorities', 'spare', {version});
    expect(await current('priorities', 'spare')).toBeUndefined();
    expect(await refusal(deleteItem(context, 'priorities', 'spare', {version}))).toMatchObject({status: 404});
  });

  test('is not changed by who may not change it', async () => {
    const {data, version} = (await current('priorities', 'early-help'))!;
    const school = {...context, mayChange: () => 'A school may not change priorities.'};
    expect(await refusal(putItem(school, 'priorities', 'early-help', data, {version}))).toMatchObject({
      status: 403,
      message: 'A school may not change priorities.',
    });
  });
});

test('a consent is withdrawn whatever texts name the school, and no public file names it then', async () => {
  const urn = (await context.store.read('quillmere'))!.dataset.collections.schools!.find(
    ({name}) => name === 'Curlew Primary School',
  )!.urn;
  const {data: meeting, version} = (await current('principles', 'together'))!;
  await putItem(context, 'principles', 'together', {...meeting, statement: 'As Curlew Primary School does.'}, {version});
  const kept = (await context.store.read('quillmere'))!;
  const consents = kept.dataset.collections.consents!.filter((consent) => consent.urn === urn);
  for (const consent of consents)
    await putItem(
      context,
      'consents',
      consent.id,
      {...consent, withdrawnOn: '2026-11-01'},
      {version: (await current('consents', consent.id))!.version},
    );
  const files = publish((await context.store.read('quillmere'))!.dataset, new Date(0));
  for (const [path, bytes] of files) expect(Buffer.from(bytes).toString('utf8'), path).not.toContain('Curlew Primary');
});

describe('a report on an action', () => {
  const report = {
    actionId: 'front-door',
    on: '2026-11-20',
    status: 'onTrack',
    text: 'Open since Monday.',
    byRole: 'Head of SEND',
  };

  test('needs no more than what happened', async () => {
    const {data} = await addUpdate(context, report);
    expect(data).toMatchObject({id: 'front-door-2026-11-20', asOf: '2026-11-20', illustrative: true, ...report});
    const again = await addUpdate(context, {...report, text: 'Since Tuesday.'});
    expect(again.data.id).toBe('front-door-2026-11-20-2');
  });

  test('on an action that is not there is refused', async () => {
    expect(await refusal(addUpdate(context, {...report, actionId: 'back-door'}))).toMatchObject({
      status: 422,
      errors: expect.arrayContaining([expect.objectContaining({pointer: '/actionId', code: 'reference'})]),
    });
  });

  test('with an id that is taken is refused', async () => {
    await addUpdate(context, {...report, id: 'mine'});
    expect(await refusal(addUpdate(context, {...report, id: 'mine'}))).toMatchObject({status: 409});
  });
});

describe('a whole strategy', () => {
  const whole = async () =>
    structuredClone((await context.store.read('quillmere'))!.dataset.collections) as unknown as Record<string, Item[]>;

  test('is put as one, or not at all', async () => {
    const body = await whole();
    body.terms = [];
    body.principles![0] = {...body.principles![0], statement: 'Anew.'};
    const written = await putStrategy(context, body, {version: 1});
    expect(written).toMatchObject({revision: 2, isNew: false});
    expect((await current('principles', 'together'))?.data.statement).toBe('Anew.');
    body.priorities = [];
    const refused = await refusal(putStrategy(context, body, {version: 2}));
    expect(refused.status).toBe(422);
    expect(refused.errors).toContainEqual(expect.objectContaining({pointer: '/actions/0/priorityIds/0', code: 'reference'}));
    expect((await context.store.read('quillmere'))?.revision).toBe(2);
  });

  test('that was changed since is refused', async () => {
    expect(await refusal(putStrategy(context, await whole(), {version: 7}))).toMatchObject({status: 412, current: {version: 1}});
    expect(await refusal(putStrategy(context, await whole(), 'none'))).toMatchObject({status: 412});
  });

  test('is made where there was none', async () => {
    const body = await whole();
    (body.strategy as unknown as Record<string, unknown>).id = 'newmere';
    delete body.boundary;
    const put = putStrategy({...context, strategyId: 'newmere'}, body, 'none');
    // Its pictures are not there yet.
    expect(await refusal(put)).toMatchObject({status: 422});
    const text = JSON.stringify(body).replaceAll(/,"image":\{[^}]*\}/g, '');
    expect(await putStrategy({...context, strategyId: 'newmere'}, JSON.parse(text), 'none')).toMatchObject({
      revision: 1,
      isNew: true,
    });
    expect(await context.store.revisions()).toEqual(new Map(Object.entries({newmere: 1, quillmere: 1})));
  });

  test.each([
    ['no group of fields', [], ''],
    ['an unknown collection', {strategy: {id: 'quillmere'}, prioritys: []}, '/prioritys'],
    ['no list', {strategy: {id: 'quillmere'}, priorities: {}}, '/priorities'],
    ['a list of numbers', {strategy: {id: 'quillmere'}, priorities: [7]}, '/priorities/0'],
    ['no strategy', {priorities: []}, '/strategy'],
    ['another strategy', {strategy: {id: 'elsewhere'}}, '/strategy/id'],
  ])('that is %s is refused', async (_, body, pointer) => {
    expect(await refusal(putStrategy(context, body, {version: 1}))).toMatchObject({status: 422, errors: [{pointer}]});
  });
});
