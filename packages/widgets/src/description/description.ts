import type {PublicCollectionName} from '@send-strategy/sdk/reading';
import type {attributesOf} from '../generated/attributes.ts';

/** The tag of a widget. */
export type WidgetTag = Exclude<keyof typeof attributesOf, 'send-defaults'>;

/** A widget by its tag without `send-`, as in the addresses of its pages. */
export type WidgetName = WidgetTag extends `send-${infer Name}` ? Name : never;

/** What can be given for an attribute. */
export type AttributeValue =
  /** One of a list, or several of it with spaces between; each value with its plain words. */
  | {kind: 'choice'; choices: Readonly<Record<string, string>>; several?: true}
  /** The id of an item of a collection, or several ids with spaces between. `names` is the field of the item that a person knows it by. */
  | {kind: 'item'; collection: PublicCollectionName; id: 'id' | 'urn'; names: 'title' | 'name'; several?: true}
  /** Four digits. */
  | {kind: 'year'}
  /** A whole number within bounds, or one of those beside them that mean something of their own. */
  | {kind: 'number'; from: number; to: number; besides: Readonly<Record<number, string>>}
  /** A language, BCP 47. Those that the widgets speak themselves are listed, each with its own name. */
  | {kind: 'language'; spoken: Readonly<Record<string, string>>}
  /** The address of a service with its version, `https://SERVICE/v1`. */
  | {kind: 'service'}
  /** The id of a strategy of the service. */
  | {kind: 'strategy'};

/** An attribute that a widget can have. */
export interface AttributeDescription {
  name: string;
  /** What a form calls it. */
  label: string;
  value: AttributeValue;
  /** What holds where it is left out: a value, or in words what there is then. */
  default: {value: string} | {words: string};
  /** Whether it also means something for the widget's plain HTML, which no script changes. */
  withoutScripts: boolean;
}

/** A widget, for people who choose one and the forms that help them. */
export interface WidgetDescription {
  tag: WidgetTag;
  name: WidgetName;
  /** What a list of widgets calls it. */
  title: string;
  /** A sentence for an editor who does not program. */
  about: string;
  /** The collection whose items it shows, and whose items can be linked to. */
  collection: PublicCollectionName;
  /** How high a frame with it is where no script tells its height, in CSS pixels. It scrolls inside. */
  frameHeight: number;
  /** Its own first, then those that all widgets have. */
  attributes: readonly AttributeDescription[];
}
