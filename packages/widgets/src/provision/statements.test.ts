import {describe, expect, test} from 'vitest';
import type {PublishedDocument} from '@send-strategy/sdk/read';
import type {Provision, Service} from '@send-strategy/sdk/reading';
import {en} from './provision.words.ts';
import {provisionOf} from './statements.fixture.ts';
import {filterFor, joinedStatements, type Statement} from './statements.ts';

const statement = (change: Partial<Statement> = {}): Statement => ({
  id: 'show-the-day',
  areaOfNeed: 'communicationAndInteraction',
  theme: 'environment',
  tier: 'universal',
  schoolsShould: ['Show the day in pictures'],
  ...change,
});

const joined = (statements: Statement[], services: Partial<Service>[] = []) =>
  joinedStatements(
    {
      provision: {data: {...provisionOf(0), statements}} as PublishedDocument<'provision'>,
      services: {data: services} as PublishedDocument<'services'>,
    },
    en,
  );

const finds = (search: string, change: Partial<Statement>, services: Partial<Service>[] = []) =>
  joined([statement(change)], services).filter(filterFor({search})).length === 1;

describe('a search', () => {
  test.each<[string, string, Partial<Statement>]>([
    ['what schools should provide', 'pictures', {}],
    ['what may be seen', 'worry', {youMaySee: ['Worry when plans change']}],
    ['who it is written for', 'teachers', {audience: 'Class teachers'}],
    ['the area of need in words', 'interaction', {}],
    ['the theme and the tier in words', 'surroundings every pupil', {}],
    [
      'plain words',
      'wall',
      {variants: [{lang: 'en', reading: 'plain', of: '2026-01-01', text: {'schoolsShould.0': 'On the wall'}}]},
    ],
    [
      'a translation, whatever the accents',
      'pokazcie',
      {variants: [{lang: 'pl', reading: 'standard', of: '2026-01-01', text: {'schoolsShould.0': 'Pokażcie plan'}}]},
    ],
    [
      'Easy Read lines',
      'happens today',
      {variants: [{lang: 'en', reading: 'easyRead', of: '2026-01-01', lines: [{text: 'You see what happens today.'}]}]},
    ],
  ])('finds %s', (_, search, change) => {
    expect(finds(search, change)).toBe(true);
  });

  test('finds a statement by the services that can help, in plain words too', () => {
    const services = [
      {
        id: 'speech',
        name: 'Speech and language therapy',
        variants: [{lang: 'en', reading: 'plain' as const, of: '2026-01-01', text: {name: 'Help with talking'}}],
      },
    ];
    expect(finds('language therapy', {helpFrom: ['speech']}, services)).toBe(true);
    expect(finds('talking', {helpFrom: ['speech']}, services)).toBe(true);
    expect(finds('talking', {helpFrom: ['other']}, services)).toBe(false);
  });

  test('needs every word, in whatever order, and none of them whole', () => {
    expect(finds('PICT day', {})).toBe(true);
    expect(finds('day night', {})).toBe(false);
    expect(finds('  ', {})).toBe(true);
  });
});

describe('a filter', () => {
  const ids = (filter: Parameters<typeof filterFor>[0], statements: Statement[]) =>
    joined(statements)
      .filter(filterFor(filter))
      .map((each) => each.statement.id);

  test('narrows by area of need, theme and tier together', () => {
    const statements = [
      statement({id: 'a'}),
      statement({id: 'b', theme: 'teaching'}),
      statement({id: 'c', tier: 'targeted'}),
      statement({id: 'd', areaOfNeed: 'sensoryAndPhysical'}),
    ];
    const areaOfNeed = 'communicationAndInteraction';
    expect(ids({areaOfNeed}, statements)).toEqual(['a', 'b', 'c']);
    expect(ids({areaOfNeed, theme: 'environment'}, statements)).toEqual(['a', 'c']);
    expect(ids({areaOfNeed, theme: 'environment', tier: 'universal'}, statements)).toEqual(['a']);
    expect(ids({areaOfNeed: ''}, statements)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('by education phase keeps statements that name none: nobody says that they are not for it', () => {
    const statements = [
      statement({id: 'a', educationPhases: ['primary', 'secondary']}),
      statement({id: 'b', educationPhases: ['nursery']}),
      statement({id: 'c'}),
    ];
    expect(ids({educationPhase: 'primary'}, statements)).toEqual(['a', 'c']);
  });
});

test('without a document or services there is nothing to join, and nothing breaks', () => {
  expect(joinedStatements({}, en)).toEqual([]);
  const {statements: _, ...promised} = provisionOf(0) satisfies Provision;
  expect(joinedStatements({provision: {data: promised} as PublishedDocument<'provision'>}, en)).toEqual([]);
});
