import {fill, readLedger, strategyIds} from './databases.ts';
import {expectConsistent, expectFeedWhole, expectKept} from './ledger.ts';
import {startServiceProcess} from './service-process.ts';
import {newJournal, writeItems, writeUpdates, writeWhole, type Desk, type Journal} from './writers.ts';

const [many, single] = strategyIds;

/** All the writers of a round: several for the same items. */
export function startWriters(desk: Desk): Promise<unknown> {
  return Promise.all([
    writeItems(desk, many, 'priorities', 'early-help', 'title'),
    writeItems(desk, many, 'priorities', 'early-help', 'title'),
    writeItems(desk, many, 'priorities', 'belonging', 'title'),
    writeUpdates(desk, many),
    writeUpdates(desk, many),
    writeWhole(desk, many),
    writeWhole(desk, single),
    writeUpdates(desk, single),
  ]);
}

/** Resolves when a journal has so many more entries. */
export async function acknowledgements(journal: Journal, more: number): Promise<void> {
  const enough = journal.acknowledged.length + more;
  while (journal.acknowledged.length < enough && journal.unexpected.length === 0)
    await new Promise((resolve) => {
      setTimeout(resolve, 1);
    });
}

/**
 * Kills the service with SIGKILL while writers write, starts it again and looks whether everything is there; so many times.
 *
 * @returns How many writes were acknowledged.
 */
export async function killService(database: string, rounds: number): Promise<number> {
  const token = await fill(database);
  const journal = newJournal();
  for (let round = 1; round <= rounds; round += 1) {
    const service = await startServiceProcess(database);
    let isOver = false;
    const writing = startWriters({url: () => service.url, token, journal, goesOn: () => !isOver});
    await acknowledgements(journal, 1 + Math.floor(Math.random() * 120));
    const killed = service.end('SIGKILL');
    isOver = true;
    await Promise.all([killed, writing]);
    const again = await startServiceProcess(database);
    await check(database, again.url, journal);
    await again.end('SIGKILL');
  }
  return journal.acknowledged.length;
}

/**
 * Ends the database server while writers write, and starts it again; so many times. The service stays up.
 *
 * @returns How many writes were acknowledged, and how often a writer was told to try again later.
 */
export async function killDatabase(
  database: string,
  restart: (round: number) => Promise<void>,
  rounds: number,
): Promise<{acknowledged: number; unavailable: number}> {
  const token = await fill(database);
  const journal = newJournal();
  const service = await startServiceProcess(database);
  for (let round = 1; round <= rounds; round += 1) {
    let isOver = false;
    const writing = startWriters({url: () => service.url, token, journal, goesOn: () => !isOver});
    await acknowledgements(journal, 1 + Math.floor(Math.random() * 60));
    await restart(round);
    // It goes on by itself.
    await acknowledgements(journal, 20);
    isOver = true;
    await writing;
    await check(database, service.url, journal);
  }
  return {acknowledged: journal.acknowledged.length, unavailable: journal.unavailable};
}

/** Compares what writers were told with what is there. */
export async function check(database: string, url: string, journal: Journal): Promise<void> {
  const ledger = await readLedger(database);
  expectConsistent(ledger);
  expectKept(ledger, journal);
  await expectFeedWhole(url, ledger);
}
