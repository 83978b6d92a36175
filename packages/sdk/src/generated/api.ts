// Generated from openapi/send-strategy.yaml by npm run generate. Do not edit.

export interface paths {
  '/index.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The strategies that are published here */
    get: operations['readIndex'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/access.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What whoever asks may change */
    get: operations['readAccess'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/index.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A strategy's manifest, which names every file with its hash and size */
    get: operations['readManifest'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/all.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every public collection in one file, for downloads */
    get: operations['readAll'];
    /** Replace a whole strategy, or add one, in one transaction */
    put: operations['putStrategy'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/boundary.geojson': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The area's outline */
    get: operations['readBoundary'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/media/{file}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A picture of the strategy */
    get: operations['readMedia'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/strategy.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The strategy itself, its title, vision, partners, term and status */
    get: operations['readStrategy'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/organisations.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Partners, providers and bodies, with what became of them */
    get: operations['readOrganisations'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/priorities.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The strategic priorities, each with the progress of its actions */
    get: operations['readPriorities'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/principles.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Principles for all services across partners and agencies */
    get: operations['readPrinciples'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/actions.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The action plan, each action with the status of its latest update */
    get: operations['readActions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/updates.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was reported on each action, and when */
    get: operations['readUpdates'];
    put?: never;
    /** Report on an action */
    post: operations['addUpdate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/achievements.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was said and what was done */
    get: operations['readAchievements'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/indicators.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is measured, on which basis, with its trend */
    get: operations['readIndicators'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/observations.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The measured values, by area and period */
    get: operations['readObservations'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/schools.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Schools that agreed to be shown */
    get: operations['readSchools'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/programme-phases.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Phases of the inclusion programme */
    get: operations['readProgrammePhases'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/memberships.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Which schools take part, and in which roles */
    get: operations['readMemberships'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/links.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Mutual relations between two schools of the network */
    get: operations['readLinks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/charter.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The statements that a school can commit to */
    get: operations['readCharter'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/commitments.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What each school committed to */
    get: operations['readCommitments'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/provision.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The ordinarily available provision document and its statements */
    get: operations['readProvision'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/placement-reviews.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Reviews of high-cost placements, as aggregates */
    get: operations['readPlacementReviews'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/services.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Jointly commissioned services and their quality reviews */
    get: operations['readServices'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/meetings.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Meetings with their points and decisions */
    get: operations['readMeetings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/consultations.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Consultations on the strategy */
    get: operations['readConsultations'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/inspections.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Inspections that the strategy answers */
    get: operations['readInspections'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/sources.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where each statement comes from */
    get: operations['readSources'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/terms.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Words explained in plain language */
    get: operations['readTerms'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/organisations.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Partners, providers and bodies, with what became of them, as a table */
    get: operations['readOrganisationsCsv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/actions.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The action plan, each action with the status of its latest update, as a table */
    get: operations['readActionsCsv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/updates.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was reported on each action, and when, as a table */
    get: operations['readUpdatesCsv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/achievements.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was said and what was done, as a table */
    get: operations['readAchievementsCsv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/observations.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The measured values, by area and period, as a table */
    get: operations['readObservationsCsv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/memberships.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Which schools take part, and in which roles, as a table */
    get: operations['readMembershipsCsv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/links.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Mutual relations between two schools of the network, as a table */
    get: operations['readLinksCsv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/commitments.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What each school committed to, as a table */
    get: operations['readCommitmentsCsv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/sources.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where each statement comes from, as a table */
    get: operations['readSourcesCsv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/terms.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Words explained in plain language, as a table */
    get: operations['readTermsCsv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/kept.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The whole strategy as it is kept, with its consents, for those who may change all of it */
    get: operations['readKept'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/changes.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The feed of changes, without texts and without who made them */
    get: operations['readChanges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/strategies/{strategyId}/{collection}/{itemId}.json': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
        /** @description The collection's name. */
        collection: components['parameters']['Collection'];
        /** @description The item's `id`, or a school's URN. Of a collection that is one document, its name. */
        itemId: components['parameters']['ItemId'];
      };
      cookie?: never;
    };
    /** An item as it is kept, with its version, for those who may change it */
    get: operations['readItem'];
    /**
     * Replace an item, or add one
     * @description A change is checked with the whole strategy before it is made. What is refused changes nothing.
     */
    put: operations['putItem'];
    post?: never;
    /**
     * Take an item away
     * @description What other items still need is not taken away; the 409 lists by what.
     */
    delete: operations['deleteItem'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description Stable identifier, unique in its collection, never reused. Not a display number. */
    Id: string;
    /** @description A school's unique reference number in the DfE register (GIAS), six digits. */
    Urn: string;
    /** @description Plain text. Never markup; markup in it is shown as the characters it is made of. */
    Text: string;
    /**
     * Format: date
     * @description A calendar day, ISO 8601, for example 2019-11-05.
     */
    IsoDate: string;
    /**
     * Format: uri
     * @description An absolute http or https address.
     */
    WebAddress: string;
    /** @description A BCP 47 language tag, for example en, pl, ur. */
    Language: string;
    /** @description Area code of the ONS Government Statistical Service, a letter and eight digits. Fictional areas use letters that ONS does not. */
    GssCode: string;
    /** @description A number of children, or a DfE symbol where the number is not given (c is confidential). */
    Count: number | components['schemas']['Symbol'];
    /**
     * @description Why a value is missing, in DfE's notation. z not applicable, x unavailable, c confidential, low rounds to zero, u low reliability. The older ":", "~", "k" and "SUPP" are read too.
     * @enum {string}
     */
    Symbol: 'z' | 'x' | 'c' | 'low' | 'u' | ':' | '~' | 'k' | 'SUPP';
    /** @description From and to, in whole years of age, both included. */
    YearsRange: {
      from: number;
      to: number;
    };
    /** @description Where a statement comes from. */
    SourceReference: {
      sourceId: components['schemas']['Id'];
      /** @description The place in the source, for example "paragraph 2.4" or "Appendix 1". */
      locator?: string;
    };
    Image: {
      /** @description A file in the strategy's media folder, for example media/ladder.svg. */
      src: string;
      alt: components['schemas']['Text'];
    };
    /** @description One idea, in one short sentence, with a picture where there is one. */
    EasyReadLine: {
      text: components['schemas']['Text'];
      image?: components['schemas']['Image'];
    };
    /** @description The item's words in another language or reading. Easy Read is given as lines. */
    Variant: {
      lang: components['schemas']['Language'];
      reading: components['schemas']['Reading'];
      /**
       * Format: date
       * @description The `asOf` of the wording this was made from. Where the item's is later, the variant is shown as made from an earlier wording.
       */
      of: string;
      /** @description Replaced texts by field, for example {"title": "…", "vision.summary": "…", "outcomes.0": "…"}. */
      text?: {
        [key: string]: components['schemas']['Text'];
      };
      lines?: components['schemas']['EasyReadLine'][];
    };
    /** @description What every item carries. */
    Base: {
      /** @description Where the statement comes from. Required on every item except sources themselves. */
      sources?: components['schemas']['SourceReference'][];
      /**
       * Format: date
       * @description The day on which the statement was true.
       */
      asOf: string;
      /**
       * Format: date
       * @description The day by which the statement should be looked at again.
       */
      reviewBy?: string;
      /** @description What the publisher of this dataset added to the source. Always shown. */
      editorNote?: string;
      /** @description True for invented example data. Always shown. */
      illustrative?: boolean;
      variants?: components['schemas']['Variant'][];
    };
    /** @enum {string} */
    Reading: 'standard' | 'plain' | 'easyRead';
    /** @enum {string} */
    Horizon: 'short' | 'medium' | 'long' | 'ongoing' | 'notStated';
    /**
     * @description Where an action stands. notReported where it has no update.
     * @enum {string}
     */
    Status: 'notStarted' | 'onTrack' | 'atRisk' | 'offTrack' | 'complete' | 'paused' | 'stopped' | 'notReported';
    /**
     * @description The last period against the mean of the three before it, of the same time identifier, since the last series break; within 2 % (for percentages: one percentage point) is littleChange; fewer than four points is notEnoughData.
     * @enum {string}
     */
    Trend: 'targetMet' | 'improving' | 'littleChange' | 'worsening' | 'notEnoughData';
    /** @enum {string} */
    Polarity: 'higherIsBetter' | 'lowerIsBetter' | 'neutral';
    /**
     * @description The four broad areas of need of the SEND code of practice, 0 to 25 years (2015), paragraphs 6.28 to 6.35.
     * @enum {string}
     */
    AreaOfNeed: 'communicationAndInteraction' | 'cognitionAndLearning' | 'socialEmotionalMentalHealth' | 'sensoryAndPhysical';
    /** @enum {string} */
    ProvisionTheme:
      'assessment' | 'partnership' | 'pastoral' | 'environment' | 'teaching' | 'resources' | 'staffSkills' | 'transition';
    /** @enum {string} */
    Tier: 'universal' | 'targeted' | 'targetedPlus' | 'specialist';
    /** @enum {string} */
    CommitmentLevel: 'workingTowards' | 'signed' | 'selfReviewed' | 'externallyVerified' | 'lapsed';
    /** @enum {string} */
    DecisionOutcome:
      'noted' | 'considered' | 'commented' | 'recognised' | 'recommended' | 'approved' | 'deferred' | 'rejected' | 'delegated';
    /** @enum {string} */
    StrategyStatus: 'draft' | 'consultation' | 'approved' | 'active' | 'closed' | 'superseded';
    /** @enum {string} */
    OrganisationKind:
      | 'localAuthority'
      | 'icb'
      | 'ccg'
      | 'nhsTrust'
      | 'communityInterestCompany'
      | 'schoolTrust'
      | 'school'
      | 'parentCarerForum'
      | 'voluntary'
      | 'regulator'
      | 'government';
    /** @enum {string} */
    EducationPhase:
      | 'nursery'
      | 'primary'
      | 'middle'
      | 'secondary'
      | 'allThrough'
      | 'sixteenPlus'
      | 'special'
      | 'alternativeProvision'
      | 'notApplicable';
    /** @enum {string} */
    LinkKind: 'supportAndChallenge' | 'bestPracticeReview' | 'championExchange';
    /** @enum {string} */
    MembershipRole: 'member' | 'champion' | 'hub';
    /** @enum {string} */
    ConsentScope: 'network' | 'links' | 'programmePhase';
    /** @description The strategy itself. One a folder, in strategy.yaml. */
    Strategy: components['schemas']['Base'] & {
      id: components['schemas']['Id'];
      title: components['schemas']['Text'];
      area: components['schemas']['Area'];
      ages?: components['schemas']['YearsRange'];
      partners?: components['schemas']['Partner'][];
      startDate?: components['schemas']['IsoDate'];
      endDate?: components['schemas']['IsoDate'];
      /** @description What each source says of the term, where they differ. */
      statedTerms?: components['schemas']['StatedTerm'][];
      vision?: components['schemas']['Vision'];
      levelLabel?: components['schemas']['LevelLabel'];
      status: components['schemas']['StrategyStatus'];
      /** @description Title or id of the strategy before this one. */
      supersedes?: string;
      supersededBy?: components['schemas']['Successor'];
      coProduction?: components['schemas']['CoProduction'];
      valueForMoney?: components['schemas']['ValueForMoney'][];
      /** @description SPDX identifier or address of the licence of the data. */
      licence: string;
      /** @description The words that reusers must show. */
      attribution: string;
      /** @description The languages of the data, the main one first. */
      languages: components['schemas']['Language'][];
      /** @description Counts of people from 1 up to this number, and what would give them away, are never published unless an official publisher released them. 5 where absent. */
      smallNumberLimit?: number;
    };
    Area: {
      name: components['schemas']['Text'];
      gssCode: components['schemas']['GssCode'];
      /** @description DfE's three-digit code of the local authority. */
      dfeLaCode?: string;
      regionGssCode?: components['schemas']['GssCode'];
      /** @description West, south, east, north, in degrees WGS84. */
      bbox?: number[];
    };
    Partner: {
      organisationId: components['schemas']['Id'];
      role: components['schemas']['Text'];
    };
    StatedTerm: {
      /** @description Length in years, where the source gives one. */
      years?: number;
      statement: components['schemas']['Text'];
      sources: components['schemas']['SourceReference'][];
    };
    Vision: {
      summary?: components['schemas']['Text'];
      aims?: components['schemas']['Text'][];
    };
    /** @description What this strategy calls its top level, as a heading, for example "Ambition" and "Ambitions". "Priority" and "Priorities" where absent. */
    LevelLabel: {
      one: components['schemas']['Text'];
      other: components['schemas']['Text'];
    };
    Successor: {
      title: components['schemas']['Text'];
      url?: components['schemas']['WebAddress'];
      strategyId?: components['schemas']['Id'];
    };
    CoProduction: {
      summary: components['schemas']['Text'];
      with?: components['schemas']['Text'][];
    };
    ValueForMoney: {
      /** @enum {string} */
      kind: 'duplication' | 'timeliness' | 'placements';
      statement: components['schemas']['Text'];
      indicatorIds?: components['schemas']['Id'][];
    };
    Organisation: components['schemas']['Base'] & {
      id: components['schemas']['Id'];
      name: components['schemas']['Text'];
      kind: components['schemas']['OrganisationKind'];
      /** @description NHS Organisation Data Service code. */
      odsCode?: string;
      gssCode?: components['schemas']['GssCode'];
      url?: components['schemas']['WebAddress'];
      validFrom?: components['schemas']['IsoDate'];
      validTo?: components['schemas']['IsoDate'];
      successorId?: components['schemas']['Id'];
    };
    Priority: components['schemas']['Base'] & {
      id: components['schemas']['Id'];
      /** @description The display number. */
      number: number;
      title: components['schemas']['Text'];
      summary?: components['schemas']['Text'];
      outcomes?: components['schemas']['Text'][];
      leadOrganisationIds?: components['schemas']['Id'][];
    };
    PublishedPriority: components['schemas']['Priority'] & {
      progress: components['schemas']['Progress'];
    };
    /** @description Counts, computed from the actions and indicators that name the priority. No percentage is invented. */
    Progress: {
      /** @description Number of actions. */
      actions: number;
      /** @description Number of actions by status. A status without actions is left out. */
      actionsByStatus: {
        notStarted?: number;
        onTrack?: number;
        atRisk?: number;
        offTrack?: number;
        complete?: number;
        paused?: number;
        stopped?: number;
        notReported?: number;
      };
      /** @description Number of indicators by trend. A trend without indicators is left out. */
      indicatorsByTrend: {
        targetMet?: number;
        improving?: number;
        littleChange?: number;
        worsening?: number;
        notEnoughData?: number;
      };
    };
    Principle: components['schemas']['Base'] & {
      id: components['schemas']['Id'];
      number: number;
      title?: components['schemas']['Text'];
      statement: components['schemas']['Text'];
      /** @description Who the principle is for, for example "all services". */
      appliesTo?: string;
    };
    Action: components['schemas']['Base'] & {
      id: components['schemas']['Id'];
      title: components['schemas']['Text'];
      priorityIds?: components['schemas']['Id'][];
      horizon: components['schemas']['Horizon'];
      /**
       * @description Whether the partners committed to it or hope for it.
       * @enum {string}
       */
      commitment?: 'committed' | 'aspiration';
      /** @description Why it was prioritised, where that is recorded. */
      reason?: string;
      dueDate?: components['schemas']['IsoDate'];
      /** @description The due date in the source's own words, for example "end of year 2". */
      dueLabel?: string;
      ownerOrganisationId?: components['schemas']['Id'];
      /** @description A role title, never an officer's name. */
      ownerRole?: string;
      milestones?: components['schemas']['Text'][];
      outputs?: components['schemas']['Text'][];
      expectedEffects?: components['schemas']['Text'][];
      indicatorIds?: components['schemas']['Id'][];
      valueForMoney?: components['schemas']['Text'];
    };
    PublishedAction: components['schemas']['Action'] & {
      status: components['schemas']['Status'];
      statusReason?: components['schemas']['Text'];
      /**
       * Format: date
       * @description The day of the latest update. Absent where there is none.
       */
      statusAsOf?: string;
    };
    /** @description A report on an action. The only place where a status is stored. */
    Update: components['schemas']['Base'] & {
      id: components['schemas']['Id'];
      actionId: components['schemas']['Id'];
      on: components['schemas']['IsoDate'];
      status: components['schemas']['Status'];
      statusReason?: components['schemas']['Text'];
      text?: components['schemas']['Text'];
      /** @description A role title, never an officer's name. */
      byRole?: string;
      evidence?: components['schemas']['WebAddress'][];
    };
    Achievement: components['schemas']['Base'] & {
      id: components['schemas']['Id'];
      year: number;
      said: components['schemas']['Text'];
      did: components['schemas']['Text'];
      priorityIds?: components['schemas']['Id'][];
      link?: components['schemas']['WebAddress'];
    };
    Indicator: components['schemas']['Base'] & {
      id: components['schemas']['Id'];
      title: components['schemas']['Text'];
      definition: components['schemas']['Text'];
      /** @description Who is counted, by whom and where, so that two bases of one measure are not confused. */
      basis: string;
      /** @description For example "%", "per 100 pupils", "plans", "days". */
      unit: string;
      /** @description Decimal places to show. */
      decimals: number;
      polarity: components['schemas']['Polarity'];
      denominator?: components['schemas']['Text'];
      /** @description True where a value, or its numerator, is a number of people, so that small numbers must not be published. */
      countsPeople: boolean;
      priorityIds?: components['schemas']['Id'][];
      target?: components['schemas']['Target'];
      seriesBreaks?: components['schemas']['SeriesBreak'][];
      dataset: components['schemas']['IndicatorDataset'];
      benchmarks?: components['schemas']['Benchmark'][];
    };
    PublishedIndicator: components['schemas']['Indicator'] & {
      /** @description The trend of the strategy's own area. Absent where the polarity is neutral, as no direction is better. */
      trend?: components['schemas']['Trend'];
    };
    Target: {
      value: number;
      by?: components['schemas']['IsoDate'];
      text?: components['schemas']['Text'];
    };
    /** @description Values from this day on cannot be compared with those before. */
    SeriesBreak: {
      on: components['schemas']['IsoDate'];
      reason: components['schemas']['Text'];
    };
    IndicatorDataset: {
      publisher: components['schemas']['Text'];
      dataSetId?: string;
      column: string;
    };
    Benchmark: {
      /** @enum {string} */
      kind: 'national' | 'region' | 'statisticalNeighbours' | 'other';
      areaCode: string;
      label: components['schemas']['Text'];
    };
    Observation: components['schemas']['Base'] & {
      id: components['schemas']['Id'];
      indicatorId: components['schemas']['Id'];
      areaCode: string;
      /** @description DfE's notation without separator, "2019" or "201819". */
      timePeriod: string;
      /** @description For example "Academic year", "Calendar year", "Autumn term". */
      timeIdentifier: string;
      start: components['schemas']['IsoDate'];
      end: components['schemas']['IsoDate'];
      /** @description The value in the indicator's unit, or null where `symbol` says why there is none. */
      value: number | null;
      symbol?: components['schemas']['Symbol'];
      /** @description The number of people behind a rate, where the indicator counts people. Small numbers are judged on it. */
      numerator?: number;
      provisional?: boolean;
    };
    /** @description A school that agreed to be shown. Its URN is its id. */
    School: components['schemas']['Base'] & {
      urn: components['schemas']['Urn'];
      /** @description DfE local authority code and establishment number, seven digits. */
      laestab?: string;
      /** @description UK provider reference number, eight digits. */
      ukprn?: string;
      name: components['schemas']['Text'];
      /** @description The register's type of establishment, for example "Community school". */
      type?: string;
      educationPhase: components['schemas']['EducationPhase'];
      ageRange?: components['schemas']['YearsRange'];
      /** @enum {string} */
      status: 'open' | 'closed' | 'proposedToOpen' | 'proposedToClose';
      resourcedProvision?: components['schemas']['Text'];
      sites?: components['schemas']['Site'][];
      trust?: components['schemas']['Text'];
      predecessorUrns?: components['schemas']['Urn'][];
      successorUrns?: components['schemas']['Urn'][];
    };
    Site: {
      name?: components['schemas']['Text'];
      /** @description Degrees WGS84. */
      latitude?: number;
      /** @description Degrees WGS84. */
      longitude?: number;
      postcode?: string;
    };
    ProgrammePhase: components['schemas']['Base'] & {
      id: components['schemas']['Id'];
      number: number;
      title: components['schemas']['Text'];
      start?: components['schemas']['IsoDate'];
      end?: components['schemas']['IsoDate'];
      ledBy?: components['schemas']['Text'];
      workedWith?: components['schemas']['Text'][];
      /** @description How the schools were chosen. */
      chosenBy?: string;
      aim: components['schemas']['Text'];
      strands?: components['schemas']['Text'][];
      /** @description How many schools the phase is for. Not the number of schools shown, which depends on consent. */
      targetSchoolCount?: number;
      result?: components['schemas']['Text'];
    };
    Membership: components['schemas']['Base'] & {
      id: components['schemas']['Id'];
      urn: components['schemas']['Urn'];
      /** @description Published only with the school's consent to the scope programmePhase. */
      programmePhaseId?: components['schemas']['Id'];
      roles: components['schemas']['MembershipRole'][];
      from?: components['schemas']['IsoDate'];
      to?: components['schemas']['IsoDate'];
    };
    /** @description A mutual relation between two schools. It has no direction. */
    Link: components['schemas']['Base'] & {
      id: components['schemas']['Id'];
      urns: components['schemas']['Urn'][];
      kind: components['schemas']['LinkKind'];
      since: components['schemas']['IsoDate'];
      until?: components['schemas']['IsoDate'];
      summary?: components['schemas']['Text'];
    };
    /** @description A school's recorded consent to be shown. Never public. */
    Consent: components['schemas']['Base'] & {
      id: components['schemas']['Id'];
      urn: components['schemas']['Urn'];
      /** @description What the school agreed to. network shows the school and its membership; links its links; programmePhase the phase it takes part in. */
      scopes: components['schemas']['ConsentScope'][];
      /** @description False records a refusal. */
      given: boolean;
      on: components['schemas']['IsoDate'];
      /** @description The role of who gave it, for example "Headteacher". */
      byRole: string;
      withdrawnOn?: components['schemas']['IsoDate'];
    };
    /** @description The statements that a school can commit to. One a strategy. */
    Charter: components['schemas']['Base'] & {
      title: components['schemas']['Text'];
      statements: components['schemas']['CharterStatement'][];
    };
    CharterStatement: {
      id: components['schemas']['Id'];
      title: components['schemas']['Text'];
      text: components['schemas']['Text'];
    };
    /** @description What a school committed to. Published only with the school's consent to be shown. */
    Commitment: components['schemas']['Base'] & {
      id: components['schemas']['Id'];
      urn: components['schemas']['Urn'];
      /** @description Ids of the charter's statements, or "all". */
      statementIds: components['schemas']['Id'][] | 'all';
      level: components['schemas']['CommitmentLevel'];
      signedOn?: components['schemas']['IsoDate'];
      signatoryRole?: string;
      evidenceUrl?: components['schemas']['WebAddress'];
      withdrawnOn?: components['schemas']['IsoDate'];
      documents?: components['schemas']['SchoolDocuments'];
    };
    SchoolDocuments: {
      inclusionStrategyUrl?: components['schemas']['WebAddress'];
      senInformationReportUrl?: components['schemas']['WebAddress'];
      accessibilityPlanUrl?: components['schemas']['WebAddress'];
    };
    /** @description The ordinarily available provision document, promised or published, and its statements. One a strategy. */
    Provision: components['schemas']['Base'] & {
      document: components['schemas']['ProvisionDocumentDetails'];
      statements?: components['schemas']['ProvisionStatement'][];
    };
    ProvisionDocumentDetails: {
      title: components['schemas']['Text'];
      /** @enum {string} */
      stage: 'promised' | 'inDevelopment' | 'published';
      developedWith?: components['schemas']['Text'][];
      publishedOn?: components['schemas']['IsoDate'];
      url?: components['schemas']['WebAddress'];
      actionId?: components['schemas']['Id'];
      reviewBy?: components['schemas']['IsoDate'];
    };
    ProvisionStatement: {
      id: components['schemas']['Id'];
      areaOfNeed: components['schemas']['AreaOfNeed'];
      theme: components['schemas']['ProvisionTheme'];
      tier: components['schemas']['Tier'];
      educationPhases?: components['schemas']['EducationPhase'][];
      /** @description Who the statement is written for, for example "class teachers". */
      audience?: string;
      youMaySee?: components['schemas']['Text'][];
      schoolsShould: components['schemas']['Text'][];
      /** @description Ids of services. */
      helpFrom?: components['schemas']['Id'][];
      variants?: components['schemas']['Variant'][];
    };
    /** @description A review of high-cost placements, as aggregates only. */
    PlacementReview: components['schemas']['Base'] & {
      id: components['schemas']['Id'];
      period: components['schemas']['Period'];
      /** @description The kind of placement, for example "independent special day schools". */
      kind: string;
      reviewed: components['schemas']['Count'];
      needsMet?: components['schemas']['Count'];
      valueForMoney?: components['schemas']['Count'];
      findings?: components['schemas']['Text'][];
      /** @description In pounds, for all placements of the period together. */
      totalCost?: number;
    };
    Period: {
      label: components['schemas']['Text'];
      start: components['schemas']['IsoDate'];
      end: components['schemas']['IsoDate'];
    };
    Service: components['schemas']['Base'] & {
      id: components['schemas']['Id'];
      name: components['schemas']['Text'];
      providerOrganisationId?: components['schemas']['Id'];
      commissionerOrganisationIds?: components['schemas']['Id'][];
      /** @description Identifier of the service in an Open Referral UK directory. */
      openReferralId?: string;
      ages?: components['schemas']['YearsRange'];
      url?: components['schemas']['WebAddress'];
      qualityReviews?: components['schemas']['QualityReview'][];
    };
    QualityReview: {
      on: components['schemas']['IsoDate'];
      bodyName: components['schemas']['Text'];
      measures?: components['schemas']['Text'][];
      finding: components['schemas']['Text'];
    };
    Meeting: components['schemas']['Base'] & {
      id: components['schemas']['Id'];
      body: components['schemas']['MeetingBody'];
      date: components['schemas']['IsoDate'];
      agendaItem?: string;
      title: components['schemas']['Text'];
      url?: components['schemas']['WebAddress'];
      points?: components['schemas']['MeetingPoint'][];
      decisions?: components['schemas']['Decision'][];
      documents?: components['schemas']['MeetingPaper'][];
      /** @description What came next, in a sentence. */
      next?: string;
    };
    MeetingBody: {
      name: components['schemas']['Text'];
      organisationId?: components['schemas']['Id'];
    };
    MeetingPoint: {
      topic: components['schemas']['Text'];
      text: components['schemas']['Text'];
      raisedByRole?: components['schemas']['Text'];
      response?: components['schemas']['Text'];
      answeredByRole?: components['schemas']['Text'];
    };
    Decision: {
      letter?: string;
      text: components['schemas']['Text'];
      outcomes: components['schemas']['DecisionOutcome'][];
      /** @description The body's own number for the decision, for example "129/2019". */
      reference?: string;
    };
    MeetingPaper: {
      title: components['schemas']['Text'];
      url?: components['schemas']['WebAddress'];
    };
    Consultation: components['schemas']['Base'] & {
      id: components['schemas']['Id'];
      start?: components['schemas']['IsoDate'];
      end?: components['schemas']['IsoDate'];
      method?: components['schemas']['Text'];
      responses?: number;
      summary: components['schemas']['Text'];
    };
    Inspection: components['schemas']['Base'] & {
      id: components['schemas']['Id'];
      body: components['schemas']['Text'];
      framework?: components['schemas']['Text'];
      start?: components['schemas']['IsoDate'];
      end?: components['schemas']['IsoDate'];
      publishedOn?: components['schemas']['IsoDate'];
      outcome: components['schemas']['Text'];
      /** @description Named areas. Absent where the source does not name them. */
      areasOfWeakness?: components['schemas']['AreaOfWeakness'][];
    };
    AreaOfWeakness: {
      title: components['schemas']['Text'];
      releasedOn?: components['schemas']['IsoDate'];
    };
    Source: components['schemas']['Base'] & {
      id: components['schemas']['Id'];
      title: components['schemas']['Text'];
      publisher: components['schemas']['Text'];
      url: components['schemas']['WebAddress'];
      publishedOn?: components['schemas']['IsoDate'];
      retrievedOn: components['schemas']['IsoDate'];
      licence: string;
      /** @description True where an official publisher released the figures, so that they are kept as published. */
      officialStatistics?: boolean;
    };
    Term: components['schemas']['Base'] & {
      id: components['schemas']['Id'];
      term: components['schemas']['Text'];
      plainMeaning: components['schemas']['Text'];
      aliases?: components['schemas']['Text'][];
      validFrom?: components['schemas']['IsoDate'];
      validTo?: components['schemas']['IsoDate'];
    };
    /** @description Only what the document's own data caused, so that an unchanged collection keeps its bytes. */
    Meta: {
      /**
       * Format: date
       * @description The latest `asOf` of the items. Absent where there are none.
       */
      asOf?: string;
      /**
       * Format: date
       * @description The earliest `reviewBy` of the items. Absent where none has one.
       */
      staleAfter?: string;
      licence: string;
      attribution: string;
      /** @description True where any item is invented example data. */
      illustrative: boolean;
    };
    /** @description Relative addresses. */
    Links: {
      strategy?: string;
      /** @description The same items as CSV, where there is a table. */
      table?: string;
    };
    StrategySummary: {
      id: components['schemas']['Id'];
      title: components['schemas']['Text'];
      area: components['schemas']['Area'];
      status: components['schemas']['StrategyStatus'];
      illustrative: boolean;
      /** @description Hash of the strategy's manifest without `generatedAt`. */
      hash: string;
    };
    /** @description The strategies that this service publishes. */
    StrategyIndex: {
      data: components['schemas']['StrategySummary'][];
      links: components['schemas']['Links'];
    };
    ManifestFile: {
      /** @description The first 22 characters of the file's SHA-256 in base64url. Also its ETag, in quotation marks. */
      hash: string;
      bytes: number;
    };
    /** @description What a strategy's folder holds. Clients poll it. */
    Manifest: {
      data: {
        id: components['schemas']['Id'];
        title: components['schemas']['Text'];
        status: components['schemas']['StrategyStatus'];
        /** @description By path relative to the manifest. */
        files: {
          [key: string]: components['schemas']['ManifestFile'];
        };
      };
      meta: {
        /**
         * Format: date-time
         * @description When this state of the strategy was first put together.
         */
        generatedAt: string;
        licence: string;
        attribution: string;
        illustrative: boolean;
      };
      links: components['schemas']['Links'];
    };
    /** @description The area's outline, GeoJSON (RFC 7946). */
    Boundary: {
      /** @constant */
      type: 'FeatureCollection';
      features: {
        /** @constant */
        type: 'Feature';
        properties?: Record<string, never> | null;
        geometry: {
          /** @enum {string} */
          type: 'Polygon' | 'MultiPolygon';
          coordinates: unknown[];
        };
      }[];
    };
    /** @description RFC 9457 problem details. */
    Problem: {
      /** Format: uri-reference */
      type: string;
      title: string;
      status: number;
      detail?: string;
      /** Format: uri-reference */
      instance?: string;
      errors?: {
        pointer?: string;
        code?: string;
        message: string;
      }[];
      /** @description Of a 412, what is there now, and its version. */
      current?: {
        data: Record<string, never>;
        version: number;
      };
    };
    /** @description An item as it is kept, of the collection that the address names. */
    ItemInputDocument:
      | components['schemas']['Strategy']
      | components['schemas']['Organisation']
      | components['schemas']['Priority']
      | components['schemas']['Principle']
      | components['schemas']['Action']
      | components['schemas']['Update']
      | components['schemas']['Achievement']
      | components['schemas']['Indicator']
      | components['schemas']['Observation']
      | components['schemas']['School']
      | components['schemas']['ProgrammePhase']
      | components['schemas']['Membership']
      | components['schemas']['Link']
      | components['schemas']['Consent']
      | components['schemas']['Charter']
      | components['schemas']['Commitment']
      | components['schemas']['Provision']
      | components['schemas']['PlacementReview']
      | components['schemas']['Service']
      | components['schemas']['Meeting']
      | components['schemas']['Consultation']
      | components['schemas']['Inspection']
      | components['schemas']['Source']
      | components['schemas']['Term'];
    /** @description A report on an action. Where they are left out, `id` is made, `asOf` is `on`, and `sources` are those of the action. Other fields are those of Update. */
    UpdateInputDocument: {
      id?: components['schemas']['Id'];
      actionId: components['schemas']['Id'];
      on: components['schemas']['IsoDate'];
      status: components['schemas']['Status'];
      statusReason?: components['schemas']['Text'];
      text?: components['schemas']['Text'];
      /** @description A role title, never an officer's name. */
      byRole?: string;
    } & {
      [key: string]: unknown;
    };
    /** @description The version of what is kept. */
    VersionMetaDocument: {
      /** @description The revision in which it was last changed. */
      version: number;
    };
    /** @description An item as it is kept, with its version. */
    ItemDocument: {
      data: components['schemas']['ItemInputDocument'];
      meta: components['schemas']['VersionMetaDocument'];
    };
    /** @description Every collection of a strategy by its name, as it is kept. */
    CollectionsInputDocument: {
      strategy: components['schemas']['Strategy'];
      organisations?: components['schemas']['Organisation'][];
      priorities?: components['schemas']['Priority'][];
      principles?: components['schemas']['Principle'][];
      actions?: components['schemas']['Action'][];
      updates?: components['schemas']['Update'][];
      achievements?: components['schemas']['Achievement'][];
      indicators?: components['schemas']['Indicator'][];
      observations?: components['schemas']['Observation'][];
      schools?: components['schemas']['School'][];
      'programme-phases'?: components['schemas']['ProgrammePhase'][];
      memberships?: components['schemas']['Membership'][];
      links?: components['schemas']['Link'][];
      consents?: components['schemas']['Consent'][];
      charter?: components['schemas']['Charter'];
      commitments?: components['schemas']['Commitment'][];
      provision?: components['schemas']['Provision'];
      'placement-reviews'?: components['schemas']['PlacementReview'][];
      services?: components['schemas']['Service'][];
      meetings?: components['schemas']['Meeting'][];
      consultations?: components['schemas']['Consultation'][];
      inspections?: components['schemas']['Inspection'][];
      sources?: components['schemas']['Source'][];
      terms?: components['schemas']['Term'][];
    };
    /** @description `access.json`: what whoever asks may change. */
    AccessDocument: {
      data: components['schemas']['Access'];
    };
    /** @description What somebody may change. */
    Access: {
      role: components['schemas']['AccessRole'];
      urn?: components['schemas']['Urn'];
      /** @description Those that may be changed, by their ids. A school finds those that have it, drafts left out. */
      strategies: components['schemas']['AccessToStrategy'][];
    };
    /**
     * @description `admin` may change everything; `editor` everything in the strategies that are named; `school` what has its own URN in commitments and consents, except that it deletes no consent.
     * @enum {string}
     */
    AccessRole: 'admin' | 'editor' | 'school';
    AccessToStrategy: {
      id: components['schemas']['Id'];
      title: components['schemas']['Text'];
      status: components['schemas']['StrategyStatus'];
      /** @description True where all of it is invented, as an example. */
      illustrative?: boolean;
      school?: components['schemas']['AccessOfSchool'];
    };
    /** @description What a school finds of its own, as consents have no list. */
    AccessOfSchool: {
      name: components['schemas']['Text'];
      /** @description Ids of its commitments. */
      commitments: components['schemas']['Id'][];
      /** @description Ids of its consents. */
      consents: components['schemas']['Id'][];
      /** @description Ids of the sources that the latest commitment and consent of any school name, for a first one of its own. Absent where there is none yet. */
      sources: {
        commitments?: components['schemas']['Id'][];
        consents?: components['schemas']['Id'][];
      };
    };
    /** @description `kept.json`: a whole strategy as it is kept, with its version. */
    KeptDocument: {
      data: components['schemas']['CollectionsInputDocument'];
      meta: components['schemas']['VersionMetaDocument'];
    };
    /** @description `changes.json`: the feed of changes. */
    ChangesDocument: {
      data: {
        revision: number;
        /**
         * Format: date-time
         * @description When it was recorded.
         */
        at: string;
        /** @description What may be told. Consents, and what belongs to schools that do not consent, are left out. */
        changes: {
          collection: string;
          id: string;
          /** @enum {string} */
          change: 'put' | 'removed';
        }[];
      }[];
      meta: {
        /** @description The strategy's latest revision. */
        revision: number;
      };
      links: {
        /** Format: uri-reference */
        strategy: string;
        /** Format: uri-reference */
        next?: string;
      };
    };
    /** @description `all.json`: every public collection of a strategy in one file, for downloads. */
    AllDocument: {
      data: {
        strategy?: components['schemas']['Strategy'];
        organisations?: components['schemas']['Organisation'][];
        priorities?: components['schemas']['PublishedPriority'][];
        principles?: components['schemas']['Principle'][];
        actions?: components['schemas']['PublishedAction'][];
        updates?: components['schemas']['Update'][];
        achievements?: components['schemas']['Achievement'][];
        indicators?: components['schemas']['PublishedIndicator'][];
        observations?: components['schemas']['Observation'][];
        schools?: components['schemas']['School'][];
        'programme-phases'?: components['schemas']['ProgrammePhase'][];
        memberships?: components['schemas']['Membership'][];
        links?: components['schemas']['Link'][];
        charter?: components['schemas']['Charter'];
        commitments?: components['schemas']['Commitment'][];
        provision?: components['schemas']['Provision'];
        'placement-reviews'?: components['schemas']['PlacementReview'][];
        services?: components['schemas']['Service'][];
        meetings?: components['schemas']['Meeting'][];
        consultations?: components['schemas']['Consultation'][];
        inspections?: components['schemas']['Inspection'][];
        sources?: components['schemas']['Source'][];
        terms?: components['schemas']['Term'][];
      };
      meta: components['schemas']['Meta'];
      links: components['schemas']['Links'];
    };
    /** @description `strategy.json`: the strategy itself, its title, vision, partners, term and status. */
    StrategyDocument: {
      data: components['schemas']['Strategy'];
      meta: components['schemas']['Meta'];
      links: components['schemas']['Links'];
    };
    /** @description `organisations.json`: partners, providers and bodies, with what became of them. */
    OrganisationsDocument: {
      data: components['schemas']['Organisation'][];
      meta: components['schemas']['Meta'];
      links: components['schemas']['Links'];
    };
    /** @description `priorities.json`: the strategic priorities, each with the progress of its actions. */
    PrioritiesDocument: {
      data: components['schemas']['PublishedPriority'][];
      meta: components['schemas']['Meta'];
      links: components['schemas']['Links'];
    };
    /** @description `principles.json`: principles for all services across partners and agencies. */
    PrinciplesDocument: {
      data: components['schemas']['Principle'][];
      meta: components['schemas']['Meta'];
      links: components['schemas']['Links'];
    };
    /** @description `actions.json`: the action plan, each action with the status of its latest update. */
    ActionsDocument: {
      data: components['schemas']['PublishedAction'][];
      meta: components['schemas']['Meta'];
      links: components['schemas']['Links'];
    };
    /** @description `updates.json`: what was reported on each action, and when. */
    UpdatesDocument: {
      data: components['schemas']['Update'][];
      meta: components['schemas']['Meta'];
      links: components['schemas']['Links'];
    };
    /** @description `achievements.json`: what was said and what was done. */
    AchievementsDocument: {
      data: components['schemas']['Achievement'][];
      meta: components['schemas']['Meta'];
      links: components['schemas']['Links'];
    };
    /** @description `indicators.json`: what is measured, on which basis, with its trend. */
    IndicatorsDocument: {
      data: components['schemas']['PublishedIndicator'][];
      meta: components['schemas']['Meta'];
      links: components['schemas']['Links'];
    };
    /** @description `observations.json`: the measured values, by area and period. */
    ObservationsDocument: {
      data: components['schemas']['Observation'][];
      meta: components['schemas']['Meta'];
      links: components['schemas']['Links'];
    };
    /** @description `schools.json`: schools that agreed to be shown. */
    SchoolsDocument: {
      data: components['schemas']['School'][];
      meta: components['schemas']['Meta'];
      links: components['schemas']['Links'];
    };
    /** @description `programme-phases.json`: phases of the inclusion programme. */
    ProgrammePhasesDocument: {
      data: components['schemas']['ProgrammePhase'][];
      meta: components['schemas']['Meta'];
      links: components['schemas']['Links'];
    };
    /** @description `memberships.json`: which schools take part, and in which roles. */
    MembershipsDocument: {
      data: components['schemas']['Membership'][];
      meta: components['schemas']['Meta'];
      links: components['schemas']['Links'];
    };
    /** @description `links.json`: mutual relations between two schools of the network. */
    LinksDocument: {
      data: components['schemas']['Link'][];
      meta: components['schemas']['Meta'];
      links: components['schemas']['Links'];
    };
    /** @description `charter.json`: the statements that a school can commit to. */
    CharterDocument: {
      data: components['schemas']['Charter'];
      meta: components['schemas']['Meta'];
      links: components['schemas']['Links'];
    };
    /** @description `commitments.json`: what each school committed to. */
    CommitmentsDocument: {
      data: components['schemas']['Commitment'][];
      meta: components['schemas']['Meta'];
      links: components['schemas']['Links'];
    };
    /** @description `provision.json`: the ordinarily available provision document and its statements. */
    ProvisionDocument: {
      data: components['schemas']['Provision'];
      meta: components['schemas']['Meta'];
      links: components['schemas']['Links'];
    };
    /** @description `placement-reviews.json`: reviews of high-cost placements, as aggregates. */
    PlacementReviewsDocument: {
      data: components['schemas']['PlacementReview'][];
      meta: components['schemas']['Meta'];
      links: components['schemas']['Links'];
    };
    /** @description `services.json`: jointly commissioned services and their quality reviews. */
    ServicesDocument: {
      data: components['schemas']['Service'][];
      meta: components['schemas']['Meta'];
      links: components['schemas']['Links'];
    };
    /** @description `meetings.json`: meetings with their points and decisions. */
    MeetingsDocument: {
      data: components['schemas']['Meeting'][];
      meta: components['schemas']['Meta'];
      links: components['schemas']['Links'];
    };
    /** @description `consultations.json`: consultations on the strategy. */
    ConsultationsDocument: {
      data: components['schemas']['Consultation'][];
      meta: components['schemas']['Meta'];
      links: components['schemas']['Links'];
    };
    /** @description `inspections.json`: inspections that the strategy answers. */
    InspectionsDocument: {
      data: components['schemas']['Inspection'][];
      meta: components['schemas']['Meta'];
      links: components['schemas']['Links'];
    };
    /** @description `sources.json`: where each statement comes from. */
    SourcesDocument: {
      data: components['schemas']['Source'][];
      meta: components['schemas']['Meta'];
      links: components['schemas']['Links'];
    };
    /** @description `terms.json`: words explained in plain language. */
    TermsDocument: {
      data: components['schemas']['Term'][];
      meta: components['schemas']['Meta'];
      links: components['schemas']['Links'];
    };
  };
  responses: {
    /** @description UTF-8 with a header row, comma separated (RFC 4180). Nested fields are dotted columns, lists are joined by " | ", and a cell that begins with = + - or @ has a ' before it. */
    Csv: {
      headers: {
        ETag: components['headers']['ETag'];
        'Cache-Control': components['headers']['CacheControl'];
        [name: string]: unknown;
      };
      content: {
        'text/csv': string;
      };
    };
    /** @description The copy named in If-None-Match is current. Live service only. */
    NotModified: {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description A parameter, a header or the body cannot be read. */
    BadRequest: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "about:blank",
         *       "title": "Bad Request",
         *       "status": 400,
         *       "detail": "recordedOn is one day, for example 2026-03-31."
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Nobody is named, or the token is unknown, revoked or has expired. */
    Unauthorized: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        /** @description Bearer (RFC 6750). */
        'WWW-Authenticate'?: string;
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "about:blank",
         *       "title": "Unauthorized",
         *       "status": 401,
         *       "detail": "The sign-in has expired."
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The role does not reach this. */
    Forbidden: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "about:blank",
         *       "title": "Forbidden",
         *       "status": 403,
         *       "detail": "This access is not for this item."
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Something else still needs what would be gone, or the Idempotency-Key was used for another request. */
    Conflict: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "about:blank",
         *       "title": "Conflict",
         *       "status": 409,
         *       "detail": "The change leaves references without their aim. See errors.",
         *       "errors": [
         *         {
         *           "pointer": "/actions/0/priority",
         *           "code": "reference",
         *           "message": "There is no priority \"early-help\"."
         *         }
         *       ]
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Somebody else was first. `current` is what is there now; it is absent where nothing is. */
    Changed: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "about:blank",
         *       "title": "Precondition Failed",
         *       "status": 412,
         *       "detail": "It was changed since."
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The body is larger than 1 MB, or 8 MB for a whole strategy. */
    TooLarge: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "about:blank",
         *       "title": "Payload Too Large",
         *       "status": 413,
         *       "detail": "Request body is too large."
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The body is not JSON, or does not say so in Content-Type. */
    NotJson: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "about:blank",
         *       "title": "Unsupported Media Type",
         *       "status": 415,
         *       "detail": "Unsupported Media Type"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The change breaks a rule of the data. `errors` lists every fault with its place. Nothing was changed. */
    Unprocessable: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "about:blank",
         *       "title": "Unprocessable Entity",
         *       "status": 422,
         *       "detail": "The change is not valid. See errors.",
         *       "errors": [
         *         {
         *           "pointer": "/title",
         *           "code": "form",
         *           "message": "A text was expected."
         *         }
         *       ]
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Neither If-Match nor If-None-Match was sent. */
    VersionRequired: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "about:blank",
         *       "title": "Precondition Required",
         *       "status": 428,
         *       "detail": "Say what is to be replaced."
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description More requests than the service takes from one sender in a minute. */
    TooMany: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'Retry-After': components['headers']['RetryAfter'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "about:blank",
         *       "title": "Too Many Requests",
         *       "status": 429,
         *       "detail": "Too many changes in a short time. Try again in 12 seconds."
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The database or the identity provider cannot be reached. Of a change whose outcome is not known, read the item again. */
    Unavailable: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'Retry-After': components['headers']['RetryAfter'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "about:blank",
         *       "title": "Service Unavailable",
         *       "status": 503,
         *       "detail": "The database cannot be reached. Try again later."
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description There is no such strategy or file. A file host may answer in HTML. */
    NotFound: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "about:blank",
         *       "title": "Not found",
         *       "status": 404,
         *       "detail": "There is no strategy \"marlhavn\" here. /v1/index.json lists those there are.",
         *       "instance": "/v1/strategies/marlhavn/priorities.json"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
  };
  parameters: {
    /** @description The strategy's id, as in index.json. */
    StrategyId: components['schemas']['Id'];
    /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
    RecordedOn: string;
    /** @description The collection's name. */
    Collection:
      | 'strategy'
      | 'organisations'
      | 'priorities'
      | 'principles'
      | 'actions'
      | 'updates'
      | 'achievements'
      | 'indicators'
      | 'observations'
      | 'schools'
      | 'programme-phases'
      | 'memberships'
      | 'links'
      | 'consents'
      | 'charter'
      | 'commitments'
      | 'provision'
      | 'placement-reviews'
      | 'services'
      | 'meetings'
      | 'consultations'
      | 'inspections'
      | 'sources'
      | 'terms';
    /** @description The item's `id`, or a school's URN. Of a collection that is one document, its name. */
    ItemId: components['schemas']['Id'];
    /** @description The version that was read and is to be replaced or taken away, in quotation marks. */
    IfMatch: string;
    /** @description `*` adds what is not there. Not together with If-Match. */
    IfNoneMatch: '*';
    /** @description Any text that is new for every report. The same request sent again within seven days adds nothing and gets the same answer. */
    IdempotencyKey: string;
  };
  requestBodies: never;
  headers: {
    /** @description The version, in quotation marks, for If-Match. */
    Version: string;
    /** @description The service's name for the request, as in its log. To be quoted to the service's keeper. */
    RequestId: string;
    /** @description Seconds to wait. */
    RetryAfter: number;
    /** @description Strong, a hash of the bytes. Live service; a file host sends its own. */
    ETag: string;
    /** @description public, max-age=60, stale-while-revalidate=30, stale-if-error=30 */
    CacheControl: string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readIndex: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Every strategy that is not a draft. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['CacheControl'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StrategyIndex'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readAccess: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The role, and the strategies that may be changed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccessDocument'];
        };
      };
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
    };
  };
  readManifest: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The manifest. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['CacheControl'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Manifest'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readAll: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All public collections. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['CacheControl'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AllDocument'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  putStrategy: {
    parameters: {
      query?: never;
      header?: {
        /** @description The version that was read and is to be replaced or taken away, in quotation marks. */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description `*` adds what is not there. Not together with If-Match. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    /** @description Every collection by its name, as kept.json gives them in `data`. A collection that is left out is emptied. */
    requestBody: {
      content: {
        'application/json': components['schemas']['CollectionsInputDocument'];
      };
    };
    responses: {
      /** @description Replaced. */
      200: {
        headers: {
          ETag: components['headers']['Version'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KeptDocument'];
        };
      };
      /** @description Added. */
      201: {
        headers: {
          ETag: components['headers']['Version'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KeptDocument'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      412: components['responses']['Changed'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Unprocessable'];
      428: components['responses']['VersionRequired'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
    };
  };
  readBoundary: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The outline. Absent where the dataset has none. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['CacheControl'];
          [name: string]: unknown;
        };
        content: {
          'application/geo+json': components['schemas']['Boundary'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readMedia: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
        /** @description File name, as in an image's `src`. */
        file: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The picture. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['CacheControl'];
          [name: string]: unknown;
        };
        content: {
          'image/*': string;
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readStrategy: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole collection. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['CacheControl'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StrategyDocument'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readOrganisations: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole collection. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['CacheControl'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganisationsDocument'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readPriorities: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole collection. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['CacheControl'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PrioritiesDocument'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readPrinciples: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole collection. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['CacheControl'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PrinciplesDocument'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readActions: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole collection. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['CacheControl'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActionsDocument'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readUpdates: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole collection. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['CacheControl'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UpdatesDocument'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  addUpdate: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text that is new for every report. The same request sent again within seven days adds nothing and gets the same answer. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    /** @description The report. Without an `id`, the service gives it one. */
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateInputDocument'];
      };
    };
    responses: {
      /** @description Added, or added before by the same request. */
      201: {
        headers: {
          ETag: components['headers']['Version'];
          /** @description The address of the report. */
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ItemDocument'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
    };
  };
  readAchievements: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole collection. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['CacheControl'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AchievementsDocument'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readIndicators: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole collection. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['CacheControl'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IndicatorsDocument'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readObservations: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole collection. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['CacheControl'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObservationsDocument'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readSchools: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole collection. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['CacheControl'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SchoolsDocument'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readProgrammePhases: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole collection. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['CacheControl'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProgrammePhasesDocument'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readMemberships: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole collection. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['CacheControl'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MembershipsDocument'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readLinks: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole collection. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['CacheControl'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LinksDocument'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readCharter: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole collection. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['CacheControl'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CharterDocument'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readCommitments: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole collection. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['CacheControl'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommitmentsDocument'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readProvision: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole collection. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['CacheControl'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProvisionDocument'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readPlacementReviews: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole collection. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['CacheControl'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlacementReviewsDocument'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readServices: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole collection. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['CacheControl'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServicesDocument'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readMeetings: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole collection. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['CacheControl'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MeetingsDocument'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readConsultations: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole collection. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['CacheControl'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsultationsDocument'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readInspections: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole collection. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['CacheControl'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InspectionsDocument'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readSources: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole collection. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['CacheControl'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SourcesDocument'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readTerms: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole collection. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['CacheControl'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TermsDocument'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readOrganisationsCsv: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Csv'];
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readActionsCsv: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Csv'];
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readUpdatesCsv: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Csv'];
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readAchievementsCsv: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Csv'];
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readObservationsCsv: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Csv'];
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readMembershipsCsv: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Csv'];
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readLinksCsv: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Csv'];
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readCommitmentsCsv: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Csv'];
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readSourcesCsv: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Csv'];
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readTermsCsv: {
    parameters: {
      query?: {
        /** @description What this service published at the end of that day (Europe/London), under today's rules of consent. What was true then is in the data. Only a live service with a database keeps history; a file host ignores it. */
        recordedOn?: components['parameters']['RecordedOn'];
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Csv'];
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
    };
  };
  readKept: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Every collection. */
      200: {
        headers: {
          ETag: components['headers']['Version'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KeptDocument'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
    };
  };
  readChanges: {
    parameters: {
      query?: {
        /** @description The revisions after this one are listed. Default 0, for all. */
        after?: number;
      };
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Revisions, the earliest first, without a gap. Where there are more, `links.next` leads on. */
      200: {
        headers: {
          'Cache-Control': components['headers']['CacheControl'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangesDocument'];
        };
      };
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
      503: components['responses']['Unavailable'];
    };
  };
  readItem: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
        /** @description The collection's name. */
        collection: components['parameters']['Collection'];
        /** @description The item's `id`, or a school's URN. Of a collection that is one document, its name. */
        itemId: components['parameters']['ItemId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The item. */
      200: {
        headers: {
          ETag: components['headers']['Version'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ItemDocument'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
    };
  };
  putItem: {
    parameters: {
      query?: never;
      header?: {
        /** @description The version that was read and is to be replaced or taken away, in quotation marks. */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description `*` adds what is not there. Not together with If-Match. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
        /** @description The collection's name. */
        collection: components['parameters']['Collection'];
        /** @description The item's `id`, or a school's URN. Of a collection that is one document, its name. */
        itemId: components['parameters']['ItemId'];
      };
      cookie?: never;
    };
    /** @description The whole item, with the id that the address names. */
    requestBody: {
      content: {
        'application/json': components['schemas']['ItemInputDocument'];
      };
    };
    responses: {
      /** @description Replaced. */
      200: {
        headers: {
          ETag: components['headers']['Version'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ItemDocument'];
        };
      };
      /** @description Added. */
      201: {
        headers: {
          ETag: components['headers']['Version'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ItemDocument'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      412: components['responses']['Changed'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Unprocessable'];
      428: components['responses']['VersionRequired'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
    };
  };
  deleteItem: {
    parameters: {
      query?: never;
      header?: {
        /** @description The version that was read and is to be replaced or taken away, in quotation marks. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /** @description The strategy's id, as in index.json. */
        strategyId: components['parameters']['StrategyId'];
        /** @description The collection's name. */
        collection: components['parameters']['Collection'];
        /** @description The item's `id`, or a school's URN. Of a collection that is one document, its name. */
        itemId: components['parameters']['ItemId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is gone. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      412: components['responses']['Changed'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Unprocessable'];
      428: components['responses']['VersionRequired'];
      429: components['responses']['TooMany'];
      503: components['responses']['Unavailable'];
    };
  };
}
