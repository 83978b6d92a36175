import {type WidgetFiles} from './loader.ts';

/** The build puts each file's hash in place of its mark, which is of the same length so that source maps stay right. */
export const widgetFiles: WidgetFiles = {
  later: '{{integrity of later 0000000000000000000000000000}}',
  lists: '{{integrity of lists 0000000000000000000000000000}}',
  parts: '{{integrity of parts 0000000000000000000000000000}}',
  pl: '{{integrity of pl 0000000000000000000000000000000}}',
  ur: '{{integrity of ur 0000000000000000000000000000000}}',
  'send-achievements': '{{integrity of send-achievements 0000000000000000}}',
  'send-action-plan': '{{integrity of send-action-plan 00000000000000000}}',
  'send-commitments': '{{integrity of send-commitments 00000000000000000}}',
  'send-decisions': '{{integrity of send-decisions 0000000000000000000}}',
  'send-inclusion-map': '{{integrity of send-inclusion-map 000000000000000}}',
  'send-indicator': '{{integrity of send-indicator 0000000000000000000}}',
  'send-principles': '{{integrity of send-principles 000000000000000000}}',
  'send-priority-progress': '{{integrity of send-priority-progress 00000000000}}',
  'send-provision': '{{integrity of send-provision 0000000000000000000}}',
  'send-services': '{{integrity of send-services 00000000000000000000}}',
  'send-strategy': '{{integrity of send-strategy 00000000000000000000}}',
  'send-value-for-money': '{{integrity of send-value-for-money 0000000000000}}',
};

/** The widgets with a search, which are also made of lists.js. */
export const madeOfLists = /plan|map|provision/;
