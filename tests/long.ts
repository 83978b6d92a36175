/** Whether the long tests run, too: `npm run test:long`. */
export const isLong = process.env.SEND_STRATEGY_LONG_TESTS === 'true';

/** What a test goes through: all of it with the long tests, else the most telling. */
export function most<Case>(all: readonly Case[], telling: (one: Case) => boolean): Case[] {
  return all.filter((one) => isLong || telling(one));
}
