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

type StrategySchema = Schemas['Strategy'];

/** An item of `strategy`, as published. */
export interface Strategy extends StrategySchema {}

type OrganisationSchema = Schemas['Organisation'];

/** An item of `organisations`, as published. */
export interface Organisation extends OrganisationSchema {}

type PrioritySchema = Schemas['PublishedPriority'];

/** An item of `priorities`, as published. */
export interface Priority extends PrioritySchema {}

type PriorityInputSchema = Schemas['Priority'];

/** An item of `priorities`, as it is kept: without what is computed when it is published. */
export interface PriorityInput extends PriorityInputSchema {}

type PrincipleSchema = Schemas['Principle'];

/** An item of `principles`, as published. */
export interface Principle extends PrincipleSchema {}

type ActionSchema = Schemas['PublishedAction'];

/** An item of `actions`, as published. */
export interface Action extends ActionSchema {}

type ActionInputSchema = Schemas['Action'];

/** An item of `actions`, as it is kept: without what is computed when it is published. */
export interface ActionInput extends ActionInputSchema {}

type UpdateSchema = Schemas['Update'];

/** An item of `updates`, as published. */
export interface Update extends UpdateSchema {}

type AchievementSchema = Schemas['Achievement'];

/** An item of `achievements`, as published. */
export interface Achievement extends AchievementSchema {}

type IndicatorSchema = Schemas['PublishedIndicator'];

/** An item of `indicators`, as published. */
export interface Indicator extends IndicatorSchema {}

type IndicatorInputSchema = Schemas['Indicator'];

/** An item of `indicators`, as it is kept: without what is computed when it is published. */
export interface IndicatorInput extends IndicatorInputSchema {}

type ObservationSchema = Schemas['Observation'];

/** An item of `observations`, as published. */
export interface Observation extends ObservationSchema {}

type SchoolSchema = Schemas['School'];

/** An item of `schools`, as published. */
export interface School extends SchoolSchema {}

type ProgrammePhaseSchema = Schemas['ProgrammePhase'];

/** An item of `programme-phases`, as published. */
export interface ProgrammePhase extends ProgrammePhaseSchema {}

type MembershipSchema = Schemas['Membership'];

/** An item of `memberships`, as published. */
export interface Membership extends MembershipSchema {}

type LinkSchema = Schemas['Link'];

/** An item of `links`, as published. */
export interface Link extends LinkSchema {}

type ConsentSchema = Schemas['Consent'];

/** An item of `consents`, as published. */
export interface Consent extends ConsentSchema {}

type CharterSchema = Schemas['Charter'];

/** An item of `charter`, as published. */
export interface Charter extends CharterSchema {}

type CommitmentSchema = Schemas['Commitment'];

/** An item of `commitments`, as published. */
export interface Commitment extends CommitmentSchema {}

type ProvisionSchema = Schemas['Provision'];

/** An item of `provision`, as published. */
export interface Provision extends ProvisionSchema {}

type PlacementReviewSchema = Schemas['PlacementReview'];

/** An item of `placement-reviews`, as published. */
export interface PlacementReview extends PlacementReviewSchema {}

type ServiceSchema = Schemas['Service'];

/** An item of `services`, as published. */
export interface Service extends ServiceSchema {}

type MeetingSchema = Schemas['Meeting'];

/** An item of `meetings`, as published. */
export interface Meeting extends MeetingSchema {}

type ConsultationSchema = Schemas['Consultation'];

/** An item of `consultations`, as published. */
export interface Consultation extends ConsultationSchema {}

type InspectionSchema = Schemas['Inspection'];

/** An item of `inspections`, as published. */
export interface Inspection extends InspectionSchema {}

type SourceSchema = Schemas['Source'];

/** An item of `sources`, as published. */
export interface Source extends SourceSchema {}

type TermSchema = Schemas['Term'];

/** An item of `terms`, as published. */
export interface Term extends TermSchema {}

type ProgressSchema = Schemas['Progress'];

/** Counts of a priority's actions and indicators. */
export interface Progress extends ProgressSchema {}

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
export type AccessRole = Schemas['AccessRole'];
