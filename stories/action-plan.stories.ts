import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {SendActionPlan} from '@send-strategy/widgets';
import {longPlan} from '../packages/widgets/src/action-plan/plan.fixture.ts';
import {arabicTitle, longText, longWord, markup} from './hard-texts.ts';
import {changed, fallback, given, pages, settings, shows, states, widgetArgs, type WidgetArgs} from './widget-stories.ts';

interface Args extends WidgetArgs {
  priority?: string | undefined;
  horizon?: string | undefined;
  status?: string | undefined;
  owner?: string | undefined;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Widgets/Action plan',
  component: 'send-action-plan',
  args: widgetArgs,
  render: (args) =>
    html`<send-action-plan
      service=${args.service}
      strategy=${given(args.strategy)}
      priority=${given(args.priority)}
      horizon=${given(args.horizon)}
      status=${given(args.status)}
      owner=${given(args.owner)}
      lang=${given(args.lang)}
      reading=${given(args.reading)}
      heading-level=${given(args['heading-level'])}
      refresh=${given(args.refresh)}
      .client=${args.client}
      @send-state=${args.onSendState}
      >${fallback}</send-action-plan
    >`,
  play: shows('ready'),
};
export default meta;

/** The widget is ready, and its reader types or chooses in a field. */
const narrowedBy =
  (field: string, value: string): NonNullable<Story['play']> =>
  async (context) => {
    await shows('ready')(context);
    const widget = context.canvasElement.querySelector<SendActionPlan>('send-action-plan')!;
    const input = widget.shadowRoot!.querySelector<HTMLInputElement>(field)!;
    if (input.type === 'radio') input.click();
    else input.value = value;
    input.dispatchEvent(new Event('input', {bubbles: true}));
    await widget.updateComplete;
  };

/** The widget is ready, and its reader opens the first action. */
const opened: NonNullable<Story['play']> = async (context) => {
  await shows('ready')(context);
  const widget = context.canvasElement.querySelector<SendActionPlan>('send-action-plan')!;
  widget.shadowRoot!.querySelector<HTMLElement>('.more summary')!.click();
  await widget.updateComplete;
};

/** A fictional area with everything published. */
export const Ready: Story = {};

/** What the page put into the element stays while data is on its way. */
export const Loading: Story = states.loading();

/** The strategy has published no actions. */
export const Empty: Story = {...changed({actions: () => []}), play: shows('empty')};

/** The service was lost after the data had come: it stays, with its age. */
export const Stale: Story = states.stale();

/** The service cannot be reached. */
export const Error: Story = states.error();

/** Medway’s strategy of 2019: the actions that the minutes name. Owners, dates and most statuses are not published. */
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

/** The first action is open: why, how, what for, and its history. */
export const Opened: Story = {decorators: [pages.nothingReserved], play: opened};

/** The page begins with the actions of one priority. The reader can change it. */
export const OnePriority: Story = {args: {priority: 'health-wellbeing'}};

/** The page begins with what is off track. */
export const OffTrack: Story = {args: {status: 'offTrack'}};

/** The page begins with one organisation’s actions. */
export const OneOwner: Story = {args: {owner: 'marlhaven-icb', horizon: 'medium'}};

/** A search. */
export const Searched: Story = {play: narrowedBy('[name=search]', 'school')};

/** A search that finds nothing. */
export const NothingFound: Story = {play: narrowedBy('[name=search]', 'no such words')};

/** What is past its due date, the longest first. */
export const Overdue: Story = {play: narrowedBy('[value=overdue]', 'overdue')};

/** Actions without an owner. */
export const NoOwner: Story = {play: narrowedBy('[value=noOwner]', 'noOwner')};

/** 1,000 actions: the first of them, and the rest on demand. */
export const ManyActions: Story = changed({
  actions: () => longPlan(1000).actions,
  updates: () => longPlan(1000).updates,
});

/** 1,000 actions on a page that reserves no height. */
export const ManyActionsNothingReserved: Story = {...ManyActions, decorators: [pages.nothingReserved]};

/** Actions alone: nothing that they refer to is published, nor any date. */
export const ActionsAlone: Story = changed({
  actions: (all) => all.map(({id, title, horizon, status, asOf, sources = []}) => ({id, title, horizon, status, asOf, sources})),
  updates: () => [],
  priorities: () => [],
  organisations: () => [],
  indicators: () => [],
});

/** The service does not have the strategy. */
export const ErrorUnknownStrategy: Story = states.unknownStrategy();

/** The service’s address leads to a website. */
export const ErrorHtmlInsteadOfJson: Story = states.htmlInsteadOfJson();

/** The page names no strategy. */
export const ErrorNoStrategyNamed: Story = states.noStrategyNamed();

/** Without reserved height nothing waits behind “Show all”. */
export const NothingReserved: Story = {decorators: [pages.nothingReserved]};

/** Texts of 20,000 characters: their beginnings, and the rest on demand. */
export const LongText: Story = {
  ...changed({
    actions: (all) =>
      all.slice(0, 2).map((action) => ({
        ...action,
        ...{title: longText, reason: longText, milestones: [longText], valueForMoney: longText, editorNote: longText},
      })),
    updates: (all) => all.map((update) => ({...update, text: longText, statusReason: longText})),
  }),
  decorators: [pages.nothingReserved],
  play: opened,
};

/** Markup in the data is text. */
export const MarkupInText: Story = {
  ...changed({
    actions: (all) =>
      all.map((action) => ({
        ...action,
        title: markup,
        reason: markup,
        ownerRole: markup,
        dueLabel: markup,
        milestones: [markup],
      })),
    updates: (all) => all.map((update) => ({...update, text: markup, statusReason: markup, byRole: markup})),
    organisations: (all) => all.map((organisation) => ({...organisation, name: markup})),
    priorities: (all) => all.map((priority) => ({...priority, title: markup})),
  }),
  play: opened,
};

/** Words too long for any line. */
export const LongWords: Story = {
  ...changed({
    actions: (all) =>
      all.map((action) => ({...action, title: longWord, ownerRole: longWord, dueLabel: longWord, milestones: [longWord]})),
    organisations: (all) => all.map((organisation) => ({...organisation, name: longWord})),
    priorities: (all) => all.map((priority) => ({...priority, title: longWord})),
  }),
  decorators: [pages.narrow],
  play: opened,
};

/** A title in a script that runs from right to left. */
export const ArabicTitle: Story = changed({actions: (all) => all.map((action) => ({...action, title: arabicTitle}))});

/** A strategy that is closed: what is overdue is not judged any more. */
export const Closed: Story = changed({strategy: (strategy) => ({...strategy, status: 'closed'})});

/** Every action should have been looked at again. */
export const OverdueForReview: Story = changed({
  actions: (all) => all.map(({statusAsOf: _, ...action}) => ({...action, reviewBy: '2020-02-28'})),
});

/** A column of 320 pixels. */
export const Narrow: Story = {decorators: [pages.narrow], play: opened};

/** Easy Read in a column of 320 pixels. */
export const NarrowEasyRead: Story = {args: {reading: 'easyRead'}, decorators: [pages.narrow]};

/** A page with odd sizes and spacing does not reach inside. */
export const OddPage: Story = {decorators: [pages.odd]};

/** Headings begin where the page’s own outline needs it. */
export const HeadingLevel: Story = {args: {'heading-level': 4}};
