import {en} from './en.ts';

/** Everything that widgets say themselves. Every language has all of it: functions take what varies, so that each language orders and inflects as it needs. */
export type Words = typeof en;

/** The words for a language. English where there are none in it. */
export function wordsFor(_lang: string): Words {
  return en;
}
