import {describe, expect, it} from 'vitest';
import {periodOf, yearInWords} from './period.ts';

describe('a period', () => {
  it.each([
    ['2019', 'Calendar year', '2019', '2019-01-01', '2019-12-31'],
    ['201819', 'Academic year', '201819', '2018-09-01', '2019-08-31'],
    ['2018/19', 'Academic year', '201819', '2018-09-01', '2019-08-31'],
    ['2018-2019', 'Academic year', '201819', '2018-09-01', '2019-08-31'],
    ['199900', 'Academic year', '199900', '1999-09-01', '2000-08-31'],
    ['201819', 'Financial year', '201819', '2018-04-01', '2019-03-31'],
    ['201819', 'Financial year Q4', '201819', '2019-01-01', '2019-03-31'],
    ['201819', 'Part 2 (October to March)', '201819', '2018-10-01', '2019-03-31'],
    ['201819', 'Tax year', '201819', '2018-04-06', '2019-04-05'],
    ['202021', 'Autumn term', '202021', '2020-09-01', '2020-12-31'],
    ['202021', 'Spring term', '202021', '2021-01-01', '2021-04-30'],
    ['202021', 'Summer term', '202021', '2021-05-01', '2021-08-31'],
    ['202021', 'Autumn and spring term', '202021', '2020-09-01', '2021-04-30'],
    ['2024', 'January', '2024', '2024-01-01', '2024-01-31'],
    ['2024', 'February', '2024', '2024-02-01', '2024-02-29'],
    ['2024', 'Calendar year Q3', '2024', '2024-07-01', '2024-09-30'],
    ['2024', 'Week 1', '2024', '2024-01-01', '2024-01-07'],
    ['2023', 'Week 12', '2023', '2023-03-20', '2023-03-26'],
    ['2021', 'Week 1', '2021', '2021-01-04', '2021-01-10'],
    ['2020', 'Week 53', '2020', '2020-12-28', '2021-01-03'],
  ])('%s, %s, has its first and last day', (period, identifier, timePeriod, start, end) => {
    expect(periodOf(period, identifier)).toEqual({timePeriod, timeIdentifier: identifier, start, end});
  });

  it('is spelt as elsewhere, whatever its capitals and spaces', () => {
    expect(periodOf(' 201819 ', 'ACADEMIC  Year ')).toMatchObject({timePeriod: '201819', timeIdentifier: 'Academic year'});
    expect(periodOf('201819', 'financial year q2')).toMatchObject({timeIdentifier: 'Financial year Q2'});
    expect(periodOf('201819', 'part 1 (april to september)')).toMatchObject({timeIdentifier: 'Part 1 (April to September)'});
  });

  it.each([
    ['2018', 'Academic year', 'two years that follow each other, such as 201819'],
    ['201820', 'Academic year', 'two years that follow each other'],
    ['201819', 'Calendar year', 'a year such as 2019 was expected'],
    ['201901', 'January', 'a year such as 2019 was expected'],
    ['2019', 'Reporting year', 'no time_identifier whose first and last day are known'],
    ['2019', '', 'no time_identifier'],
    ['2021', 'Week 53', 'the year 2021 has no "Week 53"'],
  ])('%s, %s, is not guessed', (period, identifier, problem) => {
    expect(periodOf(period, identifier)).toEqual({problem: expect.stringContaining(problem)});
  });

  it('is written for people with a stroke', () => {
    expect(['2019', '201819'].map(yearInWords)).toEqual(['2019', '2018/19']);
  });
});
