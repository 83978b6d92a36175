import {extname} from 'node:path';
import {type Finding} from './findings.ts';

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

type PictureFinding = Omit<Finding, 'path'> & {line?: number};

/** What is wrong with a file of the media folder, or undefined. */
export function mediaFinding(path: string, bytes: Uint8Array): PictureFinding | undefined {
  const extension = extname(path).toLowerCase();
  if (!/^media\/[A-Za-z0-9][A-Za-z0-9._-]*$/.test(path)) {
    return {message: 'the file name cannot be used in an address', expected: 'Use letters, digits, hyphens and full stops'};
  }
  if (!Object.hasOwn(mediaTypes, extension))
    return {
      message: 'this is not a kind of picture that is published',
      expected: `The kinds are ${Object.keys(mediaTypes).join(', ')}`,
    };
  return extension === '.svg' ? svgFinding(bytes) : undefined;
}

/**
 * What makes an SVG more than a drawing. A browser runs and loads it when the picture is opened by itself, and a file host that serves an export sends no policy against it. Any
 * element can have a namespace prefix.
 */
const active: readonly RegExp[] = [
  /<(?:[\w.-]+:)?(?:script|handler|listener|foreignObject|iframe|frame|embed|object|applet|form|link|meta|base|html|body|img|audio|video|source|portal)(?=[\s/>])/iu,
  /[\s"'/]on\w+\s*=/iu,
  /(?:java|vb)script\s*:/iu,
  // Definitions inside the file can give any element any attribute.
  /<!(?:ENTITY|ATTLIST|ELEMENT|NOTATION)|<!DOCTYPE[^>]{0,1000}\[/iu,
  /<\?xml-stylesheet/iu,
  /@import/iu,
  /(?:href|src)\s*=\s*["']\s*(?!#|data:image\/(?:png|jpeg|gif|webp|avif)[;,])(?=[^"'])/iu,
  /attributeName(?=\s*=\s*["']\s*(?:[\w.-]+:)?(?:href|src|on\w*))/iu,
  /url\(\s*["']?\s*(?!["']?\s*#)/iu,
  // In a style sheet any letter can be written with a backslash.
  /\\/u,
];

function svgFinding(bytes: Uint8Array): PictureFinding | undefined {
  const text = new TextDecoder().decode(bytes);
  const encoding = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)/i.exec(text)?.[1];
  // Under another encoding a browser would read other characters than were looked at here.
  if ((encoding !== undefined && !/^(utf-8|us-ascii)$/i.test(encoding)) || /[^\P{Cc}\t\n\r]/u.test(text))
    return {message: 'the picture is not in UTF-8', expected: 'Save it again as SVG in UTF-8'};
  if (!/<(?:[\w.-]+:)?svg[\s>]/i.test(text))
    return {message: 'this is not an SVG picture', expected: 'An <svg> element was expected'};
  const drawing = text
    .replace(/\sxmlns(:[\w.-]+)?\s*=\s*("[^"]*"|'[^']*')/g, '')
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (whole, hex?: string, decimal?: string) => {
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    });
  for (const pattern of active) {
    const found = pattern.exec(drawing);
    if (found === null) continue;
    const line = drawing.slice(0, found.index).split('\n').length;
    return {
      line,
      message: `the picture holds ${found[0].trim()}`,
      expected: 'Only drawing is possible: no script, no address of another file',
    };
  }
  return undefined;
}
