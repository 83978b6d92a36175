/** Stands for an expression in a template's text. */
const gap = '\u0000';

/**
 * A rule's visitor that sees the whole text of each template literal with one of these tags, expressions left out.
 *
 * @param {readonly string[]} tags
 * @param {(text: string, node: object) => void} see
 */
export const templatesTagged = (tags, see) => ({
  TaggedTemplateExpression(node) {
    if (tags.includes(node.tag.name)) see(node.quasi.quasis.map(({value}) => value.raw).join(gap), node);
  },
});

/** A template's text without HTML comments. */
export const withoutComments = (text) => text.replaceAll(/<!--[^]*?-->/g, '');
