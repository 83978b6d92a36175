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

/** 409: other items still need what would be gone (`errors` lists them), or the id is taken. */
export class Conflict extends FaultyChange {}

/** 422: what was sent does not fit the contract. Nothing was changed. */
export class Validation extends FaultyChange {}

/** 412: the item changed since it was read. */
export class PreconditionFailed extends ApiError {
  /** The item as it is now, and its version. Absent where it is gone. */
  get current(): Problem['current'] {
    return this.problem?.current;
  }
}

/** The host takes no changes: it serves plain files, or a service serves folders. */
export class ReadOnlyHost extends ApiError {}

/** The feed has fewer revisions than were seen: the service was restored from a backup, or begun anew. Read everything again, and go on after 0. */
export class FeedRestarted extends StrategyError {}

markErrors({FeedRestarted, Conflict, PreconditionFailed, Validation, ReadOnlyHost});

/** The classes of error that an answer can have, by HTTP status. Those that only writes meet are not in `./read`, where every byte counts. */
export const allErrorClasses: ErrorClasses = {...errorClasses, 409: Conflict, 412: PreconditionFailed, 422: Validation};
