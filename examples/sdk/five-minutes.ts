/** Typed data on the screen. The guide: docs/sdk/five-minutes.md */
import {dayOf, overdueActions, StrategyClient} from '@send-strategy/sdk';

const client = new StrategyClient({baseUrl: process.env.SEND_STRATEGY_URL ?? 'http://127.0.0.1:4400/v1'});

for (const {id, title, status, illustrative} of await client.strategies()) {
  console.log(`${id}: ${title}, ${status}${illustrative ? ', illustrative' : ''}`);
}

const marlhaven = client.strategy('marlhaven');

for (const {number, title, progress} of await marlhaven.priorities.list()) {
  const {complete = 0, onTrack = 0} = progress.actionsByStatus;
  console.log(`${number}. ${title}: ${progress.actions} actions, ${complete} complete, ${onTrack} on track`);
}

const today = dayOf(new Date());
for (const {title, dueDate} of overdueActions(await marlhaven.actions.list(), today)) {
  console.log(`Overdue since ${dueDate}: ${title}`);
}

const {meta} = await marlhaven.document('actions');
if (meta.illustrative) console.log(`Illustrative: ${meta.attribution}`);
