import {type WidgetFiles} from './loader.ts';

/** The build puts each file's hash in place of its mark, which is of the same length so that source maps stay right. */
export const widgetFiles: WidgetFiles = {
  watch: '{{integrity of watch 0000000000000000000000000000}}',
  parts: '{{integrity of parts 0000000000000000000000000000}}',
  'send-inclusion-map': '{{integrity of send-inclusion-map 000000000000000}}',
  'send-principles': '{{integrity of send-principles 000000000000000000}}',
  'send-priority-progress': '{{integrity of send-priority-progress 00000000000}}',
};
