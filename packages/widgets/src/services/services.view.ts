import {html, type TemplateResult} from 'lit';
import type {Organisation, Service, Source, Strategy, Wordings} from '@send-strategy/sdk/reading';
import type {Documents, ViewContext} from '../element/strategy-element.ts';
import {heading} from '../element/heading.ts';
import {linked} from '../parts/linked.ts';
import {itemNotes, listEnd, notices, sourceLine} from '../parts/provenance.ts';
import {inline, rest, title, wording, wordingsOf} from '../parts/words.ts';
import {becameOf} from './became.ts';
import {reviewsView} from './reviews.view.ts';
import type {ServicesWords} from './services.words.ts';

export type Context = ViewContext<ServicesWords>;

/** The collections that the view is made from. */
export type ServicesDocuments = Documents<'strategy' | 'services' | 'organisations' | 'sources'>;

/** Those of a provider, also from before it became what it is; without one, all. */
export function shownServices({services, organisations}: ServicesDocuments, provider?: string): Service[] {
  return (services?.data ?? []).filter(
    ({providerOrganisationId}) =>
      !provider ||
      providerOrganisationId === provider ||
      becameOf(providerOrganisationId, organisations?.data ?? []).some(({id}) => id === provider),
  );
}

/** The services, in the order in which they are published. */
export function servicesView(documents: ServicesDocuments, provider: string | undefined, context: Context): TemplateResult {
  const {own, settings} = context;
  const strategy = documents.strategy!.data;
  const shown = shownServices(documents, provider);
  const organisations = documents.organisations?.data ?? [];
  const sources = documents.sources?.data ?? [];
  return html`<div class="top">${heading(settings.headingLevel, own.heading)}</div>
    ${notices(strategy, context, shown)}
    ${
      shown[0]
        ? html`<ul class="cards" part="services">
              ${shown.map(
                (service) =>
                  html`<li class="card" data-fold data-item=${service.id} part="service">${serviceView(service, organisations, strategy, sources, context)}</li>`,
              )}
            </ul>
            ${listEnd(own.services(shown.length), context)}`
        : html`<p part="empty">${provider ? own.noneBy(provider) : own.empty}</p>
            <slot></slot>`
    }`;
}

function serviceView(
  service: Service,
  organisations: readonly Organisation[],
  strategy: Strategy,
  sources: readonly Source[],
  context: Context,
): TemplateResult {
  const {own, settings, words} = context;
  const {providerOrganisationId, commissionerOrganisationIds = [], ages, url} = service;
  const wordings = wordingsOf(service, context);
  const name = wordings.text('name')!;
  const organisation = (id: string) => organisationView(id, organisations, context);
  return html`${heading(settings.headingLevel + 1, title(name, context))}${rest(name, context)}
    ${easyReadOf(wordings, context)}
    <dl class="facts" part="facts">
      <div>
        <dt>${own.provider}</dt>
        <dd>${providerOrganisationId ? organisation(providerOrganisationId) : words.notPublished}</dd>
      </div>
      <div>
        <dt>${own.commissioners}</dt>
        <dd>
          ${
            commissionerOrganisationIds[0]
              ? html`<ul>
                  ${commissionerOrganisationIds.map((id) => html`<li>${organisation(id)}</li>`)}
                </ul>`
              : words.notPublished
          }
        </dd>
      </div>
      <div>
        <dt>${own.ages}</dt>
        <dd>${ages ? own.fromTo(ages.from, ages.to) : words.notPublished}</dd>
      </div>
    </dl>
    <p>${url ? linked(url, own.page) : own.noPage}</p>
    ${reviewsView(service, wordings, context)}${itemNotes(service, strategy, context)}${sourceLine(service, sources, context, service.id)}`;
}

/** A service has no text but its name that easier words could stand for: only Easy Read lines are added to it. */
function easyReadOf(wordings: Wordings, context: Context): TemplateResult {
  return html`${wording(wordings, '', context)}`;
}

/** An organisation by its name; where it has ended, until when, and what it became. */
function organisationView(id: string, organisations: readonly Organisation[], context: Context): TemplateResult {
  const {own, words, today} = context;
  const one = organisations.find((organisation) => organisation.id === id);
  if (!one) return html`${words.notPublished}`;
  const after = becameOf(id, organisations);
  return html`${nameView(one, context)}${untilOf(one, context)}${
    after[0] && one.validTo && one.validTo < today
      ? html`<ul class="quiet">${after.map((next) => html`<li>${own.became}: ${nameView(next, context)}${untilOf(next, context)}</li>`)}</ul>`
      : ''
  }`;
}

function untilOf({validTo}: Organisation, {own, words}: Context): string {
  return validTo ? ` (${own.until(words.day(validTo))})` : '';
}

function nameView(organisation: Organisation, context: Context): TemplateResult {
  const name = wordingsOf(organisation, context).text('name')!;
  const shown = inline(name, context);
  return linked(organisation.url, shown);
}
