import {createHash} from 'node:crypto';
import {type Actor} from '../auth/actor.ts';

/** More senders than these are not remembered, so that memory stays bounded. */
const mostSenders = 10_000;

/** How much one sender may do, in memory of this process: a bucket for each, refilled steadily. */
export class Allowance {
  readonly #perMinute: number;
  readonly #now: () => number;
  readonly #buckets = new Map<string, {left: number; at: number}>();

  /** @param now Milliseconds that never go back. */
  constructor(perMinute: number, now: () => number = () => performance.now()) {
    this.#perMinute = perMinute;
    this.#now = now;
  }

  /**
   * Takes one of what is left.
   *
   * @returns 0 where it is allowed, else the seconds until it is.
   */
  take(sender: string): number {
    const wait = this.wait(sender);
    if (wait > 0) return wait;
    const bucket = {left: this.#left(sender) - 1, at: this.#now()};
    // At the end again: those who have long done nothing come first, and are forgotten first.
    this.#buckets.delete(sender);
    this.#buckets.set(sender, bucket);
    const [first] = this.#buckets.keys();
    if (this.#buckets.size > mostSenders && first !== undefined) this.#buckets.delete(first);
    return 0;
  }

  /** Seconds until a sender is allowed one more; 0 for now. */
  wait(sender: string): number {
    const left = this.#left(sender);
    return left >= 1 ? 0 : Math.max(1, Math.ceil(((1 - left) * 60) / this.#perMinute));
  }

  #left(sender: string): number {
    const bucket = this.#buckets.get(sender);
    if (bucket === undefined) return this.#perMinute;
    return Math.min(this.#perMinute, bucket.left + ((this.#now() - bucket.at) / 60_000) * this.#perMinute);
  }
}

/** Failed sign-ins that one address may have in a minute. */
const failuresPerMinute = 30;

/** What senders of writes may do, by who they are; and by their address where nobody knows them. */
export class WriteLimits {
  readonly #writes: Allowance;
  readonly #failures: Allowance;
  /** Who was recognised lately: behind one proxy, somebody's failures do not shut out the others. */
  readonly #known = new Map<string, true>();

  constructor(writesPerMinute: number, now?: () => number) {
    this.#writes = new Allowance(writesPerMinute, now);
    this.#failures = new Allowance(failuresPerMinute, now);
  }

  /** Seconds that a sender waits before it may try to sign in; 0 for none. */
  beforeSignIn(address: string, authorization: string | undefined): number {
    return this.#known.has(hashed(authorization)) ? 0 : this.#failures.wait(address);
  }

  /** Notes that a sign-in failed. */
  failed(address: string, authorization: string | undefined): void {
    this.#known.delete(hashed(authorization));
    this.#failures.take(address);
  }

  /** Notes a sign-in, and that of a write takes one of what the sender may do. Gives the seconds to wait; 0 for none. */
  recognised(actor: Actor, authorization: string | undefined, isWrite: boolean): number {
    const key = hashed(authorization);
    this.#known.delete(key);
    this.#known.set(key, true);
    const [first] = this.#known.keys();
    if (this.#known.size > mostSenders && first !== undefined) this.#known.delete(first);
    // A JWT is a new one every hour, and its sender the same.
    return isWrite ? this.#writes.take(actor.via === 'openIdConnect' ? `subject ${actor.name}` : key) : 0;
  }
}

function hashed(authorization: string | undefined): string {
  return createHash('sha256')
    .update(authorization ?? '')
    .digest('base64');
}
