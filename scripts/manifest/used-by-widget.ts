import {posix} from 'node:path';
import ts from 'typescript';
import type {Sources} from './analyse.ts';

/** What a page can use of a widget, by the names in the widget's sources. */
export interface Used {
  cssParts: Set<string>;
  cssProperties: Set<string>;
  /** '' is the default slot. */
  slots: Set<string>;
  events: Set<string>;
  /** What could not be read, a sentence each. */
  unreadable: string[];
}

/** Reads what a widget gives a page to use from its own module and every module of the package that it imports. */
export function usedByWidget(sources: Sources, path: string): Used {
  const used: Used = {cssParts: new Set(), cssProperties: new Set(), slots: new Set(), events: new Set(), unreadable: []};
  const eventOfClass = new Map<string, string>();
  const made = new Set<string>();
  for (const [modulePath, module] of modulesOf(sources, path)) {
    visit(module, (node) => {
      if (ts.isTaggedTemplateExpression(node)) readTemplate(node, used, modulePath);
      else if (ts.isClassDeclaration(node)) noteEventClass(node, eventOfClass);
      else if (ts.isNewExpression(node) && ts.isIdentifier(node.expression)) made.add(node.expression.text);
    });
  }
  for (const [name, event] of eventOfClass) if (made.has(name)) used.events.add(event);
  return used;
}

/** The custom properties that a style sheet for pages uses for a tag. */
export function usedForTag(styleSheet: string, tag: string): Set<string> {
  const selects = new RegExp(`(^|[\\s,>])${tag}(?![\\w-])`);
  const rules = styleSheet.replaceAll(/\/\*[^]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g);
  return new Set([...rules].filter(([, selector]) => selects.test(selector!)).flatMap(([, , body]) => customProperties(body!)));
}

function customProperties(text: string): string[] {
  return [...text.matchAll(/--send-[\w-]*\w/g)].map(([name]) => name);
}

/** A module and all that it imports by a relative path, at once or later. Imports of types alone lead nowhere. */
function modulesOf(sources: Sources, path: string, found = new Map<string, ts.SourceFile>()): ReadonlyMap<string, ts.SourceFile> {
  const text = sources.get(path);
  if (text === undefined || found.has(path)) return found;
  const module = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  found.set(path, module);
  const follow = (specifier: ts.Node | undefined) => {
    if (specifier && ts.isStringLiteral(specifier) && specifier.text.startsWith('.'))
      modulesOf(sources, posix.join(posix.dirname(path), specifier.text), found);
  };
  visit(module, (node) => {
    if (ts.isImportDeclaration(node) && !node.importClause?.isTypeOnly) follow(node.moduleSpecifier);
    else if (ts.isExportDeclaration(node) && !node.isTypeOnly) follow(node.moduleSpecifier);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) follow(node.arguments[0]);
  });
  return found;
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

/** Stands for an expression in a template. */
const gap = '\u0000';

function readTemplate({tag, template}: ts.TaggedTemplateExpression, used: Used, path: string): void {
  const kind = tag.getText();
  if (!['html', 'svg', 'css'].includes(kind)) return;
  const spans = ts.isTemplateExpression(template) ? [...template.templateSpans] : [];
  const text = [
    ts.isTemplateExpression(template) ? template.head.text : template.text,
    ...spans.map(({literal}) => literal.text),
  ].join(gap);
  if (kind === 'css') {
    for (const name of customProperties(text)) used.cssProperties.add(name);
    return;
  }
  for (const [, name = ''] of text.matchAll(/<slot(?:\s+name=["']([^"']*))?/g)) used.slots.add(name);
  for (const match of text.matchAll(/\spart=("[^"]*"|'[^']*'|[^\s>]+)/g)) {
    const value = match[1]!.replaceAll(/["']/g, '');
    addNames(value.replaceAll(gap, ' '), used.cssParts);
    const first = text.slice(0, match.index).split(gap).length - 1;
    for (const {expression} of spans.slice(first, first + value.split(gap).length - 1)) {
      const strings = stringsIn(expression);
      if (strings.length === 0)
        used.unreadable.push(
          `${path}: part=\${${expression.getText()}} does not show the part's name. Write the names out in the template.`,
        );
      for (const string of strings) addNames(string, used.cssParts);
    }
  }
}

function addNames(list: string, names: Set<string>): void {
  for (const name of list.split(/\s+/)) if (name !== '') names.add(name);
}

/** The strings that an expression chooses from: `ours ? 'school ours' : 'school'`. What it compares with is none of them. */
function stringsIn(expression: ts.Node): string[] {
  const strings: string[] = [];
  const collect = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) strings.push(node.text);
    if (ts.isConditionalExpression(node)) {
      collect(node.whenTrue);
      collect(node.whenFalse);
    } else if (!ts.isBinaryExpression(node)) ts.forEachChild(node, collect);
  };
  collect(expression);
  return strings;
}

/** `class SendStateEvent extends Event { constructor() { super('send-state', …) } }` */
function noteEventClass(node: ts.ClassDeclaration, eventOfClass: Map<string, string>): void {
  const extended = node.heritageClauses?.flatMap(({types}) => types.map(({expression}) => expression.getText())) ?? [];
  if (!extended.includes('Event') || node.name === undefined) return;
  const className = node.name.text;
  visit(node, (inner) => {
    if (!ts.isCallExpression(inner) || inner.expression.kind !== ts.SyntaxKind.SuperKeyword) return;
    const [name] = inner.arguments;
    if (name !== undefined && ts.isStringLiteralLike(name)) eventOfClass.set(className, name.text);
  });
}
