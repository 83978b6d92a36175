import config from './rollup.config.mjs';
const c = config[3]; c.output = {...c.output, dir: '/tmp/rollout', sourcemap: false};
c.plugins = [{name:'nw', load(id){ if (process.env.NOWATCH && id.endsWith('read/watch.ts')) return 'export const watchOf = () => ({});'; if (id.endsWith('inclusion-map/inclusion-map.ts')) return 'export class SendInclusionMap extends HTMLElement {}' }}, ...c.plugins];
export default c;
