/** The service behind https: WordPress makes embeds only of pasted addresses that have it. */
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {request} from 'node:http';
import {createServer} from 'node:https';
import {join} from 'node:path';
import {temporaryFolder} from '../dataset-folder.ts';

/** A certificate of the loopback's own, which nobody trusts by itself. */
export interface Certificate {
  /** Its file. */
  path: string;
  key: string;
  cert: string;
}

/** Makes a certificate for 127.0.0.1. */
export async function makeCertificate(): Promise<Certificate> {
  const folder = await temporaryFolder();
  const [keyPath, path] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
      ...['-keyout', keyPath, '-out', path, '-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'],
    ],
    {stdio: 'ignore'},
  );
  return {path, key: readFileSync(keyPath, 'utf8'), cert: readFileSync(path, 'utf8')};
}

/** Passes on to a host what comes by https. */
export async function startHttps(upstream: string, port: number, {key, cert}: Certificate): Promise<{close(): Promise<void>}> {
  const server = createServer({key, cert}, (incoming, response) => {
    const {method, url, headers} = incoming;
    const passed = request(new URL(url!, upstream), {method, headers}, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
