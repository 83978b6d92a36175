/** Compiled and never run: what is right, in ways that the examples do not have. */
import type {SendInclusionMap, SendStateEvent} from '@send-strategy/widgets';
import {StrategyClient} from '@send-strategy/sdk/read';

const client = new StrategyClient({baseUrl: 'https://send.example/v1'});
const maybe: 'plain' | undefined = client.baseUrl === '' ? 'plain' : undefined;
const heard = (event: SendStateEvent) => event.error;

export const right = [
  <send-indicator headingLevel="3" refresh={0} reading={maybe} lang="ur" dir="rtl" hidden />,
  <send-indicator heading-level={6} refresh="60" client={client} onsend-state={heard} />,
  <send-provision areaOfNeed="sensoryAndPhysical" id="provision" aria-label="Provision" data-place="here" />,
  <send-inclusion-map selected="900001" onsend-select={({urn}) => urn?.length} onsend-state={({state}) => state === 'stale'} />,
  <send-inclusion-map ref={(map: SendInclusionMap | null) => void map?.retry()} />,
  <send-defaults service="https://send.example/v1" heading-level="2">
    <send-principles onsend-state={({currentTarget}) => currentTarget.retry()}>Nothing yet</send-principles>
  </send-defaults>,
];
