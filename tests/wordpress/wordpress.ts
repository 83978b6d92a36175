/** A real WordPress for the tests of this folder, with a database of its own, on the loopback. Both are gone when the tests are done. */
import {execFile, execFileSync, spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {accessSync, existsSync, readFileSync} from 'node:fs';
import {cp, mkdir, rm, writeFile} from 'node:fs/promises';
import {createServer, type AddressInfo} from 'node:net';
import {delimiter, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {temporaryFolder} from '../dataset-folder.ts';

/** Where WordPress is: WORDPRESS_PATH, else Debian's. */
export const wordPressPath = process.env.WORDPRESS_PATH ?? '/usr/share/wordpress';

const pluginFolder = fileURLToPath(new URL('../../integrations/wordpress/send-strategy', import.meta.url));
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Why these tests cannot run here, in words; undefined where they can. */
export function whatIsMissing(): string | undefined {
  const wanted = ['php', 'openssl', 'mariadbd', 'mariadb-install-db'].filter((name) => programAt(name) === undefined);
  if (!existsSync(join(wordPressPath, 'wp-load.php'))) wanted.unshift(`WordPress at ${wordPressPath}`);
  if (wanted.length === 0) return undefined;
  return `there is no ${wanted.join(', no ')}. On Debian: apt-get install --no-install-recommends wordpress wordpress-theme-twentytwentythree php-cli php-mysql php-xml php-mbstring php-curl openssl mariadb-server. WORDPRESS_PATH names another WordPress`;
}

function programAt(name: string): string | undefined {
  return [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin']
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path);
        return true;
      } catch {
        return false;
      }
    });
}

/** A running database server. */
export interface Database {
  socket: string;
  close(): Promise<void>;
}

/** Starts a MariaDB that only this machine's files lead to. */
export async function startDatabase(): Promise<Database> {
  const folder = await temporaryFolder();
  const [data, socket] = [join(folder, 'data'), join(folder, 'socket')];
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  execFileSync(
    programAt('mariadb-install-db')!,
    ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db', ...user],
    {stdio: 'ignore'},
  );
  const bootstrap = join(folder, 'begin.sql');
  await writeFile(bootstrap, 'CREATE DATABASE test;\n');
  const server = spawn(
    programAt('mariadbd')!,
    ['--no-defaults', `--datadir=${data}`, `--socket=${socket}`, '--skip-networking', `--init-file=${bootstrap}`, ...user],
    {stdio: ['ignore', 'ignore', 'pipe']},
  );
  await said(server, /ready for connections/);
  return {socket, close: () => ended(server)};
}

/** Waits until a program says something. */
async function said(program: ChildProcess, words: RegExp): Promise<void> {
  let heard = '';
  await new Promise<void>((resolve, reject) => {
    program.stderr!.on('data', (text: Buffer) => {
      heard += String(text);
      if (words.test(heard)) resolve();
    });
    program.once('exit', (code) => reject(new Error(`It ended with ${code} before it was ready:\n${heard}`)));
  });
}

async function ended(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const over = once(program, 'exit');
  program.kill();
  await over;
}

/** What is different from one WordPress to another. */
export interface WordPressOptions {
  database: Database;
  /** The port of the service that it asks. */
  servicePort: number;
  /** The file of the certificate that the service has. */
  certificate: string;
  /** Whether there are several sites. Default: one. */
  several?: boolean;
}

/** A running WordPress with the plugin among its files, active. */
export interface WordPress {
  /** Without a slash at its end. */
  url: string;
  version: string;
  /** Runs PHP within WordPress and gives what it writes. */
  run(code: string, site?: string): Promise<string>;
  /** What PHP reported of the plugin's files so far, as its debug log has it. */
  reports(): string[];
  close(): Promise<void>;
}

export const password = 'a password of a test';

/** Installs and starts a WordPress. */
export async function startWordPress({
  database,
  servicePort,
  certificate,
  several = false,
}: WordPressOptions): Promise<WordPress> {
  const root = await temporaryFolder();
  await cp(wordPressPath, root, {
    recursive: true,
    dereference: true,
    filter: (path) => !/wp-content\/(languages|mu-plugins)/.test(path),
  });
  await cp(here('wp-config.php'), join(root, 'wp-config.php'));
  await mkdir(join(root, 'wp-content/mu-plugins'));
  await cp(here('loopback.php'), join(root, 'wp-content/mu-plugins/loopback.php'));
  await cp(pluginFolder, join(root, 'wp-content/plugins/send-strategy'), {recursive: true});
  const port = await freePort();
  const host = `127.0.0.1:${port}`;
  const environment = (isNetwork: boolean) => ({
    ...process.env,
    ...{
      TEST_SOCKET: database.socket,
      TEST_HOST: host,
      TEST_PREFIX: several ? 'several_' : 'one_',
      TEST_SERVICE_PORT: String(servicePort),
    },
    ...{TEST_CERTIFICATE: certificate, TEST_SEVERAL_SITES: isNetwork ? 'yes' : '', PHP_CLI_SERVER_WORKERS: '4'},
  });
  const log = () => {
    const path = join(root, 'wp-content/debug.log');
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  // Not synchronously: the service that PHP may ask runs in this process.
  const php = async (code: string, {isNetwork = several, site = '/', first = ''} = {}) => {
    const {stdout} = await promisify(execFile)(
      'php',
      [
        ...['-d', 'display_errors=stderr', '-d', 'sendmail_path=/bin/true'],
        '-r',
        `$_SERVER['HTTP_HOST'] = '${host}'; $_SERVER['REQUEST_URI'] = '${site}'; ${first} require '${root}/wp-load.php'; ${code}`,
      ],
      {env: environment(isNetwork)},
    ).catch((error: unknown) => {
      throw new Error(`WordPress did not do it. Its log:\n${log()}`, {cause: error});
    });
    return stdout;
  };
  await php(
    `require_once ABSPATH . 'wp-admin/includes/upgrade.php';
    wp_install('A council', 'admin', 'admin@council.example', true, '', '${password}');
    update_option('permalink_structure', '/%postname%/'); update_option('posts_per_rss', 100);`,
    {isNetwork: false, first: "define('WP_INSTALLING', true);"},
  );
  if (several)
    await php(
      `require_once ABSPATH . 'wp-admin/includes/upgrade.php';
      foreach ($wpdb->tables('ms_global') as $table => $name) $wpdb->$table = $name;
      install_network();
      populate_network(1, '${host}', 'admin@council.example', 'A network', '/', false);`,
      {isNetwork: false},
    );
  await php(
    `require_once ABSPATH . 'wp-admin/includes/plugin.php';
    $failed = activate_plugin('send-strategy/send-strategy.php', '', is_multisite());
    if (is_wp_error($failed)) { fwrite(STDERR, $failed->get_error_message()); exit(1); }`,
  );
  const server = spawn('php', ['-S', host, '-t', root, here('router.php')], {
    env: environment(several),
    stdio: ['ignore', 'ignore', 'pipe'],
    // Its workers are in its group, and end with it.
    detached: true,
  });
  await said(server, /started/);
  server.stderr.resume();
  return {
    url: `http://${host}`,
    version: await php('echo get_bloginfo("version");'),
    run: (code, site = '/') => php(code, {site}),
    reports: () =>
      log()
        .split('\n')
        .filter((line) => line.includes('plugins/send-strategy')),
    async close() {
      const over = once(server, 'exit');
      process.kill(-server.pid!);
      await over;
      await rm(root, {recursive: true});
    },
  };
}

/** A port that nobody has. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
