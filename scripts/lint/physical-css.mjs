const side = '(left|right|top|bottom)';
const logicalOf = {left: 'inline-start', right: 'inline-end', top: 'block-start', bottom: 'block-end'};

const rules = [
  [
    new RegExp(`(?<![\\w-])((?:scroll-)?(?:margin|padding)|border)-${side}(-(?:color|style|width))?\\s*:`, 'g'),
    ([, box, at, what = '']) => `${box}-${logicalOf[at]}${what}`,
  ],
  [new RegExp(`(?<![\\w-])border-(top|bottom)-(left|right)-radius\\s*:`, 'g'), () => 'border-start-start-radius and its like'],
  [new RegExp(`(?<![\\w-])${side}\\s*:`, 'g'), ([, at]) => `inset-${logicalOf[at]}`],
  [
    /(?<![\w-])(?:text-align|float|clear)\s*:\s*(left|right)/g,
    ([, at]) => (at === 'left' ? 'start or inline-start' : 'end or inline-end'),
  ],
  // Four values are top, right, bottom, left: where right and left differ, a page that runs from right to left gets them the wrong way round.
  [
    /(?<![\w-])(margin|padding|inset)\s*:\s*\S+\s+([^\s;}]+)\s+\S+\s+(?!\2\s*[;}])([^\s;}!]+)\s*[;}]/g,
    ([, box]) => `${box === 'inset' ? 'inset' : box}-block and ${box}-inline`,
  ],
];

/**
 * Declarations in a style sheet that name a side of the screen, which is another side of the text in Arabic or Urdu.
 *
 * @param {string} css
 * @returns {{found: string, instead: string}[]}
 */
export function physicalCss(css) {
  const text = css.replaceAll(/\/\*[^]*?\*\//g, '');
  return rules.flatMap(([pattern, instead]) =>
    [...text.matchAll(pattern)].map((match) => ({
      found: match[0].replace(/\s*[:;}].*$/s, '') || match[0],
      instead: instead(match),
    })),
  );
}
