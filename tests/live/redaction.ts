import {expect, onTestFinished} from 'vitest';
import {put, withEdits} from '../../packages/service/src/edit/edit.ts';
import {redact} from '../../packages/service/src/history/redact.ts';
import {openDatabase} from '../../packages/service/src/store/open-database.ts';
import {Store} from '../../packages/service/src/store/store.ts';
import {dataset} from '../dataset-folder.ts';
import {runCommandProcess, startServiceProcess} from '../durability/service-process.ts';
import {keeper, own, serveAgain, tokenFor} from './live-service.ts';
import {everyPublicRead, lifetimeOf, placesOf} from './public-reads.ts';
import {send} from './send.ts';

/** What was redacted is gone everywhere within this time, in seconds. */
const promised = 120;

const secret = 'Robin, aged nine, of Heron Lane';
const reportDay = '2026-09-02';
const days = ['2026-09-01', reportDay, '2026-09-03', '2026-09-04', '2026-09-05'];

/**
 * Writes a text that must not be kept into items of several days, changes or removes it, redacts it, and looks for it in every public read of two processes.
 *
 * @param warm Whether the other process has shown the days a moment before, and the text is redacted by the command: then it may take as long as copies last.
 */
export async function redactAndLook(database: string, warm: boolean): Promise<void> {
  const quillmere = await dataset();
  let moment = `${days[0]}T09:00:00.000Z`;
  const past = new Store(await openDatabase(database), () => new Date(moment));
  onTestFinished(() => past.close());
  const [principle] = quillmere.collections.principles!;
  const [achievement] = quillmere.collections.achievements!;
  const source = {illustrative: true, asOf: reportDay, sources: [{sourceId: 'plan'}]};
  const report = {id: 'robin', actionId: 'training', on: reportDay, status: 'onTrack', text: secret, ...source};
  const steps = [
    () => quillmere,
    [put('updates', report), put('principles', {...principle!, statement: `${secret} is heard.`})],
    [put('achievements', {...achievement!, said: `${secret} asked for it.`})],
    [
      put('updates', {...report, text: 'A child was helped.'}),
      put('principles', principle!),
      {collection: 'achievements' as const, id: achievement!.id, item: undefined},
    ],
  ];
  for (const [index, step] of steps.entries()) {
    moment = `${days[index]}T09:00:00.000Z`;
    await past.write(own, keeper, (now) => (typeof step === 'function' ? step() : withEdits(now!.dataset, step)));
  }
  const service = await serveAgain(database);
  onTestFinished(() => service.close());
  const other = await startServiceProcess(database);
  onTestFinished(() => other.end('SIGTERM'));

  // A report that came with a key: its answer is kept to be given again.
  const token = await tokenFor(past, {role: 'editor', strategies: [own]});
  const post = () =>
    send(service.url, {
      method: 'POST',
      path: `/v1/strategies/${own}/updates.json`,
      headers: {authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': 'robin'},
      body: JSON.stringify({id: 'by-key', actionId: 'training', on: '2026-09-03', status: 'paused', text: `${secret} waits.`}),
    });
  expect((await post()).status).toBe(201);
  expect((await post()).status).toBe(201);
  await past.write(own, keeper, (now) => withEdits(now!.dataset, [{collection: 'updates', id: 'by-key', item: undefined}]));

  // What is shown here for comparison stays in this one's memory for a while: where that is not what is tried, it is another one.
  const shown = warm ? service : await serveAgain(database);
  const before = placesOf([secret], await everyPublicRead(shown.url, days));
  if (!warm) await shown.close();
  for (const day of [reportDay, '2026-09-03'])
    expect(
      before.some((place) => place.endsWith(day)),
      day,
    ).toBe(true);
  if (warm) expect(placesOf([secret], await everyPublicRead(other.url, days)).length).toBeGreaterThan(0);
  const revisions = await revisionsIn(past);

  for (const item of ['updates/robin', 'updates/by-key', 'principles/together', 'achievements/website']) {
    const reason = 'it named a child';
    if (warm) {
      const ended = await runCommandProcess(['redact', own, item, '--reason', reason, '--database', database]);
      expect(ended.code, ended.complained).toBe(0);
    } else {
      const [collection, id] = item.split('/') as [string, string];
      await redact(past, own, {collection, id}, keeper, {reason, now: new Date()});
    }
  }
  const started = performance.now();
  let lifetime = 0;
  for (const url of [service.url, other.url]) {
    let reads = await everyPublicRead(url, days);
    while (placesOf([secret], reads).length > 0 && performance.now() - started < promised * 1000)
      reads = await everyPublicRead(url, days);
    expect(placesOf([secret], reads)).toEqual([]);
    lifetime = Math.max(lifetime, ...reads.map(({answer}) => lifetimeOf(answer)));
    // What else there was on those days is still shown.
    for (const day of days) {
      const all = reads.find(({path}) => path.endsWith(`all.json?recordedOn=${day}`));
      expect([all?.answer.status, all?.answer.text], day).toEqual([200, expect.stringContaining('Open one front door')]);
    }
  }
  const seconds = (performance.now() - started) / 1000;
  console.log(`Redacted: gone from both processes after ${seconds.toFixed(1)} s, from caches ${lifetime} s later`);
  expect(seconds + lifetime).toBeLessThanOrEqual(promised);

  // Nothing in the database has it, and who, when and why is still there.
  expect(await revisionsIn(past)).toEqual(revisions);
  for (const table of ['change', 'item', 'idempotency'] as const)
    expect(JSON.stringify(await past.db.selectFrom(table).selectAll().execute()), table).not.toContain(secret);
  // Sent once more, the report is neither given again nor added again.
  expect(await post()).toMatchObject({status: 409});
  expect(await revisionsIn(past)).toEqual(revisions);
}

function revisionsIn({db}: Store) {
  return db.selectFrom('revision').selectAll().orderBy('revision').execute();
}
