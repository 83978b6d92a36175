/** The script of a page whose own bundle has our widget. */
import {define, SendPriorityProgress} from '@send-strategy/widgets';

define('send-priority-progress', SendPriorityProgress);
