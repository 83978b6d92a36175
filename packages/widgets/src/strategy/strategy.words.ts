import type {OrganisationKind, StrategyStatus} from '@send-strategy/sdk/reading';
import {en as shared} from '../words/en.ts';
import type {SectionName} from './sections.ts';

const sections: Record<SectionName, string> = {
  vision: 'Vision and aims',
  status: 'Where it stands',
  term: 'How long it runs',
  partners: 'Partners',
  'co-production': 'How it was made',
  consultations: 'Consultations',
  inspections: 'The inspection it answers, and what came after',
  terms: 'Words it uses',
  licence: 'Languages and licence',
};

const statuses: Record<StrategyStatus, string> = {
  draft: 'a draft, which may still change',
  consultation: 'a draft that people are asked about now',
  approved: 'approved',
  active: 'in force',
  closed: 'ended',
  superseded: 'ended, and another strategy took its place',
};

const kinds: Record<OrganisationKind, string> = {
  localAuthority: 'Council',
  icb: 'NHS integrated care board (ICB)',
  ccg: 'NHS clinical commissioning group (CCG)',
  nhsTrust: 'NHS trust',
  communityInterestCompany: 'Community interest company',
  schoolTrust: 'School trust',
  school: 'School',
  parentCarerForum: 'Parent carer forum',
  voluntary: 'Voluntary organisation',
  regulator: 'Regulator',
  government: 'Government body',
};

/** What the widget says, in English. */
export const en = {
  sections,
  statuses,
  kinds,
  empty: 'This strategy has not published what would stand here.',
  notPublished: 'This is not published.',
  area: 'Area',
  ages: 'Ages',
  yearsOfAge: (from: number, to: number) =>
    from ? `${shared.number(from)} to ${shared.number(to)}` : `from birth to ${shared.number(to)}`,
  status: 'Status',
  replaced: 'It replaced',
  followed: 'What followed',
  start: 'Start',
  end: 'End',
  sourcesDiffer: 'Sources differ on how long it runs. Each statement stands here with its own source.',
  /** Days in words, at least one of them. */
  period: (from: string | undefined, to: string | undefined) =>
    from === to ? from! : from && to ? `${from} to ${to}` : from ? `from ${from}` : `until ${to!}`,
  earlier: 'Before',
  thenPartner: 'Then',
  later: 'After that',
  now: 'Now',
  unknownPartner: 'A partner whose name is not published',
  madeWith: 'Made with',
  undated: 'Dates not published',
  method: 'How people were asked',
  responses: 'Responses',
  inspectedBy: 'By',
  visited: 'Dates of the visit',
  publishedOn: 'Report published',
  weaknesses: 'Areas of weakness',
  unnamed: 'not published by name',
  released: (day: string) => `released on ${day}`,
  notReleased: 'no release published',
  also: 'Also',
  inUse: 'In use',
  languages: 'Languages',
  licence: 'Licence',
  attribution: 'Attribution',
  showAll: 'Show the whole strategy',
  downloadTerms: 'Download these words as CSV',
};

export type StrategyWords = typeof en;
