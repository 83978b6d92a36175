/** What a widget needs once it shows something: its own file, so that it does not keep anybody waiting. */
export {attend} from './attend.ts';
export {save} from './download.ts';
export {loadLanguage} from './load-language.ts';
