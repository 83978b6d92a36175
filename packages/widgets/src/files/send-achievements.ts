import {define} from '../core/define.ts';
import {SendAchievements} from '../achievements/achievements.ts';

define('send-achievements', SendAchievements);
