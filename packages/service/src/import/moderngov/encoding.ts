import {parse} from 'parse5';
import {attribute, elementsIn} from './elements.ts';

const marks: readonly [readonly number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * The text of a file: by its mark of order, else as UTF-8 where it is that, else in the charset that a page declares, else in windows-1252. A page that says windows-1252 but was
 * saved in UTF-8 is read rightly, as words of another charset are hardly ever UTF-8 by chance.
 */
export function textOf(bytes: Uint8Array): string {
  const mark = marks.find(([order]) => order.every((byte, index) => bytes[index] === byte));
  if (mark !== undefined) return new TextDecoder(mark[1]).decode(bytes);
  for (const charset of ['utf-8', declaredCharset(bytes)]) {
    if (charset === undefined) continue;
    try {
      return new TextDecoder(charset, {fatal: true}).decode(bytes);
    } catch {
      // Not this one, or a charset that nobody knows: the next one.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  for (const meta of elementsIn(parse(start))) {
    if (meta.tagName !== 'meta') continue;
    const charset = attribute(meta, 'charset') ?? /charset\s*=\s*["']?([\w-]+)/i.exec(attribute(meta, 'content') ?? '')?.[1];
    if (charset !== undefined) return charset.trim();
  }
  return /^\s*<\?xml[^>]*\bencoding=["']([\w-]+)/i.exec(start)?.[1];
}
