import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {arabicTitle, longText, longWord, markup} from './hard-texts.ts';
import {changed, fallback, given, pages, settings, shows, states, widgetArgs, type WidgetArgs} from './widget-stories.ts';

type Story = StoryObj<WidgetArgs>;

const meta: Meta<WidgetArgs> = {
  title: 'Widgets/Principles',
  component: 'send-principles',
  args: widgetArgs,
  render: (args) =>
    html`<send-principles
      service=${args.service}
      strategy=${given(args.strategy)}
      lang=${given(args.lang)}
      reading=${given(args.reading)}
      heading-level=${given(args['heading-level'])}
      refresh=${given(args.refresh)}
      .client=${args.client}
      @send-state=${args.onSendState}
      >${fallback}</send-principles
    >`,
  play: shows('ready'),
};
export default meta;

/** A fictional area with everything published. */
export const Ready: Story = {};

/** What the page put into the element stays while data is on its way. */
export const Loading: Story = states.loading();

/** The strategy has published no principles: Medway’s are not known, and none are invented. */
export const Empty: Story = {args: {strategy: 'medway-2019'}, play: shows('empty')};

/** The service was lost after the data had come: it stays, with its age. */
export const Stale: Story = states.stale();

/** The service cannot be reached. */
export const Error: Story = states.error();

/** Medway’s strategy of 2019, with what its sources say. */
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

/** Without reserved height nothing waits behind “Show all”. */
export const NothingReserved: Story = {decorators: [pages.nothingReserved]};

/** A statement of 20,000 characters: its beginning, and the rest on demand. */
export const LongText: Story = changed({
  principles: (all) =>
    all.map((principle, index) => (index === 0 ? {...principle, title: longText, statement: longText} : principle)),
});

/** Markup in the data is text. */
export const MarkupInText: Story = changed({
  principles: (all) => all.map((principle) => ({...principle, title: markup, statement: markup, appliesTo: markup})),
});

/** Words too long for any line. */
export const LongWords: Story = {
  ...changed({principles: (all) => all.map((principle) => ({...principle, title: longWord, statement: longWord}))}),
  decorators: [pages.narrow],
};

/** A title in a script that runs from right to left. */
export const ArabicTitle: Story = changed({principles: (all) => all.map((principle) => ({...principle, title: arabicTitle}))});

/** A strategy that is closed. */
export const Closed: Story = changed({strategy: (strategy) => ({...strategy, status: 'closed'})});

/** Every principle should have been looked at again. */
export const OverdueForReview: Story = changed({
  principles: (all) => all.map((principle) => ({...principle, reviewBy: '2020-02-28'})),
});

/** A column of 320 pixels. */
export const Narrow: Story = {decorators: [pages.narrow]};

/** Easy Read in a column of 320 pixels. */
export const NarrowEasyRead: Story = {args: {reading: 'easyRead'}, decorators: [pages.narrow]};

/** A page with odd sizes and spacing does not reach inside. */
export const OddPage: Story = {decorators: [pages.odd]};

/** Headings begin where the page’s own outline needs it. */
export const HeadingLevel: Story = {args: {'heading-level': 4}};
