import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {arabicTitle, longText, longWord, markup} from './hard-texts.ts';
import {changed, fallback, given, pages, settings, shows, states, widgetArgs, type WidgetArgs} from './widget-stories.ts';

type Story = StoryObj<WidgetArgs>;

const meta: Meta<WidgetArgs> = {
  title: 'Widgets/Value for money',
  component: 'send-value-for-money',
  args: widgetArgs,
  render: (args) =>
    html`<send-value-for-money
      service=${args.service}
      strategy=${given(args.strategy)}
      lang=${given(args.lang)}
      reading=${given(args.reading)}
      heading-level=${given(args['heading-level'])}
      refresh=${given(args.refresh)}
      .client=${args.client}
      @send-state=${args.onSendState}
      >${fallback}</send-value-for-money
    >`,
  play: shows('ready'),
};
export default meta;

/** A fictional area with everything published. One of its numbers is held back, and says why. */
export const Ready: Story = {};

/** What the page put into the element stays while data is on its way. */
export const Loading: Story = states.loading();

/** The strategy says nothing of value for money, and no review is published. */
export const Empty: Story = {
  ...changed({strategy: ({valueForMoney: _, ...strategy}) => strategy, 'placement-reviews': () => []}),
  play: shows('empty'),
};

/** The service was lost after the data had come: it stays, with its age. */
export const Stale: Story = states.stale();

/** The service cannot be reached. */
export const Error: Story = states.error();

/** Medway’s strategy of 2019: what it said, and that no findings of reviews are published. */
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

/** Numbers that are not given, each with its reason in words, and none as zero. */
export const NumbersNotGiven: Story = changed({
  'placement-reviews': (all) =>
    all.map((review, index) => {
      const {needsMet: _, totalCost: __, findings: ___, ...bare} = review;
      return index === 0 ? bare : {...review, needsMet: (['c', 'x', 'z', 'low', 'u'] as const)[index - 1]!};
    }),
});

/** The latest value of each measure is held back. */
export const LatestHeldBack: Story = changed({
  observations: (all) => all.map((observation) => ({...observation, value: null, symbol: 'c' as const})),
});

/** No measure is published. */
export const NoMeasures: Story = changed({indicators: () => [], observations: () => []});

/** Reviews alone. */
export const ReviewsAlone: Story = changed({strategy: ({valueForMoney: _, ...strategy}) => strategy});

/** Without reserved height nothing waits behind “Show all”. */
export const NothingReserved: Story = {decorators: [pages.nothingReserved]};

/** 60 reviews. */
export const ManyReviews: Story = changed({
  'placement-reviews': (all) => Array.from({length: 60}, (_, index) => ({...all[index % all.length]!, id: `review-${index}`})),
});

/** Texts of 20,000 characters: their beginning, and the rest on demand. */
export const LongText: Story = changed({
  strategy: (strategy) => ({...strategy, valueForMoney: [{kind: 'placements', statement: longText}]}),
  'placement-reviews': (all) => all.slice(0, 2).map((review) => ({...review, findings: [longText]})),
});

/** Markup in the data is text. */
export const MarkupInText: Story = changed({
  strategy: (strategy) => ({
    ...strategy,
    valueForMoney: strategy.valueForMoney!.map((statement) => ({...statement, statement: markup})),
  }),
  indicators: (all) => all.map((indicator) => ({...indicator, title: markup, unit: markup})),
  'placement-reviews': (all) =>
    all.map((review) => ({...review, kind: markup, findings: [markup], period: {...review.period, label: markup}})),
});

/** Words too long for any line or cell. */
export const LongWords: Story = {
  ...changed({'placement-reviews': (all) => all.map((review) => ({...review, kind: longWord, findings: [longWord]}))}),
  decorators: [pages.narrow],
};

/** A kind of placement in a script that runs from right to left. */
export const ArabicText: Story = changed({'placement-reviews': (all) => all.map((review) => ({...review, kind: arabicTitle}))});

/** Every review should have been looked at again. */
export const OverdueForReview: Story = changed({
  'placement-reviews': (all) => all.map((review) => ({...review, reviewBy: '2020-02-28'})),
});

/** A column of 320 pixels: each review is a block, with its numbers labelled. */
export const Narrow: Story = {decorators: [pages.narrow]};

/** Easy Read in a column of 320 pixels. */
export const NarrowEasyRead: Story = {args: {reading: 'easyRead'}, decorators: [pages.narrow]};

/** A page with odd sizes and spacing does not reach inside. */
export const OddPage: Story = {decorators: [pages.odd]};

/** Headings begin where the page’s own outline needs it. */
export const HeadingLevel: Story = {args: {'heading-level': 4}};
