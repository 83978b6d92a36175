// Generated from the widgets' doc blocks by scripts/manifest.mjs. Do not edit.

import type {
  SendAchievements,
  SendActionPlan,
  SendCommitments,
  SendDecisions,
  SendDefaults,
  SendInclusionMap,
  SendIndicator,
  SendPrinciples,
  SendPriorityProgress,
  SendProvision,
  SendSelectEvent,
  SendServices,
  SendStateEvent,
  SendStrategy,
  SendValueForMoney,
} from '@send-strategy/widgets';

/** What can be set on `<send-achievements>`. */
export interface SendAchievementsSettings {
  /** The address of the service with its version. Default: where the widgets were loaded from. */
  service?: string | undefined;
  /** The id of the strategy. */
  strategy?: string | undefined;
  /** The id of one priority, to show only what serves it. */
  priority?: string | undefined;
  /** One year in four digits, to show it alone. Default: all years. */
  year?: string | number | undefined;
  /** The reader's language. Default: that of the nearest ancestor. */
  lang?: string | undefined;
  /** How it is worded. Default standard. */
  reading?: 'standard' | 'plain' | 'easyRead' | undefined;
  /** Level of the heading, 2 (default) to 6. */
  'heading-level'?: 2 | 3 | 4 | 5 | 6 | '2' | '3' | '4' | '5' | '6' | undefined;
  /** Level of the heading, 2 (default) to 6. */
  headingLevel?: 2 | 3 | 4 | 5 | 6 | '2' | '3' | '4' | '5' | '6' | undefined;
  /** Seconds between two looks for changes. Default 60; 0 for never. */
  refresh?: number | `${number}` | undefined;
  /** A client of the page's own to read with. Default: one that all widgets share for each service. A property, no attribute. */
  client?: SendAchievements['client'] | undefined;
}

/** What can be set on `<send-action-plan>`. */
export interface SendActionPlanSettings {
  /** The address of the service with its version. Default: where the widgets were loaded from. */
  service?: string | undefined;
  /** The id of the strategy. */
  strategy?: string | undefined;
  /** The id of a priority, to begin with its actions. The reader can change it. */
  priority?: string | undefined;
  /** A horizon to begin with. The reader can change it. */
  horizon?: 'short' | 'medium' | 'long' | 'ongoing' | 'notStated' | undefined;
  /** A status to begin with. The reader can change it. */
  status?: 'complete' | 'onTrack' | 'atRisk' | 'offTrack' | 'paused' | 'stopped' | 'notStarted' | 'notReported' | undefined;
  /** The id of the organisation whose actions to begin with. The reader can change it. */
  owner?: string | undefined;
  /** The reader's language. Default: that of the nearest ancestor. */
  lang?: string | undefined;
  /** How it is worded. Default standard. */
  reading?: 'standard' | 'plain' | 'easyRead' | undefined;
  /** Level of the heading, 2 (default) to 6. */
  'heading-level'?: 2 | 3 | 4 | 5 | 6 | '2' | '3' | '4' | '5' | '6' | undefined;
  /** Level of the heading, 2 (default) to 6. */
  headingLevel?: 2 | 3 | 4 | 5 | 6 | '2' | '3' | '4' | '5' | '6' | undefined;
  /** Seconds between two looks for changes. Default 60; 0 for never. */
  refresh?: number | `${number}` | undefined;
  /** A client of the page's own to read with. Default: one that all widgets share for each service. A property, no attribute. */
  client?: SendActionPlan['client'] | undefined;
}

/** What can be set on `<send-commitments>`. */
export interface SendCommitmentsSettings {
  /** The address of the service with its version. Default: where the widgets were loaded from. */
  service?: string | undefined;
  /** The id of the strategy. */
  strategy?: string | undefined;
  /** The URN of one school, to show it alone. One from before the school converted will do. */
  urn?: string | undefined;
  /** The reader's language. Default: that of the nearest ancestor. */
  lang?: string | undefined;
  /** How it is worded. Default standard. */
  reading?: 'standard' | 'plain' | 'easyRead' | undefined;
  /** Level of the heading, 2 (default) to 6. */
  'heading-level'?: 2 | 3 | 4 | 5 | 6 | '2' | '3' | '4' | '5' | '6' | undefined;
  /** Level of the heading, 2 (default) to 6. */
  headingLevel?: 2 | 3 | 4 | 5 | 6 | '2' | '3' | '4' | '5' | '6' | undefined;
  /** Seconds between two looks for changes. Default 60; 0 for never. */
  refresh?: number | `${number}` | undefined;
  /** A client of the page's own to read with. Default: one that all widgets share for each service. A property, no attribute. */
  client?: SendCommitments['client'] | undefined;
}

/** What can be set on `<send-decisions>`. */
export interface SendDecisionsSettings {
  /** The address of the service with its version. Default: where the widgets were loaded from. */
  service?: string | undefined;
  /** The id of the strategy. */
  strategy?: string | undefined;
  /** The id of one meeting, to show it alone. */
  meeting?: string | undefined;
  /** Which step comes first. Default oldest. */
  order?: 'oldest' | 'newest' | undefined;
  /** The reader's language. Default: that of the nearest ancestor. */
  lang?: string | undefined;
  /** How it is worded. Default standard. */
  reading?: 'standard' | 'plain' | 'easyRead' | undefined;
  /** Level of the heading, 2 (default) to 6. */
  'heading-level'?: 2 | 3 | 4 | 5 | 6 | '2' | '3' | '4' | '5' | '6' | undefined;
  /** Level of the heading, 2 (default) to 6. */
  headingLevel?: 2 | 3 | 4 | 5 | 6 | '2' | '3' | '4' | '5' | '6' | undefined;
  /** Seconds between two looks for changes. Default 60; 0 for never. */
  refresh?: number | `${number}` | undefined;
  /** A client of the page's own to read with. Default: one that all widgets share for each service. A property, no attribute. */
  client?: SendDecisions['client'] | undefined;
}

/** What can be set on `<send-defaults>`. */
export interface SendDefaultsSettings {
  /** As on a widget. */
  service?: string | undefined;
  /** As on a widget. */
  strategy?: string | undefined;
  /** As on a widget. */
  reading?: 'standard' | 'plain' | 'easyRead' | undefined;
  /** As on a widget. */
  'heading-level'?: 2 | 3 | 4 | 5 | 6 | '2' | '3' | '4' | '5' | '6' | undefined;
  /** As on a widget. */
  refresh?: number | `${number}` | undefined;
}

/** What can be set on `<send-inclusion-map>`. */
export interface SendInclusionMapSettings {
  /** The address of the service with its version. Default: where the widgets were loaded from. */
  service?: string | undefined;
  /** The id of the strategy. */
  strategy?: string | undefined;
  /** The map or a drawing of hubs beside the list, the list alone, or a table. Default places. The reader can change it. */
  view?: 'places' | 'hubs' | 'list' | 'table' | undefined;
  /** The URN of the page's own school, to mark it and the schools that it is linked with. One from before a conversion will do. */
  urn?: string | undefined;
  /** The reader's language. Default: that of the nearest ancestor. */
  lang?: string | undefined;
  /** How it is worded. Default standard. */
  reading?: 'standard' | 'plain' | 'easyRead' | undefined;
  /** Level of the heading, 2 (default) to 6. */
  'heading-level'?: 2 | 3 | 4 | 5 | 6 | '2' | '3' | '4' | '5' | '6' | undefined;
  /** Level of the heading, 2 (default) to 6. */
  headingLevel?: 2 | 3 | 4 | 5 | 6 | '2' | '3' | '4' | '5' | '6' | undefined;
  /** Seconds between two looks for changes. Default 60; 0 for never. */
  refresh?: number | `${number}` | undefined;
  /** The URN of the chosen school, in the list and on the map. A property, no attribute. */
  selected?: SendInclusionMap['selected'] | undefined;
  /** A client of the page's own to read with. Default: one that all widgets share for each service. A property, no attribute. */
  client?: SendInclusionMap['client'] | undefined;
}

/** What can be set on `<send-indicator>`. */
export interface SendIndicatorSettings {
  /** The address of the service with its version. Default: where the widgets were loaded from. */
  service?: string | undefined;
  /** The id of the strategy. */
  strategy?: string | undefined;
  /** The id of one measure, or of several with spaces between, to show them side by side with their charts open. Default: all, with their charts folded. */
  indicator?: string | undefined;
  /** The id of one priority, to show only its measures. */
  priority?: string | undefined;
  /** The reader's language. Default: that of the nearest ancestor. */
  lang?: string | undefined;
  /** How it is worded. Default standard. */
  reading?: 'standard' | 'plain' | 'easyRead' | undefined;
  /** Level of the heading, 2 (default) to 6. */
  'heading-level'?: 2 | 3 | 4 | 5 | 6 | '2' | '3' | '4' | '5' | '6' | undefined;
  /** Level of the heading, 2 (default) to 6. */
  headingLevel?: 2 | 3 | 4 | 5 | 6 | '2' | '3' | '4' | '5' | '6' | undefined;
  /** Seconds between two looks for changes. Default 60; 0 for never. */
  refresh?: number | `${number}` | undefined;
  /** A client of the page's own to read with. Default: one that all widgets share for each service. A property, no attribute. */
  client?: SendIndicator['client'] | undefined;
}

/** What can be set on `<send-principles>`. */
export interface SendPrinciplesSettings {
  /** The address of the service with its version. Default: where the widgets were loaded from. */
  service?: string | undefined;
  /** The id of the strategy. */
  strategy?: string | undefined;
  /** The reader's language. Default: that of the nearest ancestor. */
  lang?: string | undefined;
  /** How it is worded. Default standard. */
  reading?: 'standard' | 'plain' | 'easyRead' | undefined;
  /** Level of the heading, 2 (default) to 6. */
  'heading-level'?: 2 | 3 | 4 | 5 | 6 | '2' | '3' | '4' | '5' | '6' | undefined;
  /** Level of the heading, 2 (default) to 6. */
  headingLevel?: 2 | 3 | 4 | 5 | 6 | '2' | '3' | '4' | '5' | '6' | undefined;
  /** Seconds between two looks for changes. Default 60; 0 for never. */
  refresh?: number | `${number}` | undefined;
  /** A client of the page's own to read with. Default: one that all widgets share for each service. A property, no attribute. */
  client?: SendPrinciples['client'] | undefined;
}

/** What can be set on `<send-priority-progress>`. */
export interface SendPriorityProgressSettings {
  /** The address of the service with its version. Default: where the widgets were loaded from. */
  service?: string | undefined;
  /** The id of the strategy. */
  strategy?: string | undefined;
  /** The id of one priority, to show it alone. */
  priority?: string | undefined;
  /** The reader's language. Default: that of the nearest ancestor. */
  lang?: string | undefined;
  /** How it is worded. Default standard. */
  reading?: 'standard' | 'plain' | 'easyRead' | undefined;
  /** Level of the heading, 2 (default) to 6. */
  'heading-level'?: 2 | 3 | 4 | 5 | 6 | '2' | '3' | '4' | '5' | '6' | undefined;
  /** Level of the heading, 2 (default) to 6. */
  headingLevel?: 2 | 3 | 4 | 5 | 6 | '2' | '3' | '4' | '5' | '6' | undefined;
  /** Seconds between two looks for changes. Default 60; 0 for never. */
  refresh?: number | `${number}` | undefined;
  /** A client of the page's own to read with. Default: one that all widgets share for each service. A property, no attribute. */
  client?: SendPriorityProgress['client'] | undefined;
}

/** What can be set on `<send-provision>`. */
export interface SendProvisionSettings {
  /** The address of the service with its version. Default: where the widgets were loaded from. */
  service?: string | undefined;
  /** The id of the strategy. */
  strategy?: string | undefined;
  /** The area of need that is chosen at first. Default: all. */
  'area-of-need'?:
    'communicationAndInteraction' | 'cognitionAndLearning' | 'socialEmotionalMentalHealth' | 'sensoryAndPhysical' | undefined;
  /** The area of need that is chosen at first. Default: all. */
  areaOfNeed?:
    'communicationAndInteraction' | 'cognitionAndLearning' | 'socialEmotionalMentalHealth' | 'sensoryAndPhysical' | undefined;
  /** The level of support that is chosen at first. Default: all. */
  tier?: 'universal' | 'targeted' | 'targetedPlus' | 'specialist' | undefined;
  /** The education phase that is chosen at first. Default: all. */
  phase?:
    | 'nursery'
    | 'primary'
    | 'middle'
    | 'secondary'
    | 'allThrough'
    | 'sixteenPlus'
    | 'special'
    | 'alternativeProvision'
    | 'notApplicable'
    | undefined;
  /** The reader's language. Default: that of the nearest ancestor. */
  lang?: string | undefined;
  /** How it is worded. Default standard. */
  reading?: 'standard' | 'plain' | 'easyRead' | undefined;
  /** Level of the heading, 2 (default) to 6. */
  'heading-level'?: 2 | 3 | 4 | 5 | 6 | '2' | '3' | '4' | '5' | '6' | undefined;
  /** Level of the heading, 2 (default) to 6. */
  headingLevel?: 2 | 3 | 4 | 5 | 6 | '2' | '3' | '4' | '5' | '6' | undefined;
  /** Seconds between two looks for changes. Default 60; 0 for never. */
  refresh?: number | `${number}` | undefined;
  /** A client of the page's own to read with. Default: one that all widgets share for each service. A property, no attribute. */
  client?: SendProvision['client'] | undefined;
}

/** What can be set on `<send-services>`. */
export interface SendServicesSettings {
  /** The address of the service with its version. Default: where the widgets were loaded from. */
  service?: string | undefined;
  /** The id of the strategy. */
  strategy?: string | undefined;
  /** The id of an organisation, to show the services it provides. */
  provider?: string | undefined;
  /** The reader's language. Default: that of the nearest ancestor. */
  lang?: string | undefined;
  /** How it is worded. Default standard. */
  reading?: 'standard' | 'plain' | 'easyRead' | undefined;
  /** Level of the heading, 2 (default) to 6. */
  'heading-level'?: 2 | 3 | 4 | 5 | 6 | '2' | '3' | '4' | '5' | '6' | undefined;
  /** Level of the heading, 2 (default) to 6. */
  headingLevel?: 2 | 3 | 4 | 5 | 6 | '2' | '3' | '4' | '5' | '6' | undefined;
  /** Seconds between two looks for changes. Default 60; 0 for never. */
  refresh?: number | `${number}` | undefined;
  /** A client of the page's own to read with. Default: one that all widgets share for each service. A property, no attribute. */
  client?: SendServices['client'] | undefined;
}

/** What can be set on `<send-strategy>`. */
export interface SendStrategySettings {
  /** The address of the service with its version. Default: where the widgets were loaded from. */
  service?: string | undefined;
  /** The id of the strategy. */
  strategy?: string | undefined;
  /** What to show, with spaces between: vision, status, term, partners, co-production, consultations, inspections, terms, licence. Default: all of it. */
  sections?: string | undefined;
  /** The reader's language. Default: that of the nearest ancestor. */
  lang?: string | undefined;
  /** How it is worded. Default standard. */
  reading?: 'standard' | 'plain' | 'easyRead' | undefined;
  /** Level of the heading, 2 (default) to 6. */
  'heading-level'?: 2 | 3 | 4 | 5 | 6 | '2' | '3' | '4' | '5' | '6' | undefined;
  /** Level of the heading, 2 (default) to 6. */
  headingLevel?: 2 | 3 | 4 | 5 | 6 | '2' | '3' | '4' | '5' | '6' | undefined;
  /** Seconds between two looks for changes. Default 60; 0 for never. */
  refresh?: number | `${number}` | undefined;
  /** A client of the page's own to read with. Default: one that all widgets share for each service. A property, no attribute. */
  client?: SendStrategy['client'] | undefined;
}

/** What can be set on `<send-value-for-money>`. */
export interface SendValueForMoneySettings {
  /** The address of the service with its version. Default: where the widgets were loaded from. */
  service?: string | undefined;
  /** The id of the strategy. */
  strategy?: string | undefined;
  /** The reader's language. Default: that of the nearest ancestor. */
  lang?: string | undefined;
  /** How it is worded. Default standard. */
  reading?: 'standard' | 'plain' | 'easyRead' | undefined;
  /** Level of the heading, 2 (default) to 6. */
  'heading-level'?: 2 | 3 | 4 | 5 | 6 | '2' | '3' | '4' | '5' | '6' | undefined;
  /** Level of the heading, 2 (default) to 6. */
  headingLevel?: 2 | 3 | 4 | 5 | 6 | '2' | '3' | '4' | '5' | '6' | undefined;
  /** Seconds between two looks for changes. Default 60; 0 for never. */
  refresh?: number | `${number}` | undefined;
  /** A client of the page's own to read with. Default: one that all widgets share for each service. A property, no attribute. */
  client?: SendValueForMoney['client'] | undefined;
}

/** Every tag: its element, what can be set on it, and the events that it has. */
export interface SendElements {
  /** What was said and what was done, by year, the latest first, and by priority, each with its source and date. What is in the element stays until the data has come, and where it cannot come: put a sentence and a link there. */
  'send-achievements': {
    element: SendAchievements;
    settings: SendAchievementsSettings;
    events: {
      /** What is shown changed: loading, ready, empty, stale or error. */
      'send-state': SendStateEvent;
    };
  };
  /** The action plan: what it comes to, what is due next, overdue, or without owner or date, and the actions by horizon, each with its status, owner, reasons and history. The reader can search and narrow it. What is in the element stays until the data has come, and where it cannot come: put a sentence and a link there. */
  'send-action-plan': {
    element: SendActionPlan;
    settings: SendActionPlanSettings;
    events: {
      /** What is shown changed: loading, ready, empty, stale or error. */
      'send-state': SendStateEvent;
    };
  };
  /** What schools have committed to: the charter with every school's commitment by name, or with `urn` one school's, with its documents and its place in the network. What is in the element stays until the data has come, and where it cannot come: put a sentence and a link there. */
  'send-commitments': {
    element: SendCommitments;
    settings: SendCommitmentsSettings;
    events: {
      /** What is shown changed: loading, ready, empty, stale or error. */
      'send-state': SendStateEvent;
    };
  };
  /** The trail of the strategy's decisions: what people were asked, and for each meeting what was decided, what was said by whom, its papers, and what came next. What is in the element stays until the data has come, and where it cannot come: put a sentence and a link there. */
  'send-decisions': {
    element: SendDecisions;
    settings: SendDecisionsSettings;
    events: {
      /** What is shown changed: loading, ready, empty, stale or error. */
      'send-state': SendStateEvent;
    };
  };
  /** Holds attributes for all widgets inside it, so that a page says them once: `service`, `strategy`, `reading`, `heading-level`, `refresh`. A widget's own attribute comes first. */
  'send-defaults': {element: SendDefaults; settings: SendDefaultsSettings; events: {}};
  /** The schools of the inclusion network and how they support each other: the programme's phases, a list that can be searched, and the same schools as a map or a table. What is in the element stays until the data has come, and where it cannot come: put a sentence and a link there. */
  'send-inclusion-map': {
    element: SendInclusionMap;
    settings: SendInclusionMapSettings;
    events: {
      /** What is shown changed: loading, ready, empty, stale or error. */
      'send-state': SendStateEvent;
      /** The reader chose a school, or gave the choice up. `urn` is the school's. */
      'send-select': SendSelectEvent;
    };
  };
  /** What the strategy measures: for each measure its latest value in a sentence, its trend, comparisons and target, who is counted, and its values as a chart and a table. What is in the element stays until the data has come, and where it cannot come: put a sentence and a link there. */
  'send-indicator': {
    element: SendIndicator;
    settings: SendIndicatorSettings;
    events: {
      /** What is shown changed: loading, ready, empty, stale or error. */
      'send-state': SendStateEvent;
    };
  };
  /** The principles that all services, across partners and agencies, work by. What is in the element stays until the data has come, and where it cannot come: put a sentence and a link there. */
  'send-principles': {
    element: SendPrinciples;
    settings: SendPrinciplesSettings;
    events: {
      /** What is shown changed: loading, ready, empty, stale or error. */
      'send-state': SendStateEvent;
    };
  };
  /** How far the strategy's priorities have come: for each, its actions by status in words and as a bar, what is due next, what is overdue, its source and date. What is in the element stays until the data has come, and where it cannot come: put a sentence and a link there. */
  'send-priority-progress': {
    element: SendPriorityProgress;
    settings: SendPriorityProgressSettings;
    events: {
      /** What is shown changed: loading, ready, empty, stale or error. */
      'send-state': SendStateEvent;
    };
  };
  /** The "ordinarily available" document: what support schools should provide, by area of need, with search and filters. Where there is none yet, what promises it. What is in the element stays until the data has come, and where it cannot come: put a sentence and a link there. */
  'send-provision': {
    element: SendProvision;
    settings: SendProvisionSettings;
    events: {
      /** What is shown changed: loading, ready, empty, stale or error. */
      'send-state': SendStateEvent;
    };
  };
  /** The services that partners buy, many of them together: who provides each and who pays for it, for which ages, and what reviews of its quality found. What is in the element stays until the data has come, and where it cannot come: put a sentence and a link there. */
  'send-services': {
    element: SendServices;
    settings: SendServicesSettings;
    events: {
      /** What is shown changed: loading, ready, empty, stale or error. */
      'send-state': SendStateEvent;
    };
  };
  /** The strategy itself: its title, area and ages, its vision, where it stands, how long it runs, its partners then and now, how it was made and which inspection it answers, the words it uses, its languages and licence. What is in the element stays until the data has come, and where it cannot come: put a sentence and a link there. Links lead to its words: `#send/STRATEGY/terms/ID` opens the meaning of one. The download holds the words too, and is there where they are shown. */
  'send-strategy': {
    element: SendStrategy;
    settings: SendStrategySettings;
    events: {
      /** What is shown changed: loading, ready, empty, stale or error. */
      'send-state': SendStateEvent;
    };
  };
  /** What the strategy says of value for money, with the latest value of each measure beside it, and what reviews of high-cost placements found. What is in the element stays until the data has come, and where it cannot come: put a sentence and a link there. */
  'send-value-for-money': {
    element: SendValueForMoney;
    settings: SendValueForMoneySettings;
    events: {
      /** What is shown changed: loading, ready, empty, stale or error. */
      'send-state': SendStateEvent;
    };
  };
}
