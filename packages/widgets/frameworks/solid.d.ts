/**
 * The widgets in Solid's JSX: `"types": ["@send-strategy/widgets/solid"]` in tsconfig.json.
 *
 * @module
 */
import type {JSX} from 'solid-js';
import type {Heard, SendElements} from './heard.js';

type Settings<Tag extends keyof SendElements> = SendElements[Tag]['settings'];

// What is no attribute needs a prefix in Solid, as an attribute may have one.
type Prefixed<Tag extends keyof SendElements> = {
  [Name in keyof Settings<Tag> & string as `${'attr' | 'prop'}:${Name}`]?: Settings<Tag>[Name];
};

type Widget<Tag extends keyof SendElements> = Settings<Tag> &
  Prefixed<Tag> &
  Heard<Tag, 'on:'> &
  JSX.HTMLAttributes<SendElements[Tag]['element']>;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Widgets {}
  }
}

type Widgets = {[Tag in keyof SendElements]: Widget<Tag>};
