import {define} from '../core/define.ts';
import {SendServices} from '../services/services.ts';

define('send-services', SendServices);
