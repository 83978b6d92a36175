import {playwright} from '@vitest/browser-playwright';
import {defineConfig} from 'vitest/config';
import {chromiumArguments, findChromium} from './tests/chromium.ts';

// Tests run on the sources: workspace packages resolve to them by this condition.
const conditions = ['@send-strategy/source', 'module', 'browser', 'development|production'];
const nodeConditions = ['@send-strategy/source', 'module', 'node', 'development|production'];
const long = process.env.SEND_STRATEGY_LONG_TESTS === 'true';

export default defineConfig({
  resolve: {conditions},
  ssr: {resolve: {conditions: nodeConditions, externalConditions: ['@send-strategy/source', 'node']}},
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['packages/**/*.test.ts', 'tests/**/*.test.ts', 'examples/**/*.test.ts', ...(long ? ['tests/**/*.long.ts'] : [])],
          exclude: ['**/node_modules/**', '**/dist/**', '**/*.browser.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        optimizeDeps: {include: ['lit', 'lit/directives/repeat.js', 'axe-core']},
        test: {
          name: 'browser',
          include: ['packages/widgets/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({launchOptions: {executablePath: findChromium() ?? 'chromium', args: chromiumArguments}}),
            instances: [{browser: 'chromium'}],
          },
        },
      },
    ],
  },
});
