import {send, type Answer} from './send.ts';

/** An answer that anybody can get, with what was asked for. */
export interface PublicRead {
  readonly path: string;
  readonly answer: Answer;
}

/**
 * Everything that anybody can read of the strategies of a service: all files, of today and of days, pictures, the whole feed, and the refusals of addresses that were once answered.
 *
 * @param days Days of which the files are asked for, too.
 * @param once Further addresses below a strategy, such as those of a file that is gone.
 */
export async function everyPublicRead(url: string, days: readonly string[], once: readonly string[] = []): Promise<PublicRead[]> {
  const reads: PublicRead[] = [];
  const read = async (path: string) => {
    const answer = await send(url, {method: 'GET', path, headers: {}});
    reads.push({path, answer});
    return answer;
  };
  const index = JSON.parse((await read('/v1/index.json')).text) as {data: {id: string}[]};
  for (const {id} of index.data) {
    const base = `/v1/strategies/${id}`;
    for (const query of ['', ...days.map((day) => `?recordedOn=${day}`)]) {
      const manifest = await read(`${base}/index.json${query}`);
      if (manifest.status !== 200) continue;
      const {data} = JSON.parse(manifest.text) as {data: {files: Record<string, unknown>}};
      for (const file of new Set([...Object.keys(data.files), ...once])) await read(`${base}/${file}${query}`);
    }
    let next: string | undefined = 'changes.json';
    while (next !== undefined) {
      const page = JSON.parse((await read(`${base}/${next}`)).text) as {links: {next?: string}};
      ({next} = page.links);
    }
    for (const path of ['kept.json', 'schools/990001.json', 'consents/curlew.json', 'consents.json'])
      await read(`${base}/${path}`);
  }
  return reads;
}

/** The paths and bodies that hold one of the words, capitals or not. */
export function placesOf(words: readonly string[], reads: readonly PublicRead[]): string[] {
  return reads.flatMap(({path, answer}) => {
    const told = `${answer.status < 400 ? path : ''}\n${answer.text.replaceAll(path.split('?')[0]!, '')}\n${JSON.stringify(answer.headers)}`;
    return words.filter((word) => told.toLowerCase().includes(word.toLowerCase())).map((word) => `${word} in ${path}`);
  });
}

/** For how many seconds a copy of an answer may be shown, by the Cache-Control that was sent (RFC 9111, RFC 5861). */
export function lifetimeOf({headers}: Answer): number {
  const directives = headers['cache-control'] ?? '';
  if (/\bno-store\b/.test(directives)) return 0;
  const secondsOf = (name: string) => Number(new RegExp(`(?:^|[\\s,])${name}=(\\d+)`).exec(directives)?.[1] ?? NaN);
  const [fresh, whileFetched, whileFailing] = ['max-age', 'stale-while-revalidate', 'stale-if-error'].map(secondsOf) as [
    number,
    number,
    number,
  ];
  // Without a limit, a copy may be shown for good.
  if (Number.isNaN(fresh)) return Infinity;
  return fresh + Math.max(whileFetched || 0, whileFailing || 0);
}
