import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import literals from 'rollup-plugin-html-literals';
const minify = () => terser({module: true, ecma: 2022, compress: {passes: 3, sequences: false, pure_getters: true, unsafe_arrows: true, unsafe_methods: true, keep_fargs: false}, format: {comments: false}});
const S = 'packages/widgets/src/files/';
export default {input: {'send-inclusion-map': S + 'send-inclusion-map.ts', 'send-decisions': S + 'send-decisions.ts', 'send-principles': S + 'send-principles.ts', 'send-action-plan': S + 'send-action-plan.ts'}, preserveEntrySignatures: false,
 plugins: [nodeResolve({exportConditions: ['@send-strategy/source', 'browser', 'production']}), commonjs(), json(), esbuild({target: 'es2022', tsconfig: false}), literals({include: ['packages/widgets/src/**/*.ts'], failOnError: true}), minify(), minify()],
 output: {dir: '/tmp/mapdec-7f3/size', format: 'es', sourcemap: true, entryFileNames: '[name].js', chunkFileNames: '[name].js', minifyInternalExports: true, manualChunks: (id) => { const path = id.replace(/^.*\/packages\//, ''); const places = {'send-inclusion-map': /^(sdk\/src\/reading\/network\.|widgets\/src\/(inclusion-map\/|files\/send-inclusion-map\.))/, 'send-decisions': /^widgets\/src\/(decisions\/|files\/send-decisions\.)/, 'send-action-plan': /^widgets\/src\/(action-plan\/|files\/send-action)/, lists: /^(widgets\/src\/(element\/list-element|parts\/(filters|lists\.styles))\.|sdk\/src\/reading\/search\.)/, later: /^widgets\/src\/later\//, parts: /^(widgets\/src\/parts|sdk\/src\/reading)\//}; return Object.keys(places).find((name) => places[name].test(path)) ?? 'core'; }}};
