import {availableParallelism} from 'node:os';
import {storybookTest} from '@storybook/addon-vitest/vitest-plugin';
import {playwright} from '@vitest/browser-playwright';
import {defineConfig} from 'vitest/config';
import {chromiumArguments, findChromium} from './tests/chromium.ts';

// Tests run on the sources: workspace packages resolve to them by this condition.
const conditions = ['@send-strategy/source', 'module', 'browser', 'development|production'];
const nodeConditions = ['@send-strategy/source', 'module', 'node', 'development|production'];
const long = process.env.SEND_STRATEGY_LONG_TESTS === 'true';

/** Made anew for each project, as Vitest writes each project's name into it. */
const inChromium = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({launchOptions: {executablePath: findChromium() ?? 'chromium', args: chromiumArguments}}),
  instances: [{browser: 'chromium' as const}],
});

// A story with faults, which has to fail: tests/stories/negative-control.test.ts runs it alone.
const negativeControl = process.env.SEND_STRATEGY_NEGATIVE_CONTROL === 'true';

/** Every story, rendered, played and judged by axe in a viewport of .storybook/preview.ts. */
const storiesAt = (name: string, viewport: 'wide' | 'narrow') => ({
  extends: true as const,
  plugins: [
    storybookTest({
      configDir: '.storybook',
      initialGlobals: {viewport: {value: viewport}},
      ...(negativeControl ? {tags: {include: ['negative-control']}} : {}),
    }),
  ],
  // Else Storybook's part of the page and the widgets get a copy of Lit each.
  optimizeDeps: {include: ['lit', 'lit/directive-helpers.js']},
  test: {name, globalSetup: '.storybook/before-tests.ts', testTimeout: 60_000, browser: inChromium()},
});

export default defineConfig({
  resolve: {conditions},
  ssr: {resolve: {conditions: nodeConditions, externalConditions: ['@send-strategy/source', 'node']}},
  test: {
    // Much of the time is waiting for browsers and files: also two cores take two at once.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: [
            'packages/**/*.test.ts',
            'tests/**/*.test.ts',
            'examples/**/*.test.ts',
            ...(long ? ['tests/**/*.long.ts'] : []),
          ],
          exclude: ['**/node_modules/**', '**/dist/**', '**/*.browser.test.ts'],
          // Nothing is proved by a machine being slow: these only end what hangs.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: {poll: {timeout: 20_000}},
        },
      },
      {
        extends: true,
        optimizeDeps: {include: ['lit', 'lit/directives/repeat.js', 'axe-core']},
        test: {
          name: 'browser',
          include: ['packages/widgets/**/*.browser.test.ts'],
          browser: inChromium(),
        },
      },
      storiesAt('stories', 'wide'),
      ...(long ? [storiesAt('stories-320', 'narrow')] : []),
    ],
  },
});
