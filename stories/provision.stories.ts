import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import {fetchTransport, StrategyClient} from '@send-strategy/sdk/read';
import {provisionOf} from '../packages/widgets/src/provision/statements.fixture.ts';
import {arabicTitle, longText, longWord, markup} from './hard-texts.ts';
import {service} from './service.ts';
import {changed, fallback, given, pages, settings, shows, states, widgetArgs, type WidgetArgs} from './widget-stories.ts';

interface Args extends WidgetArgs {
  'area-of-need'?: string | undefined;
  tier?: string | undefined;
  phase?: string | undefined;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Widgets/Provision',
  component: 'send-provision',
  args: widgetArgs,
  render: (args) =>
    html`<send-provision
      service=${args.service}
      strategy=${given(args.strategy)}
      area-of-need=${given(args['area-of-need'])}
      tier=${given(args.tier)}
      phase=${given(args.phase)}
      lang=${given(args.lang)}
      reading=${given(args.reading)}
      heading-level=${given(args['heading-level'])}
      refresh=${given(args.refresh)}
      .client=${args.client}
      @send-state=${args.onSendState}
      >${fallback}</send-provision
    >`,
  play: shows('ready'),
};
export default meta;

/** A fictional area with everything published. */
export const Ready: Story = {};

/** What the page put into the element stays while data is on its way. */
export const Loading: Story = states.loading();

/** The strategy publishes nothing of such a document, not even a promise. */
export const Empty: Story = {
  args: {
    client: new StrategyClient({
      baseUrl: service,
      transport: (url, request) =>
        fetchTransport(url.endsWith('/provision.json') ? url.replace('provision.json', 'not-published.json') : url, request),
    }),
  },
  play: shows('empty'),
};

/** The service was lost after the data had come: it stays, with its age. */
export const Stale: Story = states.stale();

/** The service cannot be reached. */
export const Error: Story = states.error();

/** Medway’s strategy of 2019 promised such a document: the promise, with its source, and no filters for what is not there. */
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

/** Whoever opens the page sees the support for one area of need and one phase first, and can change that. */
export const Preset: Story = {args: {'area-of-need': 'socialEmotionalMentalHealth', phase: 'primary'}};

/** One level of support. */
export const OneTier: Story = {args: {tier: 'targetedPlus'}};

/** The reader searches. */
export const Searched: Story = {
  play: async (given) => {
    await shows('ready')(given);
    const root = given.canvasElement.querySelector('send-provision')!.shadowRoot!;
    const search = root.querySelector<HTMLInputElement>('[name=search]')!;
    search.value = 'fire drill';
    search.dispatchEvent(new Event('input', {bubbles: true}));
    await given.canvasElement.querySelector('send-provision')!.updateComplete;
    await expect(root.querySelectorAll('[part=statement]')).toHaveLength(1);
  },
};

/** A preset that nothing matches. */
export const NothingMatches: Story = changed({
  provision: (provision) => ({...provision, statements: provision.statements!.filter(({tier}) => tier === 'universal')}),
});
NothingMatches.args = {...NothingMatches.args, tier: 'specialist'};

/** The document is still being written. */
export const InDevelopment: Story = changed({
  provision: ({statements: _, ...provision}) => ({
    ...provision,
    document: {...provision.document, stage: 'inDevelopment', actionId: 'ordinarily-available'},
  }),
});

/** A published document of which little is known. */
export const LittleKnown: Story = changed({
  provision: (provision) => ({
    ...provision,
    document: {title: provision.document.title, stage: 'published'},
    statements: provision.statements!.map(({id, areaOfNeed, theme, tier, schoolsShould}) => ({
      ...{id, areaOfNeed, theme, tier, schoolsShould},
    })),
  }),
});

/** Without reserved height nothing waits behind “Show all”. */
export const NothingReserved: Story = {decorators: [pages.nothingReserved]};

/** 300 statements. */
export const ManyStatements: Story = changed({provision: ({sources}) => ({...provisionOf(300), ...(sources && {sources})})});

/** Statements of 20,000 characters: their beginning, and the rest on demand. */
export const LongText: Story = changed({
  provision: (provision) => ({
    ...provision,
    document: {...provision.document, title: longText},
    statements: provision
      .statements!.slice(0, 3)
      .map((statement) => ({...statement, youMaySee: [longText], schoolsShould: [longText]})),
  }),
});

/** Markup in the data is text. */
export const MarkupInText: Story = changed({
  provision: (provision) => ({
    ...provision,
    document: {...provision.document, title: markup, developedWith: [markup]},
    statements: provision.statements!.map((statement) => ({
      ...statement,
      audience: markup,
      youMaySee: [markup],
      schoolsShould: [markup],
    })),
  }),
  services: (all) => all.map((service) => ({...service, name: markup})),
});

/** Words too long for any line. */
export const LongWords: Story = {
  ...changed({
    provision: (provision) => ({
      ...provision,
      document: {...provision.document, title: longWord},
      statements: provision.statements!.map((statement) => ({...statement, schoolsShould: [longWord], audience: longWord})),
    }),
  }),
  decorators: [pages.narrow],
};

/** A title in a script that runs from right to left. */
export const ArabicTitle: Story = changed({
  provision: (provision) => ({...provision, document: {...provision.document, title: arabicTitle}}),
});

/** The document should have been looked at again. */
export const OverdueForReview: Story = changed({
  provision: (provision) => ({...provision, document: {...provision.document, reviewBy: '2020-02-28'}}),
});

/** A column of 320 pixels. */
export const Narrow: Story = {decorators: [pages.narrow]};

/** Easy Read in a column of 320 pixels. */
export const NarrowEasyRead: Story = {args: {reading: 'easyRead'}, decorators: [pages.narrow]};

/** A page with odd sizes and spacing does not reach inside. */
export const OddPage: Story = {decorators: [pages.odd]};

/** Headings begin where the page’s own outline needs it. */
export const HeadingLevel: Story = {args: {'heading-level': 4}};
