import {expect} from 'vitest';
import {own, serveAgain, startLive, tokenFor} from './live-service.ts';
import {send} from './send.ts';

interface Page {
  data: {revision: number; changes: {collection: string; id: string}[]}[];
  meta: {revision: number};
  links: {next?: string};
}

/**
 * Lets writers of two services write, while followers of both read the feed, each from where it stopped.
 *
 * @param writes How many each of the four writers makes.
 */
export async function followWhileWriting(database: string, writes: number): Promise<void> {
  const live = await startLive(database);
  const other = await serveAgain(database);
  try {
    const urls = [live.url, other.url];
    const token = await tokenFor(live.store, {role: 'editor', strategies: [own]});
    let isWriting = true;
    const write = async (writer: number) => {
      for (let number = 0; number < writes; number += 1) {
        const answer = await send(urls[writer % 2]!, {
          method: 'POST',
          path: `/v1/strategies/${own}/updates.json`,
          headers: {authorization: `Bearer ${token}`, 'content-type': 'application/json'},
          body: JSON.stringify({id: `w-${writer}-${number}`, actionId: 'training', on: '2026-11-01', status: 'onTrack'}),
        });
        expect(answer.status, answer.text).toBe(201);
      }
    };
    /** Reads on until the writers have ended and nothing more comes. */
    const follow = async (url: string, continueAt: 'links' | 'data' | 'meta') => {
      const seen: Page['data'] = [];
      let path = 'changes.json?after=0';
      for (let isLast = false; !isLast;) {
        // Looked at before the page is read: what was written until then is in it.
        const hasEnded = !isWriting;
        const answer = await send(url, {method: 'GET', path: `/v1/strategies/${own}/${path}`, headers: {}});
        expect(answer.status, answer.text).toBe(200);
        const {data, meta, links} = JSON.parse(answer.text) as Page;
        seen.push(...data);
        const last = seen.at(-1)!.revision;
        if (links.next === undefined) expect(meta.revision).toBe(last);
        else expect(meta.revision).toBeGreaterThanOrEqual(last);
        path =
          links.next !== undefined && continueAt === 'links'
            ? links.next
            : `changes.json?after=${continueAt === 'meta' && links.next === undefined ? meta.revision : last}`;
        isLast = hasEnded && data.length === 0;
      }
      return seen;
    };
    const writing = Promise.all([0, 1, 2, 3].map(write)).finally(() => (isWriting = false));
    const followers: Page['data'][] = await Promise.all([
      writing.then(() => []),
      ...urls.flatMap((url) => (['links', 'data', 'meta'] as const).map((from) => follow(url, from))),
    ]);
    // One that comes late has more to read than an answer lists at once.
    followers.push(await follow(live.url, 'links'));
    const {revision} = (await live.store.read(own))!;
    expect(revision).toBe(1 + 4 * writes);
    for (const seen of followers.slice(1)) {
      expect(seen.map((entry) => entry.revision)).toEqual(Array.from({length: revision}, (_, index) => index + 1));
      const written = seen.slice(1).map(({changes}) => changes.map(({collection, id}) => `${collection}/${id}`).join());
      expect(new Set(written).size).toBe(4 * writes);
      for (const one of written) expect(one).toMatch(/^updates\/w-[0-3]-\d+$/);
    }
  } finally {
    await other.close();
    await live.close();
  }
}
