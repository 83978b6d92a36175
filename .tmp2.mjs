import config from './rollup.config.mjs';
import z from 'node:zlib';
import {minify} from 'terser';
const c = config[3]; c.plugins = [...c.plugins.filter(p=>!['terser'].includes(p.name)&&p.name!=='fill-integrity'), {name:'x', async generateBundle(_o,b){for (const [n,f] of Object.entries(b)) if (f.modules) { console.log('==',n); for (const [id,m] of Object.entries(f.modules)) if (m.renderedLength>50) { let code=m.code; try { code=(await minify(m.code,{module:true})).code } catch(e){}; console.log(String(z.brotliCompressSync(Buffer.from(code)).length).padStart(6), code.length, id.replace(/.*\/(packages|node_modules)\//,'')) } } }}];
c.output={...c.output,dir:'/tmp/rollout'};
export default c;
