import {define} from '../core/define.ts';
import {SendDecisions} from '../decisions/decisions.ts';

define('send-decisions', SendDecisions);
