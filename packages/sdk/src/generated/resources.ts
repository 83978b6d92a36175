// Generated from openapi/send-strategy.yaml by npm run generate. Do not edit.

import type {components} from './api.ts';

type Schemas = components['schemas'];

/** Every collection by the name it has in addresses, files and tags: one document or a list of items. */
export const collections = {
  strategy: 'one',
  organisations: 'list',
  priorities: 'list',
  principles: 'list',
  actions: 'list',
  updates: 'list',
  achievements: 'list',
  indicators: 'list',
  observations: 'list',
  schools: 'list',
  'programme-phases': 'list',
  memberships: 'list',
  links: 'list',
  consents: 'list',
  charter: 'one',
  commitments: 'list',
  provision: 'one',
  'placement-reviews': 'list',
  services: 'list',
  meetings: 'list',
  consultations: 'list',
  inspections: 'list',
  sources: 'list',
  terms: 'list',
} as const;

/** Collections that are kept but never published. */
export const privateCollections = ['consents'] as const;

/** Collections that are published as a table too. */
export const tables = [
  'organisations',
  'actions',
  'updates',
  'achievements',
  'observations',
  'memberships',
  'links',
  'commitments',
  'sources',
  'terms',
] as const;

/** The field that identifies an item, where it is not `id`. */
export const keys: {readonly [collection: string]: string} = {schools: 'urn'};

/** The name of each collection's item schema in the OpenAPI document. */
export const itemSchemas = {
  strategy: 'Strategy',
  organisations: 'Organisation',
  priorities: 'Priority',
  principles: 'Principle',
  actions: 'Action',
  updates: 'Update',
  achievements: 'Achievement',
  indicators: 'Indicator',
  observations: 'Observation',
  schools: 'School',
  'programme-phases': 'ProgrammePhase',
  memberships: 'Membership',
  links: 'Link',
  consents: 'Consent',
  charter: 'Charter',
  commitments: 'Commitment',
  provision: 'Provision',
  'placement-reviews': 'PlacementReview',
  services: 'Service',
  meetings: 'Meeting',
  consultations: 'Consultation',
  inspections: 'Inspection',
  sources: 'Source',
  terms: 'Term',
} as const;

export type CollectionName = keyof typeof collections;
export type PrivateCollectionName = (typeof privateCollections)[number];
export type PublicCollectionName = Exclude<CollectionName, PrivateCollectionName>;

/** The type of an item as it is kept, by collection. */
export interface KeptItems {
  strategy: Strategy;
  organisations: Organisation;
  priorities: PriorityInput;
  principles: Principle;
  actions: ActionInput;
  updates: Update;
  achievements: Achievement;
  indicators: IndicatorInput;
  observations: Observation;
  schools: School;
  'programme-phases': ProgrammePhase;
  memberships: Membership;
  links: Link;
  consents: Consent;
  charter: Charter;
  commitments: Commitment;
  provision: Provision;
  'placement-reviews': PlacementReview;
  services: Service;
  meetings: Meeting;
  consultations: Consultation;
  inspections: Inspection;
  sources: Source;
  terms: Term;
}

/** The type of an item as published, by collection. */
export interface PublishedItems {
  strategy: Strategy;
  organisations: Organisation;
  priorities: Priority;
  principles: Principle;
  actions: Action;
  updates: Update;
  achievements: Achievement;
  indicators: Indicator;
  observations: Observation;
  schools: School;
  'programme-phases': ProgrammePhase;
  memberships: Membership;
  links: Link;
  consents: Consent;
  charter: Charter;
  commitments: Commitment;
  provision: Provision;
  'placement-reviews': PlacementReview;
  services: Service;
  meetings: Meeting;
  consultations: Consultation;
  inspections: Inspection;
  sources: Source;
  terms: Term;
}

/** An item of `strategy`, as published. */
export type Strategy = Schemas['Strategy'];

/** An item of `organisations`, as published. */
export type Organisation = Schemas['Organisation'];

/** An item of `priorities`, as published. */
export type Priority = Schemas['PublishedPriority'];

/** An item of `priorities`, as it is kept: without what is computed when it is published. */
export type PriorityInput = Schemas['Priority'];

/** An item of `principles`, as published. */
export type Principle = Schemas['Principle'];

/** An item of `actions`, as published. */
export type Action = Schemas['PublishedAction'];

/** An item of `actions`, as it is kept: without what is computed when it is published. */
export type ActionInput = Schemas['Action'];

/** An item of `updates`, as published. */
export type Update = Schemas['Update'];

/** An item of `achievements`, as published. */
export type Achievement = Schemas['Achievement'];

/** An item of `indicators`, as published. */
export type Indicator = Schemas['PublishedIndicator'];

/** An item of `indicators`, as it is kept: without what is computed when it is published. */
export type IndicatorInput = Schemas['Indicator'];

/** An item of `observations`, as published. */
export type Observation = Schemas['Observation'];

/** An item of `schools`, as published. */
export type School = Schemas['School'];

/** An item of `programme-phases`, as published. */
export type ProgrammePhase = Schemas['ProgrammePhase'];

/** An item of `memberships`, as published. */
export type Membership = Schemas['Membership'];

/** An item of `links`, as published. */
export type Link = Schemas['Link'];

/** An item of `consents`, as published. */
export type Consent = Schemas['Consent'];

/** An item of `charter`, as published. */
export type Charter = Schemas['Charter'];

/** An item of `commitments`, as published. */
export type Commitment = Schemas['Commitment'];

/** An item of `provision`, as published. */
export type Provision = Schemas['Provision'];

/** An item of `placement-reviews`, as published. */
export type PlacementReview = Schemas['PlacementReview'];

/** An item of `services`, as published. */
export type Service = Schemas['Service'];

/** An item of `meetings`, as published. */
export type Meeting = Schemas['Meeting'];

/** An item of `consultations`, as published. */
export type Consultation = Schemas['Consultation'];

/** An item of `inspections`, as published. */
export type Inspection = Schemas['Inspection'];

/** An item of `sources`, as published. */
export type Source = Schemas['Source'];

/** An item of `terms`, as published. */
export type Term = Schemas['Term'];

/** Counts of a priority's actions and indicators. */
export type Progress = Schemas['Progress'];

export type Reading = Schemas['Reading'];
export type Horizon = Schemas['Horizon'];
export type Status = Schemas['Status'];
export type Trend = Schemas['Trend'];
export type Polarity = Schemas['Polarity'];
export type AreaOfNeed = Schemas['AreaOfNeed'];
export type ProvisionTheme = Schemas['ProvisionTheme'];
export type Tier = Schemas['Tier'];
export type CommitmentLevel = Schemas['CommitmentLevel'];
export type DecisionOutcome = Schemas['DecisionOutcome'];
export type StrategyStatus = Schemas['StrategyStatus'];
export type OrganisationKind = Schemas['OrganisationKind'];
export type EducationPhase = Schemas['EducationPhase'];
export type LinkKind = Schemas['LinkKind'];
export type MembershipRole = Schemas['MembershipRole'];
export type ConsentScope = Schemas['ConsentScope'];
