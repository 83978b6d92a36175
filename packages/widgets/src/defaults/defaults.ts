/** In Node there is no HTMLElement: the class can be imported there, and is of no use. */
const Base = globalThis.HTMLElement ?? Object;

/**
 * Holds attributes for all widgets inside it, so that a page says them once: `service`, `strategy`, `reading`, `heading-level`, `refresh`. A widget's own attribute comes first.
 *
 * @tag send-defaults
 * @attr {string} service - As on a widget.
 * @attr {string} strategy - As on a widget.
 * @attr {'standard' | 'plain' | 'easyRead'} reading - As on a widget.
 * @attr {2 | 3 | 4 | 5 | 6} heading-level - As on a widget.
 * @attr {number} refresh - As on a widget.
 */
export class SendDefaults extends Base {}

declare global {
  interface HTMLElementTagNameMap {
    'send-defaults': SendDefaults;
  }
}
