import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {arabicTitle, longText, longWord, markup} from './hard-texts.ts';
import {changed, fallback, given, pages, settings, shows, states, widgetArgs, type WidgetArgs} from './widget-stories.ts';

interface Args extends WidgetArgs {
  sections?: string | undefined;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Widgets/Strategy',
  component: 'send-strategy',
  args: widgetArgs,
  render: (args) =>
    html`<send-strategy
      service=${args.service}
      strategy=${given(args.strategy)}
      sections=${given(args.sections)}
      lang=${given(args.lang)}
      reading=${given(args.reading)}
      heading-level=${given(args['heading-level'])}
      refresh=${given(args.refresh)}
      .client=${args.client}
      @send-state=${args.onSendState}
      >${fallback}</send-strategy
    >`,
  play: shows('ready'),
};
export default meta;

/** A fictional area with everything published. */
export const Ready: Story = {};

/** What the page put into the element stays while data is on its way. */
export const Loading: Story = states.loading();

/** The page asks for the vision alone, and the strategy has published none. */
export const Empty: Story = {
  args: {...changed({strategy: ({vision: _, variants: __, ...strategy}) => strategy}).args, sections: 'vision'},
  play: shows('empty'),
};

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

/** `sections` shows only what the page asks for. */
export const SomeSections: Story = {args: {sections: 'vision partners'}};

/** The words alone: a glossary for a page of its own. */
export const Glossary: Story = {args: {sections: 'terms'}};

/** Sources say three years and five: each statement has its own source. */
export const SourcesDiffer: Story = {args: {strategy: 'medway-2019', sections: 'term'}};

/** The partner of 2019 ended, and so did what followed it: then, after that, now. */
export const PartnersThenAndNow: Story = {args: {strategy: 'medway-2019', sections: 'partners'}};

/** Only what every strategy must have is published: the rest is said not to be. */
export const LittlePublished: Story = changed({
  strategy: ({id, title, area, status, licence, attribution, languages, asOf, sources}) => ({
    ...{id, title, area, status, licence, attribution, languages, asOf},
    ...(sources && {sources}),
  }),
  organisations: () => [],
  consultations: () => [],
  inspections: () => [],
  terms: () => [],
  sources: () => [],
});

/** Without reserved height nothing waits behind “Show the whole strategy”. */
export const NothingReserved: Story = {decorators: [pages.nothingReserved]};

/** Texts of 20,000 characters: their beginning, and the rest on demand. */
export const LongText: Story = changed({
  strategy: (strategy) => ({...strategy, title: longText, vision: {summary: longText, aims: [longText]}}),
  inspections: (all) => all.map((inspection) => ({...inspection, outcome: longText})),
  terms: (all) => all.slice(0, 2).map((term) => ({...term, plainMeaning: longText})),
});

/** Markup in the data is text. */
export const MarkupInText: Story = changed({
  strategy: (strategy) => ({...strategy, title: markup, vision: {summary: markup, aims: [markup]}, attribution: markup}),
  organisations: (all) => all.map((organisation) => ({...organisation, name: markup})),
  consultations: (all) => all.map((consultation) => ({...consultation, method: markup, summary: markup})),
  terms: (all) => all.map((term) => ({...term, term: markup, plainMeaning: markup, aliases: [markup]})),
});

/** Words too long for any line. */
export const LongWords: Story = {
  ...changed({
    strategy: (strategy) => ({...strategy, title: longWord, vision: {summary: longWord, aims: [longWord]}}),
    organisations: (all) => all.map((organisation) => ({...organisation, name: longWord})),
    terms: (all) => all.map((term) => ({...term, term: longWord, aliases: [longWord]})),
  }),
  decorators: [pages.narrow],
};

/** A title in a script that runs from right to left. */
export const ArabicTitle: Story = changed({strategy: (strategy) => ({...strategy, title: arabicTitle})});

/** The words should have been looked at again. */
export const OverdueForReview: Story = changed({terms: (all) => all.map((term) => ({...term, reviewBy: '2020-02-28'}))});

/** A column of 320 pixels. */
export const Narrow: Story = {decorators: [pages.narrow]};

/** Easy Read in a column of 320 pixels. */
export const NarrowEasyRead: Story = {args: {reading: 'easyRead'}, decorators: [pages.narrow]};

/** A page with odd sizes and spacing does not reach inside. */
export const OddPage: Story = {decorators: [pages.odd]};

/** Headings begin where the page’s own outline needs it; those that would be deeper than six are six. */
export const HeadingLevel: Story = {args: {'heading-level': 5}};
