import {define} from '../core/define.ts';
import {SendActionPlan} from '../action-plan/action-plan.ts';

define('send-action-plan', SendActionPlan);
