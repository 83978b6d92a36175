import {expect, test} from 'vitest';
import {type FileChange, replacing} from '../dataset-folder.ts';
import {theOneProblemOf} from './what-check-says.ts';

test.each<[what: string, changes: Record<string, FileChange>, says: string]>([
  [
    'is text where a number belongs',
    {'principles.yaml': replacing('number: 1', 'number: one')},
    'principles.yaml, line 2, field "number": "one" is not a whole number. Digits were expected, for example 24.',
  ],
  [
    'is a fraction where a whole number belongs',
    {'principles.yaml': replacing('number: 1', 'number: 1.5')},
    'principles.yaml, line 2, field "number": 1.5 is not a whole number. Digits were expected, for example 24.',
  ],
  [
    'is too small',
    {'principles.yaml': replacing('number: 1', 'number: 0')},
    'principles.yaml, line 2, field "number": 0 is too small. 1 or more was expected.',
  ],
  [
    'is infinite',
    {'placement-reviews.yaml': replacing('totalCost: 1450000', 'totalCost: .inf')},
    'placement-reviews.yaml, line 2, field "totalCost": Infinity is not a number. Digits were expected, for example 61.5.',
  ],
  [
    'is a list where text belongs',
    {'principles.yaml': replacing('statement: We plan with families.', 'statement: [We plan]')},
    'principles.yaml, line 2, field "statement": this is a list. Text was expected.',
  ],
  [
    'is a group of fields where text belongs',
    {'principles.yaml': replacing('statement: We plan with families.', 'statement: {en: We plan}')},
    'principles.yaml, line 2, field "statement": this is a group of fields. Text was expected.',
  ],
  [
    'is text where a list belongs',
    {'priorities.yaml': replacing('outcomes: [Fewer families wait.]', 'outcomes: Fewer families wait.')},
    'priorities.yaml, line 6, field "outcomes": "Fewer families wait." is not a list. Each entry of a list begins with "- ", or stands between [ and ].',
  ],
  [
    'is empty',
    {'principles.yaml': replacing('statement: We plan with families.', 'statement:')},
    'principles.yaml, line 2, field "statement": there is nothing here. Text was expected.',
  ],
  [
    'is an empty text',
    {'principles.yaml': replacing('statement: We plan with families.', "statement: ''")},
    'principles.yaml, line 2, field "statement": the text is empty. Leave the field out where nothing is known.',
  ],
  [
    'is too long',
    {'principles.yaml': replacing('statement: We plan with families.', 'statement: ' + 'x'.repeat(20001))},
    'principles.yaml, line 2, field "statement": the text has 20001 characters. At most 20000 are possible.',
  ],
  [
    'is "yes"',
    {'principles.yaml': replacing('illustrative: true', 'illustrative: yes')},
    'principles.yaml, line 2, field "illustrative": "yes" is not true or false. Write true or false.',
  ],
  [
    'is true where text belongs',
    {'principles.yaml': replacing('statement: We plan with families.', 'statement: true')},
    'principles.yaml, line 2, field "statement": true is not text. Write it in quotation marks.',
  ],
  [
    'is a URN without quotation marks',
    {'schools.yaml': replacing("urn: '990001'", 'urn: 990001')},
    'schools.yaml, line 2, field "urn": 990001 is not text. A URN has six digits. Write it in quotation marks.',
  ],
  [
    'is a URN with five digits',
    {'schools.yaml': replacing("urn: '990001'", "urn: '99001'")},
    'schools.yaml, line 2, field "urn": "99001" is not of the right form. A URN has six digits.',
  ],
  [
    'is written with capitals',
    {'services.yaml': replacing('  url:', '  URL:')},
    'services.yaml, line 7, field "URL": there is no field "URL" here. Did you mean "url".',
  ],
  [
    'is misspelt, so that the right one is missing',
    {'services.yaml': replacing('  name:', '  nam:')},
    'services.yaml, line 3, field "nam": there is no field "nam" here. Did you mean "name".',
  ],
  [
    'is unknown',
    {'services.yaml': replacing('  url: https://quillmere.example/speech', '  telephone: x')},
    'services.yaml, line 7, field "telephone": there is no field "telephone" here. The fields are id, name, providerOrganisationId, commissionerOrganisationIds, openReferralId, ages, url, qualityReviews, sources, asOf, reviewBy, editorNote, illustrative, variants.',
  ],
  [
    'is misspelt inside another',
    {'strategy.yaml': replacing('gssCode:', 'gssCod:')},
    'strategy.yaml, line 4, field "area.gssCod": there is no field "gssCod" here. Did you mean "gssCode".',
  ],
  [
    'is missing',
    {'services.yaml': replacing('  name: Speech and language therapy\n', '')},
    'services.yaml, line 2, field "name": "name" is missing. This field must be given.',
  ],
  [
    'is missing inside another',
    {'services.yaml': replacing('bodyName: Joint commissioning group, ', '')},
    'services.yaml, line 8, field "qualityReviews.0.bodyName": "bodyName" is missing. This field must be given.',
  ],
  [
    'is missing: the sources',
    {'terms.yaml': replacing(', sources: [{sourceId: plan}]', '')},
    'terms.yaml, line 2, field "sources": "sources" is missing. This field must be given.',
  ],
  [
    'is not one of the values',
    {'actions.csv': replacing(',long,', ',soon,')},
    'actions.csv, row 2, line 3, field "horizon": "soon" is not one of the values. The values are short, medium, long, ongoing, notStated.',
  ],
  [
    'is a day as in letters',
    {'actions.csv': replacing('2026-12-31', '31/12/2026')},
    'actions.csv, row 1, line 2, field "dueDate": "31/12/2026" is not a day. A day was expected as YYYY-MM-DD, for example 2026-03-31.',
  ],
  [
    'is a day that does not exist',
    {'actions.csv': replacing('2026-12-31', '2026-02-30')},
    'actions.csv, row 1, line 2, field "dueDate": "2026-02-30" is not a day. A day was expected as YYYY-MM-DD, for example 2026-03-31.',
  ],
  [
    'is a day in words',
    {'strategy.yaml': replacing('startDate: 2025-04-01', 'startDate: 1 April 2025')},
    'strategy.yaml, line 8, field "startDate": "1 April 2025" is not a day. A day was expected as YYYY-MM-DD, for example 2026-03-31.',
  ],
  [
    'is a time of day',
    {'strategy.yaml': replacing('startDate: 2025-04-01', 'startDate: 2025-04-01T00:00:00Z')},
    'strategy.yaml, line 8, field "startDate": "2025-04-01T00:00:00Z" is not a day. A day was expected as YYYY-MM-DD, for example 2026-03-31.',
  ],
  [
    'is the id "index"',
    {'principles.yaml': replacing('id: together', 'id: index')},
    'principles.yaml, line 2, field "id": "index" is not of the right form. An id has at most 80 lower-case letters, digits and hyphens, for example early-help, and is not "index".',
  ],
  [
    'is an id with a capital',
    {'principles.yaml': replacing('id: together', 'id: Together')},
    'principles.yaml, line 2, field "id": "Together" is not of the right form. An id has at most 80 lower-case letters, digits and hyphens, for example early-help, and is not "index".',
  ],
  [
    'is an id with spaces',
    {'achievements.yaml': replacing('id: website', 'id: the website')},
    'achievements.yaml, line 2, field "id": "the website" is not of the right form. An id has at most 80 lower-case letters, digits and hyphens, for example early-help, and is not "index".',
  ],
  [
    'is an id with 81 characters',
    {'achievements.yaml': replacing('id: website', 'id: ' + 'w'.repeat(81))},
    'achievements.yaml, line 2, field "id": the text has 81 characters. At most 80 are possible.',
  ],
  [
    'is a count in words',
    {'placement-reviews.yaml': replacing('needsMet: 17', 'needsMet: most')},
    'placement-reviews.yaml, line 2, field "needsMet": "most" is not possible here. A whole number, or a symbol (z, x, c, low, u) was expected.',
  ],
  [
    'is a negative count',
    {'placement-reviews.yaml': replacing('needsMet: 17', 'needsMet: -1')},
    'placement-reviews.yaml, line 2, field "needsMet": -1 is not possible here. A whole number, or a symbol (z, x, c, low, u) was expected.',
  ],
  [
    'is a fraction of a child',
    {'placement-reviews.yaml': replacing('needsMet: 17', 'needsMet: 17.5')},
    'placement-reviews.yaml, line 2, field "needsMet": 17.5 is not possible here. A whole number, or a symbol (z, x, c, low, u) was expected.',
  ],
  [
    'is a list with one bad id',
    {'commitments.csv': replacing('welcome | listen', 'welcome | Be Kind')},
    'commitments.csv, row 2, line 3, field "statementIds.1": "Be Kind" is not of the right form. An id has at most 80 lower-case letters, digits and hyphens, for example early-help, and is not "index".',
  ],
  [
    'is half of a pair of coordinates',
    {'schools.yaml': replacing('latitude: 49.01, longitude: -10.92', 'latitude: 49.01')},
    'schools.yaml, line 10, field "sites.0.longitude": "longitude" is missing. It must be given where "latitude" is.',
  ],
  [
    'is a latitude beyond the pole',
    {'schools.yaml': replacing('latitude: 49.01, longitude: -10.92', 'latitude: 490.1, longitude: -10.92')},
    'schools.yaml, line 10, field "sites.0.latitude": 490.1 is too large. 90 or less was expected.',
  ],
  [
    'is a link between three schools',
    {'links.csv': replacing('990001 | 990006', '990001 | 990006 | 990002')},
    'links.csv, row 2, line 3, field "urns": the list has 3 entries. At most 2 are possible.',
  ],
  [
    'is a link of a school with itself',
    {'links.csv': replacing('990001 | 990006', '990001 | 990001')},
    'links.csv, row 2, line 3, field "urns": "990001" stands twice in the list. Each entry is another one.',
  ],
  [
    'is a link with one end',
    {'links.csv': replacing('990001 | 990006', '990001')},
    'links.csv, row 2, line 3, field "urns": the list has 1 entry. At least 2 must be given.',
  ],
  [
    'is an address without https://',
    {'services.yaml': replacing('https://quillmere.example/speech', 'www.quillmere.example')},
    'services.yaml, line 7, field "url": "www.quillmere.example" is not of the right form. An address was expected that begins with https:// or http://.',
  ],
  [
    'is an address that is a script',
    {'services.yaml': replacing('https://quillmere.example/speech', 'javascript:alert(1)')},
    'services.yaml, line 7, field "url": "javascript:alert(1)" is not of the right form. An address was expected that begins with https:// or http://.',
  ],
  [
    'is a language in words',
    {'strategy.yaml': replacing('languages: [en, pl]', 'languages: [english]')},
    'strategy.yaml, line 20, field "languages.0": "english" is not of the right form. A language tag was expected, for example en or pl.',
  ],
  [
    'is an empty list',
    {'strategy.yaml': replacing('languages: [en, pl]', 'languages: []')},
    'strategy.yaml, line 20, field "languages": the list has 0 entries. At least 1 must be given.',
  ],
  [
    'is an area code that is too short',
    {'strategy.yaml': replacing('gssCode: Q99000007', 'gssCode: Q9900007')},
    'strategy.yaml, line 4, field "area.gssCode": "Q9900007" is not of the right form. A capital letter and eight digits were expected, for example E06000035.',
  ],
  [
    'is a box with three sides',
    {'strategy.yaml': replacing('[-11.2, 48.8, -10.6, 49.2]', '[-11.2, 48.8, -10.6]')},
    'strategy.yaml, line 4, field "area.bbox": the list has 3 entries. At least 4 must be given.',
  ],
  [
    'is a variant of a field that is not there',
    {'strategy.yaml': replacing('vision.summary: Każde', 'vision.sumary: Każde')},
    'strategy.yaml, line 26, field "variants.0.text.vision.sumary": the item has no text at "vision.sumary". Name a text field, for example title, vision.summary or outcomes.0.',
  ],
  [
    'is a variant of what no item has itself',
    {'strategy.yaml': replacing('vision.summary: Każde', 'constructor.name: Każde')},
    'strategy.yaml, line 26, field "variants.0.text.constructor.name": the item has no text at "constructor.name". Name a text field, for example title, vision.summary or outcomes.0.',
  ],
  [
    'is a variant without words',
    {'provision.yaml': replacing(', text: {schoolsShould.0: Use pictures}', '')},
    'provision.yaml, line 13, field "statements.0.variants.0": the variant has neither text nor lines. Give one of them.',
  ],
  [
    'is missing that marks an example',
    {'terms.yaml': replacing('illustrative: true, ', '')},
    'terms.yaml, line 2, field "illustrative": the strategy is illustrative, but this is not marked so. Write illustrative: true.',
  ],
  [
    'is missing that marks an example in a table',
    {'consents.csv': replacing('2025-09-01,plan,true\nsandpiper', '2025-09-01,plan,\nsandpiper')},
    'consents.csv, row 1, line 2, field "illustrative": the strategy is illustrative, but this is not marked so. Write illustrative: true.',
  ],
])('a field: %s', async (_, changes, says) => {
  expect(await theOneProblemOf(changes)).toBe(says);
});
