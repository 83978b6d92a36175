import type {Action, Status, Update} from '@send-strategy/sdk/reading';

const horizons = ['short', 'medium', 'long', 'ongoing', 'notStated'] as const;
const states: Status[] = ['complete', 'onTrack', 'atRisk', 'offTrack', 'notStarted'];

/** An invented plan with as many actions as are asked for, each with three updates, the first action first in the list. */
export function longPlan(size: number): {actions: Action[]; updates: Update[]} {
  const numbers = Array.from({length: size}, (_, index) => index + 1);
  return {
    actions: numbers.map((number) => ({
      id: `a${number}`,
      title: `Action ${number}: help every family sooner and closer to home`,
      priorityIds: [`p${number % 7}`],
      horizon: horizons[Math.floor(((number - 1) * horizons.length) / size)]!,
      commitment: number % 3 ? 'committed' : 'aspiration',
      reason: 'Families asked for this more often than for anything else.',
      ...(number % 10 && {dueDate: `${2025 + (number % 5)}-0${1 + (number % 9)}-15`, ownerOrganisationId: `o${number % 4}`}),
      milestones: ['Agreed', 'Begun in two places', 'Everywhere'],
      outputs: ['A short report'],
      expectedEffects: ['Shorter waits', 'Fewer families passed on'],
      status: states[number % states.length]!,
      statusReason: 'Two posts stayed vacant.',
      statusAsOf: '2026-09-30',
      asOf: '2026-04-01',
      reviewBy: '2027-03-31',
      sources: [{sourceId: 'plan', locator: `action ${number}`}],
    })),
    updates: numbers.flatMap((number) =>
      ['2026-03-31', '2026-06-30', '2026-09-30'].map((on) => ({
        ...{id: `a${number}-${on}`, actionId: `a${number}`, on, status: states[number % states.length]!},
        text: 'It has begun, and those who take part find it useful.',
        byRole: 'Head of Service',
        asOf: on,
        sources: [{sourceId: 'plan'}],
      })),
    ),
  };
}
