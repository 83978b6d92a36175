import {ApiError, markErrors} from '../read/errors.ts';
import type {ErrorClasses, Problem} from '../read/errors.ts';
import {errorClasses} from '../read/status-errors.ts';

/** 409 */
export class Conflict extends ApiError {}

/** 412: the item changed since it was read. */
export class PreconditionFailed extends ApiError {
  /** The item as it is now, and its version. */
  get current(): Problem['current'] {
    return this.problem?.current;
  }
}

/** 422: the item does not fit the contract. */
export class Validation extends ApiError {
  /** Each fault with the JSON pointer of its field. */
  get errors(): NonNullable<Problem['errors']> {
    return this.problem?.errors ?? [];
  }
}

markErrors({Conflict, PreconditionFailed, Validation});

/** The classes of error that an answer can have, by HTTP status. Those that only writes meet are not in `./read`, where every byte counts. */
export const allErrorClasses: ErrorClasses = {...errorClasses, 409: Conflict, 412: PreconditionFailed, 422: Validation};
