import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {type AddressInfo} from 'node:net';
import {join, resolve} from 'node:path';
import {run} from './run.ts';

/** Packages as they would be published. */
export interface PublishedPackages {
  /** A registry that has them, and nothing else. */
  registry: string;
  close(): Promise<void>;
}

interface Packed {
  description: {name: string; version: string};
  bytes: Buffer;
}

/**
 * Packs packages and serves them as a registry of their scope does, so that every package manager installs them by their names as users do, and what they depend on comes from where theirs
 * comes from.
 */
export async function publishPackages(folder: string, names: readonly ('sdk' | 'widgets')[]): Promise<PublishedPackages> {
  const packages = new Map<string, Packed>();
  for (const name of names) {
    const packed = await pack(resolve('packages', name), folder);
    packages.set(`/${packed.description.name}`, packed);
  }

  const server = createServer((request, response) => {
    // A package manager that kept an answer would test an older package.
    response.setHeader('cache-control', 'no-store');
    const path = decodeURIComponent(request.url ?? '');
    const isTarball = path.endsWith('.tgz');
    const packed = packages.get(path.replace(/\.tgz$/, ''));
    if (packed === undefined) {
      response.writeHead(404).end();
    } else if (isTarball) {
      response.setHeader('content-type', 'application/octet-stream').end(packed.bytes);
    } else {
      const {description, bytes} = packed;
      const {name, version} = description;
      const dist = {
        tarball: `${registry}/${name}.tgz`,
        integrity: `sha512-${createHash('sha512').update(bytes).digest('base64')}`,
        shasum: createHash('sha1').update(bytes).digest('hex'),
      };
      response
        .setHeader('content-type', 'application/json')
        .end(JSON.stringify({name, 'dist-tags': {latest: version}, versions: {[version]: {...description, dist}}}));
    }
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const registry = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    registry,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function pack(source: string, folder: string): Promise<Packed> {
  const answer = await run('npm', ['pack', '--json', '--pack-destination', folder], {cwd: source});
  const [{filename}] = JSON.parse(answer) as [{filename: string}];
  return {
    description: JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as Packed['description'],
    bytes: await readFile(join(folder, filename)),
  };
}
