import {expect, test} from 'vitest';
import {chosenToken} from './chosen-token.ts';

const jwt = (claims: object) =>
  ['{}', JSON.stringify(claims), 'signature'].map((part) => Buffer.from(part).toString('base64url')).join('.');
const forService = jwt({aud: 'service', iat: 1000, exp: 1600, name: 'Zoë'});
const forPage = jwt({aud: ['page', 'x'], iat: 1000, exp: 1300});

test('the access token is sent where it is for the service, else the ID token where that is', () => {
  expect(chosenToken({accessToken: forService, idToken: forPage}, 'service', 5000)).toEqual({token: forService, until: 605_000});
  expect(chosenToken({accessToken: 'opaque', idToken: forPage}, 'page', 0)).toEqual({token: forPage, until: 300_000});
  expect(chosenToken({accessToken: forService, idToken: jwt({aud: 'service'})}, 'service', 0).token).toBe(forService);
});

test('where neither is, it says what was expected and what there was, and no token', () => {
  expect(() => chosenToken({accessToken: forService, idToken: forPage}, 'other', 0)).toThrow(
    '“other” was expected as the audience; there was “service” and “page” and “x”.',
  );
  for (const accessToken of ['opaque', 'a.b.c', jwt([]), undefined]) {
    const choosing = () => chosenToken({accessToken}, 'service', 0);
    expect(choosing).toThrow('there was none');
    if (accessToken !== undefined) expect(choosing).not.toThrow(accessToken);
  }
});
