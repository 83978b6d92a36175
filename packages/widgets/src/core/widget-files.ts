/** The widgets, each with a file of its tag. */
const widgets =
  'achievements action-plan commitments decisions inclusion-map indicator principles priority-progress provision services strategy value-for-money';

/** Every file that can be loaded beside core.js, in the order of its hash. */
export const fileNames = ['later', 'lists', 'parts', 'pl', 'ur', ...widgets.split(' ').map((name) => `send-${name}`)];

/** SHA-256 of each file, 43 characters of base64 each: the build puts it in place of a mark of the same length, so that source maps stay right. */
export const fileHashes =
  '{{later 000000000000000000000000000000000}}' +
  '{{lists 000000000000000000000000000000000}}' +
  '{{parts 000000000000000000000000000000000}}' +
  '{{pl 000000000000000000000000000000000000}}' +
  '{{ur 000000000000000000000000000000000000}}' +
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

/** The widgets with a search, which are also made of lists.js. */
export const madeOfLists = /plan|map|provision/;
