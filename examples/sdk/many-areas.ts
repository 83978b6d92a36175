/** One indicator over all areas, where it can be compared. The guide: docs/sdk/many-areas.md */
import {compare, dayOf, StrategyClient, summariseStaleness, type AreaRow} from '@send-strategy/sdk';

const client = new StrategyClient({baseUrl: process.env.SEND_STRATEGY_URL ?? 'http://127.0.0.1:4400/v1'});

const areas = await client.load(['actions'], {
  concurrency: 4,
  onProgress: ({id, done, total}) => console.log(`${done} of ${total}: ${id}`),
});

const today = dayOf(new Date());
for (const {summary, documents, error} of areas) {
  if (error || !summary) continue;
  const {items, overdue, judged} = summariseStaleness(documents.actions?.data ?? [], today, summary.status);
  const late = judged ? `${overdue} overdue for review` : `${summary.status}, so nothing is overdue`;
  console.log(`${summary.area.name}: ${items} actions, ${late}`);
}

const invented = areas.filter(({summary}) => summary?.illustrative).map(({id}) => id);

for (const strategies of [invented, undefined]) {
  const {like, period, rows, unread, stale, illustrative, decimals} = await compare(
    client,
    ({title}) => title === 'New EHC plans issued within 20 weeks',
    {strategies},
  );
  const compared = rows.filter((row) => row.compared).length;
  console.log(`\n${like?.title}, ${period?.timePeriod}${illustrative ? ' (illustrative: all values are invented)' : ''}`);
  console.log(`${like?.basis} Source: ${like?.dataset.publisher}.`);
  for (const row of rows) console.log(lineOf(row, decimals));
  console.log(`${compared} compared, ${rows.length - compared} not. ${unread.length} not read, ${stale.length} stale.`);
}

function lineOf(row: AreaRow, decimals = 1): string {
  if (!row.compared) return `   ${row.areaName}: not compared. ${row.why.text}`;
  const {rank, areaName, observation, indicator, trend} = row;
  return `${rank ?? '-'}. ${areaName}: ${observation.value.toFixed(decimals)}${indicator.unit}, ${trend}`;
}
