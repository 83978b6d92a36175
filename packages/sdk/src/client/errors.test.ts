import {describe, expect, test} from 'vitest';
import * as here from '../index.ts';

// Another copy of the module, as when two versions of the package are on one page.
const another = '../read/errors.ts?another-copy';
const copy: typeof import('../read/errors.ts') = await import(/* @vite-ignore */ another);

const details = {url: 'https://send.example/v1/index.json', status: 404};

describe('errors', () => {
  test('are real classes with a hierarchy', () => {
    const error = new here.NotFound('Nothing here.', details);
    expect(error).toBeInstanceOf(here.ApiError);
    expect(error).toBeInstanceOf(here.StrategyError);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(here.ServerError);
    expect(String(error)).toBe('NotFound: Nothing here.');
    expect(error).toMatchObject(details);
  });

  test.each([
    'StrategyError',
    'NetworkError',
    'TimeoutError',
    'UnexpectedContent',
    'ApiError',
    'BadRequest',
    'Unauthorized',
    'Forbidden',
    'NotFound',
    'Conflict',
    'PreconditionFailed',
    'Validation',
    'RateLimited',
    'ServerError',
  ] as const)('%s has its name, which a minifier cannot change', (name) => {
    expect(Object.getOwnPropertyDescriptor(here[name].prototype, 'name')?.value).toBe(name);
  });

  test('keep their cause', () => {
    const cause = new TypeError('fetch failed');
    expect(new here.NetworkError('Could not reach it.', {cause}).cause).toBe(cause);
    expect(new here.NetworkError('Could not reach it.')).not.toHaveProperty('cause');
  });
});

describe('guards', () => {
  test('know the errors of another copy, where instanceof does not', () => {
    const error = new copy.NotFound('Nothing here.', details);
    expect(error).not.toBeInstanceOf(here.NotFound);
    expect(here.isStrategyError(error)).toBe(true);
    expect(here.isApiError(error)).toBe(true);
    expect(here.isNotFound(error)).toBe(true);
    expect(here.isServerError(error)).toBe(false);
    expect(here.isTimeoutError(new copy.TimeoutError('Slow.', {kind: 'total'}))).toBe(true);
  });

  test('tell an answer with an error status from the rest', () => {
    expect(here.isApiError(new here.NetworkError('Away.'))).toBe(false);
    expect(here.isApiError(new here.UnexpectedContent('HTML.'))).toBe(false);
    expect(here.isNetworkError(new here.NetworkError('Away.'))).toBe(true);
    expect(here.isUnexpectedContent(new here.UnexpectedContent('HTML.'))).toBe(true);
  });

  test.each([null, undefined, 'NotFound', 404, {name: 'NotFound', status: 404}, new Error('NotFound')])(
    'leave %o alone',
    (thing) => {
      expect(here.isStrategyError(thing)).toBe(false);
      expect(here.isApiError(thing)).toBe(false);
      expect(here.isNotFound(thing)).toBe(false);
      expect(here.isConflict(thing)).toBe(false);
    },
  );
});
