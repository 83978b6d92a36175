/** The widgets, each with a file of its tag. */
const widgets =
  'achievements action-plan commitments decisions inclusion-map indicator principles priority-progress provision services strategy value-for-money';

/** Every file that core.js knows of, in the order of its hash. */
export const fileNames = ['chart', 'later', 'lists', 'parts', ...widgets.split(' ').map((name) => `send-${name}`)];

/** SHA-256 of each file, 43 characters of base64 each: the build puts it in place of a mark of the same length, so that source maps stay right. */
export const fileHashes =
  '{{chart 000000000000000000000000000000000}}' +
  '{{later 000000000000000000000000000000000}}' +
  '{{lists 000000000000000000000000000000000}}' +
  '{{parts 000000000000000000000000000000000}}' +
  '{{send-achievements 000000000000000000000}}' +
  '{{send-action-plan 0000000000000000000000}}' +
  '{{send-commitments 0000000000000000000000}}' +
  '{{send-decisions 000000000000000000000000}}' +
  '{{send-inclusion-map 00000000000000000000}}' +
  '{{send-indicator 000000000000000000000000}}' +
  '{{send-principles 00000000000000000000000}}' +
  '{{send-priority-progress 0000000000000000}}' +
  '{{send-provision 000000000000000000000000}}' +
  '{{send-services 0000000000000000000000000}}' +
  '{{send-strategy 0000000000000000000000000}}' +
  '{{send-value-for-money 000000000000000000}}';

/** The files that some widgets are also made of: those with a search, and those with a chart. */
export const shared: Readonly<Record<string, RegExp>> = {lists: /plan|map|provision/, chart: /indicator/};
