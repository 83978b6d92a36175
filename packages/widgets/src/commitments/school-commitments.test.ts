import {schoolByUrn, type Commitment, type Link, type Membership, type School} from '@send-strategy/sdk/reading';
import {describe, expect, test} from 'vitest';
import {neighboursOf, schoolCommitments, schoolOf, type CommitmentsDocuments} from './school-commitments.ts';

const dated = {asOf: '2026-01-01', sources: []};
const school = (urn: string, name: string, more: Partial<School> = {}): School => ({
  ...{...dated, urn, name, educationPhase: 'primary', status: 'open'},
  ...more,
});
const commitment = (urn: string, more: Partial<Commitment> = {}): Commitment => ({
  ...{...dated, id: `${urn}-charter`, urn, statementIds: 'all', level: 'signed', reviewBy: '2027-01-01'},
  ...more,
});
const link = (a: string, b: string, more: Partial<Link> = {}): Link => ({
  ...{...dated, id: `${a}-${b}`, urns: [a, b], kind: 'supportAndChallenge', since: '2026-01-01'},
  ...more,
});
const documents = (data: {
  schools?: School[];
  commitments?: Commitment[];
  memberships?: Membership[];
  links?: Link[];
}): CommitmentsDocuments => Object.fromEntries(Object.entries(data).map(([name, items]) => [name, {data: items}]));

const today = '2026-11-23';
const names = (shown: readonly {school: School}[]) => shown.map((each) => each.school.name);

describe('the commitments of an area', () => {
  test('are in the order of the schools’ names, whatever their levels', () => {
    const given = documents({
      schools: [school('3', 'Cedar'), school('1', 'Aspen'), school('2', 'Birch')],
      commitments: [
        commitment('3', {level: 'externallyVerified'}),
        commitment('2', {level: 'signed'}),
        commitment('1', {level: 'lapsed'}),
      ],
    });
    expect(names(schoolCommitments(given, today))).toEqual(['Aspen', 'Birch', 'Cedar']);
  });

  test('leave out those of a school that is not published', () => {
    const given = documents({schools: [school('1', 'Aspen')], commitments: [commitment('1'), commitment('2')]});
    expect(schoolCommitments(given, today).map((each) => each.commitment.urn)).toEqual(['1']);
    expect(schoolCommitments(documents({commitments: [commitment('1')]}), today)).toEqual([]);
  });
});

describe('one school’s commitments', () => {
  test('come with the roles that it has today', () => {
    const given = documents({
      schools: [school('1', 'Aspen')],
      commitments: [commitment('1')],
      memberships: [
        {...dated, id: 'now', urn: '1', roles: ['member', 'champion'], from: '2026-01-01'},
        {...dated, id: 'over', urn: '1', roles: ['hub'], to: '2026-11-22'},
        {...dated, id: 'other', urn: '2', roles: ['hub']},
      ],
    });
    expect(schoolCommitments(given, today, '1')[0]!.roles).toEqual(['champion', 'member']);
  });

  test('have the one that stands first, then the earlier', () => {
    const given = documents({
      schools: [school('1', 'Aspen')],
      commitments: [
        commitment('1', {id: 'withdrawn', signedOn: '2026-05-01', withdrawnOn: '2026-06-01'}),
        commitment('1', {id: 'earlier', signedOn: '2024-01-01'}),
        commitment('1', {id: 'later', signedOn: '2026-07-01'}),
      ],
    });
    expect(schoolCommitments(given, today, '1').map((each) => each.commitment.id)).toEqual(['later', 'earlier', 'withdrawn']);
  });

  test('are nothing for a school that is not published, even where a commitment is', () => {
    const given = documents({schools: [school('1', 'Aspen')], commitments: [commitment('2')]});
    expect(schoolCommitments(given, today, '2')).toEqual([]);
  });
});

describe('a school’s links', () => {
  const schools = [school('1', 'Aspen'), school('2', 'Birch'), school('3', 'Cedar')];
  test('are the current ones with published schools, from either end', () => {
    const given = documents({
      schools,
      links: [
        link('3', '1'),
        link('1', '2'),
        link('2', '3'),
        link('1', '9'),
        link('1', '2', {id: 'over', until: '2026-11-22'}),
        link('1', '3', {id: 'to-come', since: '2026-11-24'}),
      ],
    });
    expect(neighboursOf(schools[0]!, given, today).map((near) => near.school.name)).toEqual(['Birch', 'Cedar']);
  });
});

describe('a URN', () => {
  const converted = [
    school('1', 'Before', {successorUrns: ['2']}),
    school('2', 'Then', {predecessorUrns: ['1'], successorUrns: ['3']}),
    school('3', 'Now', {predecessorUrns: ['2', '0']}),
    school('4', 'Round', {successorUrns: ['5']}),
    school('5', 'And round', {successorUrns: ['4']}),
  ];
  test.each(['0', '1', '2', '3', '4', '5', '6'])('leads where the SDK’s rule leads: %s', (urn) => {
    expect(schoolOf(converted, urn)).toBe(schoolByUrn(converted, urn));
  });

  test('from before a conversion leads to the last successor', () => {
    expect(schoolOf(converted, '1')?.name).toBe('Now');
  });
});
