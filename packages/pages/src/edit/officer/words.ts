import type {Status} from '@send-strategy/sdk';

/** The statuses that a report can have, in the words of the widgets. */
export const statusWords: Readonly<Record<Status, string>> = {
  notStarted: 'Not started',
  onTrack: 'On track',
  atRisk: 'At risk',
  offTrack: 'Off track',
  complete: 'Complete',
  paused: 'Paused',
  stopped: 'Stopped',
  notReported: 'Not reported',
};
