import type {PublicCollectionName} from '@send-strategy/sdk/reading';
import {en as actionPlan} from '../action-plan/action-plan.words.ts';
import {attributesOf} from '../generated/attributes.ts';
import {en as inclusionMap} from '../inclusion-map/inclusion-map.words.ts';
import {en as provision} from '../provision/provision.words.ts';
import {en as strategy} from '../strategy/strategy.words.ts';
import {en as words} from '../words/en.ts';
import type {AttributeDescription, WidgetDescription, WidgetName, WidgetTag} from './description.ts';
import {sharedAttributes} from './shared-attributes.ts';

type Attribute = Omit<AttributeDescription, 'name'>;
/** The attributes of a tag beside those that all have: the compiler misses one that is not described. */
type OwnAttributes<Tag extends WidgetTag> = Record<
  Exclude<keyof (typeof attributesOf)[Tag], keyof typeof sharedAttributes>,
  Attribute
>;
type Described<Tag extends WidgetTag> = Pick<WidgetDescription, 'title' | 'about' | 'collection' | 'frameHeight'> & {
  attributes: OwnAttributes<Tag>;
};

const all = (what: string) => ({words: `all ${what}`});
const choice = (label: string, choices: Readonly<Record<string, string>>, rest: Pick<Attribute, 'default'>): Attribute => ({
  label,
  value: {kind: 'choice', choices},
  withoutScripts: true,
  ...rest,
});
const item = (label: string, collection: PublicCollectionName, rest: Pick<Attribute, 'default'>): Attribute => ({
  label,
  value:
    collection === 'schools'
      ? {kind: 'item', collection, id: 'urn', names: 'name'}
      : {kind: 'item', collection, id: 'id', names: collection === 'organisations' ? 'name' : 'title'},
  withoutScripts: true,
  ...rest,
});

const byTag: {[Tag in WidgetTag]: Described<Tag>} = {
  'send-strategy': {
    title: 'The strategy',
    about: 'Shows what the strategy is: its vision, who made it and how, how long it runs, and the words it uses.',
    collection: 'terms',
    frameHeight: 720,
    attributes: {
      sections: {
        label: 'Parts to show',
        value: {kind: 'choice', choices: strategy.sections, several: true},
        default: all('parts'),
        withoutScripts: true,
      },
    },
  },
  'send-priority-progress': {
    title: 'Progress on the priorities',
    about: 'Shows how far each priority has come, what is next and what is overdue.',
    collection: 'priorities',
    frameHeight: 720,
    attributes: {priority: item('One priority alone', 'priorities', {default: all('priorities')})},
  },
  'send-principles': {
    title: 'Principles',
    about: 'Shows the principles that all services work by.',
    collection: 'principles',
    frameHeight: 640,
    attributes: {},
  },
  'send-action-plan': {
    title: 'Action plan',
    about: 'Shows the actions by term, with who does each and how it is going; readers can search them.',
    collection: 'actions',
    frameHeight: 800,
    attributes: {
      priority: item('Priority to begin with', 'priorities', {default: all('priorities')}),
      horizon: choice('Term to begin with', actionPlan.horizon, {default: all('terms')}),
      status: choice('Status to begin with', words.status, {default: all('statuses')}),
      owner: item('Organisation to begin with', 'organisations', {default: all('organisations')}),
    },
  },
  'send-achievements': {
    title: 'What was said and what was done',
    about: 'Shows year by year what the partners said they would do, and what they did.',
    collection: 'achievements',
    frameHeight: 720,
    attributes: {
      priority: item('One priority alone', 'priorities', {default: all('priorities')}),
      year: {label: 'One year alone', value: {kind: 'year'}, default: all('years'), withoutScripts: true},
    },
  },
  'send-indicator': {
    title: 'Measures',
    about: 'Shows what is measured: the latest figure in words, how it changes, and a chart with its table.',
    collection: 'indicators',
    frameHeight: 800,
    attributes: {
      indicator: {
        label: 'Some measures alone, with their charts open',
        value: {kind: 'item', collection: 'indicators', id: 'id', names: 'title', several: true},
        default: {words: 'all measures, with their charts closed'},
        withoutScripts: true,
      },
      priority: item('The measures of one priority', 'priorities', {default: all('priorities')}),
    },
  },
  'send-provision': {
    title: 'What schools should provide',
    about: 'Shows the support that schools should provide for every pupil who needs it; readers can search it by need.',
    collection: 'provision',
    frameHeight: 800,
    attributes: {
      'area-of-need': choice('Area of need to begin with', provision.areaOfNeed, {default: all('areas of need')}),
      tier: choice('Level of support to begin with', provision.tierChoice, {default: all('levels')}),
      phase: choice('Education phase to begin with', provision.educationPhase, {default: all('phases')}),
    },
  },
  'send-services': {
    title: 'Services',
    about: 'Shows the services that partners pay for together, who provides them and for which ages.',
    collection: 'services',
    frameHeight: 720,
    attributes: {provider: item('The services of one provider', 'organisations', {default: all('providers')})},
  },
  'send-inclusion-map': {
    title: 'Schools that include',
    about: 'Shows the schools of the inclusion network that agreed to be named, and who supports whom, as a list with a map.',
    collection: 'schools',
    frameHeight: 800,
    attributes: {
      urn: item('Our school, to be marked', 'schools', {default: {words: 'no school is marked'}}),
      view: choice('Shown as', inclusionMap.modes, {default: {value: 'places'}}),
    },
  },
  'send-commitments': {
    title: 'Commitments to inclusion',
    about: 'Shows what schools have committed to, all of them or one school alone.',
    collection: 'commitments',
    frameHeight: 720,
    attributes: {urn: item('One school alone', 'schools', {default: all('schools')})},
  },
  'send-value-for-money': {
    title: 'Value for money',
    about: 'Shows what the strategy says of value for money, and what reviews of costly placements found.',
    collection: 'placement-reviews',
    frameHeight: 720,
    attributes: {},
  },
  'send-decisions': {
    title: 'How it was decided',
    about: 'Shows who decided what and when, with what was said and the papers.',
    collection: 'meetings',
    frameHeight: 720,
    attributes: {
      meeting: item('One meeting alone', 'meetings', {default: all('meetings')}),
      order: choice('What comes first', {oldest: 'The oldest', newest: 'The newest'}, {default: {value: 'oldest'}}),
    },
  },
};

const named = (attributes: Readonly<Record<string, Attribute>>): AttributeDescription[] =>
  Object.entries(attributes).map(([name, attribute]) => ({name, ...attribute}));

/** Every widget, in the order in which a strategy is read. */
export const widgets: readonly WidgetDescription[] = Object.entries(byTag).map(([tag, {attributes, ...described}]) => ({
  tag: tag as WidgetTag,
  name: tag.slice('send-'.length) as WidgetName,
  ...described,
  attributes: [...named(attributes), ...named(sharedAttributes)],
}));
