/**
 * Asks two servers in turns over kept connections, each with one request at a time, and prints the answers a second of each turn as JSON: [[first, second], …]. It reads no more of an
 * answer than its length, so that what is measured is the servers; turns are short, so that both meet the same machine. Arguments: turns, milliseconds of a turn, connections, two addresses, paths.
 */
import {connect, type Socket} from 'node:net';

const [turns, time, connections, first, second, ...paths] = process.argv.slice(2);

/** Opens the connections to a server. Gives a function that asks for so many milliseconds and tells how many answers a second came. */
async function loader(url: string): Promise<{ask: (milliseconds: number) => Promise<number>; end: () => void}> {
  const {hostname, port, host} = new URL(url);
  const requests = paths.map((path) => Buffer.from(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: identity\r\n\r\n`));
  let next = 0;
  const one = async (socket: Socket, until: number): Promise<number> =>
    new Promise((resolve, reject) => {
      let [answers, missing, head] = [0, -1, ''];
      const stop = (error?: Error) => {
        socket.removeAllListeners('data').removeAllListeners('error');
        if (error === undefined) resolve(answers);
        else reject(error);
      };
      socket.on('error', stop);
      socket.on('data', (part) => {
        if (missing < 0) {
          head += part.toString('latin1');
          const end = head.indexOf('\r\n\r\n');
          if (end < 0) return;
          if (!head.startsWith('HTTP/1.1 200')) {
            stop(new Error(head.slice(0, end)));
            return;
          }
          missing = Number(/content-length: (\d+)/i.exec(head)![1]) - (head.length - end - 4);
          head = '';
        } else missing -= part.byteLength;
        if (missing > 0) return;
        missing = -1;
        answers += 1;
        if (performance.now() >= until) stop();
        else socket.write(requests[next++ % requests.length]);
      });
      socket.write(requests[next++ % requests.length]);
    });
  const sockets = await Promise.all(
    Array.from(
      {length: Number(connections)},
      () =>
        new Promise<Socket>((resolve, reject) => {
          const socket = connect(Number(port), hostname, () => resolve(socket.removeListener('error', reject)));
          socket.setNoDelay(true).on('error', reject);
        }),
    ),
  );
  return {
    async ask(milliseconds) {
      const begun = performance.now();
      const answers = await Promise.all(sockets.map((socket) => one(socket, begun + milliseconds)));
      return (answers.reduce((sum, count) => sum + count, 0) / (performance.now() - begun)) * 1000;
    },
    end: () => sockets.forEach((socket) => socket.destroy()),
  };
}

const loaders = [await loader(first), await loader(second)] as const;
// Both are warm before either is measured.
for (const {ask} of loaders) await ask(3000);
const pairs: [number, number][] = [];
for (let turn = 0; turn < Number(turns); turn += 1) {
  // Each is first as often as second.
  const [a, b] = turn % 2 === 0 ? [0, 1] : ([1, 0] as const);
  const pair: [number, number] = [0, 0];
  pair[a] = await loaders[a].ask(Number(time));
  pair[b] = await loaders[b].ask(Number(time));
  pairs.push(pair);
}
for (const {end} of loaders) end();
console.log(JSON.stringify(pairs));
