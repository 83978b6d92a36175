/** A real Apache and a real nginx, each with the lines of a snippet, on the loopback. */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync} from 'node:fs';
import {chmod, mkdir, readFile, writeFile} from 'node:fs/promises';
import {createServer, type AddressInfo} from 'node:net';
import {join} from 'node:path';
import {expect} from 'vitest';
import {temporaryFolder} from '../dataset-folder.ts';

/** A running web server with a folder of pages. */
export interface WebServer {
  url: string;
  /** The folder that it serves, as the snippets' `/var/www/html`. */
  folder: string;
  /** Puts a page into the folder, and gives its address. */
  put(name: string, html: string): Promise<string>;
  close(): Promise<void>;
}

const programs = {apache: '/usr/sbin/apache2', nginx: '/usr/sbin/nginx'};
export type Kind = keyof typeof programs;
const modules = '/usr/lib/apache2/modules';

/** Why a server cannot run here, in words; undefined where it can. */
export function whatIsMissing(kind: Kind): string | undefined {
  const path = process.platform === 'linux' ? programs[kind] : '';
  return existsSync(path)
    ? undefined
    : `there is no ${programs[kind]}. On Debian: apt-get install ${kind === 'apache' ? 'apache2' : 'nginx'}`;
}

const isRoot = process.getuid?.() === 0;

const configurations: Record<Kind, (root: string, port: number, lines: string) => {configuration: string; start: string[]}> = {
  apache: (root, port, lines) => ({
    // Debian's modules, as `a2enmod include proxy_http headers ssl` turns them on beside the usual ones.
    configuration: `ServerRoot "${root}"
PidFile "${root}/pid"
ErrorLog "${root}/error.log"
Listen 127.0.0.1:${port}
ServerName 127.0.0.1
DocumentRoot "${root}/html"
${['mpm_event', 'authz_core', 'dir', 'mime', 'filter', 'include', 'headers', 'proxy', 'proxy_http', 'socache_shmcb', 'ssl']
  .map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`)
  .join('\n')}
${isRoot ? 'User www-data\nGroup www-data' : ''}
TypesConfig /dev/null
AddType text/html .html
${lines}
`,
    start: ['-d', root, '-f', join(root, 'configuration'), '-D', 'FOREGROUND'],
  }),
  nginx: (root, port, lines) => ({
    configuration: `daemon off;
${isRoot ? 'user root;' : ''}
pid ${root}/pid;
error_log ${root}/error.log;
events {}
http {
  access_log off;
  types { text/html html; }
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${root}/${name};`).join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    root ${root}/html;
${lines}
  }
}
`,
    start: ['-p', root, '-c', join(root, 'configuration'), '-e', join(root, 'error.log')],
  }),
};

/** Starts a server with some lines in its configuration. */
export async function startWebServer(kind: Kind, lines: string): Promise<WebServer> {
  const root = await temporaryFolder();
  const folder = join(root, 'html');
  await mkdir(folder);
  // Apache gives up root's rights, and has to read it all the same.
  await chmod(root, 0o755);
  const port = await freePort();
  const {configuration, start} = configurations[kind](root, port, lines.replaceAll('/var/www/html', folder));
  await writeFile(join(root, 'configuration'), configuration);
  const program = spawn(programs[kind], start, {stdio: ['ignore', 'pipe', 'pipe']});
  let said = '';
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (text: Buffer) => (said += String(text)));
  const url = `http://127.0.0.1:${port}`;
  await expect
    .poll(async () => {
      if (program.exitCode !== null)
        throw new Error(`${kind} ended: ${said}${await readFile(join(root, 'error.log'), 'utf8').catch(() => '')}`);
      return fetch(url).then(
        () => 'answers',
        () => 'does not answer',
      );
    })
    .toBe('answers');
  return {
    url,
    folder,
    async put(name, html) {
      await writeFile(join(folder, name), html);
      return `${url}/${name}`;
    },
    async close() {
      const over = once(program, 'exit');
      program.kill();
      await over;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
