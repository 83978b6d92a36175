/** Every widget in one file, for pages that want one hash. Other languages than English are files of their own, all-pl.js, whose hashes it knows. */
import {preloader} from '../core/loader.ts';
import {checkWith} from '../core/on-demand.ts';
import '../define.ts';

const check = preloader(new URL('all-', import.meta.url).href);
// What else could be loaded later is in this file.
checkWith((name, hash) => (hash === undefined ? Promise.resolve() : check(name, hash)));
