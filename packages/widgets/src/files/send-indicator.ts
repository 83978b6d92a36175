import {define} from '../core/define.ts';
import {SendIndicator} from '../indicator/indicator.ts';

define('send-indicator', SendIndicator);
