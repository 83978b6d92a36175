import {put, withEdits, type Edit} from '../../packages/service/src/edit/edit.ts';
import {type Dataset} from '../../packages/service/src/folder/dataset.ts';
import {openDatabase} from '../../packages/service/src/store/open-database.ts';
import {Store} from '../../packages/service/src/store/store.ts';
import {dataset, replacing} from '../dataset-folder.ts';
import {keeper} from './live-service.ts';

/** The days on which something was changed, the first to the last. On the days between nothing was. */
export const days = ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07', '2026-10-08'] as const;

/** Everything by which Curlew Primary School could be told: its names of today and before, its numbers, its addresses. */
export const curlewWords: readonly string[] = [
  ...['Curlew Primary', 'curlew-primary', 'Old Curlew', 'old-curlew', '990001', '0007001', '10990001', 'QM1 1AA'],
];

/** Addresses of pictures that name the school, or show its name. */
export const curlewPictures = ['media/curlew-primary-school.svg', 'media/sign.svg'] as const;

const drawing = (text: string) => `<svg xmlns="http://www.w3.org/2000/svg"><title>${text}</title><path d="M0 0h1"/></svg>\n`;

/** Quillmere with Curlew Primary School, which consents, named in texts, ids, addresses and pictures. */
export async function quillmereWithCurlew(): Promise<Dataset> {
  const whole = await dataset({
    'media/curlew-primary-school.svg': drawing('A gate'),
    'media/sign.svg': drawing('Welcome to Curlew Primary School'),
    'strategy.yaml': (text) =>
      text
        .replace('title: Quillmere joint', 'title: Curlew Primary School and the Quillmere joint')
        .replace('attribution: Quillmere', 'attribution: Curlew Primary School, Quillmere'),
    'priorities.yaml': replacing('summary: Needs are noticed early.', 'summary: Curlew Primary School notices needs early.'),
    'achievements.yaml': replacing('did: It opened.', 'did: CURLEW PRIMARY SCHOOL’s pupils tried it.'),
    'updates.yaml': replacing('id: front-door-2', 'id: curlew-primary-school-visit'),
    'terms.yaml': replacing('aliases: [EHCP]', 'aliases: [EHCP, The Curlew Primary School plan]'),
    'meetings.yaml': replacing('https://quillmere.example/minutes', 'https://quillmere.example/curlew-primary-school/minutes'),
  });
  const [priority] = whole.collections.priorities!;
  const [easyRead] = priority!.variants!;
  const lines = curlewPictures.map((src) => ({text: 'A picture.', image: {src, alt: 'Curlew Primary School'}}));
  return withEdits(whole, [
    put('priorities', {...priority!, variants: [{...easyRead!, lines: [...easyRead!.lines!, ...lines]}]}),
  ]);
}

/** Writes a history of several days. On the first, the school had another name, by which texts of later days still call it. */
export async function writeHistory(database: string, quillmere: Dataset): Promise<void> {
  let day: string = days[0];
  const store = new Store(await openDatabase(database), () => new Date(`${day}T10:00:00.000Z`));
  const school = quillmere.collections.schools!.find(({urn}) => urn === '990001')!;
  const [term] = quillmere.collections.terms!;
  const [principle] = quillmere.collections.principles!;
  const begun = withEdits(quillmere, [put('schools', {...school, name: 'Old Curlew School'})]);
  try {
    await store.write(quillmere.id, keeper, () => begun);
    const edits: readonly (readonly Edit[])[] = [
      [put('principles', {...principle!, statement: 'As Old Curlew School does.'})],
      [put('schools', school)],
      [put('terms', {...term!, id: 'old-curlew-school-plan', plainMeaning: 'As Curlew Primary School explains it.'})],
      [{collection: 'terms', id: 'old-curlew-school-plan', item: undefined}],
      [put('achievements', {...quillmere.collections.achievements![0]!, said: 'Curlew Primary School asked for it.'})],
    ];
    for (const [index, some] of edits.entries()) {
      day = days[index + 1]!;
      await store.write(quillmere.id, keeper, (now) => withEdits(now!.dataset, some));
    }
  } finally {
    await store.close();
  }
}
