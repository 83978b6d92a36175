/**
 * A fake data service, for tests of what is built on this SDK: in memory, in any test runner, in browsers too.
 *
 * @module
 */
export {fakeService, type FakeService, type FakeServiceOptions} from './fake-service.ts';
export type {FakeRole} from './access.ts';
export type {Mishap, OddAnswer, Outage, Which} from './conditions.ts';
export type {FakeRequest} from './exchange.ts';
export type {FakeItem, FakeStrategy} from './given.ts';
export type {FakeHost} from './live.ts';
export type {Check, Faults} from './writes.ts';
