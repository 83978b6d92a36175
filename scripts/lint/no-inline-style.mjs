import {templatesTagged, withoutComments} from './templates.mjs';

/** Pages with a strict content security policy (`style-src 'self'`) ignore styles in markup. */
export const noInlineStyle = {
  meta: {type: 'problem'},
  create: (context) =>
    templatesTagged(['html', 'svg'], (text, node) => {
      const markup = withoutComments(text);
      if (/\s[.]?style\s*=/i.test(markup)) {
        context.report({
          node,
          message:
            'A style attribute does nothing on pages with a strict content security policy. Use a class, an SVG attribute, or style.setProperty() after rendering.',
        });
      }
      if (/<style[\s>]/i.test(markup)) {
        context.report({
          node,
          message:
            'A <style> element does nothing on pages with a strict content security policy. Put the rules into the static styles of the element.',
        });
      }
    }),
};
