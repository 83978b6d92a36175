import {Conflict, NetworkError, PreconditionFailed, TimeoutError, Validation, type Problem} from '@send-strategy/sdk';
import * as sdk from '@send-strategy/sdk';
import {describe, expect, test} from 'vitest';
import {faultOf} from './faults.ts';
import type {Field} from './form/fields.ts';

const fields: readonly Field[] = [
  {name: 'statementIds', label: 'Statements', kind: 'many'},
  {name: 'documents.accessibilityPlanUrl', label: 'Accessibility plan', kind: 'address'},
];
const problem = (status: number, more: object = {}) =>
  ({type: 'about:blank', title: 'A title', status, detail: 'A detail.', ...more}) as unknown as Problem;
const details = (status: number, more: object = {}) => ({url: 'https://a.example', status, problem: problem(status, more)});

describe('An error of a change', () => {
  test('has each fault at its field, and those of no field without one', () => {
    const errors = [
      {pointer: '/statementIds/0', code: 'reference', message: 'There is none.'},
      {pointer: '/documents/accessibilityPlanUrl', code: 'form', message: 'No address.'},
      {pointer: '/asOf', code: 'form', message: 'No day.'},
    ];
    const told = faultOf(new Validation('422', details(422, {errors})), 'write', fields);
    expect(told.kind).toBe('answers');
    expect(told.faults).toEqual([
      {field: 'statementIds', message: 'There is none.'},
      {field: 'documents.accessibilityPlanUrl', message: 'No address.'},
      {field: undefined, message: 'No day.'},
    ]);
    expect(faultOf(new Conflict('409', details(409)), 'write', fields)).toMatchObject({kind: 'answers', text: 'A detail.'});
  });

  test('says when to try again where too much was sent', () => {
    const error = new sdk.RateLimited('429', details(429), {get: (name) => (name === 'retry-after' ? '42' : null)});
    const told = faultOf(error, 'write', [], new Date('2026-11-23T12:00:00Z'));
    expect(told).toMatchObject({kind: 'later', text: expect.stringContaining('Try again in 42 seconds, at 12:00:42.')});
  });

  test.each([
    ['a broken connection', new NetworkError('No.'), 'cannot be reached'],
    ['a service that is slow', new TimeoutError('No.', {url: 'https://a.example', kind: 'total'}), 'took too long'],
    ['a service that is busy', new sdk.ServerError('503', details(503)), 'busy'],
    ['a service that fails', new sdk.ServerError('500', details(500)), 'failed'],
  ])('says of %s that it may have been done, and that sending again is safe', (_what, error, why) => {
    const told = faultOf(error, 'write');
    expect(told.kind).toBe('unknown');
    expect(told.text).toContain(why);
    expect(told.text).toMatch(/It may have been saved, or not\. .*it is done once/);
    expect(faultOf(error, 'read')).toMatchObject({kind: 'later', text: expect.not.stringContaining('saved')});
  });

  test('asks for a sign-in, or for a choice between two wordings', () => {
    expect(faultOf(new sdk.Unauthorized('401', details(401)), 'write')).toMatchObject({
      kind: 'signIn',
      text: expect.stringContaining('What you typed is kept.'),
    });
    expect(faultOf(new PreconditionFailed('412', details(412)), 'write')).toMatchObject({kind: 'conflict'});
    expect(faultOf(new sdk.Forbidden('403', details(403)), 'write')).toMatchObject({kind: 'refused', text: 'A detail.'});
  });

  test('that is a fault of this page tells nothing of its insides', () => {
    expect(JSON.stringify(faultOf(new TypeError('x is undefined'), 'write'))).not.toContain('undefined');
  });
});
