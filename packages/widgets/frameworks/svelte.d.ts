/**
 * The widgets in Svelte's markup: `"types": ["@send-strategy/widgets/svelte"]` in tsconfig.json.
 *
 * @module
 */
import type {HTMLAttributes} from 'svelte/elements';
import type {Heard, SendElements} from './heard.js';

type Widget<Tag extends keyof SendElements> = SendElements[Tag]['settings'] &
  Heard<Tag> &
  HTMLAttributes<SendElements[Tag]['element']>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Widgets {}
}

type Widgets = {[Tag in keyof SendElements]: Widget<Tag>};
