import type {Reading} from '@send-strategy/sdk/reading';

/** What a widget works with: its own attributes, else those of the nearest `<send-defaults>`, else the defaults. */
export interface Settings {
  service: string;
  strategy: string;
  lang: string;
  reading: Reading;
  /** 2 to 6. */
  headingLevel: number;
  /** Seconds between checks; 0 for none. */
  refresh: number;
}

/** Reads the settings of an element from it and its ancestors. A value that is not possible gives the default, and a hint in the console. */
export function settingsOf(element: HTMLElement): Settings {
  const get = (name: string, fallback: string, possible = /./, property = name) => {
    const own = (element as unknown as Record<string, string | number | null | undefined>)[property];
    const value = String(own ?? nearest(element, 'send-defaults')?.getAttribute(name) ?? fallback).trim();
    if (value === fallback || possible.test(value)) return value;
    hint(element, `${name}="${value}" is not possible: "${fallback}" is used.`);
    return fallback;
  };
  return {
    service: get('service', new URL(/* @vite-ignore */ '../../v1', import.meta.url).href),
    strategy: get('strategy', ''),
    lang: element.lang || nearest(element, '[lang]')?.getAttribute('lang') || 'en',
    reading: get('reading', 'standard', /^(plain|easyRead)$/) as Reading,
    headingLevel: +get('heading-level', '2', /^[2-6]$/, 'headingLevel'),
    refresh: +get('refresh', '60', /^\d+$/),
  };
}

/** The nearest of an element and its ancestors, also outside the shadow roots that it is in. */
export function nearest(element: Element, selector: string): Element | undefined {
  const {host} = element.getRootNode() as ShadowRoot;
  return element.closest(selector) ?? (host && nearest(host, selector));
}

const hinted = new Set<string>();

/** Tells the page's authors of a setting that cannot be used, once. */
export function hint(element: Element, text: string): void {
  const message = `<${element.localName}>: ${text}`;
  if (!hinted.has(message)) console.info(message);
  hinted.add(message);
}
