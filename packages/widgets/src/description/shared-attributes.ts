import type {AttributeDescription} from './description.ts';

type Shared = Readonly<Record<string, Omit<AttributeDescription, 'name'>>>;

/** What all widgets have. */
export const sharedAttributes = {
  service: {
    label: 'Address of the service',
    value: {kind: 'service'},
    default: {words: 'where the widgets were loaded from'},
    withoutScripts: false,
  },
  strategy: {
    label: 'Strategy',
    value: {kind: 'strategy'},
    default: {words: 'none: it has to be given'},
    withoutScripts: true,
  },
  lang: {
    label: 'Language',
    value: {kind: 'language', spoken: {en: 'English', pl: 'Polski', ur: 'اردو'}},
    default: {words: 'the language of the page'},
    withoutScripts: true,
  },
  reading: {
    label: 'Wording',
    value: {
      kind: 'choice',
      choices: {standard: 'As published', plain: 'Plain words, where there are any', easyRead: 'Easy Read, where there is any'},
    },
    default: {value: 'standard'},
    withoutScripts: true,
  },
  'heading-level': {
    label: 'Level of the heading',
    value: {
      kind: 'choice',
      choices: {
        2: 'Below the title of the page',
        3: 'Below a heading of level 2',
        4: 'Below a heading of level 3',
        5: 'Below a heading of level 4',
        6: 'Below a heading of level 5',
      },
    },
    default: {value: '2'},
    withoutScripts: true,
  },
  refresh: {
    label: 'Seconds between two looks for changes',
    value: {kind: 'number', from: 5, to: 86_400, besides: {0: 'Never'}},
    default: {value: '60'},
    withoutScripts: false,
  },
} satisfies Shared;
