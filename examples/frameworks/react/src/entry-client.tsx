import '@send-strategy/widgets/send.css';
import {StrictMode} from 'react';
import {hydrateRoot} from 'react-dom/client';
import {App} from './app.tsx';

const place = document.querySelector('#app');
if (place) {
  hydrateRoot(
    place,
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
