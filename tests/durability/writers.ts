import {randomUUID} from 'node:crypto';

/** A write that the service confirmed. */
export interface Acknowledged {
  readonly strategyId: string;
  readonly version: number;
  /** What is in the store since that version. */
  readonly items: readonly {readonly collection: string; readonly id: string; readonly body: Item}[];
}

/** What writers learned. Every write carries a mark that no other has. */
export interface Journal {
  readonly acknowledged: Acknowledged[];
  /** Marks of writes of which the service said that nothing was changed. */
  readonly refused: string[];
  /** Answers that no writer should ever get. */
  readonly unexpected: string[];
  /** How often a 503 said to try again later. */
  unavailable: number;
}

/** Who writes where. */
export interface Desk {
  /** Asked before every request, as another process may have taken over. */
  readonly url: () => string;
  readonly token: string;
  readonly journal: Journal;
  /** Whether to go on. */
  readonly goesOn: () => boolean;
}

type Item = Record<string, unknown>;
interface Answer {
  status: number;
  body: {data?: Item; meta?: {version: number}; detail?: string; current?: {data: Item; version: number}} | undefined;
}

/** A journal without entries. */
export function newJournal(): Journal {
  return {acknowledged: [], refused: [], unexpected: [], unavailable: 0};
}

/** Sends a request. Undefined where the connection was lost: whether it was done is not known. */
export async function request(
  {url, token}: Pick<Desk, 'url' | 'token'>,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<(Answer & {headers: Headers}) | undefined> {
  try {
    const answer = await fetch(`${url()}/v1/strategies/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : {'content-type': 'application/json'}),
        ...headers,
      },
      ...(body === undefined ? {} : {body: JSON.stringify(body)}),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      body: text === '' ? undefined : (JSON.parse(text) as Answer['body']),
    };
  } catch {
    return undefined;
  }
}

/** Notes an answer that is neither a success nor a lost race. */
function note({journal}: Desk, answer: (Answer & {headers: Headers}) | undefined, mark: string): void {
  if (answer === undefined || answer.status === 412 || answer.status < 300) return;
  if (answer.status !== 503 || answer.headers.get('retry-after') === null) {
    journal.unexpected.push(`${answer.status} ${answer.body?.detail}`);
    return;
  }
  journal.unavailable += 1;
  if (answer.body?.detail?.includes('Nothing was changed') === true) journal.refused.push(mark);
}

/** Puts one item again and again by its version, as the others do who want the same item. */
export async function writeItems(desk: Desk, strategyId: string, collection: string, id: string, field: string): Promise<void> {
  let known: {data: Item; version: number} | undefined;
  while (desk.goesOn()) {
    if (known === undefined) {
      const read = await request(desk, 'GET', `${strategyId}/${collection}/${id}.json`);
      note(desk, read, '');
      if (read?.status !== 200) {
        if (read === undefined) await nextTurn();
        continue;
      }
      known = {data: read.body!.data!, version: read.body!.meta!.version};
    }
    const body: Item = {...known.data, [field]: `mark ${randomUUID()}`};
    const answer = await request(desk, 'PUT', `${strategyId}/${collection}/${id}.json`, body, {
      'if-match': `"${known.version}"`,
    });
    note(desk, answer, body[field] as string);
    if (answer?.status === 200) {
      const {version} = answer.body!.meta!;
      known = {data: body, version};
      desk.journal.acknowledged.push({strategyId, version, items: [{collection, id, body}]});
    } else known = answer?.body?.current;
  }
}

/** Posts reports. One whose answer did not come is sent again with its key until there is an answer. */
export async function writeUpdates(desk: Desk, strategyId: string, padding = ''): Promise<void> {
  while (desk.goesOn()) {
    const key = randomUUID();
    const text = `mark ${key} ${padding}`;
    const sent = {actionId: 'front-door', on: '2026-10-01', status: 'onTrack', text, byRole: 'Head of early help'};
    let answer: Awaited<ReturnType<typeof request>>;
    do {
      answer = await request(desk, 'POST', `${strategyId}/updates.json`, sent, {'idempotency-key': key});
      if (answer === undefined) await nextTurn();
    } while (answer === undefined && desk.goesOn());
    note(desk, answer, text);
    if (answer?.status !== 201) continue;
    const body = answer.body!.data!;
    desk.journal.acknowledged.push({
      strategyId,
      version: answer.body!.meta!.version,
      items: [{collection: 'updates', id: body.id as string, body}],
    });
  }
}

/** Puts a whole strategy in which two organisations change together. */
export async function writeWhole(desk: Desk, strategyId: string): Promise<void> {
  let known: {data: Item; version: number} | undefined;
  while (desk.goesOn()) {
    if (known === undefined) {
      const read = await request(desk, 'GET', `${strategyId}/kept.json`);
      note(desk, read, '');
      if (read?.status !== 200) {
        if (read === undefined) await nextTurn();
        continue;
      }
      known = {data: read.body!.data!, version: read.body!.meta!.version};
    }
    const name = `mark ${randomUUID()}`;
    const organisations = (known.data.organisations as Item[]).map((organisation) =>
      organisation.id === 'old-ccg' ? organisation : {...organisation, name},
    );
    const body = {...known.data, organisations};
    const answer = await request(desk, 'PUT', `${strategyId}/all.json`, body, {'if-match': `"${known.version}"`});
    note(desk, answer, name);
    if (answer?.status === 200) {
      const {version} = answer.body!.meta!;
      known = {data: body, version};
      desk.journal.acknowledged.push({
        strategyId,
        version,
        items: organisations
          .filter(({id}) => id !== 'old-ccg')
          .map((one) => ({collection: 'organisations', id: one.id as string, body: one})),
      });
    } else known = answer?.body?.current;
  }
}

/** Lets others go on, while there is nobody to talk to. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 5);
  });
}
