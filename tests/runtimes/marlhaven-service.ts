import {createServer, type Server} from 'node:http';
import {type AddressInfo} from 'node:net';
import {join} from 'node:path';
import {checkReading, DatasetError, readFolder} from '@send-strategy/service';
import {createToken} from '../../packages/service/src/auth/tokens.ts';
import {makeLog} from '../../packages/service/src/serve/log.ts';
import {startService} from '../../packages/service/src/serve/start.ts';
import {openDatabase} from '../../packages/service/src/store/open-database.ts';
import {Store} from '../../packages/service/src/store/store.ts';
import {type Setting} from './program/program.ts';

/** A running service for one program, so that what one writes no other sees. */
export interface MarlhavenService {
  /** What the program is told. */
  setting: Setting;
  /** Every answer that the service gave, such as `GET /v1/index.json 200`. */
  answers: readonly string[];
  close(): Promise<void>;
}

/** Serves Marlhaven from a new database in a folder. `allowOrigins` may write from pages. */
export async function startMarlhaven(folder: string, allowOrigins: readonly string[] = []): Promise<MarlhavenService> {
  const checked = checkReading(await readFolder('datasets/marlhaven'));
  if (checked.dataset === undefined) throw new DatasetError(checked.problems);
  const {dataset} = checked;
  const database = `sqlite:${join(folder, 'strategies.sqlite')}`;
  const store = new Store(await openDatabase(database));
  await store.write(dataset.id, {name: 'tests', role: 'admin', via: 'command'}, () => dataset);
  const {token} = await createToken(store.db, {role: 'editor', strategies: [dataset.id]}, new Date());
  await store.close();

  const answers: string[] = [];
  const logger = makeLog('debug', {
    write(line) {
      const {method, path, status} = JSON.parse(line) as {method?: string; path?: string; status?: number};
      if (method !== undefined) answers.push(`${method} ${path} ${status}`);
    },
  });
  const service = await startService({database, port: 0, widgets: '/nowhere', logger, allowOrigins});
  const stalled = await startStalled();
  const gone = await listening(createServer());
  const unreachable = addressOf(gone);
  await closed(gone);
  return {
    setting: {baseUrl: `${service.url}/v1`, token, stalled: `${addressOf(stalled)}/v1`, unreachable: `${unreachable}/v1`},
    answers,
    async close() {
      await closed(stalled);
      await service.close();
    },
  };
}

/** Begins every answer and ends none. */
function startStalled(): Promise<Server> {
  return listening(
    createServer((_request, response) => {
      response.writeHead(200, {'content-type': 'application/json', 'access-control-allow-origin': '*'});
      response.write('{');
    }),
  );
}

function listening(server: Server): Promise<Server> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
