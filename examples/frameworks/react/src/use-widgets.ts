import {useEffect, useState} from 'react';
import {flushSync} from 'react-dom';

/**
 * Loads the widgets in the browser, and tells when they are there. Until then React would make attributes of their properties, and where it takes over the server's HTML it sets neither
 * properties nor listeners of custom elements: https://github.com/facebook/react/issues/35446
 */
export function useWidgets(): boolean {
  const [areThere, setAreThere] = useState(false);
  useEffect(() => {
    // At once, so that no event comes before its listener.
    void import('@send-strategy/widgets/define').then(() => flushSync(() => setAreThere(true)));
  }, []);
  return areThere;
}
