import type {Reading} from '@send-strategy/sdk/reading';

/** What a widget works with: its own attributes, else those of the nearest `<send-defaults>`, else the defaults. */
export interface Settings {
  service: string;
  strategy: string;
  lang: string;
  reading: Reading;
  headingLevel: 2 | 3 | 4 | 5 | 6;
  /** Seconds between checks; 0 for none. */
  refresh: number;
}

const readings: readonly string[] = ['standard', 'plain', 'easyRead'];

/** Reads the settings of an element from it and its ancestors. A value that is not possible gives the default, and a hint in the console. */
export function settingsOf(element: HTMLElement): Settings {
  const get = (name: string) => element.getAttribute(name) ?? defaultsOf(element)?.getAttribute(name) ?? undefined;
  const one = <Value>(name: string, parse: (text: string) => Value | undefined, fallback: Value): Value => {
    const text = get(name);
    if (text === undefined) return fallback;
    const value = parse(text.trim());
    if (value === undefined) hint(element, `${name}="${text}" is not possible: "${String(fallback)}" is used.`);
    return value ?? fallback;
  };
  return {
    service: get('service') ?? new URL('../../v1', import.meta.url).href,
    strategy: get('strategy')?.trim() ?? '',
    lang: element.closest('[lang]')?.getAttribute('lang') || langAbove(element) || 'en',
    reading: one('reading', (text) => (readings.includes(text) ? (text as Reading) : undefined), 'standard'),
    headingLevel: one('heading-level', (text) => (/^[2-6]$/.test(text) ? (Number(text) as Settings['headingLevel']) : undefined), 2),
    refresh: one('refresh', (text) => (/^\d+$/.test(text) ? Number(text) : undefined), 60),
  };
}

/** The nearest `<send-defaults>`, also outside the shadow root that the element is in. */
export function defaultsOf(element: Element): Element | undefined {
  const near = element.closest('send-defaults');
  if (near !== null) return near;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? defaultsOf(root.host) : undefined;
}

function langAbove(element: Element): string | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? (root.host.closest('[lang]')?.getAttribute('lang') ?? langAbove(root.host)) : undefined;
}

const hinted = new Set<string>();

/** Tells the page's authors of a setting that cannot be used, once. */
export function hint(element: Element, text: string): void {
  const message = `<${element.localName}>: ${text}`;
  if (hinted.has(message)) return;
  hinted.add(message);
  console.info(message);
}
