import {physicalCss} from './physical-css.mjs';
import {templatesTagged} from './templates.mjs';

/** Styles hold for texts that run either way. */
export const logicalCss = {
  meta: {type: 'problem'},
  create: (context) =>
    templatesTagged(['css'], (text, node) => {
      for (const {found, instead} of physicalCss(text))
        context.report({
          node,
          message: `"${found}" names a side of the screen. Use ${instead}, which follows the direction of the text.`,
        });
    }),
};
