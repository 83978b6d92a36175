import {exportFiles, publish, publishTree, startService, type Dataset} from '@send-strategy/service';
import {dataset, datasetFolder, temporaryFolder} from '../dataset-folder.ts';
import {newSqlite, startLive} from '../live/live-service.ts';
import {startPlainFileServer} from '../plain-file-server.ts';

/** A host of Quillmere's strategy. */
export interface Host {
  /** With the version, without a trailing slash. */
  readonly baseUrl: string;
  close(): Promise<void>;
}

/** The ways in which a strategy is hosted: what the SDK reads is the same on all of them. */
export const hosts: Readonly<Record<string, () => Promise<Host>>> = {
  'a live service with a database': async () => {
    return hostAt(await startLive(await newSqlite()));
  },
  'a service of folders': async () => {
    return hostAt(await startService({folders: [await datasetFolder()], port: 0, widgets: '/nowhere'}));
  },
  'plain files': () => startPlainFiles(),
};

/** The exported files behind a file server that knows nothing but files. */
export async function startPlainFiles(exported?: Dataset): Promise<Host> {
  const folder = await temporaryFolder();
  const one = exported ?? (await dataset());
  const tree = publishTree([{dataset: one, files: publish(one, new Date())}]);
  await exportFiles(folder, {v1: tree, widgets: new Map()});
  return hostAt(await startPlainFileServer({folder}));
}

function hostAt(running: {readonly url: string; close(): Promise<void>}): Host {
  return {baseUrl: `${running.url}/v1`, close: () => running.close()};
}
