/** The reader chose a school in the list, the table or the drawing, or gave the choice up. Bubbles out of shadow roots. */
export class SendSelectEvent extends Event {
  /** The school's URN; undefined where no school is chosen any more. */
  declare readonly urn: string | undefined;

  constructor(urn: string | undefined) {
    super('send-select', {bubbles: true, composed: true});
    this.urn = urn;
  }
}

declare global {
  interface HTMLElementEventMap {
    'send-select': SendSelectEvent;
  }
}
