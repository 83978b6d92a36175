import type {Horizon} from '@send-strategy/sdk/reading';
import {count, en as shared} from '../words/en.ts';

const actions = (n: number) => count(n, 'action', 'actions');

const horizon: Record<Horizon, string> = {
  short: 'Short term',
  medium: 'Medium term',
  long: 'Long term',
  ongoing: 'Ongoing',
  notStated: 'Term not stated',
};

const show = {
  due: 'Due in the next 90 days',
  overdue: 'Overdue',
  noOwner: 'No owner published',
  noDate: 'No due date published',
};

/** What the widget says, in English. */
export const en = {
  actions,
  horizon,
  show,
  heading: 'Action plan',
  empty: 'This strategy has not published its actions.',
  next: 'Next',
  search: 'Search the actions',
  labels: {priority: 'Priority', horizon: 'Term', status: 'Status', owner: 'Owner'},
  showLabel: 'Show',
  /** A group, a status or a way to narrow the list, with how many actions there are. */
  withCount: (name: string, n: number) => `${name} (${shared.number(n)})`,
  matching: (n: number, all: number) =>
    n === all ? actions(all) : n ? `${shared.number(n)} of ${actions(all)}` : 'No action matches.',
  due: 'Due',
  late: 'overdue',
  commitmentLabel: 'Commitment',
  commitment: {
    committed: 'made by the partners',
    aspiration: 'not made, an aspiration',
  },
  /** What opens the rest of an action: why, how, what for, and its updates. */
  more: (updates: number) => (updates ? `Details and ${count(updates, 'update', 'updates')}` : 'Details'),
  reason: 'Why it was prioritised',
  lists: {milestones: 'Milestones', outputs: 'What it produces', expectedEffects: 'What should change'},
  indicators: 'Measures it should move',
  valueForMoney: 'Value for money',
  updates: 'Updates',
  by: 'Reported by',
  evidence: 'Evidence',
};

export type ActionPlanWords = typeof en;
