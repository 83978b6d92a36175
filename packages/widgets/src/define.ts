/** Registers every widget's tag. */
import {define} from './core/define.ts';
import {SendDefaults, SendInclusionMap, SendPrinciples, SendPriorityProgress} from './index.ts';

define('send-defaults', SendDefaults);
define('send-inclusion-map', SendInclusionMap);
define('send-principles', SendPrinciples);
define('send-priority-progress', SendPriorityProgress);
