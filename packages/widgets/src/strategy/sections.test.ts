import {describe, expect, test} from 'vitest';
import {sectionNames, sectionsOf} from './sections.ts';

describe('the sections that a page asks for', () => {
  test.each([null, undefined, '', '   '])('are all of them where it names none (%j)', (value) => {
    expect(sectionsOf(value)).toEqual([sectionNames, []]);
  });

  test('are in the order in which they are shown, whatever the order of their names', () => {
    expect(sectionsOf(' terms\n vision ')).toEqual([['vision', 'terms'], []]);
  });

  test('are without the names that no section has, which are told', () => {
    expect(sectionsOf('vision toString Terms')).toEqual([['vision'], ['toString', 'Terms']]);
    expect(sectionsOf('money')).toEqual([sectionNames, ['money']]);
  });
});
