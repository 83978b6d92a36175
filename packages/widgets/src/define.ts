/** Registers every widget's tag. */
import {define} from './core/define.ts';
import {
  SendDefaults,
  SendAchievements,
  SendActionPlan,
  SendCommitments,
  SendDecisions,
  SendInclusionMap,
  SendIndicator,
  SendPrinciples,
  SendPriorityProgress,
  SendProvision,
  SendServices,
  SendStrategy,
  SendValueForMoney,
} from './index.ts';

define('send-defaults', SendDefaults);
define('send-achievements', SendAchievements);
define('send-action-plan', SendActionPlan);
define('send-commitments', SendCommitments);
define('send-decisions', SendDecisions);
define('send-inclusion-map', SendInclusionMap);
define('send-indicator', SendIndicator);
define('send-principles', SendPrinciples);
define('send-priority-progress', SendPriorityProgress);
define('send-provision', SendProvision);
define('send-services', SendServices);
define('send-strategy', SendStrategy);
define('send-value-for-money', SendValueForMoney);
