import {define} from '../core/define.ts';
import {SendPriorityProgress} from '../priority-progress/priority-progress.ts';

define('send-priority-progress', SendPriorityProgress);
