import {html, type TemplateResult} from 'lit';
import {isNotFound} from '@send-strategy/sdk/read';
import {heading} from '../parts/heading.ts';
import type {Words} from '../words/words.ts';
import type {Settings} from './settings.ts';

/** While the first documents are on their way: what the page itself says stays. */
export function loadingView({words}: {words: Words}): TemplateResult {
  return html`<slot></slot>
    <p class="quiet" role="status" part="loading">${words.loading}</p>`;
}

/** Where nothing can be shown: why, what to do, and what the page itself says. */
export function errorView({words, settings, error}: {words: Words; settings: Settings; error: unknown}): TemplateResult {
  const {errors} = words;
  const reason =
    settings.strategy === ''
      ? errors.noStrategy
      : isNotFound(error)
        ? errors.notFound(settings.strategy)
        : (error as Error | undefined)?.name === 'UnexpectedContent'
          ? errors.unexpected
          : errors.unreachable;
  return html`<div class="error" role="alert" part="error">
      ${heading(settings.headingLevel, errors.title)}
      <p>${reason}</p>
      <button class="retry" type="button" part="button">${words.retry}</button>
    </div>
    <slot></slot>`;
}
