import {dayOf} from '@send-strategy/sdk';

/** The day in London now. It is taken when it is needed: a page stays open over midnight. */
export const today = (): string => dayOf(new Date());
