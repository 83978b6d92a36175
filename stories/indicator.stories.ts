import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {userEvent} from 'storybook/test';
import type {Indicator, Observation} from '@send-strategy/sdk/reading';
import {arabicTitle, longText, longWord, markup} from './hard-texts.ts';
import {changed, fallback, given, pages, settings, shows, states, widgetArgs, type WidgetArgs} from './widget-stories.ts';

interface Args extends WidgetArgs {
  indicator?: string | undefined;
  priority?: string | undefined;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Widgets/Indicator',
  component: 'send-indicator',
  args: widgetArgs,
  render: (args) =>
    html`<send-indicator
      service=${args.service}
      strategy=${given(args.strategy)}
      indicator=${given(args.indicator)}
      priority=${given(args.priority)}
      lang=${given(args.lang)}
      reading=${given(args.reading)}
      heading-level=${given(args['heading-level'])}
      refresh=${given(args.refresh)}
      .client=${args.client}
      @send-state=${args.onSendState}
      >${fallback}</send-indicator
    >`,
  play: shows('ready'),
};
export default meta;

/** One indicator, whose values are changed. */
const values = (indicator: string, change: (observation: Observation) => Observation) => {
  const {args, play} = changed({
    observations: (all) => all.map((item) => (item.indicatorId === indicator ? change(item) : item)),
  });
  return {args: {...args, indicator}, play};
};

/** One indicator, changed. */
const one = (indicator: string, change: (item: Indicator) => Indicator) => {
  const {args, play} = changed({indicators: (all) => all.map((item) => (item.id === indicator ? change(item) : item))});
  return {args: {...args, indicator}, play};
};

/** A fictional area with everything published: a list, in which each chart waits to be opened. */
export const Ready: Story = {};

/** What the page put into the element stays while data is on its way. */
export const Loading: Story = states.loading();

/** The strategy has published no measures. */
export const Empty: Story = {...changed({indicators: () => []}), play: shows('empty')};

/** The service was lost after the data had come: it stays, with its age. */
export const Stale: Story = states.stale();

/** The service cannot be reached. */
export const Error: Story = states.error();

/** Medway’s strategy of 2019, with figures that DfE has published. */
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

/** A reader of Urdu: everything is mirrored but the chart, in which time goes on to the right. */
export const RightToLeft: Story = settings.rightToLeft;

/** One indicator, its chart open, with a target. */
export const One: Story = {args: {indicator: 'plans-in-20-weeks'}};

/** Two bases of one measure side by side, each saying who is counted. */
export const TwoBases: Story = {args: {indicator: 'mainstream-by-school mainstream-by-council'}};

/** Medway’s two bases of one measure, of which one has a series break. */
export const TwoBasesOfMedway: Story = {
  args: {strategy: 'medway-2019', indicator: 'ehc-plans-mainstream-sen2 ehc-plans-mainstream-census'},
};

/** A value that is not published, to protect children’s privacy: a gap in the line. */
export const Suppressed: Story = {args: {indicator: 'permanent-exclusions-sen'}};

/** A missing value: a gap in the line, and why. */
export const Missing: Story = {args: {indicator: 'in-work-or-learning'}};

/** The latest value is provisional: a hollow mark. */
export const Provisional: Story = {args: {indicator: 'mainstream-by-school'}};

/** Terms of several years. */
export const Terms: Story = {args: {strategy: 'medway-2019', indicator: 'suspensions-ehc-plan'}};

/** A number of people, which is not compared with that of the whole nation. */
export const NumberOfPeople: Story = {args: {strategy: 'medway-2019', indicator: 'ehc-plans'}};

/** No direction is better: up and down are not judged. */
export const Neutral: Story = {args: {indicator: 'plans-maintained'}};

/** No value was ever published. */
export const NoValues: Story = values('therapy-waits', (observation) => ({...observation, value: null, symbol: 'x'}));

/** The measures of one priority. */
export const OfOnePriority: Story = {args: {priority: 'inclusive-schools'}};

/** The page names a measure that the strategy does not have. */
export const UnknownIndicator: Story = {args: {indicator: 'no-such-measure'}, play: shows('empty')};

/** A chart of the list, opened with the keyboard. */
export const Opened: Story = {
  play: async (context) => {
    await shows('ready')(context);
    const root = context.canvasElement.querySelector('send-indicator')!.shadowRoot!;
    root.querySelector<HTMLElement>('[data-item] summary')!.focus();
    await userEvent.keyboard('{Enter}');
  },
};

/** Forty measures of fifteen years and three areas. */
export const Many: Story = changed({
  indicators: ([first]) =>
    Array.from({length: 40}, (_, index) => ({
      ...first!,
      id: `measure-${index}`,
      title: `Measure ${index + 1}`,
      benchmarks: [...first!.benchmarks!, {kind: 'region', areaCode: 'Q98000001', label: 'Example region (invented)'}],
    })),
  observations: ([first]) =>
    Array.from({length: 40 * 45}, (_, index): Observation => {
      const year = 2010 + (index % 15);
      return {
        ...first!,
        id: `value-${index}`,
        indicatorId: `measure-${Math.floor(index / 45)}`,
        areaCode: ['Q99000001', 'Q97000001', 'Q98000001'][Math.floor(index / 15) % 3]!,
        ...{timePeriod: `${year}`, start: `${year}-01-01`, end: `${year}-12-31`},
        value: 40 + ((index * 7) % 23),
      };
    }),
});

/** A basis and a title of 20,000 characters: their beginning, and the rest on demand. */
export const LongText: Story = one('suspensions-sen', (item) => ({
  ...item,
  ...{title: longText, definition: longText, basis: longText, denominator: longText},
  target: {...item.target!, text: longText},
  seriesBreaks: [{on: '2021-09-01', reason: longText}],
}));

/** Markup in the data is text. */
export const MarkupInText: Story = one('suspensions-sen', (item) => ({
  ...item,
  ...{title: markup, definition: markup, basis: markup, unit: markup, denominator: markup},
  benchmarks: item.benchmarks!.map((benchmark) => ({...benchmark, label: markup})),
}));

/** Words too long for any line. */
export const LongWords: Story = {
  ...one('suspensions-sen', (item) => ({
    ...item,
    ...{title: longWord, basis: longWord, unit: longWord.slice(0, 100)},
    benchmarks: item.benchmarks!.map((benchmark) => ({...benchmark, label: longWord})),
  })),
  decorators: [pages.narrow],
};

/** A title in a script that runs from right to left. */
export const ArabicTitle: Story = one('suspensions-sen', (item) => ({...item, title: arabicTitle}));

/** Without reserved height nothing waits behind “Show all”. */
export const NothingReserved: Story = {decorators: [pages.nothingReserved]};

/** A column of 320 pixels. */
export const Narrow: Story = {args: {indicator: 'mainstream-by-council plans-in-20-weeks'}, decorators: [pages.narrow]};

/** Easy Read in a column of 320 pixels. */
export const NarrowEasyRead: Story = {args: {reading: 'easyRead'}, decorators: [pages.narrow]};

/** A page with odd sizes and spacing does not reach inside. */
export const OddPage: Story = {args: {indicator: 'plans-in-20-weeks'}, decorators: [pages.odd]};

/** Headings begin where the page’s own outline needs it. */
export const HeadingLevel: Story = {args: {'heading-level': 4}};
