import type {SendSelectEvent, SendStateEvent} from '@send-strategy/widgets';
import {client, service} from './service.ts';
import {useWidgets} from './use-widgets.ts';

/** Every widget, with everything that can be set on it and every event. */
export function EveryWidget({hear}: {hear: (what: string) => void}) {
  const areThere = useWidgets();
  const onState = ({state, currentTarget}: SendStateEvent) => hear(`${(currentTarget as Element).localName} ${state}`);
  const onSelect = ({type, urn}: SendSelectEvent) => hear(`${type} ${urn ?? 'none'}`);
  // The names of attributes, as these are in the server's HTML.
  const shared = {
    ...({service, strategy: 'marlhaven', lang: 'en', reading: 'plain', 'heading-level': 3, refresh: 300} as const),
    ...(areThere && {client, 'onsend-state': onState}),
  };
  const fallback = (
    <p>
      Read <a href="https://www.example.gov.uk/send-strategy">our SEND strategy</a>.
    </p>
  );
  return (
    <send-defaults id="every" service={service} strategy="marlhaven" reading="plain" heading-level={3} refresh={300}>
      <send-strategy {...shared} sections="vision term">
        {fallback}
      </send-strategy>
      <send-priority-progress {...shared} priority="early-help">
        {fallback}
      </send-priority-progress>
      <send-principles {...shared}>{fallback}</send-principles>
      <send-action-plan {...shared} priority="early-help" horizon="short" status="onTrack" owner="marlhaven-council">
        {fallback}
      </send-action-plan>
      <send-achievements {...shared} priority="early-help" year={2025}>
        {fallback}
      </send-achievements>
      <send-indicator {...shared} indicator="suspensions-sen" priority="inclusive-schools">
        {fallback}
      </send-indicator>
      <send-provision {...shared} area-of-need="sensoryAndPhysical" tier="universal" phase="primary">
        {fallback}
      </send-provision>
      <send-services {...shared} provider="lodestar-therapies">
        {fallback}
      </send-services>
      <send-inclusion-map
        {...shared}
        urn="900001"
        view="list"
        selected={areThere ? '900002' : undefined}
        onsend-select={areThere ? onSelect : undefined}
      >
        {fallback}
      </send-inclusion-map>
      <send-commitments {...shared} urn="900001">
        {fallback}
      </send-commitments>
      <send-value-for-money {...shared}>{fallback}</send-value-for-money>
      <send-decisions {...shared} meeting="cabinet-2025-03" order="newest">
        {fallback}
      </send-decisions>
    </send-defaults>
  );
}
