import {type School} from '@send-strategy/sdk/reading';
import {describe, expect, test} from 'vitest';
import {dataset, replacing} from '../../../../tests/dataset-folder.ts';
import {hiddenSchools, quillmere} from '../../../../tests/quillmere.ts';
import {type Dataset} from '../folder/dataset.ts';
import {unnamedSchools} from './names.ts';
import {publish, publishTree, type Files} from './publish.ts';

const noon = new Date('2026-11-23T12:00:00Z');

function treeOf(one: Dataset): Files {
  return publishTree([{dataset: one, files: publish(one, noon)}]);
}

/** Every place in the tree, paths among them, that holds one of the words. */
function placesOf(words: readonly string[], tree: Files): string[] {
  return [...tree].flatMap(([path, bytes]) => {
    const text = `${path}\n${Buffer.from(bytes).toString('utf8')}`.toLowerCase();
    return words.filter((word) => text.includes(word.toLowerCase())).map((word) => `${word} in ${path}`);
  });
}

const itemsOf = (tree: Files, name: string) =>
  (JSON.parse(Buffer.from(tree.get(`strategies/quillmere/${name}.json`)!).toString('utf8')) as {data: Record<string, unknown>[]})
    .data;

describe('no byte of any public file', () => {
  test('names a school that was never asked, withdrew, refused, refused on the same day, or converted without being asked', async () => {
    expect(placesOf(hiddenSchools, treeOf(await dataset()))).toEqual([]);
  });

  test('comes from a consent', async () => {
    const changes = {'consents.csv': replacing('Headteacher', 'The oracle')};
    const tree = treeOf(await dataset(changes));
    expect([...tree.keys()].filter((path) => path.includes('consent'))).toEqual([]);
    expect(placesOf(['The oracle', 'osprey', 'scopes'], tree)).toEqual([]);
  });

  test('names any school where there are no consents', async () => {
    const tree = treeOf(await dataset({'consents.csv': null}));
    expect(
      placesOf([...hiddenSchools, '990001', '990002', '990006', '990009', 'Curlew', 'Sandpiper', 'Plover', 'Avocet'], tree),
    ).toEqual([]);
    for (const name of ['schools', 'memberships', 'links', 'commitments']) expect(itemsOf(tree, name), name).toEqual([]);
  });

  test.each([
    ['withdrew', (table: string) => table.replace('Headteacher,,2025-09-01,plan', 'Headteacher,2026-11-22,2026-11-22,plan')],
    ['is no longer recorded', (table: string) => table.replace(/^curlew,.*\n/m, '')],
  ])(
    'names a school that %s a moment ago, although texts, addresses, ids and pictures that were sound before name it',
    async (_, edit) => {
      const named = await dataset({
        'strategy.yaml': (text) =>
          text
            .replace('title: Quillmere joint', 'title: Curlew Primary School and the Quillmere joint')
            .replace('name: Quillmere,', 'name: Quillmere with Curlew Primary School,')
            .replace('attribution: Quillmere', 'attribution: Curlew Primary School, Quillmere'),
        'organisations.yaml': replacing('name: Quillmere ICB, kind', 'name: CURLEW PRIMARY SCHOOL’S trust, kind'),
        'terms.yaml': (text) =>
          text.replace('id: ehc-plan', 'id: curlew-primary-school').replace('EHCP', "'10990001', Curlew  Primary\u00a0School"),
        'meetings.yaml': replacing('https://quillmere.example/minutes', 'https://quillmere.example/curlew-primary-school/990001'),
        'schools.yaml': replacing(
          'name: Sandpiper Academy',
          'name: Sandpiper Academy, resourcedProvision: Shared with Curlew Primary School',
        ),
        'priorities.yaml': replacing('src: media/ladder.svg', 'src: media/990001.svg'),
        'media/ladder.svg': null,
        'media/990001.svg': quillmere['media/ladder.svg']!,
      });
      expect(placesOf(['Curlew'], treeOf(named)).length).toBeGreaterThan(8);
      const {collections} = await dataset({'consents.csv': edit, 'links.csv': (text) => text});
      const tree = treeOf({...named, collections: {...named.collections, consents: collections.consents!}});
      expect(placesOf(['Curlew', '990001', '0007001', 'CURLEW', 'curlew'], tree)).toEqual([]);
      expect(itemsOf(tree, 'terms')).toMatchObject([
        {id: 'school-not-named', aliases: ['school-not-named', '[school not named]']},
      ]);
      expect(itemsOf(tree, 'organisations')[2]).toMatchObject({name: '[school not named]’S trust'});
      expect(itemsOf(tree, 'meetings')).toMatchObject([{url: 'https://quillmere.example/school-not-named/school-not-named'}]);
      expect(itemsOf(tree, 'priorities')[0]!.variants).toEqual([
        {lang: 'en', reading: 'easyRead', of: '2026-09-01', lines: [{text: 'We help early.'}]},
      ]);
    },
  );

  test('names a school in the words of a picture', async () => {
    const named = await dataset({'media/ladder.svg': replacing('A ladder', 'At Curlew Primary School')});
    const {consents: _, ...others} = named.collections;
    const tree = treeOf({...named, collections: others});
    expect(placesOf(['Curlew'], tree)).toEqual([]);
    expect([...tree.keys()].filter((path) => path.includes('media'))).toEqual([]);
  });
});

describe('what schools agreed to', () => {
  test('is what is shown of them', async () => {
    const tree = treeOf(await dataset());
    expect(itemsOf(tree, 'schools').map(({urn}) => urn)).toEqual(['990001', '990002', '990006', '990009']);
    expect(itemsOf(tree, 'links').map(({id}) => id)).toEqual(['curlew-sandpiper']);
    expect(itemsOf(tree, 'commitments').map(({id}) => id)).toEqual(['curlew', 'sandpiper']);
    expect(itemsOf(tree, 'schools').find(({urn}) => urn === '990009')).not.toHaveProperty('predecessorUrns');
  });

  test('includes its earlier URN where that agreed, too', async () => {
    const tree = treeOf(
      await dataset({
        'consents.csv': (table) => `${table}old-avocet,990008,network,true,2025-09-01,Principal,,2025-09-01,plan,true\n`,
      }),
    );
    expect(itemsOf(tree, 'schools').find(({urn}) => urn === '990009')).toMatchObject({predecessorUrns: ['990008']});
    expect(itemsOf(tree, 'schools').find(({urn}) => urn === '990008')).toMatchObject({
      name: 'Avocet School',
      successorUrns: ['990009'],
    });
  });

  test('covers links from both sides', async () => {
    const tree = treeOf(
      await dataset({'consents.csv': replacing('plover-2,990006,network,', 'plover-2,990006,network | links,')}),
    );
    expect(itemsOf(tree, 'links').map(({id}) => id)).toEqual(['curlew-sandpiper', 'curlew-plover']);
  });
});

describe('a school’s phase', () => {
  const membershipsWith = async (changes: Parameters<typeof dataset>[0] = {}) =>
    itemsOf(treeOf(await dataset(changes)), 'memberships');

  test('is shown with its consent', async () => {
    expect((await membershipsWith()).filter(({programmePhaseId}) => programmePhaseId !== undefined).map(({urn}) => urn)).toEqual([
      '990001',
      '990009',
    ]);
  });

  test('cannot be told from the membership of a school that did not agree to that', async () => {
    const [first, second] = await Promise.all(
      ['phase-1', 'phase-2'].map((phase) =>
        membershipsWith({
          'memberships.csv': (table) =>
            table
              .split('\n')
              .filter((row) => !row.startsWith('99000') || !row.includes('990006'))
              .concat(
                phase === 'phase-1'
                  ? '990006-first,990006,phase-1,member,2024-09-02,,2025-07-18,phase-list: page 1,true,The first nine'
                  : '990006-second,990006,phase-2,member,2025-09-08,2027-07-31,2026-09-01,plan: page 2,true,Later',
              )
              .filter((row) => row !== '')
              .join('\n'),
        }),
      ),
    );
    const ofPlover = first!.find(({urn}) => urn === '990006');
    expect(ofPlover).toEqual({
      id: '990006-membership',
      urn: '990006',
      roles: ['member'],
      asOf: '2026-09-01',
      sources: [{sourceId: 'phase-list'}, {sourceId: 'plan'}],
      illustrative: true,
    });
    expect(second).toEqual(first);
  });

  test('cannot be told from the order of the memberships', async () => {
    expect((await membershipsWith()).map(({urn}) => urn)).toEqual(['990001', '990002', '990006', '990009']);
    const reversed = await membershipsWith({
      'memberships.csv': (table) => {
        const [head, ...rows] = table.trim().split('\n');
        return [head, ...rows.toReversed()].join('\n');
      },
    });
    expect(reversed.map(({urn}) => urn)).toEqual(['990001', '990002', '990006', '990009']);
  });

  test('that has ended leaves no role behind', async () => {
    const ofSandpiper = (await membershipsWith()).filter(({urn}) => urn === '990002');
    expect(ofSandpiper).toMatchObject([{roles: ['member']}]);
  });
});

describe('names', () => {
  const school = (urn: string, name: string): School => ({
    urn,
    name,
    educationPhase: 'primary',
    status: 'open',
    asOf: '2026-09-01',
    sources: [{sourceId: 'plan'}],
  });
  const consent = (urn: string) => ({
    id: urn,
    urn,
    scopes: ['network' as const],
    given: true,
    on: '2025-09-01',
    byRole: 'Headteacher',
    asOf: '2025-09-01',
    sources: [{sourceId: 'plan'}],
  });
  const hidden = (...names: string[]) => unnamedSchools({schools: names.map((name, index) => school(`99010${index}`, name))});

  test.each([
    ['St Mary’s School', "at St. Mary's School,", "St. Mary's School"],
    ['St Mary’s School', 'ST MARYS SCHOOL', 'ST MARYS SCHOOL'],
    ['St Mary’s School', 'https://x.example/st-marys-school/news', 'st-marys-school'],
    ['St Mary’s School', 'https://x.example/St%20Mary’s%20School', 'St%20Mary’s%20School'],
    ['Gannet School', 'The ‘Gannet School’', 'Gannet School'],
    ['École Élan', 'the e\u0301cole e\u0301lan', 'e\u0301cole e\u0301lan'],
    ['École Élan', 'the Ecole Elan', 'Ecole Elan'],
    ['Gannet & Tern School', 'Gannet and Tern School', 'Gannet and Tern School'],
    ['Gannet-Tern School', 'Gannet – Tern\nSchool', 'Gannet – Tern\nSchool'],
    ['Gannet School', 'Gannet\u00ad School', 'Gannet\u00ad School'],
    ['Gannet School', 'Gannet School’s plan', 'Gannet School'],
    ['Gannet School', 'Gannet Schooling', undefined],
    ['Gannet School', 'MyGannet School', undefined],
    ['مدرسة النور', 'في مدرسة النور اليوم', 'مدرسة النور'],
    ['Hope', 'We hope', undefined],
    ['Hope', 'At Hope', 'Hope'],
    ['The (Old) School+', 'The (Old) School', 'The (Old) School'],
    ['The (Old) School+', 'The Old School', undefined],
    ['()', 'See (a) or ()', undefined],
    ['\u0000', 'Speech\u0000', undefined],
  ])('%s is found in "%s" as %s', (name, text, found) => {
    expect(hidden(name).find(text)).toBe(found);
  });

  test('are taken out whole, and nothing else is', () => {
    expect(
      hidden('Gannet School', 'Tern School').without('🏫 Gannet  School, tern school & “Tern-School”: 990100, 1990100.'),
    ).toBe('🏫 [school not named], [school not named] & “[school not named]”: [school not named], 1990100.');
  });

  test('of a school that agreed stay, also where they hold or share the name of one that did not', () => {
    const schools = [
      school('990001', 'Curlew Hill School'),
      school('990002', 'Hill School'),
      school('990003', 'Avocet School'),
      school('990004', 'Avocet School'),
      school('990005', 'The Curlew'),
    ];
    const names = unnamedSchools({schools, consents: [consent('990001'), consent('990003'), consent('990005')]});
    expect(names.without('Curlew Hill School, Avocet School')).toBe('Curlew Hill School, Avocet School');
    expect(names.without('The Hill School, 990004')).toBe('The [school not named], [school not named]');
  });

  test('of a school that did not agree are found behind one that did', () => {
    const schools = [school('990001', 'The Curlew'), school('990002', 'Curlew School')];
    expect(unnamedSchools({schools, consents: [consent('990001')]}).find('At the Curlew School')).toBe('Curlew School');
  });
});
