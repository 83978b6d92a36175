import * as fc from 'fast-check';
import {expect} from 'vitest';
import {checkDataset} from '../../packages/service/src/check/check.ts';
import {type Dataset} from '../../packages/service/src/folder/dataset.ts';
import {EverySchool} from '../../packages/service/src/history/every-school.ts';
import {publish, withoutGeneratedAt} from '../../packages/service/src/publish/publish.ts';
import {renamed} from '../durability/databases.ts';
import {dataset} from '../dataset-folder.ts';
import {wrongAnswer} from './answers.ts';
import {expiredToken, foreign, keeper, own, revokedToken, startLive, tokenFor, type LiveService} from './live-service.ts';
import {requestsTo, type Planned} from './requests.ts';
import {send, type Answer} from './send.ts';

/** After as many requests the strategies are looked at, and put back to what they were. */
const batch = 500;
/** As many are under way at once. */
const atOnce = 8;

/** Requests by their answers' status, as a report prints them. */
export type Counts = ReadonlyMap<number, number>;

/**
 * Sends generated requests to a service, and looks at every answer and at what they leave.
 *
 * @returns How many got which status.
 */
export async function sendGenerated(database: string, requests: number, seed: number): Promise<Counts> {
  const quillmere = await dataset();
  const live = await startLive(database, {trustProxy: 'loopback', allowOrigins: ['https://intranet.example']});
  try {
    const authorizations = await authorizationsOf(live);
    const planned = fc.sample(requestsTo({quillmere, authorizations}), {numRuns: requests, seed});
    const counts = new Map<number, number>();
    const faults: string[] = [];
    for (let start = 0; start < planned.length; start += batch) {
      const some = planned.slice(start, start + batch);
      for (let first = 0; first < some.length; first += atOnce) {
        await Promise.all(
          some.slice(first, first + atOnce).map(async (request, index) => {
            const answer = await sendJudged(live.url, request, (fault) =>
              faults.push(`Request ${start + first + index}: ${fault}`),
            );
            counts.set(answer?.status ?? 0, (counts.get(answer?.status ?? 0) ?? 0) + 1);
          }),
        );
      }
      expect(faults.slice(0, 20).join('\n\n'), `seed ${seed}, ${faults.length} faults`).toBe('');
      await expectSound(live, quillmere, `seed ${seed}, after request ${start + some.length - 1}`);
    }
    return counts;
  } finally {
    await live.close();
  }
}

type Tell = (fault: string) => void;

/** Sends a request, with the version that there is, and tells where its answer is not one by the document. */
async function sendJudged(url: string, planned: Planned, tell: Tell): Promise<Answer | undefined> {
  const {versionFrom, ...request} = planned;
  let headers = request.headers;
  if (versionFrom !== undefined) {
    const {authorization, 'x-forwarded-for': address = ''} = headers;
    const asking = {'x-forwarded-for': address, ...(authorization === undefined ? {} : {authorization})};
    const current = await answerTo(url, {method: 'GET', path: versionFrom, headers: asking}, tell);
    headers = {...(current?.status === 200 ? {'if-match': current.headers.etag ?? ''} : {'if-none-match': '*'}), ...headers};
  }
  return answerTo(url, {...request, headers}, tell);
}

async function answerTo(url: string, request: Planned, tell: Tell): Promise<Answer | undefined> {
  try {
    const answer = await send(url, request);
    const wrong = wrongAnswer(request, answer);
    if (wrong.length > 0) tell(`${described(request)}\n${answer.status} ${answer.text.slice(0, 500)}\n${wrong.join('\n')}`);
    return answer;
  } catch (error) {
    tell(`${described(request)}\n${(error as Error).message}`);
    return undefined;
  }
}

function described({method, path, headers, body}: Planned): string {
  const {authorization: _, ...told} = headers;
  return `${method} ${path.slice(0, 500)} ${JSON.stringify(told).slice(0, 800)} ${String(body ?? '').slice(0, 3000)}`;
}

/** Whatever was written, the strategies obey the rules, are published as they are kept, and have a history without a gap. Then they are put back. */
async function expectSound({url, store}: LiveService, quillmere: Dataset, place: string): Promise<void> {
  for (const id of [own, foreign]) {
    const kept = (await store.read(id))!;
    // A consent can be withdrawn whatever texts say: they are published without the name.
    expect(
      checkDataset(kept.dataset).filter(({code}) => code !== 'consent'),
      place,
    ).toEqual([]);
    // Texts can name a school as an earlier request called it.
    const otherSchools = await new EverySchool(store).upTo(id, kept.revision);
    const files = publish(kept.dataset, new Date(kept.at), {otherSchools});
    for (const [file, bytes] of files) {
      const answer = await send(url, {method: 'GET', path: `/v1/strategies/${id}/${file}`, headers: {}});
      expect(wrongAnswer({method: 'GET', path: `/v1/strategies/${id}/${file}`}, answer), `${place}, ${id}/${file}`).toEqual([]);
      const text = Buffer.from(bytes).toString('utf8');
      if (file === 'index.json') expect(withoutGeneratedAt(Buffer.from(answer.text)), place).toBe(withoutGeneratedAt(bytes));
      else expect(answer.text === text, `${place}, ${id}/${file}`).toBe(true);
    }
    if (files.size === 0)
      expect((await send(url, {method: 'GET', path: `/v1/strategies/${id}/index.json`, headers: {}})).status).toBe(404);
    const revisions = await store.db
      .selectFrom('revision')
      .select('revision')
      .where('strategyId', '=', id)
      .orderBy('revision')
      .execute();
    expect(
      revisions.map(({revision}) => revision),
      place,
    ).toEqual(revisions.map((_, index) => index + 1));
    expect(revisions.length, place).toBe(kept.revision);
    await store.write(id, keeper, () => renamed(quillmere, id));
  }
}

async function authorizationsOf({store}: LiveService): Promise<Record<string, string>> {
  const bearer = (token: string) => `Bearer ${token}`;
  const admin = await tokenFor(store, {role: 'admin'});
  return {
    admin: bearer(admin),
    editor: bearer(await tokenFor(store, {role: 'editor', strategies: [own]})),
    otherEditor: bearer(await tokenFor(store, {role: 'editor', strategies: [foreign]})),
    school: bearer(await tokenFor(store, {role: 'school', urn: '990001'})),
    otherSchool: bearer(await tokenFor(store, {role: 'school', urn: '990002', strategies: [foreign]})),
    expired: bearer(await expiredToken(store)),
    revoked: bearer(await revokedToken(store)),
    none: '',
    unknown: bearer(`sst_0123456789abcdef_${'A'.repeat(43)}`),
    cut: bearer(admin.slice(0, -1)),
    jwt: bearer('eyJhbGciOiJub25lIn0.eyJzZW5kX3JvbGUiOiJhZG1pbiJ9.'),
    basic: 'Basic YWRtaW46YWRtaW4=',
    empty: 'Bearer ',
    twice: `${bearer(admin)}, ${bearer(admin)}`,
    odd: 'Bearer \u00e9',
    long: bearer('a'.repeat(6000)),
  };
}
