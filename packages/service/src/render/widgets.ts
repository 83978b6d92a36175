import {
  achievementsView,
  actionPlanView,
  byYear,
  commitmentsView,
  decisionsView,
  inclusionMapView,
  indicatorView,
  mapModes,
  principlesView,
  priorityProgressView,
  provisionView,
  schoolCommitments,
  sectionsOf,
  servicesView,
  stillMap,
  strategyView,
  valueForMoneyView,
  type Boundary,
  type Documents,
  type MapMode,
  type OwnWords,
  type TemplateResult,
  type ViewContext,
} from '@send-strategy/widgets/views';
import {type PublicCollectionName} from '@send-strategy/sdk/reading';

/** A widget by its tag without `send-`. */
export type WidgetName = keyof OwnWords;

/** What a strategy publishes. A collection that it does not publish is absent. */
export type PublishedDocuments = Documents<PublicCollectionName>;

/** Attributes of the element that choose what is shown. */
export type WidgetAttributes = Readonly<Record<string, string | undefined>>;

interface RenderedWidget<Own> {
  /** The collection whose items can be linked to, and downloaded. */
  readonly linked: PublicCollectionName;
  /** The view that the element has of these documents, with all of it there. */
  draw(
    documents: PublishedDocuments,
    attributes: WidgetAttributes,
    context: ViewContext<Own>,
    boundary: Boundary | undefined,
  ): TemplateResult;
}

/** An attribute's value as one of those that are possible; absent otherwise, as in the element. */
function possible<Value extends string>(values: readonly Value[], value: string | undefined): Value | undefined {
  return values.find((each) => each === value);
}

/** An id that something of a list has; absent otherwise. */
function idIn(list: {data: readonly {id: string}[]} | undefined, id: string | undefined): string | undefined {
  return list?.data.some((each) => each.id === id) ? id : undefined;
}

/** Every widget, as it is rendered on a server. */
export const widgets: {readonly [Name in WidgetName]: RenderedWidget<OwnWords[Name]>} = {
  achievements: {
    linked: 'achievements',
    draw(documents, {priority, year}, context) {
      const {achievements, priorities} = documents;
      const only = /^\d{4}$/.test(year ?? '') ? Number(year) : 0;
      const years = byYear(achievements?.data ?? [], priorities?.data ?? [], {priority, year: only});
      return achievementsView(documents, years, priority, context);
    },
  },
  'action-plan': {
    linked: 'actions',
    draw(documents, {priority, horizon, status, owner}, context) {
      const keys = (words: object) => Object.keys(words);
      const presets = {
        priority: idIn(documents.priorities, priority),
        horizon: possible(keys(context.own.horizon), horizon),
        status: possible(keys(context.words.status), status),
        owner: idIn(documents.organisations, owner),
      };
      return actionPlanView(documents, {filter: presets, presets, drawn: 'everything', opened: new Set()}, context);
    },
  },
  commitments: {
    linked: 'commitments',
    draw(documents, {urn}, context) {
      const asked = urn?.trim() || undefined;
      return commitmentsView(documents, schoolCommitments(documents, context.today, asked), asked, context);
    },
  },
  decisions: {
    linked: 'meetings',
    draw: (documents, {meeting, order}, context) =>
      decisionsView(documents, {meeting: meeting?.trim() || undefined, newestFirst: order === 'newest'}, context),
  },
  'inclusion-map': {
    linked: 'schools',
    draw(documents, {urn, view}, context, boundary) {
      const mode: MapMode = possible(mapModes, view) ?? 'places';
      return inclusionMapView(stillMap(documents, {urn: urn?.trim() || undefined, mode, boundary}, context), context);
    },
  },
  indicator: {
    linked: 'indicators',
    draw: (documents, {indicator, priority}, context) =>
      indicatorView(documents, {ids: indicator?.match(/\S+/g) ?? [], priorityId: priority}, () => true, context),
  },
  principles: {
    linked: 'principles',
    draw: (documents, _, context) => principlesView(documents, context),
  },
  'priority-progress': {
    linked: 'priorities',
    draw: (documents, {priority}, context) => priorityProgressView(documents, priority, context),
  },
  provision: {
    linked: 'provision',
    draw(documents, {'area-of-need': areaOfNeed, tier, phase}, context) {
      const {own} = context;
      const filter = {
        areaOfNeed: possible(Object.keys(own.areaOfNeed), areaOfNeed),
        tier: possible(Object.keys(own.tier), tier),
        educationPhase: possible(Object.keys(own.educationPhase), phase),
      };
      return provisionView(documents, filter, context);
    },
  },
  services: {
    linked: 'services',
    draw: (documents, {provider}, context) => servicesView(documents, provider?.trim() || undefined, context),
  },
  strategy: {
    linked: 'terms',
    draw: (documents, {sections}, context) => strategyView(documents, sectionsOf(sections)[0], context),
  },
  'value-for-money': {
    linked: 'placement-reviews',
    draw: (documents, _, context) => valueForMoneyView(documents, context),
  },
};

/** The names of all widgets. */
export const widgetNames = Object.keys(widgets) as WidgetName[];
