import {expect, test} from 'vitest';
import {addressOf, routeOf, type Route} from './route.ts';

const routes: readonly Route[] = [
  {step: 'start'},
  {step: 'strategy', strategy: 'marlhaven'},
  {step: 'report', strategy: 'marlhaven', id: 'one-front-door'},
  {step: 'commitment', strategy: 'marlhaven', id: '900001-charter'},
  {step: 'commitment', strategy: 'marlhaven', id: undefined},
  {step: 'consent', strategy: 'marlhaven', id: undefined},
  {step: 'withdrawal', strategy: 'marlhaven', id: '900001-consent'},
];

test.each(routes)('an address leads back to $step', (route) => {
  expect(routeOf(addressOf(route))).toEqual(route);
});

test.each(['', '#', '#a/b', '#a/report', '#a/withdrawal', '#a/report/b/c', '#../report/b', '#a/report/%3Cb%3E', '#A'])(
  '"%s" is the start',
  (hash) => {
    expect(routeOf(hash)).toEqual({step: 'start'});
  },
);
