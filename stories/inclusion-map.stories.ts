import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {arabicSchool, longText, longWord, markup} from './hard-texts.ts';
import {changed, fallback, given, pages, shows, states, widgetArgs, type WidgetArgs} from './widget-stories.ts';

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

/** A fictional area: places, the list beside the map. */
export const Marlhaven: Story = {};

/** What is known of Medway: the programme’s phases; its schools’ names were not published. */
export const Medway: Story = {args: {strategy: 'medway-2019'}};

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

/** What the page put into the element stays while data is on its way. */
export const Loading: Story = states.loading();

/** The strategy has published neither schools nor phases. */
export const Empty: Story = {...changed({schools: () => [], 'programme-phases': () => []}), play: shows('empty')};

/** Schools without a place on the map are in the list. */
export const NoCoordinates: Story = changed({schools: (all) => all.map((school) => ({...school, sites: []}))});

/** Schools without any link. */
export const NoLinks: Story = changed({links: () => []});

/** The service was lost after the data had come: it stays, with its age. */
export const Stale: Story = states.stale();

/** The service cannot be reached. */
export const ErrorUnreachable: Story = states.unreachable();

/** The service does not have the strategy. */
export const ErrorUnknownStrategy: Story = states.unknownStrategy();

/** The service’s address leads to a website. */
export const ErrorHtmlInsteadOfJson: Story = states.htmlInsteadOfJson();

/** The page names no strategy. */
export const ErrorNoStrategyNamed: Story = states.noStrategyNamed();

/** Easy Read, where it was written. */
export const EasyRead: Story = {args: {reading: 'easyRead'}};

/** Plain words, where they were written. */
export const Plain: Story = {args: {reading: 'plain'}};

/** A reader of Polish. */
export const Polish: Story = {args: {lang: 'pl'}};

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

/** A page in dark colours sets the tokens. */
export const DarkTokens: Story = {args: {urn: '900001'}, decorators: [pages.dark]};

/** A page with odd sizes and spacing does not reach inside. */
export const OddPage: Story = {decorators: [pages.odd]};

/** Headings begin where the page’s own outline needs it. */
export const HeadingLevel: Story = {args: {'heading-level': 4}};
