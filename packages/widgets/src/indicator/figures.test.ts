import {expect, test} from 'vitest';
import {figuresOf, rowsOf, shownIndicators} from './figures.ts';
import {documentsOf, measure, national, yearly} from './indicator.fixture.ts';

const shown = (documents: ReturnType<typeof documentsOf>, ids: string[], priorityId?: string) =>
  shownIndicators(documents, {ids, priorityId}).map(({id}) => id);

test('indicators are shown in the order in which they are asked for, those of a priority, or all', () => {
  const documents = documentsOf([measure({id: 'a', priorityIds: ['early-help']}), measure({id: 'b'}), measure({id: 'c'})], []);
  expect(shown(documents, ['c', 'missing', 'a'])).toEqual(['c', 'a']);
  expect(shown(documents, [], 'early-help')).toEqual(['a']);
  expect(shown(documents, [])).toEqual(['a', 'b', 'c']);
  expect(shown({strategy: documents.strategy!}, [])).toEqual([]);
});

test('periods are in the order of time, each once, whatever the order of the rows and whichever area has them', () => {
  const observations = [...national([4, 5, 6]).slice(1), ...yearly([1, 2]).toReversed()];
  const [figures] = figuresOf(documentsOf([measure()], observations), [measure()]);
  expect(figures!.periods.map(({timePeriod}) => timePeriod)).toEqual(['2021', '2022', '2023']);
  expect(figures!.areas.map((area) => figures!.periods.map((period) => figures!.at(area, period)?.value))).toEqual([
    [1, 2, undefined],
    [undefined, 5, 6],
  ]);
});

test('a later period without a value is the last, and not the latest', () => {
  const [figures] = figuresOf(documentsOf([measure()], yearly([1, null])), [measure()]);
  expect(figures!.last!.timePeriod).toBe('2022');
  expect(figures!.latest!.timePeriod).toBe('2021');
});

test('rows name what each is a value of, and leave out areas that are not shown', () => {
  const elsewhere = yearly([9], {areaCode: 'Q98000001'});
  const documents = documentsOf(
    [measure()],
    [...yearly([null], {symbol: 'c'}), ...national([5], {provisional: true}), ...elsewhere],
  );
  expect(rowsOf(figuresOf(documents, [measure()]))).toMatchObject([
    {
      title: 'Plans on time',
      basis: 'Plans of the council; yearly return.',
      area: 'Example',
      timePeriod: '2021',
      value: null,
      symbol: 'c',
    },
    {area: 'The nation', timeIdentifier: 'Calendar year', value: 5, provisional: true},
  ]);
});
