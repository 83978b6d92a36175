/**
 * Asks a server over kept connections, each with one request at a time, and prints how many answers a second came. Arguments: milliseconds, connections, address, paths.
 * It reads no more of an answer than its length, so that what is measured is the server.
 */
import {connect} from 'node:net';

const [time, connections, url, ...paths] = process.argv.slice(2);
const {hostname, port, host} = new URL(url);
const requests = paths.map((path) => Buffer.from(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: identity\r\n\r\n`));
let [answers, next] = [0, 0];
const until = performance.now() + Number(time);
const begun = performance.now();

await Promise.all(
  Array.from(
    {length: Number(connections)},
    () =>
      new Promise<void>((resolve, reject) => {
        const socket = connect(Number(port), hostname);
        let missing = -1;
        let head = '';
        const ask = () => {
          if (performance.now() >= until) {
            socket.end();
            resolve();
            return;
          }
          socket.write(requests[next++ % requests.length]);
        };
        socket.setNoDelay(true);
        socket.on('connect', ask);
        socket.on('error', reject);
        socket.on('data', (part) => {
          if (missing < 0) {
            head += part.toString('latin1');
            const end = head.indexOf('\r\n\r\n');
            if (end < 0) return;
            if (!head.startsWith('HTTP/1.1 200')) reject(new Error(head.slice(0, end)));
            const length = Number(/content-length: (\d+)/i.exec(head)![1]);
            missing = length - (head.length - end - 4);
            head = '';
          } else missing -= part.byteLength;
          if (missing > 0) return;
          missing = -1;
          answers += 1;
          ask();
        });
      }),
  ),
);
console.log((answers / (performance.now() - begun)) * 1000);
