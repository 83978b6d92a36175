import {readdirSync, readFileSync} from 'node:fs';
import {connect, type Socket} from 'node:net';

/** A request as it is sent over a kept connection. */
export function requestText(url: string, path: string, headers: Readonly<Record<string, string>>): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from([`GET ${path} HTTP/1.1`, `Host: ${new URL(url).host}`, ...lines, '', ''].join('\r\n'));
}

/** The bytes of an answer with its head, by its first part; Infinity where they are not known before. */
export function answerLength(part: Buffer, status: number): number {
  const end = part.indexOf('\r\n\r\n');
  if (end < 0) throw new Error('The head of an answer did not come in one piece.');
  const head = part.toString('latin1', 0, end);
  if (status === 304) return end + 4;
  if (/\r\ntransfer-encoding: chunked/i.test(head)) return Infinity;
  return end + 4 + Number(/\r\ncontent-length: (\d+)/i.exec(head)![1]);
}

/** Ends the body of an answer whose length is not known before. */
const lastChunk = Buffer.from('0\r\n\r\n');

/** Whether an answer is whole with this part. */
export function isWhole(received: number, length: number, part: Buffer): boolean {
  return length === Infinity ? part.subarray(-5).equals(lastChunk) : received >= length;
}

/** Whether an answer begins with a status. */
export function hasStatus(part: Buffer, status: number): boolean {
  return part.toString('latin1', 0, 13) === `HTTP/1.1 ${status} `;
}

export async function opened(url: string): Promise<Socket> {
  const {hostname, port} = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => resolve(socket.removeListener('error', reject)));
    socket.setNoDelay(true).on('error', reject);
  });
}

/** Nanoseconds that a process worked, its main thread and all of them; undefined where the system does not tell as Linux does. */
export function processorTime(pid: number): {main: number; all: number} | undefined {
  try {
    const of = (thread: string) => Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
    const all = readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => sum + of(thread), 0);
    return {main: of(String(pid)), all};
  } catch {
    return undefined;
  }
}
