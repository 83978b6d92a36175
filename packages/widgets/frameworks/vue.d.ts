/**
 * The widgets in Vue's templates: `"types": ["@send-strategy/widgets/vue"]` in tsconfig.json.
 *
 * @module
 */
import type {EmitFn, HTMLAttributes, PublicProps} from 'vue';
import type {EventOn, SendElements} from './heard.js';

type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<Camel<Rest>>}` : Name;

// Vue's compiler looks for headingLevel where a template has heading-level.
type Settings<Tag extends keyof SendElements> = SendElements[Tag]['settings'] & {
  [Name in keyof SendElements[Tag]['settings'] & string as Camel<Name>]?: SendElements[Tag]['settings'][Name];
};

type Emit<Tag extends keyof SendElements> = EmitFn<{
  [Name in keyof SendElements[Tag]['events']]: (
    event: EventOn<SendElements[Tag]['element'], SendElements[Tag]['events'][Name]>,
  ) => void;
}>;

type Widget<Tag extends keyof SendElements> = new () => SendElements[Tag]['element'] & {
  /** For templates only: an element has no such property. */
  $props: Settings<Tag> & HTMLAttributes & PublicProps;
  /** For templates only: an element has no such method. */
  $emit: Emit<Tag>;
};

declare module 'vue' {
  interface GlobalComponents extends Widgets {}
}

type Widgets = {[Tag in keyof SendElements]: Widget<Tag>};
