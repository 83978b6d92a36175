import {templatesTagged, withoutComments} from './templates.mjs';

const directives = ['unsafeHTML', 'unsafeSVG', 'unsafeStatic', 'unsafeMathML'];
const sinks = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'createContextualFragment',
  'srcdoc',
];
const message = (name) =>
  `${name} makes markup of text: data could run script, and pages with Trusted Types stop it. Write the markup in an html template, and give it the text as an expression.`;

/** Data is text. Nothing makes markup of it. */
export const noUnsafeHtml = {
  meta: {type: 'problem'},
  create: (context) => ({
    ...templatesTagged(['html', 'svg'], (text, node) => {
      const [, name] = /\s[.?]?(innerHTML|outerHTML|srcdoc)\s*=/i.exec(withoutComments(text)) ?? [];
      if (name !== undefined) context.report({node, message: message(name)});
    }),
    ImportSpecifier(node) {
      const name = node.imported.name ?? node.imported.value;
      if (directives.includes(name)) context.report({node, message: message(name)});
    },
    MemberExpression(node) {
      const name = node.computed ? node.property.value : node.property.name;
      if ([...directives, ...sinks].includes(name)) context.report({node, message: message(name)});
      if ((name === 'write' || name === 'writeln') && node.object.name === 'document')
        context.report({node, message: message(`document.${name}`)});
    },
  }),
};
