import {logicalCss} from './logical-css.mjs';
import {noInlineStyle} from './no-inline-style.mjs';
import {noStorage} from './no-storage.mjs';
import {noUnsafeHtml} from './no-unsafe-html.mjs';

/** Rules of this project, for what no published rule checks. */
export default {
  meta: {name: 'send'},
  rules: {'logical-css': logicalCss, 'no-inline-style': noInlineStyle, 'no-storage': noStorage, 'no-unsafe-html': noUnsafeHtml},
};
