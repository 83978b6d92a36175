import {define} from '../core/define.ts';
import {SendProvision} from '../provision/provision.ts';

define('send-provision', SendProvision);
