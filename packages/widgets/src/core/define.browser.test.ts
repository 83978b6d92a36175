import {afterEach, expect, test, vi} from 'vitest';
import {define} from './define.ts';
import {version} from './version.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('a tag is registered once; the same version again is silent', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  class First extends HTMLElement {}
  define('test-same', First);
  define('test-same', class extends HTMLElement {});
  expect(customElements.get('test-same')).toBe(First);
  expect(warn).not.toHaveBeenCalled();
});

test('tags that another version defined stay, with one warning that names both versions', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  class Other extends HTMLElement {}
  Object.defineProperty(Other, Symbol.for('send-strategy.version'), {value: '9.9.9'});
  class Another extends HTMLElement {}
  Object.defineProperty(Another, Symbol.for('send-strategy.version'), {value: '9.9.9'});
  customElements.define('test-other', Other);
  customElements.define('test-another', Another);
  define('test-other', class extends HTMLElement {});
  define('test-another', class extends HTMLElement {});
  expect(customElements.get('test-other')).toBe(Other);
  expect(warn).toHaveBeenCalledTimes(1);
  expect(warn.mock.calls[0]![0]).toContain('9.9.9');
  expect(warn.mock.calls[0]![0]).toContain(version);
});
