const stores = new Set(['localStorage', 'sessionStorage', 'indexedDB', 'cookieStore', 'caches']);
const message = (name) => `${name} keeps something on the reader's device. Nothing of ours does, on anybody's page.`;

/** No cookies and no storage: partners' privacy notices promise it. */
export const noStorage = {
  meta: {type: 'problem'},
  create: (context) => ({
    Identifier(node) {
      if (stores.has(node.name)) context.report({node, message: message(node.name)});
    },
    Literal(node) {
      // window['localStorage']
      if (stores.has(node.value) && node.parent.type === 'MemberExpression') context.report({node, message: message(node.value)});
    },
    MemberExpression(node) {
      const name = node.computed ? node.property.value : node.property.name;
      if (name === 'cookie') context.report({node, message: message('document.cookie')});
    },
  }),
};
