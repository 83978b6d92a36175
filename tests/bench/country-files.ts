import {answerOf, headersOf} from './service-answers.ts';

/** A file as the service answers with it: what caches are told, and bytes with the head. */
export interface ServedFile {
  readonly path: string;
  readonly etag: string;
  readonly whole: number;
  readonly unchanged: number;
  /** Seconds for which a copy may be used, and for which it may be while a new one is fetched. */
  readonly maxAge: number;
  readonly whileRevalidate: number;
}

/** Asks a service for a file as a browser does, twice, and reads what its answers say to caches. */
export async function servedFile(service: string, path: string): Promise<ServedFile> {
  const whole = await answerOf(service, path, headersOf('compressed', ''));
  const etag = whole.headers.etag as string;
  const unchanged = await answerOf(service, path, headersOf('unchanged', etag));
  if (whole.status !== 200 || unchanged.status !== 304) throw new Error(`${path}: ${whole.status}, then ${unchanged.status}`);
  const caching = whole.headers['cache-control'] as string;
  const seconds = (name: string) => Number(new RegExp(`(?:^|[ ,])${name}=(\\d+)`).exec(caching)?.[1] ?? 0);
  return {
    ...{path, etag, whole: whole.bytes, unchanged: unchanged.bytes},
    ...{maxAge: seconds('max-age'), whileRevalidate: seconds('stale-while-revalidate')},
  };
}

/** The hashes of a strategy's files, by their names, as its manifest tells them. */
export async function hashesOf(service: string, strategy: string): Promise<Map<string, string>> {
  const {data} = (await (await fetch(`${service}/v1/strategies/${strategy}/index.json`)).json()) as {
    data: {files: Record<string, {hash: string}>};
  };
  return new Map(Object.entries(data.files).map(([name, {hash}]) => [name, hash]));
}

/** Reports on an action, and tells which of a strategy's files that changes, `index.json` among them. */
export async function changedByReport(service: string, strategy: string, action: string, token: string): Promise<Set<string>> {
  const before = await hashesOf(service, strategy);
  const answer = await fetch(`${service}/v1/strategies/${strategy}/updates.json`, {
    method: 'POST',
    headers: {authorization: `Bearer ${token}`, 'content-type': 'application/json'},
    body: JSON.stringify({actionId: action, on: '2026-11-20', status: 'atRisk', statusReason: 'Few staff.', text: 'A report.'}),
  });
  if (answer.status !== 201) throw new Error(`A report was answered with ${answer.status}: ${await answer.text()}`);
  const after = await hashesOf(service, strategy);
  return new Set(['index.json', ...[...after].filter(([name, hash]) => before.get(name) !== hash).map(([name]) => name)]);
}
