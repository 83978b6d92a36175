import {describe, test} from 'vitest';
import {fakeService} from './index.ts';

/** What is in here is checked by the compiler and never run. */
const compiled = (_code: () => unknown) => {};

describe('the compiler', () => {
  test('refuses what no strategy has', () => {
    compiled(() => {
      const service = fakeService();
      return [
        fakeService({strategies: {marlhaven: {actions: [{id: 'a', title: 'A'}], schools: [{urn: '990001'}], charter: {}}}}),
        // @ts-expect-error a misspelt collection
        fakeService({strategies: {marlhaven: {prioritys: []}}}),
        // @ts-expect-error a misspelt field
        fakeService({strategies: {marlhaven: {actions: [{id: 'a', titel: 'A'}]}}}),
        // @ts-expect-error an item has an id
        fakeService({strategies: {marlhaven: {actions: [{title: 'A'}]}}}),
        // @ts-expect-error a school has a URN, and no id
        fakeService({strategies: {marlhaven: {schools: [{id: '990001'}]}}}),
        // @ts-expect-error the status is computed from updates
        service.publish('marlhaven', {actions: [{id: 'a', status: 'onTrack'}]}),
        // @ts-expect-error no such status of a strategy
        service.publish('marlhaven', {strategy: {status: 'published'}}),
        // @ts-expect-error lists are always published
        service.withdraw('marlhaven', 'actions'),
        // @ts-expect-error no such mishap
        service.answerOnce('index.json', 'slow'),
        // @ts-expect-error a misspelt option
        fakeService({readonly: true}),
      ];
    });
  });
});
