/** What the builder tells the preview to show. */
export interface Show {
  type: 'send-builder-show';
  /** Which telling this is: the preview's answer names it. */
  id: number;
  tag: string;
  strategy: string;
  attributes: Readonly<Record<string, string>>;
  /** The style sheet of the look. */
  theme: string | undefined;
  /** `send-dark` or `send-auto`. */
  schemeClass: string | undefined;
  /** Rules of the site's own style sheet. */
  rules: string;
  /** Whether it is shown as it is on paper. */
  onPaper: boolean;
}

/** What the preview tells the builder. */
export type FromPreview =
  /** It can be told what to show. */
  | {type: 'send-builder-ready'}
  /** What became of it. */
  | {type: 'send-builder-state'; id: number; state: string};

/** Whether a message is from a window of these pages and of a type. Others on the page, such as extensions, send messages too. */
export function isFrom<Message extends {type: string}>(
  event: MessageEvent<unknown>,
  source: Window | null,
  types: readonly Message['type'][],
): event is MessageEvent<Message> {
  return (
    event.origin === location.origin &&
    event.source === source &&
    types.includes((event.data as {type?: Message['type']} | null)?.type ?? '')
  );
}
