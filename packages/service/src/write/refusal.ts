/** One fault of a body, by the JSON Pointer (RFC 6901) of its place. */
export interface BodyFault {
  readonly pointer: string;
  /** form, reference, rule or consent. */
  readonly code: string;
  readonly message: string;
}

/** A write that is not made. Nothing was changed. */
export class Refusal extends Error {
  override name = 'Refusal';
  /** The HTTP status that says so. */
  readonly status: 400 | 403 | 404 | 409 | 412 | 422 | 428;
  readonly errors: readonly BodyFault[];
  /** The item as it is now, where somebody else was first: undefined for one that is not there. */
  readonly current: {readonly data: unknown; readonly version: number} | undefined;

  constructor(
    status: Refusal['status'],
    message: string,
    more: {errors?: readonly BodyFault[]; current?: Refusal['current']} = {},
  ) {
    super(message);
    this.status = status;
    this.errors = more.errors ?? [];
    this.current = more.current;
  }
}
