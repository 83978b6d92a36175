import {mkdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {StorybookConfig} from '@storybook/web-components-vite';

// What export-data.ts writes: the same files as any host of an exported strategy has. The folder has to be there when Vitest reads this, which is before it is filled.
const data = fileURLToPath(new URL('../dist/storybook-data', import.meta.url));
mkdirSync(data, {recursive: true});

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: {name: '@storybook/web-components-vite', options: {}},
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
  staticDirs: [{from: data, to: '/storybook-data'}],
  viteFinal: (vite) => ({
    ...vite,
    resolve: {...vite.resolve, conditions: ['@send-strategy/source', 'module', 'browser', 'development|production']},
  }),
};

export default config;
