import {checked} from '../core/on-demand.ts';
import type {Language} from '../words/language.ts';
import type {OtherLanguage} from '../words/languages.ts';

/** SHA-256 of each language's file, as in core/widget-files.ts: the build puts it in place of its mark. */
const hashes: Record<OtherLanguage, string> = {
  pl: '{{pl 000000000000000000000000000000000000}}',
  ur: '{{ur 000000000000000000000000000000000000}}',
};

const modules = {
  pl: () => import('../words/pl.ts'),
  ur: () => import('../words/ur.ts'),
};

/** Loads the words of a language. Throws where its file does not arrive as it should be. */
export async function loadLanguage(name: OtherLanguage): Promise<Language> {
  await checked(name, hashes[name]);
  return (await modules[name]()).language;
}
