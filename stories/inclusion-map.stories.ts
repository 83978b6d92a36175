import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {arabicSchool, longText, longWord, markup} from './hard-texts.ts';
import {changed, fallback, given, pages, settings, shows, states, widgetArgs, type WidgetArgs} from './widget-stories.ts';

interface Args extends WidgetArgs {
  view?: string | undefined;
  urn?: string | undefined;
  selected?: string | undefined;
  onSendSelect?: ((event: HTMLElementEventMap['send-select']) => void) | undefined;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Widgets/Inclusion map',
  component: 'send-inclusion-map',
  args: widgetArgs,
  render: (args) =>
    html`<send-inclusion-map
      service=${args.service}
      strategy=${given(args.strategy)}
      view=${given(args.view)}
      urn=${given(args.urn)}
      lang=${given(args.lang)}
      reading=${given(args.reading)}
      heading-level=${given(args['heading-level'])}
      refresh=${given(args.refresh)}
      .client=${args.client}
      .selected=${args.selected}
      @send-state=${args.onSendState}
      @send-select=${args.onSendSelect}
      >${fallback}</send-inclusion-map
    >`,
  play: shows('ready'),
};
export default meta;

/** A fictional area with everything published. */
export const Ready: Story = {};

/** What the page put into the element stays while data is on its way. */
export const Loading: Story = states.loading();

/** The strategy has published neither schools nor phases. */
export const Empty: Story = {...changed({schools: () => [], 'programme-phases': () => []}), play: shows('empty')};

/** The service was lost after the data had come: it stays, with its age. */
export const Stale: Story = states.stale();

/** The service cannot be reached. */
export const Error: Story = states.error();

/** Medway’s strategy of 2019, with what its sources say. */
export const Medway2019: Story = {args: {strategy: 'medway-2019'}};

/** Plain words, where they were written. */
export const Plain: Story = settings.plain;

/** Easy Read, with pictures, where it was written. */
export const EasyRead: Story = settings.easyRead;

/** The neutral theme, which sets what is the default. */
export const ThemeNeutral: Story = settings.neutral;

/** The theme for a council page in the style of GOV.UK. */
export const ThemeGovuk: Story = settings.govuk;

/** The theme for an NHS page. */
export const ThemeNhs: Story = settings.nhs;

/** The theme that a school makes from its two brand colours. */
export const ThemeSchool: Story = settings.school;

/** Dark, where the page opts in. */
export const ThemeDark: Story = settings.dark;

/** A reader of Polish: what was translated is in Polish, the rest in English, and says so to screen readers. */
export const Polish: Story = settings.polish;

/** A reader of Urdu: everything is mirrored. */
export const RightToLeft: Story = settings.rightToLeft;

/** Hubs, with the schools linked to each; where a school is says nothing of its place. */
export const Hubs: Story = {args: {view: 'hubs'}};

const withoutHubs = changed({memberships: (all) => all.map((membership) => ({...membership, roles: ['member']}))});
/** No school is a hub: this is said, and the map is offered. None is made one for its many links. */
export const HubsNone: Story = {...withoutHubs, args: {...withoutHubs.args, view: 'hubs'}};

/** Our school among the hubs. */
export const HubsOurSchool: Story = {args: {view: 'hubs', urn: '900001'}};

/** The hubs in a column of 320 pixels. */
export const HubsNarrow: Story = {args: {view: 'hubs'}, decorators: [pages.narrow]};

/** The list alone. */
export const List: Story = {args: {view: 'list'}};

/** A table. */
export const Table: Story = {args: {view: 'table'}};

/** `urn` marks a school’s own place in the network. */
export const OurSchool: Story = {args: {urn: '900001'}};

/** A URN from before the school became an academy. */
export const ConvertedUrn: Story = {args: {urn: '900025'}};

/** A URN that the network does not show, for whatever reason. */
export const UrnNotShown: Story = {args: {urn: '999999'}};

/** A school is chosen, in the list and on the map. */
export const Selected: Story = {args: {selected: '900003'}};

/** Our school and a chosen one. */
export const SelectedBesideOurs: Story = {args: {urn: '900001', selected: '900003'}};

/** Without reserved height nothing waits behind “Show all”. */
export const NothingReserved: Story = {decorators: [pages.nothingReserved]};

/** Schools without a place on the map are in the list. */
export const NoCoordinates: Story = changed({schools: (all) => all.map((school) => ({...school, sites: []}))});

/** Schools without any link. */
export const NoLinks: Story = changed({links: () => []});

/** The service does not have the strategy. */
export const ErrorUnknownStrategy: Story = states.unknownStrategy();

/** The service’s address leads to a website. */
export const ErrorHtmlInsteadOfJson: Story = states.htmlInsteadOfJson();

/** The page names no strategy. */
export const ErrorNoStrategyNamed: Story = states.noStrategyNamed();

const inArabic = changed({
  schools: (all) => all.map((school) => (school.urn === '900001' ? {...school, name: arabicSchool} : school)),
});
/** A school’s name in Arabic, marked as ours. */
export const ArabicSchoolName: Story = {...inArabic, args: {...inArabic.args, urn: '900001'}};

/** A name of 20,000 characters. */
export const LongText: Story = changed({
  schools: (all) => all.map((school, index) => (index === 0 ? {...school, name: longText} : school)),
  'programme-phases': (all) => all.map((phase) => ({...phase, aim: longText})),
});

/** Markup in the data is text. */
export const MarkupInText: Story = changed({
  schools: (all) => all.map((school) => ({...school, name: `${markup} ${school.urn}`})),
  links: (all) => all.map((link) => ({...link, summary: markup})),
  'programme-phases': (all) => all.map((phase) => ({...phase, title: markup})),
});

/** Words too long for any line. */
export const LongWords: Story = {
  ...changed({schools: (all) => all.map((school) => ({...school, name: `${longWord}${school.urn}`}))}),
  decorators: [pages.narrow],
};

/** Words too long for any cell. */
export const LongWordsInTable: Story = {...LongWords, args: {...LongWords.args, view: 'table'}};

/** A strategy that is closed. */
export const Closed: Story = changed({strategy: (strategy) => ({...strategy, status: 'closed'})});

/** The phases should have been looked at again. */
export const OverdueForReview: Story = changed({
  'programme-phases': (all) => all.map((phase) => ({...phase, reviewBy: '2020-02-28'})),
  schools: (all) => all.map((school) => ({...school, reviewBy: '2020-02-28'})),
});

/** A column of 320 pixels. */
export const Narrow: Story = {decorators: [pages.narrow]};

/** The table in a column of 320 pixels. */
export const NarrowTable: Story = {args: {view: 'table'}, decorators: [pages.narrow]};

/** A page with odd sizes and spacing does not reach inside. */
export const OddPage: Story = {decorators: [pages.odd]};

/** Headings begin where the page’s own outline needs it. */
export const HeadingLevel: Story = {args: {'heading-level': 4}};
