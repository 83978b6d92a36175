import {StrategyClient, type Access, type StrategyReader} from '@send-strategy/sdk';

/** A strategy that somebody may change, as the service tells it. */
export type AccessToStrategy = Access['strategies'][number];

/** Gives the token as it is now. */
export type CurrentToken = () => Promise<string>;

/** Who somebody is. The token is in here and nowhere else: no storage, no address, no attribute. */
export class Session {
  readonly #baseUrl: string;
  #client: StrategyClient | undefined;
  #access: Access | undefined;
  /** Another one for each sign-in. */
  #entry: object = {};

  /** @param baseUrl Of the service, with the version. */
  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl;
  }

  /** What may be changed. Absent where nobody has signed in. */
  get access(): Access | undefined {
    return this.#access;
  }

  /** The same object for as long as one sign-in lasts. */
  get entry(): object {
    return this.#entry;
  }

  /** Signs in. Rejects where the token is not taken, and keeps nothing of it then. */
  async enter(token: CurrentToken): Promise<Access> {
    const client = new StrategyClient({baseUrl: this.#baseUrl, token});
    const access = await client.access();
    [this.#client, this.#access, this.#entry] = [client, access, {}];
    return access;
  }

  /** Asks again what may be changed: something was added. */
  async again(): Promise<Access> {
    this.#access = await this.#entered.access();
    return this.#access;
  }

  /** Forgets the token. */
  leave(): void {
    this.#client = undefined;
    this.#access = undefined;
  }

  /** A strategy, to read and to change. */
  strategy({id, status}: Pick<AccessToStrategy, 'id' | 'status'>): StrategyReader {
    return this.#entered.strategy(id, {draft: status === 'draft'});
  }

  get #entered(): StrategyClient {
    if (this.#client === undefined) throw new Error('Nobody has signed in.');
    return this.#client;
  }
}
