import {sameLanguage} from '@send-strategy/sdk/reading';
import {loadLater} from '../core/on-demand.ts';
import type {Language} from './language.ts';

/** The languages that the widgets speak beside English. */
const others = ['pl', 'ur'] as const;

/** The name of a language beside English. */
export type OtherLanguage = (typeof others)[number];

/** A language's words, loaded when they are first asked for. Undefined where the widgets do not speak it, and where its file cannot be had: they speak English then. */
export async function languageFor(tag: string): Promise<Language | undefined> {
  const name = others.find((other) => sameLanguage(other, tag));
  try {
    return name && (await (await loadLater()).loadLanguage(name));
  } catch (error) {
    console.error(error);
  }
}
