import {build} from 'esbuild';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';

/** The smallest program that can use each client. */
const uses = {
  ky: `export {default} from 'ky'`,
  'openapi-fetch': `export {default} from 'openapi-fetch'`,
  '@octokit/request': `export {request} from '@octokit/request'`,
  openai: `export {OpenAI} from 'openai/client'`,
  'SDK that reads, through fetch': `export {StrategyClient} from '@send-strategy/sdk/read'`,
  'SDK that reads, through ky': `export {StrategyClient} from '@send-strategy/sdk/read'; export {kyTransport} from '@send-strategy/sdk'`,
  'SDK that writes, too': `export {StrategyClient} from '@send-strategy/sdk'`,
};

/** Bytes of each client in a browser's bundle, minified by esbuild and gzipped. */
export async function sizes(): Promise<Map<string, number>> {
  const all = new Map<string, number>();
  for (const [name, contents] of Object.entries(uses)) {
    const {outputFiles} = await build({
      stdin: {contents, resolveDir: fileURLToPath(new URL('.', import.meta.url))},
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      target: 'es2023',
      conditions: ['@send-strategy/source'],
      logLevel: 'error',
    });
    all.set(name, gzipSync(outputFiles[0].contents, {level: 9}).byteLength);
  }
  return all;
}
