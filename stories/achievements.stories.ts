import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {arabicTitle, longText, longWord, markup} from './hard-texts.ts';
import {changed, fallback, given, pages, settings, shows, states, widgetArgs, type WidgetArgs} from './widget-stories.ts';

interface Args extends WidgetArgs {
  priority?: string | undefined;
  year?: number | undefined;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Widgets/Achievements',
  component: 'send-achievements',
  args: widgetArgs,
  render: (args) =>
    html`<send-achievements
      service=${args.service}
      strategy=${given(args.strategy)}
      priority=${given(args.priority)}
      year=${given(args.year)}
      lang=${given(args.lang)}
      reading=${given(args.reading)}
      heading-level=${given(args['heading-level'])}
      refresh=${given(args.refresh)}
      .client=${args.client}
      @send-state=${args.onSendState}
      >${fallback}</send-achievements
    >`,
  play: shows('ready'),
};
export default meta;

/** A fictional area with everything published. */
export const Ready: Story = {};

/** What the page put into the element stays while data is on its way. */
export const Loading: Story = states.loading();

/** The strategy has published nothing of this. */
export const Empty: Story = {...changed({achievements: () => []}), play: shows('empty')};

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

/** The service does not have the strategy. */
export const ErrorUnknownStrategy: Story = states.unknownStrategy();

/** `priority` shows what serves one priority. */
export const OnePriority: Story = {args: {priority: 'early-help'}};

/** `year` shows one year. */
export const OneYear: Story = {args: {year: 2025}};

/** Nothing is published for that year. */
export const NoSuchYear: Story = {args: {year: 2019}, play: shows('empty')};

/** The strategy has no such priority. */
export const UnknownPriority: Story = {args: {priority: 'no-such-priority'}, play: shows('empty')};

/** Nothing says which priority they serve. */
export const NoPriorities: Story = changed({
  priorities: () => [],
  achievements: (all) => all.map(({priorityIds: _, ...achievement}) => achievement),
});

/** Without reserved height nothing waits behind “Show all”. */
export const NothingReserved: Story = {decorators: [pages.nothingReserved]};

/** Ten years with thirty each. */
export const ManyYears: Story = changed({
  achievements: ([first]) =>
    Array.from({length: 300}, (_, index) => ({...first!, id: `achievement-${index}`, year: 2017 + (index % 10)})),
});

/** Texts of 20,000 characters: their beginning, and the rest on demand. */
export const LongText: Story = changed({
  achievements: (all) => all.slice(0, 2).map((achievement) => ({...achievement, said: longText, did: longText})),
});

/** Markup in the data is text. */
export const MarkupInText: Story = changed({
  achievements: (all) => all.map((achievement) => ({...achievement, said: markup, did: markup})),
});

/** Words too long for any line. */
export const LongWords: Story = {
  ...changed({achievements: (all) => all.map((achievement) => ({...achievement, said: longWord, did: longWord}))}),
  decorators: [pages.narrow],
};

/** What was said, in a script that runs from right to left. */
export const ArabicText: Story = changed({
  achievements: (all) => all.map((achievement) => ({...achievement, said: arabicTitle})),
});

/** A column of 320 pixels. */
export const Narrow: Story = {decorators: [pages.narrow]};

/** Easy Read in a column of 320 pixels. */
export const NarrowEasyRead: Story = {args: {reading: 'easyRead'}, decorators: [pages.narrow]};

/** A page with odd sizes and spacing does not reach inside. */
export const OddPage: Story = {decorators: [pages.odd]};

/** Headings begin where the page’s own outline needs it; those that would be deeper than six are six. */
export const HeadingLevel: Story = {args: {'heading-level': 5}};
