import {describe, expect, test} from 'vitest';
import {optionsFrom} from '../../scripts/shots/options.ts';
import {indexPage, sheetPage} from '../../scripts/shots/sheet-pages.ts';
import {
  mostSheetHeight,
  mostThumbnails,
  sheetsOf,
  shownOf,
  type Group,
  type SheetFormat,
  type Thumbnail,
} from '../../scripts/shots/sheets.ts';
import {storiesOf, storiesToPrint, type Story} from '../../scripts/shots/stories.ts';

describe('the command line', () => {
  test('nothing asked for is every story, at both widths, built anew, and on paper', () => {
    expect(optionsFrom([])).toEqual({only: undefined, widths: [360, 1280], print: true, build: true, help: false});
  });

  test('each option is taken', () => {
    expect(optionsFrom(['--only', 'Easy-Read', '--width', '360', '--no-print', '--no-build', '--help'])).toEqual({
      ...{only: 'easy-read', widths: [360]},
      ...{print: false, build: false, help: true},
    });
  });

  test('a width that no story is shown at is refused, and the widths are named', () => {
    expect(() => optionsFrom(['--width', '320'])).toThrow(/--width 320: .*360 and 1280/);
  });

  test('an unknown option is named, and what there is is listed', () => {
    expect(() => optionsFrom(['--fast'])).toThrow(/--fast[^]*--no-build/);
  });
});

describe('which stories are shown', () => {
  const entry = (id: string, type: string, tags: string[] = []) => ({id, type, tags, title: 'Widgets/Principles', name: id});

  test('pages of documentation and the story that is faulty on purpose are left out', () => {
    const entries = {
      a: entry('widgets-principles--docs', 'docs'),
      b: entry('widgets-principles--marlhaven', 'story', ['dev']),
      c: entry('negative-control--picture', 'story', ['negative-control']),
    };
    expect(storiesOf({entries}).map(({id}) => id)).toEqual(['widgets-principles--marlhaven']);
  });
});

describe('which stories are printed', () => {
  const datasets = ['marlhaven', 'medway-2019'];
  const story = (widget: string, name: string): Story => ({id: `widgets-${widget}--${name}`, title: `Widgets/${widget}`, name});
  const printed = (...stories: Story[]) => storiesToPrint(stories, datasets).map(({id}) => id);

  test('one for each widget and dataset, named after the dataset and nothing else, with its year or without', () => {
    expect(
      printed(
        story('map', 'marlhaven-table'),
        story('map', 'marlhaven'),
        story('map', 'medway'),
        story('plan', 'empty-medway'),
        story('plan', 'dataset-medway-2019'),
        story('plan', 'data-from-medway'),
      ),
    ).toEqual(['widgets-map--marlhaven', 'widgets-map--medway', 'widgets-plan--dataset-medway-2019']);
  });

  test('where a dataset has no story of its own, the one called Ready shows it', () => {
    expect(printed(story('map', 'loading'), story('map', 'ready'), story('map', 'ready-in-urdu'))).toEqual([
      'widgets-map--ready',
    ]);
    expect(printed(story('map', 'ready'), story('map', 'medway-2019'))).toEqual([
      'widgets-map--ready',
      'widgets-map--medway-2019',
    ]);
  });

  test('where each dataset has a story of its own, the one called Ready would show one of them again', () => {
    expect(printed(story('map', 'ready'), story('map', 'medway'), story('map', 'marlhaven'))).not.toContain('widgets-map--ready');
  });

  test('a year alone is the name of no dataset', () => {
    expect(printed(story('map', '2019'))).toEqual([]);
  });
});

describe('contact sheets', () => {
  const format: SheetFormat = {columns: 3, thumbnailWidth: 300};
  const thumbnail = (widget: string, name: string, height = 360): Thumbnail => ({
    ...{widget, name, height, width: 360, problems: []},
    file: `360/${name}.png`,
  });
  const many = (widget: string, count: number, height?: number) =>
    Array.from({length: count}, (_, index) => thumbnail(widget, `${widget} ${index}`, height));
  const namesOf = (sheet: readonly Group[]) => sheet.flatMap(({columns}) => columns.flat().map(({name}) => name));

  test('pictures of equal height stand in rows, in their order', () => {
    const [sheet] = sheetsOf(many('Map', 5), format);
    expect(sheet![0]!.columns.map((column) => column.map(({name}) => name))).toEqual([
      ['Map 0', 'Map 3'],
      ['Map 1', 'Map 4'],
      ['Map 2'],
    ]);
  });

  test('each widget begins under its own name', () => {
    const [sheet] = sheetsOf([...many('Map', 2), ...many('Plan', 1)], format);
    expect(sheet!.map(({widget, continued}) => [widget, continued])).toEqual([
      ['Map', false],
      ['Plan', false],
    ]);
  });

  test('every picture is on exactly one sheet, and no sheet has more than can be looked at', () => {
    const thumbnails = [...many('Map', 40, 100), ...many('Plan', 30, 700), ...many('Map', 3, 5000)];
    const sheets = sheetsOf(thumbnails, format);
    expect(sheets.flatMap(namesOf).toSorted()).toEqual(thumbnails.map(({name}) => name).toSorted());
    for (const sheet of sheets) expect(namesOf(sheet).length).toBeLessThanOrEqual(mostThumbnails);
  });

  test('a sheet that is full is continued on the next, which says so', () => {
    const sheets = sheetsOf(many('Map', 12, 5000), format);
    expect(sheets.map(([group]) => group!.continued)).toEqual([false, true]);
    expect(sheets.map((sheet) => namesOf(sheet).length)).toEqual([6, 6]);
    const [{height}] = [shownOf(thumbnail('Map', 'Long', 5000), format)];
    expect(2 * height).toBeLessThanOrEqual(mostSheetHeight);
  });

  test('a widget that has no room for its first picture begins on the next sheet, with its name', () => {
    const sheets = sheetsOf([...many('Map', 6, 5000), ...many('Plan', 1)], format);
    expect(sheets.map((sheet) => sheet.map(({widget}) => widget))).toEqual([['Map'], ['Plan']]);
  });

  test('a long picture is cut, and its words say where', () => {
    const long = thumbnail('Map', 'Long', 5000);
    expect(shownOf(long, format)).toEqual({height: 900, of: 1080, isCut: true});
    expect(sheetPage(sheetsOf([long], format)[0]!, format, 'Sheet')).toContain('Cut: the first 1080 of 5000 px');
    expect(shownOf(thumbnail('Map', 'Short', 1080), format)).toEqual({height: 900, of: 1080, isCut: false});
  });

  test('what failed is said under its picture and at the top of the index, as text', () => {
    const failed = {...thumbnail('Map', 'Bad'), problems: ['<b>lost</b>']};
    expect(sheetPage(sheetsOf([failed], format)[0]!, format, 'Sheet')).toContain('&lt;b&gt;lost&lt;/b&gt;');
    const sections = [{title: 'At 360 px', sheets: [{file: 'contact-360-1.png', widgets: ['Map']}], thumbnails: [failed]}];
    const index = indexPage(sections, ['<b>lost</b>']);
    expect(index).toContain('&lt;b&gt;lost&lt;/b&gt;');
    expect(index).toContain('href="contact-360-1.png"');
    expect(index).toContain('href="360/Bad.png"');
  });
});
