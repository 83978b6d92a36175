import {StrictMode} from 'react';
import {createRoot} from 'react-dom/client';
import {StrategyClient} from '@send-strategy/sdk';
import {Priorities} from './app.tsx';
import {IndexedDbCopies} from './indexed-db-copies.ts';

/** Put in by the build. */
declare const SEND_STRATEGY_URL: string;

// One for the page, outside all components.
const client = new StrategyClient({baseUrl: SEND_STRATEGY_URL, store: new IndexedDbCopies('send-strategy')});

const place = document.querySelector('#root');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <Priorities reader={client.strategy('marlhaven')} />
    </StrictMode>,
  );
}
