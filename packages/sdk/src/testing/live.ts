import {dayOf} from '../reading/day.ts';
import {senderOf, type Tokens} from './access.ts';
import {page, problem, Refusal, type Heard, type Sent} from './exchange.ts';
import {isCollection, type KeptStrategies} from './kept.ts';
import {decoded, draftFile, feed, publicFile, recordedFile, sendFile, strategyPath} from './reads.ts';
import {Writes, type Check} from './writes.ts';

/** What a fake service is like: a live one with a database, which takes changes; a live one of folders; or a host of exported files, which knows no more than what files there are. */
export type FakeHost = 'database' | 'folders' | 'files';

/** What answers go by. */
export interface Manner {
  readonly host: FakeHost;
  readonly tokens: Tokens;
  readonly check: Check | undefined;
  readonly now: () => Date;
}

/** Makes what answers a request from what is kept. */
export function answering(kept: KeptStrategies, {host, tokens, check, now}: Manner): (heard: Heard) => Sent {
  const writes = new Writes(kept, check);

  const plainFile = (heard: Heard): Sent => {
    const {method, path} = heard.request;
    if (!isRead(method)) return page(405, 'Not allowed');
    const file = publicFile(kept, path);
    return file ? sendFile(file, heard) : page(404, 'Not found');
  };

  const file = (heard: Heard): Sent => {
    const {path} = heard.request;
    const day = heard.query.get('recordedOn');
    if (day !== null) {
      if (host === 'database') return sendFile(recordedFile(kept, path, day, dayOf(now())), heard);
      throw new Refusal(400, 'This service serves folders and keeps no history: recordedOn is of no use here.');
    }
    const shown = publicFile(kept, path);
    if (shown) return sendFile(shown, heard);
    const draft = host === 'database' ? draftFile(kept, heard, tokens) : undefined;
    if (draft) return sendFile(draft, heard, true);
    throw new Refusal(404, notFoundDetail(kept, path));
  };

  /** What only a database can do; undefined where the address and method are nothing of this. */
  const live = (heard: Heard): Sent | undefined => {
    const {method, path} = heard.request;
    if (method === 'GET' && path === 'access.json') return writes.access(senderOf(heard, tokens));
    const place = strategyPath(path);
    if (!place) return undefined;
    const {strategyId, file: name} = place;
    if (isRead(method) && name === 'changes.json') return feed(kept, strategyId, heard.query.get('after') ?? '0');
    const sender = () => senderOf(heard, tokens);
    if (method === 'GET' && name === 'kept.json') return writes.whole(sender(), strategyId);
    if (method === 'PUT' && name === 'all.json') return writes.putWhole(sender(), strategyId, heard);
    if (method === 'POST' && name === 'updates.json') return writes.addUpdate(sender(), strategyId, heard);
    const [, collection = '', itemFile = ''] = /^([^/]+)\/([^/]+)$/.exec(name) ?? [];
    if (itemFile === '' || !['GET', 'PUT', 'DELETE'].includes(method)) return undefined;
    const isItem = isCollection(collection) && itemFile.endsWith('.json');
    if (!isItem && method === 'GET') return undefined;
    const by = sender();
    if (!isItem) throw new Refusal(404, 'Nothing can be written here. Items are at /v1/strategies/ID/COLLECTION/ITEM.json.');
    const id = decoded(itemFile.slice(0, -'.json'.length));
    if (method === 'GET') return writes.item(by, strategyId, collection, id);
    if (method === 'PUT') return writes.putItem(by, strategyId, collection, id, heard);
    return writes.deleteItem(by, strategyId, collection, id, heard);
  };

  return (heard) => {
    const {method} = heard.request;
    if (host === 'files') return plainFile(heard);
    try {
      const answer = host === 'database' ? live(heard) : undefined;
      if (answer) return answer;
      if (!isRead(method)) throw new Refusal(405, `${method} is not possible here: this service is read-only.`);
      return file(heard);
    } catch (error) {
      if (error instanceof Refusal) return problem(error, heard.request);
      throw error;
    }
  };
}

function isRead(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

function notFoundDetail(kept: KeptStrategies, path: string): string {
  const place = strategyPath(path);
  if (!place) return 'There is nothing at this address. /v1/index.json lists the strategies.';
  const {strategyId} = place;
  return publicFile(kept, `strategies/${strategyId}/index.json`)
    ? `The strategy "${strategyId}" has no such file. /v1/strategies/${strategyId}/index.json lists its files.`
    : `There is no strategy "${strategyId}" here. /v1/index.json lists those there are.`;
}
