import type {Language} from './language.ts';
export const language = undefined as unknown as Language;
