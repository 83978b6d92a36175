import {readFileSync} from 'node:fs';
import * as sdk from '@send-strategy/sdk';
import {expect, test} from 'vitest';

const page = readFileSync('docs/reference/errors.md', 'utf8');
const isErrorClass = (value: unknown): value is typeof sdk.StrategyError =>
  typeof value === 'function' && (value === sdk.StrategyError || value.prototype instanceof sdk.StrategyError);
const names = Object.entries(sdk).flatMap(([name, value]) => (isErrorClass(value) ? [name] : []));

test('the SDK has errors', () => {
  expect(names.length).toBeGreaterThan(12);
});

test.each(names)('%s is documented with its cause and its cure, and has a guard', (name) => {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${name}\n`)) ?? '';
  expect(section).toMatch(/\*\*Cause\.\*\* \S.{20,}/s);
  expect(section).toMatch(/\*\*Cure\.\*\* \S.{20,}/s);
  expect(sdk).toHaveProperty(`is${name}`);
});
