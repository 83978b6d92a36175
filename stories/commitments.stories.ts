import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {arabicSchool, longText, longWord, markup} from './hard-texts.ts';
import {changed, fallback, given, pages, settings, shows, states, widgetArgs, type WidgetArgs} from './widget-stories.ts';

interface Args extends WidgetArgs {
  urn?: string | undefined;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Widgets/Commitments',
  component: 'send-commitments',
  args: widgetArgs,
  render: (args) =>
    html`<send-commitments
      service=${args.service}
      strategy=${given(args.strategy)}
      urn=${given(args.urn)}
      lang=${given(args.lang)}
      reading=${given(args.reading)}
      heading-level=${given(args['heading-level'])}
      refresh=${given(args.refresh)}
      .client=${args.client}
      @send-state=${args.onSendState}
      >${fallback}</send-commitments
    >`,
  play: shows('ready'),
};
export default meta;

/** A fictional area: its charter, and every school’s commitment by name. */
export const Ready: Story = {};

/** What the page put into the element stays while data is on its way. */
export const Loading: Story = states.loading();

/** Neither a charter nor commitments: none are known of Medway’s schools, and none are invented. */
export const Empty: Story = {args: {strategy: 'medway-2019'}, play: shows('empty')};

/** The service was lost after the data had come: it stays, with its age. */
export const Stale: Story = states.stale();

/** The service cannot be reached. */
export const Error: Story = states.error();

/** Medway’s strategy of 2019 had no charter that its sources name. */
export const Medway2019: Story = {args: {strategy: 'medway-2019'}, play: shows('empty')};

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

/** The service does not have the strategy. */
export const ErrorUnknownStrategy: Story = states.unknownStrategy();

/** The service’s address leads to a website. */
export const ErrorHtmlInsteadOfJson: Story = states.htmlInsteadOfJson();

/** The page names no strategy. */
export const ErrorNoStrategyNamed: Story = states.noStrategyNamed();

/** A school alone: what it has committed to, its documents, its place in the network. */
export const OneSchool: Story = {args: {urn: '900001'}};

/** A school alone, in Easy Read: the charter’s own lines. */
export const OneSchoolEasyRead: Story = {args: {urn: '900001', reading: 'easyRead'}};

/** A school alone in a column of 320 pixels. */
export const OneSchoolNarrow: Story = {args: {urn: '900001'}, decorators: [pages.narrow]};

/** A school that is working towards the charter, with some of its statements; little else is published. */
export const WorkingTowards: Story = {args: {urn: '900024'}};

/** A commitment that has lapsed, whose review is overdue. */
export const Lapsed: Story = {args: {urn: '900007'}};

/** A commitment that the school has taken back. */
export const Withdrawn: Story = {args: {urn: '900026'}};

/** A URN from before the school became an academy. */
export const ConvertedUrn: Story = {args: {urn: '900025'}};

/** A school that does not consent, has no commitment or does not exist: nothing shows which. */
export const SchoolNotPublished: Story = {args: {urn: '900013'}, play: shows('empty')};

/** A charter to which no school has committed. */
export const NoCommitments: Story = changed({commitments: () => []});

/** A strategy that is closed: no review is overdue any more. */
export const Closed: Story = changed({strategy: (strategy) => ({...strategy, status: 'closed'})});

/** A school’s name in a script that runs from right to left. */
export const ArabicName: Story = changed({schools: (all) => all.map((school) => ({...school, name: arabicSchool}))});

/** Texts of 20,000 characters: their beginning, and the rest on demand. */
export const LongText: Story = changed({
  charter: (charter) => ({
    ...charter,
    title: longText,
    variants: [],
    statements: charter.statements.map((statement) => ({...statement, title: longText, text: longText})),
  }),
  schools: (all) => all.map((school, index) => (index === 0 ? {...school, name: longText} : school)),
});

/** Markup in the data is text. */
export const MarkupInText: Story = {
  ...changed({
    charter: (charter) => ({
      ...charter,
      title: markup,
      variants: [],
      statements: charter.statements.map((statement) => ({...statement, title: markup, text: markup})),
    }),
    schools: (all) => all.map((school) => ({...school, name: markup})),
    commitments: (all) => all.map((commitment) => ({...commitment, signatoryRole: markup})),
    links: (all) => all.map((link) => ({...link, summary: markup})),
  }),
};

/** Words too long for any line. */
export const LongWords: Story = {
  ...changed({schools: (all) => all.map((school) => ({...school, name: longWord}))}),
  decorators: [pages.narrow],
};

/** Without reserved height nothing waits behind “Show all”. */
export const NothingReserved: Story = {decorators: [pages.nothingReserved]};

/** A column of 320 pixels. */
export const Narrow: Story = {decorators: [pages.narrow]};

/** Easy Read in a column of 320 pixels. */
export const NarrowEasyRead: Story = {args: {reading: 'easyRead'}, decorators: [pages.narrow]};

/** A page with odd sizes and spacing does not reach inside. */
export const OddPage: Story = {decorators: [pages.odd]};

/** Headings begin where the page’s own outline needs it. */
export const HeadingLevel: Story = {args: {'heading-level': 4}};
