import {parse} from 'csv-parse/sync';
import {expect} from 'vitest';
import {type Answer, type Step} from './fake-agrees-steps.ts';

type Json = Record<string, unknown>;

/** Headers that say something of the answer itself, and not of the server that sends it. */
const sameHeaders = ['cache-control', 'location', 'allow'];

/** Fails where two answers to a step differ in more than their words. */
export function expectAgreement(step: Step, real: Answer, fake: Answer): void {
  expect(outlineOf(fake)).toEqual(outlineOf(real));
  for (const name of sameHeaders) expect(fake.headers[name], name).toBe(real.headers[name]);
  if (real.text === '') {
    expect(fake.text).toBe('');
    return;
  }
  if (step.path.endsWith('.csv')) expectSameTable(step, real.text, fake.text);
  else expect(compared(step, fake.text)).toEqual(compared(step, real.text));
}

/** Status, kind of content and kind of ETag. */
export function outlineOf({status, headers}: Answer) {
  const {etag = ''} = headers;
  const kindOfEtag = /^"[\w-]{22}"$/.test(etag) ? 'hash' : etag;
  return {
    status,
    type: (headers['content-type'] ?? '').split(';')[0],
    etag: kindOfEtag,
    asksForToken: 'www-authenticate' in headers,
  };
}

/** What has to be the same. What is left out differs from run to run, or is what the fake does not have. */
function compared(step: Step, text: string): unknown {
  const body = JSON.parse(text) as Json;
  if (step.path.startsWith('index.json') && 'data' in body) return {...body, data: withoutHashes(body.data as Json[])};
  if (step.path.endsWith('/index.json') && 'data' in body) return manifestWithoutPictures(body);
  if (step.path.includes('/changes.json') && 'data' in body) return {...body, data: feedWithoutPictures(body.data as Json[])};
  return typeof body.status === 'number' && 'title' in body ? problemWithoutWords(body) : body;
}

/** The hash of a manifest is another one, as that names the pictures. */
function withoutHashes(summaries: readonly Json[]): Json[] {
  return summaries.map(({hash, ...summary}) => ({...summary, hash: typeof hash}));
}

/** Tables have other columns, and pictures are in no fake. */
function manifestWithoutPictures({data, meta, links}: Json): Json {
  const {files, ...others} = data as {files: Record<string, Json>};
  const shown = Object.entries(files).filter(([path]) => !path.startsWith('media/'));
  const hashes = shown.map(([path, file]) => [path, path.endsWith('.csv') ? Object.keys(file) : file]);
  return {data: {...others, files: Object.fromEntries(hashes)}, meta: {...(meta as Json), generatedAt: 'any'}, links};
}

function feedWithoutPictures(revisions: readonly Json[]): Json[] {
  return revisions.map(({changes, ...revision}) => ({
    ...revision,
    at: typeof revision.at,
    changes: (changes as Json[]).filter(({collection}) => collection !== 'media'),
  }));
}

function problemWithoutWords({detail, errors, ...others}: Json): Json {
  const places = (errors as Json[] | undefined)?.map(({message, ...error}) => ({...error, message: typeof message}));
  return {...others, detail: typeof detail, errors: places};
}

/** A fake has the columns that its items fill. Those of the real one that are filled are the same. */
function expectSameTable(step: Step, real: string, fake: string): void {
  const rows = (text: string) => parse(text, {columns: true, bom: true}) as Record<string, string>[];
  const filled = (row: Record<string, string>) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== ''));
  expect(rows(fake).map(filled), step.what).toEqual(rows(real).map(filled));
  expect(rows(real).length, step.what).toBeGreaterThan(0);
}
