/**
 * What to paste into a page to show a widget, for each way of doing so, and what goes with it. Importing this registers nothing and needs no DOM.
 *
 * @module
 */
export {accessibilityStatement, type StatementOptions} from './accessibility-statement.ts';
export {contentSecurityPolicy, type PolicyLine} from './content-security-policy.ts';
export {type Fallback, type SnippetOptions} from './given.ts';
export {carriedLook, themes, type Look, type Scheme, type Theme} from './look.ts';
export {serverLines, snippet, styleLines} from './snippet.ts';
export {ways, type Way, type WayDescription} from './ways.ts';
export {version} from '../core/version.ts';
