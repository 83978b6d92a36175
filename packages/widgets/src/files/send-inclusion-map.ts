import {define} from '../core/define.ts';
import {SendInclusionMap} from '../inclusion-map/inclusion-map.ts';

define('send-inclusion-map', SendInclusionMap);
