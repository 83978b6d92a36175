import {describe, expect, test} from 'vitest';
import {consentsOf} from './consent.ts';

type Consent = NonNullable<Parameters<typeof consentsOf>[0]['consents']>[number];

function consent(on: string, scopes: Consent['scopes'], more: Partial<Consent> = {}): Consent {
  return {
    id: `c-${on}`,
    urn: '990001',
    scopes,
    given: true,
    on,
    byRole: 'Headteacher',
    asOf: on,
    sources: [{sourceId: 'plan'}],
    ...more,
  };
}

const scopesOf = (...consents: Consent[]) => [...(consentsOf({consents}).get('990001') ?? [])];

describe('a school consents', () => {
  test('to nothing without a record', () => {
    expect(scopesOf()).toEqual([]);
  });

  test('to the scopes that it gave', () => {
    expect(scopesOf(consent('2025-09-01', ['network', 'links']))).toEqual(['network', 'links']);
  });

  test('to nothing while it does not consent to be shown at all', () => {
    expect(scopesOf(consent('2025-09-01', ['links', 'programmePhase']))).toEqual([]);
  });

  test('not where it refused', () => {
    expect(scopesOf(consent('2025-09-01', ['network'], {given: false}))).toEqual([]);
  });

  test('not after it withdrew, on any day', () => {
    expect(scopesOf(consent('2025-09-01', ['network'], {withdrawnOn: '2026-01-01'}))).toEqual([]);
    expect(scopesOf(consent('2025-09-01', ['network'], {withdrawnOn: '2099-01-01'}))).toEqual([]);
  });

  test('again after it gave consent anew', () => {
    expect(scopesOf(consent('2025-09-01', ['network'], {withdrawnOn: '2026-01-01'}), consent('2026-02-01', ['network']))).toEqual(
      ['network'],
    );
    expect(scopesOf(consent('2026-02-01', ['network']), consent('2025-09-01', ['network'], {given: false}))).toEqual(['network']);
  });

  test('not where an older consent was withdrawn later than a newer one was given', () => {
    expect(scopesOf(consent('2025-09-01', ['network'], {withdrawnOn: '2026-03-01'}), consent('2026-02-01', ['network']))).toEqual(
      [],
    );
  });

  test.each([0, 1])('not where it gave and refused on one day, in whichever order (%d)', (first) => {
    const both = [consent('2025-09-01', ['network']), consent('2025-09-01', ['network'], {given: false})];
    expect(scopesOf(both[first]!, both[1 - first]!)).toEqual([]);
  });

  test('not to a scope that it withdrew, while it does to the others', () => {
    const all = consent('2025-09-01', ['network', 'links', 'programmePhase']);
    expect(scopesOf(all, consent('2026-01-01', ['programmePhase'], {given: false}))).toEqual(['network', 'links']);
    expect(scopesOf(all, consent('2026-01-01', ['network'], {given: false}))).toEqual([]);
  });

  test('for itself alone', () => {
    expect(consentsOf({consents: [consent('2025-09-01', ['network'], {urn: '990002'})]}).has('990001')).toBe(false);
  });
});
