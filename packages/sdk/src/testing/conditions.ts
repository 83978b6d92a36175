import {page, type FakeRequest, type Sent} from './exchange.ts';

/** An answer that no good service gives. */
export interface OddAnswer {
  /** Default 200. */
  status?: number | undefined;
  headers?: Readonly<Record<string, string>> | undefined;
  /** A text as it is, anything else as JSON. Default: nothing. */
  body?: unknown;
}

/**
 * What happens to a request instead of an answer: `refused` never arrives; `lost` is carried out, but its answer never comes back; `stalled` begins an answer that never ends, until the
 * client gives up.
 */
export type Mishap = 'refused' | 'lost' | 'stalled';

/** How a service is away. */
export interface Outage {
  /** What a proxy before it answers. Absent: nobody answers, which is a network error. */
  status?: number | undefined;
  /** Seconds, as in the header `Retry-After`. */
  retryAfter?: number | undefined;
}

/** Which request is meant: by its path below `/v1/`, or as a function tells. */
export type Which = string | ((request: FakeRequest) => boolean);

/** What is not as usual. */
export class Conditions {
  #outage: Sent | Mishap | undefined;
  readonly #odd: {isMeant: (request: FakeRequest) => boolean; answer: Sent | Mishap}[] = [];

  goDown({status, retryAfter}: Outage): void {
    if (status === undefined && retryAfter !== undefined)
      throw new Error('Who does not answer says nothing of when to try again: give goDown a status, too.');
    const headers: Sent['headers'] = retryAfter === undefined ? {} : {'retry-after': String(retryAfter)};
    this.#outage = status === undefined ? 'refused' : page(status, 'The service is away', headers);
  }

  comeUp(): void {
    this.#outage = undefined;
  }

  answerOnce(which: Which, answer: OddAnswer | Mishap): void {
    if (typeof which === 'string' && !/^(index\.json$|strategies\/[^/?]+\/[^?]+$)/.test(which))
      throw new Error(`"${which}" is no path below /v1/, such as "index.json" or "strategies/marlhaven/actions.json".`);
    const isMeant = typeof which === 'string' ? ({path}: FakeRequest) => path === which : which;
    this.#odd.push({isMeant, answer: typeof answer === 'string' ? answer : sent(answer)});
  }

  /** What happens to this request, where it is not as usual. */
  of(request: FakeRequest): Sent | Mishap | undefined {
    const place = this.#odd.findIndex(({isMeant}) => isMeant(request));
    return place < 0 ? this.#outage : this.#odd.splice(place, 1)[0]!.answer;
  }
}

function sent({status = 200, headers = {}, body = ''}: OddAnswer): Sent {
  const isText = typeof body === 'string';
  const type = isText ? (body.startsWith('<') ? 'text/html' : 'text/plain') : `application/${status < 400 ? '' : 'problem+'}json`;
  const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return {status, headers: {'content-type': type, ...named}, body: isText ? body : JSON.stringify(body)};
}
