import {ApiError, markErrors, StrategyError} from '../read/errors.ts';
import type {ApiErrorDetails, ErrorClasses, Problem} from '../read/errors.ts';
import {errorClasses} from '../read/status-errors.ts';

type Faults = NonNullable<Problem['errors']>;

/** An answer that says of each fault where it is. The message lists them. */
class FaultyChange extends ApiError {
  constructor(message: string, details?: ApiErrorDetails) {
    const lines = (details?.problem?.errors ?? []).map(({pointer, message: fault}) => `\n  ${pointer || 'the whole'}: ${fault}`);
    super(message + lines.join(''), details);
  }

  /** Each fault with the JSON Pointer (RFC 6901) of its place in what was sent. */
  get errors(): Faults {
    return this.problem?.errors ?? [];
  }
}

/**
 * 409: the change does not fit what is there. Nothing was changed.
 *
 * @cause Other items still refer to what would be gone (`errors` lists them), or an id was used before.
 * @cure Change those items first, or all of it at once with `all.update`.
 */
export class Conflict extends FaultyChange {}

/**
 * 422: what was sent does not fit the contract. Nothing was changed.
 *
 * @cause A field that is missing, unknown or of the wrong form; a reference to what is not there; dates in the wrong order; a small number of children; the name of a school that did not consent.
 * @cure `errors` and the message name each place, what is wrong and what was expected. An idempotency key that was used for another report is one of these: leave the key out.
 */
export class Validation extends FaultyChange {}

/**
 * 412: the item is not as it was when it was read. Nothing was changed.
 *
 * @cause Somebody else changed it, added it (for `add`), or took it away.
 * @cure `current` is the item as it is now: show both, or use `update`, which makes the change again on it. Without `current` it is gone.
 */
export class PreconditionFailed<Item = unknown> extends ApiError {
  /** The item as it is now, and its version. Absent where it is gone. */
  get current(): {data: Item; version: number} | undefined {
    return this.problem?.current as {data: Item; version: number} | undefined;
  }
}

/**
 * The host takes no changes.
 *
 * @cause `baseUrl` leads to exported files, or to a service that serves folders.
 * @cure Send changes to the live service with a database; for a strategy in a folder, edit the folder and export it anew.
 */
export class ReadOnlyHost extends ApiError {}

/**
 * The feed of changes has fewer revisions than were seen.
 *
 * @cause The service was restored from a backup, or begun anew.
 * @cure Read everything again, and follow from `after: 0`.
 */
export class FeedRestarted extends StrategyError {}

markErrors({FeedRestarted, Conflict, PreconditionFailed, Validation, ReadOnlyHost});

/** The classes of error that an answer can have, by HTTP status. Those that only writes meet are not in `./read`, where every byte counts. */
export const allErrorClasses: ErrorClasses = {...errorClasses, 409: Conflict, 412: PreconditionFailed, 422: Validation};
