/**
 * The widgets in React's JSX: `"types": ["@send-strategy/widgets/react"]` in tsconfig.json.
 *
 * @module
 */
import type {ClassAttributes, HTMLAttributes} from 'react';
import type {Heard, SendElements} from './heard.js';

type Widget<Tag extends keyof SendElements> = SendElements[Tag]['settings'] &
  Heard<Tag> &
  HTMLAttributes<SendElements[Tag]['element']> &
  ClassAttributes<SendElements[Tag]['element']>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Widgets {}
  }
}

type Widgets = {[Tag in keyof SendElements]: Widget<Tag>};
