import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {arabicTitle, longText, longWord, markup} from './hard-texts.ts';
import {changed, fallback, given, pages, settings, shows, states, widgetArgs, type WidgetArgs} from './widget-stories.ts';

interface Args extends WidgetArgs {
  meeting?: string | undefined;
  order?: string | undefined;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Widgets/Decisions',
  component: 'send-decisions',
  args: widgetArgs,
  render: (args) =>
    html`<send-decisions
      service=${args.service}
      strategy=${given(args.strategy)}
      meeting=${given(args.meeting)}
      order=${given(args.order)}
      lang=${given(args.lang)}
      reading=${given(args.reading)}
      heading-level=${given(args['heading-level'])}
      refresh=${given(args.refresh)}
      .client=${args.client}
      @send-state=${args.onSendState}
      >${fallback}</send-decisions
    >`,
  play: shows('ready'),
};
export default meta;

/** A fictional area with everything published. */
export const Ready: Story = {};

/** What the page put into the element stays while data is on its way. */
export const Loading: Story = states.loading();

/** The strategy has published neither meetings nor consultations. */
export const Empty: Story = {...changed({meetings: () => [], consultations: () => []}), play: shows('empty')};

/** The service was lost after the data had come: it stays, with its age. */
export const Stale: Story = states.stale();

/** The service cannot be reached. */
export const Error: Story = states.error();

/** Medway’s strategy of 2019, from consultation through scrutiny and the Board to Cabinet, as the minutes have it. */
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

/** One meeting alone: the Board that recommended Medway’s strategy to Cabinet, with decisions a to d. */
export const OneMeeting: Story = {args: {strategy: 'medway-2019', meeting: 'health-and-wellbeing-board-2019-11-05'}};

/** A meeting that the strategy does not have. */
export const UnknownMeeting: Story = {args: {meeting: 'no-such-meeting'}, play: shows('empty')};

/** The newest step first. */
export const NewestFirst: Story = {args: {order: 'newest'}};

/** Without reserved height nothing waits behind “Show all”. */
export const NothingReserved: Story = {decorators: [pages.nothingReserved]};

/** Meetings of which only day, body and title are known. */
export const LittleKnown: Story = changed({
  meetings: (all) => all.map(({id, body: {name}, date, title, asOf}) => ({id, body: {name}, date, title, asOf, sources: []})),
  consultations: (all) => all.map(({id, summary, asOf}) => ({id, summary, asOf, sources: []})),
});

/** Texts of 20,000 characters: their beginnings, and the rest on demand. */
export const LongText: Story = changed({
  meetings: (all) =>
    all.slice(0, 1).map((meeting) => ({
      ...meeting,
      title: longText,
      next: longText,
      points: [{topic: longText, text: longText, response: longText}],
      decisions: [{letter: 'a', text: longText, outcomes: ['noted']}],
    })),
});

/** Markup in the data is text. */
export const MarkupInText: Story = changed({
  meetings: (all) =>
    all.map((meeting) => ({
      ...meeting,
      title: markup,
      body: {name: markup},
      next: markup,
      points: [{topic: markup, text: markup, raisedByRole: markup}],
      decisions: [{text: markup, outcomes: ['approved'], reference: markup.slice(0, 90)}],
    })),
});

/** Words too long for any line. */
export const LongWords: Story = {
  ...changed({
    meetings: (all) =>
      all.map((meeting) => ({...meeting, title: longWord, body: {name: longWord}, documents: [{title: longWord}]})),
  }),
  decorators: [pages.narrow],
};

/** A title in a script that runs from right to left. */
export const ArabicTitle: Story = changed({meetings: (all) => all.map((meeting) => ({...meeting, title: arabicTitle}))});

/** Twenty years of meetings. */
export const ManyMeetings: Story = changed({
  meetings: (all) =>
    Array.from({length: 20}, (_, year) =>
      all.map((meeting) => ({...meeting, id: `${meeting.id}-${year}`, date: `${2005 + year}${meeting.date.slice(4)}`})),
    ).flat(),
});

/** A strategy that is closed. */
export const Closed: Story = changed({strategy: (strategy) => ({...strategy, status: 'closed'})});

/** A column of 320 pixels. */
export const Narrow: Story = {decorators: [pages.narrow]};

/** A page with odd sizes and spacing does not reach inside. */
export const OddPage: Story = {decorators: [pages.odd]};

/** Headings begin where the page’s own outline needs it. */
export const HeadingLevel: Story = {args: {'heading-level': 4}};
