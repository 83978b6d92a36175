import {expect, test} from 'vitest';
import {type FileChange, replacing} from '../dataset-folder.ts';
import {theOneProblemOf} from './what-check-says.ts';

test.each<[what: string, changes: Record<string, FileChange>, says: string]>([
  [
    'has a second colon in braces',
    {'terms.yaml': replacing('term: EHC plan', 'term: EHC plan: a plan')},
    'terms.yaml, line 2: this is not YAML: Block collections are not allowed within flow collections. Look at the indentation, colons, brackets and quotation marks there.',
  ],
  [
    'has a quotation mark that is not closed',
    {'charter.yaml': replacing('title: Quillmere inclusion charter', 'title: "Quillmere inclusion charter')},
    'charter.yaml, line 2: a quotation mark is not closed. End the text with the mark with which it begins.',
  ],
  [
    'has a bracket that is not closed',
    {'charter.yaml': replacing('sources: [{sourceId: plan}]', 'sources: [{sourceId: plan}')},
    'charter.yaml, line 9: this is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. Look at the indentation, colons, brackets and quotation marks there.',
  ],
  [
    'is indented with a tab',
    {'charter.yaml': replacing('  - {id: listen', '\t- {id: listen')},
    'charter.yaml, line 5: the line is indented with a tab. Indent with spaces.',
  ],
  [
    'is indented with a tab inside an item',
    {'services.yaml': replacing('  name: Speech', '\tname: Speech')},
    'services.yaml, line 3: the line is indented with a tab. Indent with spaces.',
  ],
  [
    'has a field twice',
    {'services.yaml': replacing('  name: Speech', '  name: Talking\n  name: Speech')},
    'services.yaml, line 4: the field "name" stands twice. Keep one of the two.',
  ],
  [
    'has two documents',
    {'terms.yaml': (text) => text + '---\n' + text},
    'terms.yaml, line 3: a line "---" begins a second document. Leave the line out: a file holds one collection.',
  ],
  [
    'has a tag',
    {'terms.yaml': replacing('term: EHC plan', 'term: !secret EHC plan')},
    'terms.yaml, line 2: the tag !secret means nothing here. Write the value alone.',
  ],
  [
    'has a tag for bytes',
    {'terms.yaml': replacing('term: EHC plan', 'term: !!binary aGVsbG8=')},
    'terms.yaml, line 2: the tag !!binary means nothing here. Write the value alone.',
  ],
  [
    'has a text that begins with @',
    {'terms.yaml': replacing('term: EHC plan', 'term: @home')},
    'terms.yaml, line 2: a text cannot begin with @. Write it in quotation marks.',
  ],
  [
    'has an alias without an anchor',
    {'terms.yaml': replacing('term: EHC plan', 'term: *plan')},
    'terms.yaml, line 2: there is no anchor "&plan" before "*plan". Write the value out.',
  ],
  [
    'has aliases that stand for a thousand million values',
    {
      'terms.yaml':
        'a: &a [x,x,x,x,x,x,x,x,x,x]\n' +
        'bcdefghi'
          .split('')
          .map(
            (k, i) =>
              `${k}: &${k} [${Array(10)
                .fill('*' + 'abcdefghi'[i])
                .join(',')}]`,
          )
          .join('\n'),
    },
    'terms.yaml: the data has more than 1,000,000 values. Write the values out in place of aliases (*), and leave out what the strategy does not use.',
  ],
  [
    'has thousands of aliases',
    {'terms.yaml': `- &a x\n${'- *a\n'.repeat(100_000)}`},
    'terms.yaml, line 5002: the file has more than 5000 aliases (*). Write the values out.',
  ],
  [
    'has an alias inside what it stands for',
    {'terms.yaml': replacing('aliases: [EHCP]', 'aliases: &a [*a]')},
    'terms.yaml: the data is nested more than 50 levels deep. No field is nested so deep: look at the brackets, the indentation and the aliases (*).',
  ],
  [
    'is nested 20,000 deep and never closed',
    {'terms.yaml': '['.repeat(20000)},
    'terms.yaml, line 1: the data is nested more than 50 levels deep. No field is nested so deep: look at the brackets, the indentation and the aliases (*).',
  ],
  [
    'is nested 200 deep',
    {'terms.yaml': '['.repeat(200) + ']'.repeat(200)},
    'terms.yaml: the data is nested more than 50 levels deep. No field is nested so deep: look at the brackets, the indentation and the aliases (*).',
  ],
  [
    'is nested 20,000 deep by dashes',
    {'terms.yaml': '- '.repeat(20000)},
    'terms.yaml, line 1: the data is nested more than 50 levels deep. No field is nested so deep: look at the brackets, the indentation and the aliases (*).',
  ],
  [
    'has a list as the name of a field',
    {'terms.yaml': replacing('{id: ehc-plan,', '{? [a, b] : c, id: ehc-plan,')},
    'terms.yaml, line 2, field "[ a, b ]": there is no field "[ a, b ]" here. The fields are id, term, plainMeaning, aliases, validFrom, validTo, sources, asOf, reviewBy, editorNote, illustrative, variants.',
  ],
  [
    'has nothing as the name of a field',
    {'terms.yaml': replacing('{id: ehc-plan,', '{null: x, id: ehc-plan,')},
    'terms.yaml, line 2: there is no field "" here. The fields are id, term, plainMeaning, aliases, validFrom, validTo, sources, asOf, reviewBy, editorNote, illustrative, variants.',
  ],
  [
    'has a field __proto__',
    {'terms.yaml': replacing('{id: ehc-plan,', '{__proto__: {illustrative: true}, id: ehc-plan,')},
    'terms.yaml, line 2, field "__proto__": there is no field "__proto__" here. The fields are id, term, plainMeaning, aliases, validFrom, validTo, sources, asOf, reviewBy, editorNote, illustrative, variants.',
  ],
  [
    'has a field constructor',
    {'terms.yaml': replacing('{id: ehc-plan,', '{constructor: x, id: ehc-plan,')},
    'terms.yaml, line 2, field "constructor": there is no field "constructor" here. The fields are id, term, plainMeaning, aliases, validFrom, validTo, sources, asOf, reviewBy, editorNote, illustrative, variants.',
  ],
  [
    'is a list in place of a group of fields',
    {'charter.yaml': '- a\n- b\n'},
    'charter.yaml, line 1: this is not one group of fields. Fields with their values were expected, without "- " before them.',
  ],
  [
    'is a group of fields in place of a list',
    {'terms.yaml': 'ehc-plan:\n  term: x\n'},
    'terms.yaml, line 1: this is not a list. A list was expected: each item begins with "- ".',
  ],
  [
    'is a sentence',
    {'terms.yaml': 'just a sentence\n'},
    'terms.yaml, line 1: this is not a list. A list was expected: each item begins with "- ".',
  ],
  [
    'has an empty item',
    {'terms.yaml': (text) => text + '-\n'},
    'terms.yaml, line 3: there is nothing here. A group of fields was expected.',
  ],
  [
    'has a text as an item',
    {'terms.yaml': (text) => text + '- EHC plan\n'},
    'terms.yaml, line 3: "EHC plan" is not a group of fields. Fields with their values were expected.',
  ],
  [
    'has a list as an item',
    {'terms.yaml': (text) => text + '- [a]\n'},
    'terms.yaml, line 3: this is a list. A group of fields was expected.',
  ],
])('the YAML: %s', async (_, changes, says) => {
  expect(await theOneProblemOf(changes)).toBe(says);
});
