import {connect} from 'node:net';
import {startService} from '@send-strategy/service';
import {expect, onTestFinished, test} from 'vitest';
import {datasetFolder} from '../dataset-folder.ts';

test(
  'a sender who never ends its headers is answered 408 and cut off, while others are answered',
  {timeout: 120_000},
  async () => {
    const service = await startService({folders: [await datasetFolder()], port: 0, widgets: '/nowhere'});
    onTestFinished(() => service.close());
    const {port, hostname} = new URL(service.url);
    const slow = Array.from({length: 50}, () => {
      const socket = connect(Number(port), hostname);
      socket.write('GET /v1/index.json HTTP/1.1\r\nHost: x\r\n');
      const drip = setInterval(() => socket.write('X-Drip: 1\r\n'), 1000);
      return new Promise<string>((resolve, reject) => {
        let answer = '';
        socket.on('data', (part) => (answer += part.toString('latin1')));
        socket.on('error', reject);
        socket.on('close', () => {
          clearInterval(drip);
          resolve(answer);
        });
      });
    });
    expect((await fetch(`${service.url}/v1/index.json`)).status).toBe(200);
    for (const answer of await Promise.all(slow)) {
      expect(answer).toMatch(/^HTTP\/1\.1 408 /);
      expect(answer).toContain('The request did not arrive in time.');
    }
    expect((await fetch(`${service.url}/v1/index.json`)).status).toBe(200);
  },
);
