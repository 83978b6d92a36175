import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {type AddressInfo} from 'node:net';
import {join, resolve} from 'node:path';
import {run} from './run.ts';

/** The SDK as it would be published. */
export interface PublishedSdk {
  /** The packed file. */
  tarball: string;
  /** A registry that has it, and nothing else. */
  registry: string;
  close(): Promise<void>;
}

/**
 * Packs the SDK and serves it as a registry of its scope does, so that every package manager installs it by its name as users do, and what it depends on comes from where theirs comes from.
 */
export async function publishSdk(folder: string): Promise<PublishedSdk> {
  const sdk = resolve('packages/sdk');
  const [{filename}] = JSON.parse(await run('npm', ['pack', '--json', '--pack-destination', folder], {cwd: sdk})) as [
    {filename: string},
  ];
  const tarball = join(folder, filename);
  const bytes = await readFile(tarball);
  const description = JSON.parse(await readFile(join(sdk, 'package.json'), 'utf8')) as {name: string; version: string};
  const {name, version} = description;

  const server = createServer((request, response) => {
    // A package manager that kept an answer would test an older SDK.
    response.setHeader('cache-control', 'no-store');
    const path = decodeURIComponent(request.url ?? '');
    if (path === '/sdk.tgz') {
      response.setHeader('content-type', 'application/octet-stream').end(bytes);
    } else if (path === `/${name}`) {
      const dist = {
        tarball: `${registry}/sdk.tgz`,
        integrity: `sha512-${createHash('sha512').update(bytes).digest('base64')}`,
        shasum: createHash('sha1').update(bytes).digest('hex'),
      };
      response
        .setHeader('content-type', 'application/json')
        .end(JSON.stringify({name, 'dist-tags': {latest: version}, versions: {[version]: {...description, dist}}}));
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const registry = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    tarball,
    registry,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
