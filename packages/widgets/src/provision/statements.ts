import {foldText, type Provision, type Service} from '@send-strategy/sdk/reading';
import type {Filter} from '../element/list-element.ts';
import type {Documents} from '../element/strategy-element.ts';
import type {ProvisionWords} from './provision.words.ts';

/** The collections that the widget is made from. */
export type ProvisionDocuments = Documents<'strategy' | 'provision' | 'services' | 'actions' | 'sources'>;

export type Statement = NonNullable<Provision['statements']>[number];

/** A statement with what belongs to it. */
export interface JoinedStatement {
  statement: Statement;
  /** Those of `helpFrom` that are published. */
  services: readonly Service[];
  /** Every text of it, in every wording, folded for searching. */
  folded: string;
}

/** Joins the statements with their services, and makes them ready to be searched: once for each state of the documents, not once for each letter that a reader types. */
export function joinedStatements({provision, services}: ProvisionDocuments, own: ProvisionWords): JoinedStatement[] {
  const byId = new Map(services?.data.map((service) => [service.id, service]));
  return (provision?.data.statements ?? []).map((statement) => {
    const {areaOfNeed, theme, tier, audience, youMaySee = [], schoolsShould, helpFrom = [], variants = []} = statement;
    const helpers = helpFrom.flatMap((id) => byId.get(id) ?? []);
    const texts = [
      ...[
        own.areaOfNeed[areaOfNeed],
        own.theme[theme],
        own.tier[tier],
        own.tierFor[tier],
        audience,
        ...youMaySee,
        ...schoolsShould,
      ],
      ...helpers.map(({name}) => name),
      ...[...variants, ...helpers.flatMap((service) => service.variants ?? [])].flatMap(({text = {}, lines = []}) => [
        ...Object.values(text),
        ...lines.map((line) => line.text),
      ]),
    ];
    return {statement, services: helpers, folded: foldText(texts.join('\n'))};
  });
}

/** Whether a filter lets a statement through. One that names no education phase is let through whatever the phase: nobody says that it is not for it. */
export function filterFor({search = '', areaOfNeed, theme, tier, educationPhase}: Filter): (joined: JoinedStatement) => boolean {
  const words = foldText(search).split(/\s+/u);
  return ({statement, folded}) =>
    (!areaOfNeed || areaOfNeed === statement.areaOfNeed) &&
    (!theme || theme === statement.theme) &&
    (!tier || tier === statement.tier) &&
    (!educationPhase || !statement.educationPhases?.[0] || (statement.educationPhases as string[]).includes(educationPhase)) &&
    words.every((word) => folded.includes(word));
}
