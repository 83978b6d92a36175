import {html, type TemplateResult} from 'lit';
import type {NetworkSchool} from '@send-strategy/sdk/reading';
import type {ViewContext} from '../element/strategy-element.ts';
import {itemNotes, sourceLine} from '../parts/provenance.ts';
import {explained, original, rest, type Part} from '../parts/words.ts';
import type {MapState} from './inclusion-map.view.ts';
import {linkSample, schoolSample, shapeOf} from './symbols.ts';

/** What is said of a school is made from this. */
type Known = Pick<MapState, 'network' | 'layout' | 'own'>;

/** As in headings. */
const longestName = 160;

/** The list: every school with its education phase and roles in words, and its links as buttons. */
export function listView(state: MapState, context: ViewContext): TemplateResult {
  const {own} = state;
  return html`<ul part="schools">
    ${state.shown.slice(0, state.upTo).map(
      (each) =>
        html`<li class="card" data-fold data-item=${each.school.urn} part="school">
          ${nameView(each, state, context)}
          <p class="quiet facts">${own.facts([...factsOf(each, state), each.neighbours[0] ? '' : own.noLinks])}</p>
          ${notesOf(each, state, context)}
          <ul part="links">
            ${each.neighbours.map(
              ({link, school}) =>
                html`<li>
                  <button type="button" data-go=${school.urn} part="link">
                    ${linkSample(link.kind)}<span>${original(school.name, context)}${own.linkTo(link.kind)}</span>
                  </button>
                  ${link.summary && html`<p class="quiet">${explained({text: link.summary, lang: state.lang}, context)}</p>`}${itemNotes(link, state.strategy, context)}
                </li>`,
            )}
          </ul>
        </li>`,
    )}
  </ul>`;
}

/** The same schools as a table, which scrolls sideways where it must. */
export function tableView(state: MapState, context: ViewContext): TemplateResult {
  const {own} = state;
  const caption = own.schools(state.shown.length);
  return html`<div role="region" tabindex="0" aria-label=${caption} part="table">
    <table>
      <caption>${caption}</caption>
      <thead>
        <tr>
          ${[own.school, own.labels.educationPhase, own.labels.role, own.linksLabel].map((label) => html`<th scope="col">${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${state.shown.slice(0, state.upTo).map(
          (each) =>
            html`<tr data-fold data-item=${each.school.urn} part="school">
              <th scope="row">${nameView(each, state, context)}${notesOf(each, state, context)}</th>
              <td class="facts">${own.educationPhase[each.school.educationPhase]}</td>
              <td class="facts">${own.facts(each.roles.map((role) => own.role[role]))}</td>
              <td>
                <ul>
                  ${each.neighbours.map(({link, school}) => html`<li>${original(school.name, context)}${own.linkTo(link.kind)}</li>`)}
                </ul>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** A school in a line: its name, whose it is, the facts about it and how many links it has. */
export function schoolInWords(each: NetworkSchool, state: Known): string {
  const {own} = state;
  return own.facts([
    each.school.name.slice(0, longestName),
    badgeOf(each, state),
    ...factsOf(each, state),
    own.links(each.neighbours.length),
  ]);
}

/** What is said of a school beside its name: phase of education, roles, programme phases, and what is out of the ordinary. */
function factsOf(
  {school: {urn, status, educationPhase, sites = []}, roles}: NetworkSchool,
  {network, layout, own}: Known,
): string[] {
  const memberships = network.memberships.get(urn)!;
  return [
    own.educationPhase[educationPhase],
    ...roles.map((role) => own.role[role]),
    ...network.phases
      .filter(({id}) => memberships.some(({programmePhaseId}) => programmePhaseId === id))
      .map(({number}) => own.inPhase(number)),
    own.status[status],
    sites[1] ? own.sites(sites.map(({name, postcode}) => name ?? postcode ?? '?')) : '',
    layout.points.has(urn) ? '' : own.notPlaced,
  ];
}

/** Whether it is our school, or one that is linked with ours. */
function badgeOf({school, neighbours}: NetworkSchool, {network: {ours}, own}: Known): string {
  return school === ours ? own.ours : neighbours.some((near) => near.school === ours) ? own.nearOurs : '';
}

function nameView(each: NetworkSchool, state: MapState, context: ViewContext): TemplateResult {
  const {school} = each;
  const {ours} = state.network;
  const badge = badgeOf(each, state);
  return html`<button type="button" data-select=${school.urn} aria-pressed="false" part="school-name">
      ${schoolSample(shapeOf(each, ours))}<span>${original(school.name, context)}</span>
    </button>
    ${badge && html`<span class="badge">${badge}</span>`}${rest({text: school.name, lang: state.lang}, context)}`;
}

/** What must be said of a school and of its memberships, and where it comes from. */
function notesOf({school}: NetworkSchool, {network, strategy, sources}: MapState, context: ViewContext): Part[] {
  return [
    ...[school, ...network.memberships.get(school.urn)!].map((item) => itemNotes(item, strategy, context)),
    sourceLine(school, sources, context, school.urn),
  ];
}
