/** Serves collections by json-server as its README uses it in a program: read-only, and without a line in the log for each request. Argument: a JSON file that holds the collections by their names. */
import type {Server} from 'node:http';
import {createRequire} from 'node:module';
import type {AddressInfo} from 'node:net';

/** The part of json-server that is used: it has no types of its own. */
interface JsonServer {
  create(): {use(handler: unknown): void; listen(port: number, host: string, listening: () => void): Server};
  defaults(options: {logger: boolean; readOnly: boolean}): unknown;
  router(file: string): unknown;
}

const jsonServer = createRequire(import.meta.url)('json-server') as JsonServer;
const app = jsonServer.create();
app.use(jsonServer.defaults({logger: false, readOnly: true}));
app.use(jsonServer.router(process.argv[2]));
const server = app.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
