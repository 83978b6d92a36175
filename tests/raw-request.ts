import {connect} from 'node:net';

/** An answer as it came over the wire: no redirect followed, nothing decompressed. */
export interface RawAnswer {
  status: number;
  /** By their names in lower case. */
  headers: Record<string, string>;
  body: Buffer;
}

/** Sends bytes to a server, such as no HTTP client would send, and gives what it answers until it closes the connection. */
export async function sendRaw(url: string, bytes: string): Promise<RawAnswer> {
  const {hostname, port} = new URL(url);
  const answer = await new Promise<Buffer>((resolve, reject) => {
    const received: Buffer[] = [];
    const socket = connect(Number(port), hostname);
    const done = () =>
      received.length > 0
        ? resolve(Buffer.concat(received))
        : reject(new Error('The server closed the connection without an answer.'));
    socket.on('data', (chunk) => received.push(chunk));
    socket.on('end', done);
    // A server may close while the rest of a long request is still on its way.
    socket.on('error', done);
    socket.write(bytes);
  });
  const end = answer.indexOf('\r\n\r\n');
  const [statusLine = '', ...lines] = answer.subarray(0, end).toString('latin1').split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return {status: Number(statusLine.split(' ')[1]), headers, body: answer.subarray(end + 4)};
}

/** Asks for a path exactly as it is written. */
export function ask(
  url: string,
  path: string,
  {method = 'GET', headers = {}, body = ''}: {method?: string; headers?: Record<string, string>; body?: string} = {},
): Promise<RawAnswer> {
  const lines = Object.entries({Host: new URL(url).host, Connection: 'close', ...headers}).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return sendRaw(url, `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
}
