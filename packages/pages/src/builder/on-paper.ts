/** A media query list as it holds where paper is shown on a screen: what is for print holds, and what is for a screen does not. */
export function asOnPaper(media: string): string {
  return media
    .split(',')
    .map((query) => {
      const [, not, type] = /^\s*(?:(not)\s+|only\s+)?(print|screen)\b/i.exec(query) ?? [];
      if (type === undefined) return query.trim();
      const isPrint = type.toLowerCase() === 'print';
      if (not !== undefined) return isPrint ? 'not all' : 'all';
      return isPrint ? query.trim().replace(/^(only\s+)?print/i, 'all') : 'not all';
    })
    .join(', ');
}

/** The media rules that were changed, with what they said. */
const changed = new Map<CSSMediaRule, string>();

/** Makes the style rules of a document and of the widgets in it those of paper. Rules that come later need it again. */
export function showAsOnPaper(root: Document): void {
  const roots: DocumentOrShadowRoot[] = [root];
  for (const element of root.body.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  for (const each of roots)
    for (const sheet of [...each.styleSheets, ...each.adoptedStyleSheets])
      for (const rule of mediaRules(sheet.cssRules)) {
        if (changed.has(rule)) continue;
        const {mediaText} = rule.media;
        const paper = asOnPaper(mediaText);
        if (paper === mediaText) continue;
        changed.set(rule, mediaText);
        rule.media.mediaText = paper;
      }
}

/** Makes them those of the screen again. */
export function showAsOnScreen(): void {
  for (const [rule, mediaText] of changed) rule.media.mediaText = mediaText;
  changed.clear();
}

/** Calls back once what adopts style sheets in a shadow root is done: no event tells of it. */
export function onAdoptedStyles(call: () => void): void {
  const adopted = Object.getOwnPropertyDescriptor(ShadowRoot.prototype, 'adoptedStyleSheets')!;
  Object.defineProperty(ShadowRoot.prototype, 'adoptedStyleSheets', {
    ...adopted,
    set(sheets: CSSStyleSheet[]) {
      adopted.set!.call(this, sheets);
      queueMicrotask(call);
    },
  });
}

function* mediaRules(rules: CSSRuleList): Generator<CSSMediaRule> {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) yield rule;
    if ('cssRules' in rule) yield* mediaRules(rule.cssRules as CSSRuleList);
  }
}
