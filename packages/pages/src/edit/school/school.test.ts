import * as fc from 'fast-check';
import {expect, test} from 'vitest';
import {consentsOf} from '../../../../service/src/publish/consent.ts';
import {en} from '../../../../widgets/src/commitments/commitments.words.ts';
import {commitmentJob, type CommitmentSetting} from './commitment-job.ts';
import {consentJob, withdrawalJob, type ConsentSetting} from './consent-jobs.ts';
import {consentedScopes} from './consented-scopes.ts';
import {freeId, type ConsentInput} from './items.ts';
import {documentWords, levelWords} from './words.ts';

const today = '2026-11-23';
const urn = '900001';
const setting: ConsentSetting = {id: undefined, newId: 'new', urn, sourceIds: ['register'], illustrative: undefined, today};
const kept = {
  id: 'a',
  urn,
  scopes: ['network', 'links'],
  given: true,
  on: '2025-09-01',
  byRole: 'Headteacher',
  asOf: '2025-09-01',
  sources: [{sourceId: 'register'}],
  editorNote: 'Kept.',
};

test('what a school consents to is what the service publishes by', () => {
  const days = fc.constantFrom('2025-09-01', '2026-01-01', '2026-02-01');
  const record = fc.record({
    urn: fc.constant(urn),
    scopes: fc.uniqueArray(fc.constantFrom('network', 'links', 'programmePhase'), {minLength: 1}),
    given: fc.boolean(),
    on: days,
    withdrawnOn: fc.option(days, {nil: undefined}),
  }) as unknown as fc.Arbitrary<ConsentInput>;
  fc.assert(
    fc.property(fc.array(record, {maxLength: 6}), (consents) => {
      expect(new Set(consentedScopes(consents))).toEqual(consentsOf({consents}).get(urn) ?? new Set());
    }),
  );
});

test('a new id is one that the school has not used', () => {
  expect(freeId(urn, 'consent', [])).toBe('900001-consent');
  expect(freeId(urn, 'consent', ['900001-consent', '900001-consent-2'])).toBe('900001-consent-3');
});

test('a consent is given with what it is about, and its source', () => {
  const job = consentJob(setting);
  const values = {...job.values(undefined), scopes: ['network'], byRole: 'Headteacher'};
  expect(job.toSend(values, undefined, 'new')).toEqual({
    isNew: true,
    item: {
      id: 'new',
      urn,
      given: true,
      scopes: ['network'],
      on: today,
      byRole: 'Headteacher',
      asOf: today,
      sources: [{sourceId: 'register'}],
    },
  });
});

test('a correction changes what is asked, and leaves the rest', () => {
  const job = consentJob({...setting, id: 'a'});
  expect(job.toSend({...job.values(kept), on: '2025-09-02'}, kept, 'new')).toEqual({
    isNew: false,
    item: {...kept, on: '2025-09-02', asOf: today},
  });
});

test('all of a consent is withdrawn in its record, a part of it in a record of its own', () => {
  const job = withdrawalJob({...setting, id: 'a', illustrative: true}, ['network', 'links']);
  const values = job.values(kept);
  expect(values.scopes).toEqual(['network', 'links']);
  expect(job.toSend(values, kept, 'new')).toEqual({isNew: false, item: {...kept, withdrawnOn: today, asOf: today}});
  expect(job.toSend({...values, scopes: ['links'], withdrawnByRole: 'Governors'}, kept, 'new')).toEqual({
    isNew: true,
    item: {
      id: 'new',
      urn,
      given: false,
      scopes: ['links'],
      on: today,
      byRole: 'Governors',
      asOf: today,
      sources: [{sourceId: 'register'}],
      illustrative: true,
    },
  });
  const records = [
    kept,
    job.toSend({...values, scopes: ['links'], withdrawnByRole: 'Governors'}, kept, 'new').item,
  ] as unknown as ConsentInput[];
  expect(consentedScopes(records)).toEqual(['network']);
});

test('who decided is asked where only a part is withdrawn, as that is a record of its own', () => {
  const fields = withdrawalJob(setting, ['network', 'links']).fields(undefined);
  const isAsked = (scopes: string[]) => fields.find(({name}) => name === 'withdrawnByRole')!.isAsked!({scopes});
  expect([isAsked(['network', 'links']), isAsked(['links'])]).toEqual([false, true]);
  expect(
    withdrawalJob(setting, ['network'])
      .fields(undefined)
      .map(({name}) => name),
  ).not.toContain('scopes');
});

const charter = {title: 'A charter', statements: [{id: 'welcome', title: 'Welcome', text: 'All are.'}]};
const commitment: CommitmentSetting = {...setting, charter};
const signed = {
  id: 'a',
  urn,
  statementIds: ['welcome'],
  level: 'signed',
  reviewBy: '2027-01-01',
  asOf: '2026-01-01',
  sources: [{sourceId: 'register'}],
  variants: [],
};

test('a commitment gives back what it was filled from, but for its day', () => {
  for (const item of [signed, {...signed, statementIds: 'all', documents: {inclusionStrategyUrl: 'https://a.example'}}]) {
    const job = commitmentJob({...commitment, id: 'a'});
    expect(job.toSend(job.values(item), item, 'new')).toEqual({isNew: false, item: {...item, asOf: today}});
  }
});

test('without a charter a school commits to all of what there will be, and what it committed to stays', () => {
  const job = commitmentJob({...commitment, charter: undefined});
  expect(job.toSend({level: 'signed'}, undefined, 'new').item).toMatchObject({id: 'new', statementIds: 'all'});
  expect(job.toSend(job.values(signed), signed, 'new').item).toMatchObject({statementIds: ['welcome']});
});

test('that a commitment was checked from outside can be kept, and not said anew', () => {
  const levelsFor = (item: object | undefined) =>
    commitmentJob(commitment)
      .fields(item as never)
      .find(({name}) => name === 'level')!
      .options!.map(({value}) => value);
  expect(levelsFor(undefined)).not.toContain('externallyVerified');
  expect(levelsFor(signed)).not.toContain('externallyVerified');
  expect(levelsFor({...signed, level: 'externallyVerified'})).toContain('externallyVerified');
});

test('levels and documents have the words of the widgets', () => {
  expect(levelWords).toEqual(en.levels);
  const {inclusionStrategyUrl, senInformationReportUrl, accessibilityPlanUrl} = en;
  expect(documentWords).toEqual({inclusionStrategyUrl, senInformationReportUrl, accessibilityPlanUrl});
});
