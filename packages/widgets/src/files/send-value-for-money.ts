import {define} from '../core/define.ts';
import {SendValueForMoney} from '../value-for-money/value-for-money.ts';

define('send-value-for-money', SendValueForMoney);
