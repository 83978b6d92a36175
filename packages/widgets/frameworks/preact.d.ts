/**
 * The widgets in Preact's JSX: `"types": ["@send-strategy/widgets/preact"]` in tsconfig.json.
 *
 * @module
 */
import type {ClassAttributes, HTMLAttributes} from 'preact';
import type {Heard, SendElements} from './heard.js';

type Widget<Tag extends keyof SendElements> = SendElements[Tag]['settings'] &
  Heard<Tag> &
  HTMLAttributes<SendElements[Tag]['element']> &
  ClassAttributes<SendElements[Tag]['element']>;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Widgets {}
  }
}

type Widgets = {[Tag in keyof SendElements]: Widget<Tag>};
