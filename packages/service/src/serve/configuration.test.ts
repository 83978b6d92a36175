import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {temporaryFolder} from '../../../../tests/dataset-folder.ts';
import {ConfigurationError, readConfiguration, settings, variableOf} from './configuration.ts';

const read = (folders: string[], flags: Record<string, unknown>, env: NodeJS.ProcessEnv = {}) =>
  readConfiguration(folders, flags, env, '/built');

function faultsOf(...args: Parameters<typeof read>): readonly string[] {
  try {
    read(...args);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.faults;
    throw error;
  }
  return [];
}

describe('Settings', () => {
  test('come from flags and from the environment, and flags win', () => {
    const env = {
      SEND_STRATEGY_DATABASE: 'postgres://service@db/send',
      SEND_STRATEGY_PORT: '8080',
      SEND_STRATEGY_PUBLIC_URL: 'https://send.example.gov.uk/area',
      SEND_STRATEGY_ALLOW_ORIGIN: 'https://intranet.example, https://forms.example',
      SEND_STRATEGY_OIDC_ISSUER: 'https://login.example/',
      SEND_STRATEGY_OIDC_AUDIENCE: 'send-strategy',
      SEND_STRATEGY_OIDC_ROLE_CLAIM: 'roles',
      SEND_STRATEGY_OIDC_CLIENT_ID: '0a1b-2c3d',
      SEND_STRATEGY_OIDC_SCOPE: 'openid offline_access api://0a1b/Strategy.Write',
    };
    expect(read([], {port: '4401'}, env)).toEqual({
      database: 'postgres://service@db/send',
      port: 4401,
      widgets: '/built',
      publicUrl: 'https://send.example.gov.uk/area',
      allowOrigins: ['https://intranet.example', 'https://forms.example'],
      openIdConnect: {
        issuer: 'https://login.example/',
        audience: 'send-strategy',
        clientId: '0a1b-2c3d',
        scope: 'openid offline_access api://0a1b/Strategy.Write',
        claims: {role: 'roles'},
      },
      log: 'text',
      logLevel: 'info',
    });
  });

  test('are refused with every fault at once: where, what and what was expected', () => {
    const env = {SEND_STRATEGY_WRITES_PER_MINUTE: 'many', SEND_STRATEGY_ALLOW_ORIGIN: 'https://intranet.example/page'};
    const flags = {database: 'mysql://user:secret@db', port: '70000', logLevel: 'loud', oidcIssuer: 'http://login.example'};
    const faults = faultsOf([], flags, env);
    expect(faults).toEqual([
      '--database: sqlite:FILE or postgres://USER@HOST/NAME was expected.',
      '--port "70000": A port is a whole number from 0 to 65535.',
      'SEND_STRATEGY_ALLOW_ORIGIN "https://intranet.example/page": The origin of a page was expected, without a path, for example https://intranet.example.',
      '--oidc-issuer "http://login.example": An address that begins with https:// was expected.',
      '--log-level "loud": One of silent, error, warn, info, debug was expected.',
      'SEND_STRATEGY_WRITES_PER_MINUTE "many": This is a whole number from 1 to 1000000.',
      'For sign-ins by OpenID Connect, both --oidc-issuer and --oidc-audience are needed.',
    ]);
  });

  test.each<[what: string, ...Parameters<typeof read>, fault: RegExp]>([
    ['nothing to serve', [], {}, {}, /Nothing to publish was named/],
    ['folders and a database', ['a'], {database: 'sqlite:b'}, {}, /Either dataset folders or a database/],
    ['sign-ins without a database', ['a'], {oidcIssuer: 'https://a.example', oidcAudience: 'b'}, {}, /needs --database/],
    [
      'a scope without a client',
      [],
      {database: 'sqlite:b', oidcIssuer: 'https://a.example', oidcAudience: 'b', oidcScope: 'openid'},
      {},
      /needs --oidc-client-id/,
    ],
    ['a client without an issuer', [], {database: 'sqlite:b', oidcClientId: 'c'}, {}, /both --oidc-issuer and --oidc-audience/],
    ['a client with a space', [], {oidcClientId: 'a b'}, {}, /--oidc-client-id "a b": The id of a client was expected/],
    ['a scope without openid', [], {oidcScope: 'profile'}, {}, /--oidc-scope "profile": Scopes with one space between them/],
    ['a scope with two spaces', [], {oidcScope: 'openid  email'}, {}, /--oidc-scope "openid {2}email": Scopes/],
    ['an empty value', ['a'], {}, {SEND_STRATEGY_HOST: ''}, /SEND_STRATEGY_HOST "": It is empty/],
    ['a file of a secret that is not there', [], {}, {SEND_STRATEGY_DATABASE_FILE: '/nowhere'}, /cannot be read \(ENOENT\)/],
  ])('%s is a fault', (_what, folders, flags, env, fault) => {
    expect(faultsOf(folders, flags, env).join('\n')).toMatch(fault);
  });

  test('take the database’s address from a file, where a variable names one', async () => {
    const file = join(await temporaryFolder(), 'secret');
    await writeFile(file, 'postgres://service:secret@db/send\n');
    expect(read([], {}, {SEND_STRATEGY_DATABASE_FILE: file}).database).toBe('postgres://service:secret@db/send');
  });

  test('folders on the command line win over a database in the environment', () => {
    expect(read(['a'], {}, {SEND_STRATEGY_DATABASE: 'sqlite:b'})).toMatchObject({folders: ['a']});
  });

  test('are all in the guide', async () => {
    const guide = await readFile(new URL('../../../../docs/running.md', import.meta.url), 'utf8');
    for (const setting of settings) {
      expect(guide).toContain(`--${setting.flag}`);
      expect(guide).toContain(variableOf(setting));
    }
  });
});
