/**
 * The file that a page loads: what all widgets share, and the loader of each widget's own file.
 *
 * @module
 */
import {SendDefaults} from '../defaults/defaults.ts';
import {define} from './define.ts';
import {autoload} from './loader.ts';
import {fileHashes, fileNames, shared} from './widget-files.ts';

define('send-defaults', SendDefaults);
autoload(new URL('.', import.meta.url).href, fileNames, fileHashes, shared);
