import {readFileSync} from 'node:fs';
import {type ServiceOptions} from './start.ts';
import {logLevels, type LogLevel} from './log.ts';

/** A running service's settings, as they were given. */
export interface Configuration extends ServiceOptions {
  /** Lines for people, or JSON. */
  log: 'text' | 'json';
  logLevel: LogLevel;
}

/** What is wrong with settings, every fault a sentence. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

/** One setting: a flag, and an environment variable `SEND_STRATEGY_…` that stands in for it. */
export interface Setting {
  /** The flag without dashes, for example `allow-origin`. */
  readonly flag: string;
  readonly placeholder: string;
  readonly about: string;
  readonly isList?: boolean;
  /** A secret: `SEND_STRATEGY_…_FILE` names a file that holds it. */
  readonly isSecret?: boolean;
  /** Gives what was expected where the value is not it. */
  readonly wrong?: (value: string) => string | undefined;
}

const wholeNumber = (what: string, least: number, most: number) => (value: string) =>
  /^\d{1,12}$/.test(value) && Number(value) >= least && Number(value) <= most
    ? undefined
    : `${what} is a whole number from ${least} to ${most}.`;

const oneOf =
  (...values: readonly string[]) =>
  (value: string) =>
    values.includes(value) ? undefined : `One of ${values.join(', ')} was expected.`;

const webAddress = (value: string) => {
  const url = URL.parse(value);
  return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))
    ? undefined
    : 'An address that begins with https:// was expected.';
};

/** The public address of a service, which may be below a path. */
export const publicAddress = (value: string) =>
  webAddress(value) ?? (/[?#]|\/$/.test(value) ? 'The address was expected without a slash, a ? or a # at its end.' : undefined);

const isLoopback = (host: string) => ['localhost', '127.0.0.1', '[::1]'].includes(host);

const origin = (value: string) =>
  URL.parse(value)?.origin === value
    ? undefined
    : 'The origin of a page was expected, without a path, for example https://intranet.example.';

const isClientId = (value: string) =>
  /^[\x21-\x7e]{1,200}$/.test(value) ? undefined : 'The id of a client was expected, as the provider gave it, without spaces.';

/** RFC 6749, section 3.3. */
const isScope = (value: string) =>
  /^[\x21\x23-\x5b\x5d-\x7e]+( [\x21\x23-\x5b\x5d-\x7e]+)*$/.test(value) && value.split(' ').includes('openid')
    ? undefined
    : 'Scopes with one space between them were expected, openid among them.';

const claim = (value: string) => (/^\S{1,200}$/.test(value) ? undefined : 'The name of a claim was expected, without spaces.');

/** Every setting of `serve`. */
export const settings: readonly Setting[] = [
  {
    flag: 'database',
    placeholder: '<address>',
    about: 'database: sqlite:FILE or postgres://USER@HOST/NAME',
    isSecret: true,
    wrong: (value) =>
      /^(sqlite:.|postgres(ql)?:\/\/)/.test(value) ? undefined : 'sqlite:FILE or postgres://USER@HOST/NAME was expected.',
  },
  {
    flag: 'port',
    placeholder: '<number>',
    about: 'port to listen on; 0 for any free one (default: 4400)',
    wrong: wholeNumber('A port', 0, 65_535),
  },
  {flag: 'host', placeholder: '<address>', about: 'address to listen on; 0.0.0.0 for all (default: 127.0.0.1)'},
  {flag: 'widgets', placeholder: '<folder>', about: 'folder of the browser files (default: those of this package)'},
  {
    flag: 'public-url',
    placeholder: '<address>',
    about: 'where the public reaches this service, for addresses in oEmbed files (default: none are written)',
    wrong: publicAddress,
  },
  {
    flag: 'allow-origin',
    placeholder: '<origin...>',
    about: 'origins of pages that may write; in the variable, with commas',
    isList: true,
    wrong: origin,
  },
  {flag: 'oidc-issuer', placeholder: '<address>', about: 'issuer of sign-ins by OpenID Connect', wrong: webAddress},
  {flag: 'oidc-audience', placeholder: '<name>', about: 'this service, as sign-ins name it in aud'},
  {
    flag: 'oidc-jwks-url',
    placeholder: '<address>',
    about: 'where the issuer’s keys are (default: as the issuer says)',
    wrong: webAddress,
  },
  {flag: 'oidc-role-claim', placeholder: '<name>', about: 'claim of the role (default: send_role)', wrong: claim},
  {
    flag: 'oidc-strategies-claim',
    placeholder: '<name>',
    about: 'claim of the strategies (default: send_strategies)',
    wrong: claim,
  },
  {flag: 'oidc-urn-claim', placeholder: '<name>', about: 'claim of the URN (default: send_urn)', wrong: claim},
  {
    flag: 'oidc-client-id',
    placeholder: '<id>',
    about: 'the edit page, as the provider knows it: people can sign in there then',
    wrong: isClientId,
  },
  {
    flag: 'oidc-scope',
    placeholder: '<scopes>',
    about: 'what the edit page asks the provider for (default: openid)',
    wrong: isScope,
  },
  {
    flag: 'log',
    placeholder: '<form>',
    about: 'text for people, json for collectors of logs (default: text)',
    wrong: oneOf('text', 'json'),
  },
  {flag: 'log-level', placeholder: '<level>', about: `${logLevels.join(', ')} (default: info)`, wrong: oneOf(...logLevels)},
  {
    flag: 'trust-proxy',
    placeholder: '<addresses>',
    about: 'proxies whose X-Forwarded-For is believed: their addresses with commas, or loopback (default: none)',
    wrong: (value) =>
      /^[\w.:/]+(,[\w.:/]+)*$/.test(value)
        ? undefined
        : 'Addresses or networks were expected, with commas, for example 10.0.0.0/8.',
  },
  {
    flag: 'writes-per-minute',
    placeholder: '<number>',
    about: 'writes that one sender may make in a minute (default: 120)',
    wrong: wholeNumber('This', 1, 1_000_000),
  },
  {
    flag: 'body-limit',
    placeholder: '<bytes>',
    about: 'largest body of one item; of a whole strategy, eight times that (default: 1000000)',
    wrong: wholeNumber('A limit in bytes', 1024, 100_000_000),
  },
  {
    flag: 'shutdown-seconds',
    placeholder: '<number>',
    about: 'how long requests may take to end after SIGTERM (default: 10)',
    wrong: wholeNumber('This', 0, 3600),
  },
  {
    flag: 'hsts-seconds',
    placeholder: '<number>',
    about: 'send Strict-Transport-Security with this max-age; only behind TLS (default: not sent)',
    wrong: wholeNumber('This', 0, 100_000_000),
  },
];

/** The environment variable of a setting. */
export function variableOf({flag}: Setting): string {
  return `SEND_STRATEGY_${flag.toUpperCase().replaceAll('-', '_')}`;
}

/**
 * Reads and checks every setting. A flag wins over a variable.
 *
 * @param flags By the names that commander gives them, for example `allowOrigin`.
 * @throws {ConfigurationError} With every fault at once.
 */
export function readConfiguration(
  folders: readonly string[],
  flags: Readonly<Record<string, unknown>>,
  env: NodeJS.ProcessEnv,
  builtWidgets: string,
): Configuration {
  const faults: string[] = [];
  const given = new Map<string, string[]>();
  for (const setting of settings) {
    const found = valueOf(setting, flags, env, faults);
    // Folders on the command line win over a database in the environment, as a flag does.
    if (found === undefined || (setting.flag === 'database' && found.from !== '--database' && folders.length > 0)) continue;
    given.set(setting.flag, found.values);
    for (const value of found.values) {
      const expected = value === '' ? 'It is empty: leave it out, or give a value.' : setting.wrong?.(value);
      // Of a secret, the log says where, not what.
      if (expected !== undefined) faults.push(`${found.from}${setting.isSecret === true ? '' : ` "${value}"`}: ${expected}`);
    }
  }
  const one = (flag: string) => given.get(flag)?.[0];
  const number = (flag: string) => (given.has(flag) ? Number(one(flag)) : undefined);
  const [database, issuer, audience, jwksUrl] = ['database', 'oidc-issuer', 'oidc-audience', 'oidc-jwks-url'].map(one);
  if (folders.length === 0 && database === undefined && faults.length === 0)
    faults.push('Nothing to publish was named: give dataset folders, or --database sqlite:FILE or postgres://….');
  if (folders.length > 0 && database !== undefined)
    faults.push(
      'Either dataset folders or a database can be served. To put a folder into a database: send-strategy import folder.',
    );
  const isSigningIn = [...given.keys()].some((flag) => flag.startsWith('oidc-'));
  if (isSigningIn && (issuer === undefined || audience === undefined))
    faults.push('For sign-ins by OpenID Connect, both --oidc-issuer and --oidc-audience are needed.');
  if (given.has('oidc-scope') && !given.has('oidc-client-id'))
    faults.push('--oidc-scope is what the edit page asks for: that needs --oidc-client-id, too.');
  if (isSigningIn && database === undefined) faults.push('Sign-ins by OpenID Connect are for writing: that needs --database.');
  if (faults.length > 0) throw new ConfigurationError(faults);
  return defined({
    folders: folders.length > 0 ? folders : undefined,
    database,
    port: number('port'),
    host: one('host'),
    widgets: one('widgets') ?? builtWidgets,
    publicUrl: one('public-url'),
    allowOrigins: given.get('allow-origin'),
    openIdConnect:
      issuer === undefined || audience === undefined
        ? undefined
        : defined({
            issuer,
            audience,
            jwksUrl,
            clientId: one('oidc-client-id'),
            scope: one('oidc-scope'),
            claims: defined({
              role: one('oidc-role-claim'),
              strategies: one('oidc-strategies-claim'),
              urn: one('oidc-urn-claim'),
            }),
          }),
    log: (one('log') ?? 'text') as 'text' | 'json',
    logLevel: (one('log-level') ?? 'info') as LogLevel,
    trustProxy: one('trust-proxy'),
    writesPerMinute: number('writes-per-minute'),
    bodyLimit: number('body-limit'),
    shutdownSeconds: number('shutdown-seconds'),
    hstsSeconds: number('hsts-seconds'),
  });
}

function valueOf(
  setting: Setting,
  flags: Readonly<Record<string, unknown>>,
  env: NodeJS.ProcessEnv,
  faults: string[],
): {from: string; values: string[]} | undefined {
  const flag = flags[setting.flag.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())];
  if (flag !== undefined) return {from: `--${setting.flag}`, values: [flag].flat().map(String)};
  const variable = variableOf(setting);
  const text = env[variable];
  if (text !== undefined)
    return {from: variable, values: setting.isList === true ? text.split(',').map((part) => part.trim()) : [text]};
  const file = setting.isSecret === true ? env[`${variable}_FILE`] : undefined;
  if (file === undefined) return undefined;
  try {
    return {from: `${variable}_FILE`, values: [readFileSync(file, 'utf8').trim()]};
  } catch (error) {
    faults.push(`${variable}_FILE "${file}": the file cannot be read (${(error as NodeJS.ErrnoException).code}).`);
    return undefined;
  }
}

/** Without what is undefined: such settings have their defaults. */
function defined<Fields extends object>(fields: Fields): {[Name in keyof Fields]: Exclude<Fields[Name], undefined>} {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
