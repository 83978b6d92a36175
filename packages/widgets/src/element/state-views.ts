import {html, type TemplateResult} from 'lit';
import {isNotFound} from '@send-strategy/sdk/read';
import {heading} from './heading.ts';
import type {Words} from '../words/en.ts';
import type {Settings} from './settings.ts';

/** While the first documents are on their way: what the page itself says stays. */
export function loadingView(words: Words): TemplateResult {
  return html`<slot></slot>
    <p class="quiet" role="status" part="loading">${words.loading}</p>`;
}

/** Where nothing can be shown: why, what to do, and what the page itself says. */
export function errorView(
  {errors, retry}: Words,
  {strategy, headingLevel}: Settings,
  error: unknown,
  again: () => void,
): TemplateResult {
  const reason = !strategy
    ? errors.noStrategy
    : isNotFound(error)
      ? errors.notFound(strategy)
      : (error as Error).name === 'UnexpectedContent'
        ? errors.unexpected
        : errors.unreachable;
  return html`<div class="notice" role="alert" part="error">
      ${heading(headingLevel, errors.title)}
      <p>${reason}</p>
      <button type="button" part="button" @click=${again}>${retry}</button>
    </div>
    <slot></slot>`;
}
