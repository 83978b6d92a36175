import {type Command} from 'commander';
import {describeProblem} from '../folder/problem.ts';
import {readConfiguration, settings, variableOf, type Configuration} from '../serve/configuration.ts';
import {makeLog} from '../serve/log.ts';
import {startService, type ServiceOptions} from '../serve/start.ts';
import {type ReloadEvent} from '../serve/strategies.ts';
import {type CommandOutput} from './kept-strategy.ts';
import {plainReason} from './plain-reason.ts';

/** Adds the command that runs the service. Every flag has an environment variable; both are checked before anything starts. */
export function addServe(program: Command, output: CommandOutput, built: {widgets: string; pages: string}): void {
  const command = program
    .command('serve')
    .description('Serve dataset folders, and read them again when their files change; or serve a database.')
    .argument('[folder...]', 'dataset folders');
  for (const setting of settings)
    command.option(`--${setting.flag} ${setting.placeholder}`, `${setting.about} (${variableOf(setting)})`);
  command.action(async (folders: string[], flags: Record<string, unknown>) => {
    await serve({...readConfiguration(folders, flags, process.env, built.widgets), pages: built.pages}, output);
  });
}

async function serve(configuration: Configuration, output: CommandOutput): Promise<void> {
  const telling = configuration.log === 'json' ? inJson(configuration) : inWords(output);
  const service = await startService({...configuration, ...telling.options});
  telling.started(`${service.url}/v1/index.json`);
  await new Promise<void>((resolve) => {
    const listener = (signal: NodeJS.Signals) => {
      telling.ending(signal);
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, listener);
  });
  // Whoever signals a second time does not want to wait.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => service.cutOff());
  await service.close();
}

interface Telling {
  options: Pick<ServiceOptions, 'onChange' | 'onReload' | 'logger'>;
  started(url: string): void;
  ending(signal: string): void;
}

function inWords(output: CommandOutput): Telling {
  return {
    started: (url) => output.log(`Strategy data service: ${url}`),
    ending: () => {},
    options: {
      onChange(event) {
        if ('changed' in event) output.log(`${event.changed.join(', ')}: changed and published.`);
        else output.error(`${plainReason(event.error)} What was published stays.`);
      },
      onReload(event) {
        if (event.kind === 'published') {
          output.log(`${event.folder}: read again and published.`);
          return;
        }
        for (const problem of event.problems) output.error(describeProblem(problem));
        output.error(notPublished(event));
      },
    },
  };
}

function inJson({logLevel}: Configuration): Telling {
  const log = makeLog(logLevel);
  return {
    started: (url) => log.info({url}, 'started'),
    ending: (signal) => log.info({signal}, 'ending'),
    options: {
      logger: log,
      onChange(event) {
        if ('changed' in event) log.info({strategies: event.changed}, 'published');
        else log.error({err: event.error}, 'The database cannot be read. What was published stays.');
      },
      onReload(event) {
        if (event.kind === 'published') log.info({folder: event.folder}, 'published');
        // What is wrong may quote the data: `check` says it to whoever keeps the folder.
        else log.error({folder: event.folder, problems: event.problems.length}, notPublished(event));
      },
    },
  };
}

function notPublished({folder, consentsApplied}: Extract<ReloadEvent, {kind: 'kept'}>): string {
  const consents = consentsApplied ? ' What its consents say now was applied.' : ' Its consents could not be read either.';
  return `${folder}: not published. The last good data stays.${consents}`;
}
