/** What a widget shows. */
export type WidgetState = 'loading' | 'ready' | 'empty' | 'stale' | 'error';

/** A widget shows another state. Bubbles out of shadow roots. */
export class SendStateEvent extends Event {
  /** The new state. */
  declare readonly state: WidgetState;
  /** Why, for `stale` and `error`. */
  declare readonly error: unknown;

  constructor(state: WidgetState, error?: unknown) {
    super('send-state', {bubbles: true, composed: true});
    this.state = state;
    this.error = error;
  }
}

declare global {
  interface HTMLElementEventMap {
    'send-state': SendStateEvent;
  }
}
