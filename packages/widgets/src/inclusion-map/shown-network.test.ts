import {toCsv, type Link, type Membership, type PublishedItems, type School} from '@send-strategy/sdk/reading';
import {describe, expect, test} from 'vitest';
import {en} from './inclusion-map.words.ts';
import {layoutOf} from './layout.ts';
import {filtered, linesOf, linkKindsIn, rowsOf, shownNetwork, type MapDocuments} from './shown-network.ts';

const school = (urn: string, name: string, more: Partial<School> = {}): School =>
  ({
    urn,
    name,
    educationPhase: 'primary',
    status: 'open',
    sites: [{longitude: -1 - Number(urn) / 100, latitude: 52}],
    ...more,
  }) as School;
const link = (a: string, b: string, kind: Link['kind'], more: Partial<Link> = {}): Link =>
  ({id: `${a}-${b}-${kind}`, urns: [a, b], kind, since: '2026-01-01', ...more}) as Link;
const member = (urn: string, more: Partial<Membership> = {}): Membership =>
  ({id: urn, urn, roles: ['member'], ...more}) as Membership;

function documents(parts: {schools: School[]; links?: Link[]; memberships?: Membership[]}): MapDocuments {
  const document = <Name extends keyof PublishedItems>(data: unknown) =>
    ({data, meta: {}, links: {}}) as unknown as MapDocuments[Name & keyof MapDocuments];
  return {
    schools: document<'schools'>(parts.schools),
    links: document<'links'>(parts.links ?? []),
    memberships: document<'memberships'>(parts.memberships ?? []),
  } as MapDocuments;
}

const today = '2026-06-01';
const names = (schools: readonly {school: School}[]) => schools.map((each) => each.school.name);

describe('the network', () => {
  test('is in the order of the names, with our school first', () => {
    const data = documents({schools: [school('1', 'Birch'), school('2', 'Ash'), school('3', 'Cedar')]});
    expect(names(shownNetwork(data, today, undefined).schools)).toEqual(['Ash', 'Birch', 'Cedar']);
    expect(names(shownNetwork(data, today, '3').schools)).toEqual(['Cedar', 'Ash', 'Birch']);
  });

  test('knows our school by a URN from before it converted', () => {
    const data = documents({
      schools: [school('1', 'Old', {status: 'closed', successorUrns: ['2']}), school('2', 'New', {predecessorUrns: ['1']})],
    });
    expect(shownNetwork(data, today, '1').ours?.name).toBe('New');
    expect(shownNetwork(data, today, '9').ours).toBeUndefined();
  });

  test('shows a closed school only while it has a part in it', () => {
    const closed = school('1', 'Closed', {status: 'closed'});
    const open = school('2', 'Open');
    const shown = (data: MapDocuments) => names(shownNetwork(data, today, undefined).schools);
    expect(shown(documents({schools: [closed, open]}))).toEqual(['Open']);
    expect(shown(documents({schools: [closed, open], memberships: [member('1', {to: '2026-05-31'})]}))).toEqual(['Open']);
    expect(shown(documents({schools: [closed, open], memberships: [member('1')]}))).toEqual(['Closed', 'Open']);
    expect(shown(documents({schools: [closed, open], links: [link('1', '2', 'bestPracticeReview')]}))).toEqual([
      'Closed',
      'Open',
    ]);
  });

  test('counts every current link once', () => {
    const links = [
      link('1', '2', 'supportAndChallenge'),
      link('1', '2', 'championExchange'),
      link('1', '2', 'bestPracticeReview', {until: '2026-05-31'}),
    ];
    const network = shownNetwork(documents({schools: [school('1', 'A'), school('2', 'B')], links}), today, undefined);
    expect(network.links).toEqual(links.slice(0, 2));
    expect(linkKindsIn(network)).toEqual(['supportAndChallenge', 'championExchange']);
  });

  test('has nothing where nothing is published', () => {
    expect(shownNetwork({}, today, '1')).toMatchObject({schools: [], links: [], phases: []});
  });
});

describe('a filter for a kind of link', () => {
  const links = [link('1', '2', 'supportAndChallenge'), link('1', '3', 'bestPracticeReview')];
  const {schools} = shownNetwork(
    documents({schools: [school('1', 'A'), school('2', 'B'), school('3', 'C')], links}),
    today,
    undefined,
  );

  test('leaves schools with such links, and of their links only these', () => {
    const shown = filtered(schools, {linkKind: 'bestPracticeReview'});
    expect(names(shown)).toEqual(['A', 'C']);
    expect(shown.map(({neighbours}) => neighbours.map((near) => near.school.name))).toEqual([['C'], ['A']]);
  });

  test('that is empty leaves all', () => {
    expect(filtered(schools, {linkKind: ''})).toEqual(schools);
  });
});

test('a link is drawn once, and only between shown schools with a place', () => {
  const links = [link('1', '2', 'supportAndChallenge'), link('2', '3', 'bestPracticeReview'), link('1', '3', 'championExchange')];
  const all = [school('1', 'A'), school('2', 'B'), school('3', 'C', {sites: []})];
  const {schools} = shownNetwork(documents({schools: all, links}), today, undefined);
  const layout = layoutOf(schools);
  expect(linesOf(schools, layout).map((line) => line.link.id)).toEqual(['1-2-supportAndChallenge']);
  expect(linesOf(schools.slice(0, 1), layout)).toEqual([]);
});

test('the table of schools names each school’s links, and runs no formula', () => {
  const {schools} = shownNetwork(
    documents({
      schools: [school('1', '=A'), school('2', 'B')],
      links: [link('1', '2', 'supportAndChallenge')],
      memberships: [member('1')],
    }),
    today,
    undefined,
  );
  const [header, first, second] = toCsv(rowsOf(schools, en))
    .split('\r\n')
    .map((line) => line.split(','));
  const cell = (row: string[], column: string) => row[header!.indexOf(column)];
  expect(cell(first!, 'name')).toBe("'=A");
  expect(cell(first!, 'roles')).toBe('member');
  expect(first!.join()).toContain('"B (2), support and challenge"');
  expect(second!.join()).toContain('"\'=A (1), support and challenge"');
});
