import {extname} from 'node:path';
import {type Finding} from './schema-check.ts';

/** The kinds of picture that are published, with their media types. */
export const mediaTypes: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
};

/** What is wrong with a file of the media folder, or undefined. An SVG file must not hold script or call for other files, as a browser would run it when it is opened by itself. */
export function mediaFinding(path: string, bytes: Uint8Array): Omit<Finding, 'path'> | undefined {
  const extension = extname(path).toLowerCase();
  if (!/^media\/[A-Za-z0-9][A-Za-z0-9._-]*$/.test(path)) {
    return {message: 'the file name cannot be used in an address', expected: 'Use letters, digits, hyphens and full stops'};
  }
  if (!(extension in mediaTypes)) return {message: 'this is not a kind of picture that is published', expected: `The kinds are ${Object.keys(mediaTypes).join(', ')}`};
  if (extension !== '.svg') return undefined;
  const text = new TextDecoder().decode(bytes);
  if (!/<svg[\s>]/i.test(text)) return {message: 'this is not an SVG picture', expected: 'An <svg> element was expected'};
  const active = /<script|<foreignObject|<iframe|<!ENTITY|\son\w+\s*=|javascript:|(?:href|src)\s*=\s*["']\s*(?!#|data:image\/)[^"']|url\(\s*["']?(?!#)/i.exec(text.replace(/\sxmlns(:\w+)?="[^"]*"/g, ''));
  if (active !== null) return {message: `the picture holds "${active[0].trim()}"`, expected: 'Only drawing is possible: no script, no other files'};
  return undefined;
}
