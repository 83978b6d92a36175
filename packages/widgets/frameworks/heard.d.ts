import type {SendElements} from './generated/elements.js';

export type {SendElements};

/** An event, as a listener on an element gets it. */
export type EventOn<Element, Heard> = Heard & {readonly currentTarget: Element};

/** The listeners of a tag, by the names of its events with a prefix. */
export type Heard<Tag extends keyof SendElements, Prefix extends string = 'on'> = {
  [Name in keyof SendElements[Tag]['events'] & string as `${Prefix}${Name}`]?:
    ((event: EventOn<SendElements[Tag]['element'], SendElements[Tag]['events'][Name]>) => void) | undefined;
};
