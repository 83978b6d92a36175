import {join} from 'node:path';
import {expect, test} from 'vitest';
import {temporaryFolder} from '../dataset-folder.ts';
import {fill} from './databases.ts';
import {cannotMount, mountOn, onlyRead} from './mounts.ts';
import {report, seen} from './reports.ts';
import {runCommandProcess, startServiceProcess} from './service-process.ts';
import {request} from './writers.ts';

test.skipIf(cannotMount)(
  'a folder that can only be read (needs root, to mount it so) is served beside a service that may write, and writers are told; a command that is alone with it says what to look at',
  async () => {
    const [folder, view] = [await temporaryFolder(), join(await temporaryFolder(), 'view')];
    const database = `sqlite:${join(folder, 'strategies.sqlite')}`;
    const token = await fill(database);
    await mountOn(view, '--bind', folder);
    onlyRead(view);
    const readOnly = `sqlite:${join(view, 'strategies.sqlite')}`;
    const alone = await runCommandProcess(['history', 'quillmere', '--database', readOnly]);
    expect(alone.code).toBe(1);
    expect(alone.complained).toContain('The database file cannot be opened. Look at its path, its folder and their permissions.');
    const writer = await startServiceProcess(database);
    const reader = await startServiceProcess(readOnly);
    const answer = await request({url: () => reader.url, token}, 'POST', 'quillmere/updates.json', report('No.'));
    expect([answer?.status, answer?.body?.detail]).toEqual([
      503,
      'The database can only be read. Nothing was changed. Let the service write to its file and folder.',
    ]);
    expect(answer?.headers.get('retry-after')).not.toBeNull();
    expect((await request({url: () => writer.url, token}, 'POST', 'quillmere/updates.json', report('Yes.')))?.status).toBe(201);
    await seen(reader.url, 'Yes.');
    await reader.end('SIGTERM');
    await writer.end('SIGTERM');
  },
  60_000,
);
