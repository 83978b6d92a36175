import config from './rollup.config.mjs';
export default config.slice(1);
