import {define} from '../core/define.ts';
import {SendPrinciples} from '../principles/principles.ts';

define('send-principles', SendPrinciples);
