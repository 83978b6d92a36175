import {define} from '../core/define.ts';
import {SendCommitments} from '../commitments/commitments.ts';

define('send-commitments', SendCommitments);
