import {html, nothing, type TemplateResult} from 'lit';
import {expect, waitFor} from 'storybook/test';
import type {StrategyClient} from '@send-strategy/sdk/read';
import type {SendStateEvent, StrategyElement, WidgetState} from '@send-strategy/widgets';
import {
  serviceThatStops,
  serviceWith,
  serviceWithHtml,
  serviceWithoutStrategy,
  silentService,
  unreachableService,
  type Changes,
} from './faulty-service.ts';
import {service} from './service.ts';

/** What stories of every widget can set: the attributes of all widgets, the client, and what hears of states. */
export interface WidgetArgs {
  service: string;
  strategy?: string | undefined;
  lang?: string | undefined;
  reading?: string | undefined;
  'heading-level'?: number | undefined;
  refresh?: number | undefined;
  client?: StrategyClient | undefined;
  onSendState?: ((event: SendStateEvent) => void) | undefined;
}

/** What every story begins with. */
export const widgetArgs: WidgetArgs = {service, strategy: 'marlhaven'};

/** An attribute's value: an empty control leaves the attribute out. */
export const given = <Value>(value: Value | undefined) => (value === undefined || value === '' ? nothing : value);

/** What a page puts into a widget: a sentence and a link that stay when script never runs. */
export const fallback: TemplateResult = html`<p>Read <a href="https://www.example.org/send-strategy">the strategy on the council’s website</a>.</p>`;

/** Waits until the widget of a story shows a state: so the state is tested, and accessibility is judged in it. */
export const shows =
  (state: WidgetState) =>
  async ({canvasElement}: {canvasElement: HTMLElement}): Promise<void> => {
    const widgets = [...canvasElement.querySelectorAll<StrategyElement<'strategy'>>('*')].filter(({localName}) =>
      localName.startsWith('send-'),
    );
    await expect(widgets).not.toHaveLength(0);
    for (const widget of widgets) {
      await waitFor(() => expect(widget.state).toBe(state), {timeout: 30_000});
      await widget.updateComplete;
    }
  };

/** Data as published, but for the changes. */
export const changed = (changes: Changes) => ({args: {client: serviceWith(changes)}, play: shows('ready')});

/** A service that is lost once the widget has shown its data. */
function lost(): {args: Pick<WidgetArgs, 'client' | 'onSendState'>; play: ReturnType<typeof shows>} {
  const {client, stop} = serviceThatStops();
  const onSendState = ({state, target}: SendStateEvent) => {
    if (state !== 'ready') return;
    stop();
    void (target as StrategyElement<'strategy'>).retry();
  };
  return {args: {client, onSendState}, play: shows('stale')};
}

/** The states that every widget has in the same way; `Ready` and `Empty` are each widget's own. */
export const states = {
  loading: () => ({args: {client: silentService()}, play: shows('loading')}),
  stale: lost,
  error: () => ({args: {client: unreachableService()}, play: shows('error')}),
  unknownStrategy: () => ({args: {strategy: 'no-such-strategy', client: serviceWithoutStrategy()}, play: shows('error')}),
  htmlInsteadOfJson: () => ({args: {client: serviceWithHtml()}, play: shows('error')}),
  noStrategyNamed: () => ({args: {strategy: undefined}, play: shows('error')}),
};

const inside = (className: string) => ({decorators: [(story: () => unknown) => html`<div class=${className}>${story()}</div>`]});

/** One setting each away from the default: the themes, dark, reading levels, languages and directions. */
export const settings = {
  neutral: inside('send-theme-neutral'),
  govuk: inside('send-theme-govuk'),
  nhs: inside('send-theme-nhs'),
  school: inside('send-theme-school'),
  dark: inside('send-theme-neutral send-dark dark-page'),
  plain: {args: {reading: 'plain'}},
  easyRead: {args: {reading: 'easyRead'}},
  polish: {args: {lang: 'pl'}},
  /** Urdu runs from right to left, and so does the page around it. */
  rightToLeft: {
    args: {lang: 'ur'},
    decorators: [(story: () => unknown) => html`<div dir="rtl">${story()}</div>`],
  },
};

/** The pages that every widget has to bear. */
export const pages = {
  narrow: (story: () => unknown) => html`<div class="narrow-column">${story()}</div>`,
  odd: (story: () => unknown) => html`<div class="odd-page">${story()}</div>`,
  nothingReserved: (story: () => unknown) => html`<div class="nothing-reserved">${story()}</div>`,
};
