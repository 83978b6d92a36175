/** Writing, with all that can come between. The guide: docs/sdk/writing-with-the-sdk.md */
import {isPreconditionFailed, isValidation, StrategyClient} from '@send-strategy/sdk';

const baseUrl = process.env.SEND_STRATEGY_URL ?? 'http://127.0.0.1:4400/v1';

/** The token as it is now: from a file, a vault, or a sign-in that is renewed. */
async function token(): Promise<string> {
  return process.env.SEND_STRATEGY_TOKEN ?? '';
}

const client = new StrategyClient({baseUrl, token});
const marlhaven = client.strategy('marlhaven');

await report();
await update();
await meet();
await makeMistakes();
await changeWhole();
await begin();
await loseAnswer();

async function report(): Promise<void> {
  const {data} = await marlhaven.updates.add(
    {
      actionId: 'one-front-door',
      on: '2026-11-20',
      status: 'atRisk',
      statusReason: 'The online form is late.',
      byRole: 'Head of Early Help',
      illustrative: true,
    },
    {idempotencyKey: 'quarterly-report-7/one-front-door'},
  );
  const {status, statusAsOf} = await marlhaven.actions.get('one-front-door');
  console.log(`Reported as ${data.id}: the action is ${status} as of ${statusAsOf}.`);
}

async function update(): Promise<void> {
  const {data, version} = await marlhaven.actions.update('one-front-door', (action) => ({...action, dueDate: '2027-03-31'}));
  console.log(`Due on ${data.dueDate} since version ${version}.`);
}

/** Two people have read the same version. The second is told what the first wrote. */
async function meet(): Promise<void> {
  const {data, version} = await marlhaven.actions.current('one-front-door');
  await marlhaven.actions.put({...data, ownerRole: 'Director of Early Help'}, {version});
  try {
    await marlhaven.actions.put({...data, dueLabel: 'Spring 2027'}, {version});
  } catch (error) {
    if (!isPreconditionFailed<typeof data>(error)) throw error;
    console.log(`Somebody else was first: the owner is now ${error.current?.data.ownerRole}.`);
  }
}

async function makeMistakes(): Promise<void> {
  try {
    await marlhaven.actions.update('one-front-door', (action) => ({
      ...action,
      dueDate: '2027-02-30',
      priorityIds: ['early-hlep'],
    }));
  } catch (error) {
    if (!isValidation(error)) throw error;
    for (const {pointer, message} of error.errors) console.log(`Refused: ${pointer}: ${message}`);
  }
}

/** All or nothing: nobody ever sees the one without the other. */
async function changeWhole(): Promise<void> {
  const {version} = await marlhaven.all.update((whole) => ({
    ...whole,
    priorities: whole.priorities?.map((priority) =>
      priority.id === 'early-help' ? {...priority, title: 'Help early, wherever you live'} : priority,
    ),
    actions: whole.actions?.map((action) =>
      action.id === 'one-front-door' ? {...action, title: 'Open one front door in every town'} : action,
    ),
  }));
  console.log(`Both titles changed in revision ${version}.`);
}

/** A new strategy, which only its writers see until it is published. */
async function begin(): Promise<void> {
  const next = client.strategy('marlhaven-2030', {draft: true});
  const {data} = await marlhaven.all.current();
  const {variants: _words, valueForMoney: _measures, ...strategy} = data.strategy;
  await next.all.add({
    strategy: {...strategy, id: 'marlhaven-2030', title: 'Marlhaven joint SEND strategy 2030 to 2035', status: 'draft'},
    organisations: data.organisations ?? [],
    sources: data.sources ?? [],
  });
  const isListed = async () => (await client.strategies()).some(({id}) => id === 'marlhaven-2030');
  console.log(`A draft: ${(await next.strategy.get()).title}. Is it listed? ${await isListed()}.`);
  await next.strategy.update((strategy) => ({...strategy, status: 'approved'}));
  console.log(`Approved. Is it listed? ${await isListed()}.`);
}

/** The service does what it is asked, and the network loses its answer: it is asked again, and does it once. */
async function loseAnswer(): Promise<void> {
  let sent = 0;
  const losing = new StrategyClient({
    baseUrl,
    token,
    fetch: async (...request) => {
      const answer = await fetch(...request);
      sent += 1;
      if (sent === 1) throw new TypeError('fetch failed');
      return answer;
    },
  });
  const {updates} = losing.strategy('marlhaven');
  const {data} = await updates.add({actionId: 'one-front-door', on: '2026-11-27', status: 'onTrack', illustrative: true});
  const there = (await updates.list({reload: true})).filter(({on, actionId}) => on === data.on && actionId === data.actionId);
  console.log(`Sent ${sent - 1} times, there ${there.length === 1 ? 'once' : `${there.length} times`}.`);
}
