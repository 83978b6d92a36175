import {html, type TemplateResult} from 'lit';
import type {ViewContext} from '../element/strategy-element.ts';
import type {StrategyWords} from './strategy.words.ts';

export type Context = ViewContext<StrategyWords>;

/** What is known under a label each. What is not there is said not to be published. */
export function factsView(facts: readonly (readonly [label: string, content: unknown])[], {words}: Context): TemplateResult {
  return html`<dl class="facts">
    ${facts.map(([label, content]) => html`<div><dt>${label}</dt><dd>${content ?? words.notPublished}</dd></div>`)}
  </dl>`;
}

/** The days between which something was so, in words; undefined where neither is known. */
export function period(from: string | undefined, to: string | undefined, {own, words}: Context): string | undefined {
  return from || to ? own.period(from && words.day(from), to && words.day(to)) : undefined;
}
