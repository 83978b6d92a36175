import {define} from '../core/define.ts';
import {SendStrategy} from '../strategy/strategy.ts';

define('send-strategy', SendStrategy);
