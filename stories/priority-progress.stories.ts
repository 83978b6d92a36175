import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {arabicTitle, longText, longWord, markup} from './hard-texts.ts';
import {changed, fallback, given, pages, settings, shows, states, widgetArgs, type WidgetArgs} from './widget-stories.ts';

interface Args extends WidgetArgs {
  priority?: string | undefined;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Widgets/Priority progress',
  component: 'send-priority-progress',
  args: widgetArgs,
  render: (args) =>
    html`<send-priority-progress
      service=${args.service}
      strategy=${given(args.strategy)}
      priority=${given(args.priority)}
      lang=${given(args.lang)}
      reading=${given(args.reading)}
      heading-level=${given(args['heading-level'])}
      refresh=${given(args.refresh)}
      .client=${args.client}
      @send-state=${args.onSendState}
      >${fallback}</send-priority-progress
    >`,
  play: shows('ready'),
};
export default meta;

/** A fictional area with everything published. */
export const Ready: Story = {};

/** What the page put into the element stays while data is on its way. */
export const Loading: Story = states.loading();

/** The strategy has published no priorities. */
export const Empty: Story = {...changed({priorities: () => []}), play: shows('empty')};

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

/** `priority` shows one alone. */
export const OnePriority: Story = {args: {priority: 'health-wellbeing'}};

/** Without reserved height nothing waits behind “Show all”. */
export const NothingReserved: Story = {decorators: [pages.nothingReserved]};

/** The strategy has no such priority. */
export const UnknownPriority: Story = {args: {priority: 'no-such-priority'}, play: shows('empty')};

/** A summary of 20,000 characters: its beginning, and the rest on demand. */
export const LongText: Story = changed({
  priorities: (all) => all.map((priority, index) => (index === 0 ? {...priority, title: longText, summary: longText} : priority)),
});

/** Markup in the data is text. */
export const MarkupInText: Story = changed({
  priorities: (all) => all.map((priority) => ({...priority, title: markup, summary: markup})),
});

/** Words too long for any line. */
export const LongWords: Story = {
  ...changed({priorities: (all) => all.map((priority) => ({...priority, title: longWord, summary: longWord}))}),
  decorators: [pages.narrow],
};

/** A title in a script that runs from right to left. */
export const ArabicTitle: Story = changed({priorities: (all) => all.map((priority) => ({...priority, title: arabicTitle}))});

/** A strategy that is closed: nothing is called late any more. */
export const Closed: Story = changed({
  strategy: (strategy) => ({...strategy, status: 'closed'}),
  actions: (all) => all.map((action) => ({...action, dueDate: '2020-01-31', reviewBy: '2020-02-28'})),
});

/** Everything is past its due date and its review date. */
export const OverdueForReview: Story = changed({
  priorities: (all) => all.map((priority) => ({...priority, reviewBy: '2020-02-28'})),
  actions: (all) =>
    all.map((action) => ({...action, status: 'atRisk', statusAsOf: '2020-01-01', dueDate: '2020-01-31', reviewBy: '2020-02-28'})),
});

/** Nothing was reported: that is not the same as nothing being done. */
export const NotReported: Story = changed({
  priorities: (all) =>
    all.map((priority) => ({...priority, progress: {actions: 3, actionsByStatus: {notReported: 3}, indicatorsByTrend: {}}})),
});

/** A column of 320 pixels. */
export const Narrow: Story = {decorators: [pages.narrow]};

/** Easy Read in a column of 320 pixels. */
export const NarrowEasyRead: Story = {args: {reading: 'easyRead'}, decorators: [pages.narrow]};

/** A page with odd sizes and spacing does not reach inside. */
export const OddPage: Story = {decorators: [pages.odd]};

/** Headings begin where the page’s own outline needs it. */
export const HeadingLevel: Story = {args: {'heading-level': 4}};
