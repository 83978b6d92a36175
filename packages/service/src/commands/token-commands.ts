import {type Command} from 'commander';
import {createToken, revokeToken, tokensOf} from '../auth/tokens.ts';
import {databaseOption, withStore, type CommandOutput} from './kept-strategy.ts';

interface DatabaseOptions {
  database?: string;
}

/** Adds the commands that make, list and end tokens. */
export function addTokenCommands(program: Command, output: CommandOutput): void {
  const token = program.command('token').description('Make, list and revoke the tokens with which programs and schools write.');
  token
    .command('create')
    .description('Make a token. It is shown once, and kept as a hash only.')
    .requiredOption('--role <role>', 'admin, editor or school')
    .option('--strategy <id...>', 'the strategies that it is for')
    .option('--urn <urn>', 'the school that it is for')
    .option('--name <name>', 'what stands in the audit trail')
    .option('--expires <day>', 'its last day, for example 2027-03-31; a year from now if not given')
    .addOption(databaseOption())
    .action(
      async ({
        strategy,
        ...options
      }: DatabaseOptions & {role: string; strategy?: string[]; urn?: string; name?: string; expires?: string}) => {
        await withStore(options, async (store) => {
          const made = await createToken(
            store.db,
            {...options, ...(strategy === undefined ? {} : {strategies: strategy})},
            new Date(),
          );
          output.log(made.token);
          output.log(
            `This is "${made.record.name}" (${made.record.id}), until ${made.record.expiresAt.slice(0, 10)}. It is not shown again.`,
          );
        });
      },
    );
  token
    .command('list')
    .description('List the tokens, also those that have ended.')
    .addOption(databaseOption())
    .action(async (options: DatabaseOptions) => {
      await withStore(options, async (store) => {
        const now = new Date().toISOString();
        for (const {id, name, role, strategies, urn, expiresAt, revokedAt} of await tokensOf(store.db)) {
          const state =
            revokedAt !== undefined
              ? `revoked ${revokedAt.slice(0, 10)}`
              : `${expiresAt <= now ? 'expired' : 'until'} ${expiresAt.slice(0, 10)}`;
          const place = strategies.length === 0 ? 'every strategy' : strategies.join(' ');
          output.log([id, role, ...(urn === undefined ? [] : [urn]), place, state, name].join(', '));
        }
      });
    });
  token
    .command('revoke')
    .description('End a token at once.')
    .argument('<id>', 'its id, as in the list')
    .addOption(databaseOption())
    .action(async (id: string, options: DatabaseOptions) => {
      await withStore(options, async (store) => {
        const {name} = await revokeToken(store.db, id, new Date());
        output.log(`Revoked: "${name}" (${id}).`);
      });
    });
}
