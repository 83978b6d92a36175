import {StrategyClient} from '@send-strategy/sdk/read';

/** The address of the service with its version. */
export const service = import.meta.env.VITE_SEND_SERVICE ?? 'http://127.0.0.1:4400/v1';

/** One for the page. Widgets that are given none share one of their own. */
export const client = new StrategyClient({baseUrl: service});
