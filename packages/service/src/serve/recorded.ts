import {type FastifyInstance} from 'fastify';
import {mayReadStrategy} from '../auth/actor.ts';
import {isChallenge} from '../auth/authenticate.ts';
import {feedOf} from '../history/feed.ts';
import {revisionsOf} from '../history/history.ts';
import {dayOf, endOfDay} from '../history/london-day.ts';
import {publish, type Files} from '../publish/publish.ts';
import {Refusal} from '../write/refusal.ts';
import {type PreparedFile, prepare} from './files.ts';
import {refuse, type Live} from './live.ts';

/** How many revisions an answer of the feed has at most. */
const feedLimit = 500;

/** Each made ready once. */
const prepared = new WeakMap<Files, ReadonlyMap<string, PreparedFile>>();

function preparedFrom(files: Files): ReadonlyMap<string, PreparedFile> {
  const known = prepared.get(files) ?? prepare(files);
  prepared.set(files, known);
  return known;
}

/** An address below a strategy, in its parts. */
export function strategyPath(path: string): {strategyId: string; file: string} | undefined {
  const [, strategyId, file] = /^v1\/strategies\/([^/]+)\/(.+)$/.exec(path) ?? [];
  return strategyId === undefined || file === undefined ? undefined : {strategyId, file};
}

/**
 * A file as this service published it at the end of a day.
 *
 * @param day As the request names it.
 * @throws {Refusal} 400 where that is no day, or one to come, or the address belongs to no strategy; 404.
 */
export async function recordedFile(live: Live, path: string, day: unknown): Promise<PreparedFile> {
  const place = strategyPath(path);
  if (place === undefined)
    throw new Refusal(400, 'Only a strategy’s files are kept for every day: recordedOn is of no use here.');
  const end = typeof day === 'string' ? endOfDay(day) : undefined;
  if (end === undefined) throw new Refusal(400, 'recordedOn is one day, for example 2026-03-31.');
  if (String(day) > dayOf(new Date())) throw new Refusal(400, `${String(day)} is a day to come.`);
  const files = await live.past.before(place.strategyId, end);
  const file = files === undefined ? undefined : preparedFrom(files).get(place.file);
  if (file === undefined)
    throw new Refusal(404, `Of the strategy "${place.strategyId}", nothing was published at this address on ${String(day)}.`);
  return file;
}

/** A file of a draft, for those who may write the strategy. Undefined for everybody else, as if there were none. */
export async function draftFile(live: Live, path: string, authorization: string): Promise<PreparedFile | undefined> {
  const place = strategyPath(path);
  if (place === undefined) return undefined;
  const actor = await live.authenticate(authorization);
  if (isChallenge(actor) || !mayReadStrategy(actor, place.strategyId)) return undefined;
  const kept = await live.store.read(place.strategyId);
  if (kept?.dataset.collections.strategy.status !== 'draft') return undefined;
  return preparedFrom(draftFiles(kept.dataset, kept.at)).get(place.file);
}

const drafts = new WeakMap<object, Files>();

function draftFiles(dataset: Parameters<typeof publish>[0], at: string): Files {
  const known = drafts.get(dataset) ?? publish(dataset, new Date(at), {drafts: true});
  drafts.set(dataset, known);
  return known;
}

/** Adds the feed of changes: every revision after one, without texts and without who made it. */
export function addFeed(service: FastifyInstance, live: Live, caching: string): void {
  service.route({
    method: ['GET', 'HEAD'],
    url: '/v1/strategies/:strategyId/changes.json',
    handler: async (request, reply) => {
      try {
        const {strategyId} = request.params as {strategyId: string};
        const {after = '0'} = request.query as {after?: unknown};
        if (typeof after !== 'string' || !/^\d{1,15}$/.test(after))
          throw new Refusal(400, 'after is the number of a revision, for example 12. The revisions after it are listed.');
        const kept = await live.store.read(strategyId);
        if (kept === undefined || kept.dataset.collections.strategy.status === 'draft')
          throw new Refusal(404, `There is no strategy "${strategyId}" here.`);
        const listed = await revisionsOf(live.store.db, strategyId, {after: Number(after), limit: feedLimit});
        // What was written meanwhile is judged by consents that were not read here: it is listed the next time.
        const revisions = listed.filter(({revision}) => revision <= kept.revision);
        const schools = await live.past.schools.upTo(strategyId, kept.revision);
        const last = revisions.at(-1)?.revision;
        const links = {strategy: 'strategy.json', ...(revisions.length < feedLimit ? {} : {next: `changes.json?after=${last}`})};
        const body = JSON.stringify({data: feedOf(revisions, kept.dataset, schools), meta: {revision: kept.revision}, links});
        reply.header('cache-control', caching).header('content-type', 'application/json; charset=utf-8');
        return await reply.send(request.method === 'HEAD' ? undefined : body);
      } catch (error) {
        return refuse(reply, error, request.url);
      }
    },
  });
}
