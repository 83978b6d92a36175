import {useState} from 'react';
import {service} from './service.ts';
import {useWidgets} from './use-widgets.ts';

export function Progress() {
  const areThere = useWidgets();
  const [state, setState] = useState('loading');
  return (
    <section aria-busy={state === 'loading'}>
      <send-priority-progress
        service={service}
        strategy="marlhaven"
        heading-level={3}
        onsend-state={areThere ? (event) => setState(event.state) : undefined}
      >
        <p>
          Read <a href="https://www.example.gov.uk/send-strategy">our SEND strategy</a>.
        </p>
      </send-priority-progress>
    </section>
  );
}
