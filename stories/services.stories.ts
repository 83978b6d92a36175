import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {arabicTitle, longText, longWord, markup} from './hard-texts.ts';
import {changed, fallback, given, pages, settings, shows, states, widgetArgs, type WidgetArgs} from './widget-stories.ts';

interface Args extends WidgetArgs {
  provider?: string | undefined;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Widgets/Services',
  component: 'send-services',
  args: widgetArgs,
  render: (args) =>
    html`<send-services
      service=${args.service}
      strategy=${given(args.strategy)}
      provider=${given(args.provider)}
      lang=${given(args.lang)}
      reading=${given(args.reading)}
      heading-level=${given(args['heading-level'])}
      refresh=${given(args.refresh)}
      .client=${args.client}
      @send-state=${args.onSendState}
      >${fallback}</send-services
    >`,
  play: shows('ready'),
};
export default meta;

/** A fictional area: who provides each service, who pays for it, and what reviews of its quality found. */
export const Ready: Story = {};

/** What the page put into the element stays while data is on its way. */
export const Loading: Story = states.loading();

/** No service is published. */
export const Empty: Story = {...changed({services: () => []}), play: shows('empty')};

/** The service was lost after the data had come: it stays, with its age. */
export const Stale: Story = states.stale();

/** The service cannot be reached. */
export const Error: Story = states.error();

/** Medway’s two providers as the minutes name them: what they do not say is “not published”, and the CCG is followed to the ICB. */
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

/** The service’s address leads to a website. */
export const ErrorHtmlInsteadOfJson: Story = states.htmlInsteadOfJson();

/** The page names no strategy. */
export const ErrorNoStrategyNamed: Story = states.noStrategyNamed();

/** One provider’s services, for its own website. */
export const OneProvider: Story = {args: {provider: 'coast-and-isles'}};

/** A provider whose services are not published. */
export const UnknownProvider: Story = {args: {provider: 'nobody'}, play: shows('empty')};

/** Only names are published. */
export const OnlyNames: Story = changed({
  services: (all) => all.map(({id, name, asOf, sources}) => ({id, name, asOf, ...(sources && {sources})})),
});

/** Organisations that are not published are not guessed at. */
export const NoOrganisations: Story = changed({organisations: () => []});

/** A commissioner that has become another body. */
export const ThenAndNow: Story = changed({
  services: (all) => all.map((service) => ({...service, commissionerOrganisationIds: ['marlhaven-council', 'marlhaven-ccg']})),
});

/** Reviews every quarter for five years: the latest, and the others behind a button. */
export const ManyReviews: Story = changed({
  services: (all) =>
    all.map((service) => ({
      ...service,
      qualityReviews: Array.from({length: 20}, (_, index) => ({
        on: `${2022 + Math.floor(index / 4)}-${['03', '06', '09', '12'][index % 4]!}-15`,
        bodyName: 'Joint commissioning group',
        measures: ['Weeks waited'],
        finding: `What review number ${index + 1} found.`,
      })),
    })),
});

/** Texts of 20,000 characters: their beginning, and the rest on demand. */
export const LongText: Story = changed({
  services: (all) =>
    all.map((service, index) =>
      index === 0
        ? {
            ...service,
            name: longText,
            variants: [],
            qualityReviews: [{on: '2026-06-23', bodyName: longText, measures: ['Weeks waited'], finding: longText}],
          }
        : service,
    ),
});

/** Markup in the data is text. */
export const MarkupInText: Story = changed({
  services: (all) =>
    all.map((service) => ({
      ...service,
      name: markup,
      qualityReviews: [{on: '2026-06-23', bodyName: markup, measures: [markup], finding: markup}],
    })),
  organisations: (all) => all.map((organisation) => ({...organisation, name: markup})),
});

/** Words too long for any line. */
export const LongWords: Story = {
  ...changed({
    services: (all) => all.map((service) => ({...service, name: longWord})),
    organisations: (all) => all.map((organisation) => ({...organisation, name: longWord})),
  }),
  decorators: [pages.narrow],
};

/** A name in a script that runs from right to left. */
export const ArabicTitle: Story = changed({services: (all) => all.map((service) => ({...service, name: arabicTitle}))});

/** Every service should have been looked at again. */
export const OverdueForReview: Story = changed({services: (all) => all.map((service) => ({...service, reviewBy: '2020-02-28'}))});

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
