import {html} from 'lit';
import type {ProgrammePhase, Wordings} from '@send-strategy/sdk/reading';
import type {ViewContext} from '../element/strategy-element.ts';
import {heading} from '../element/heading.ts';
import {itemNotes, sourceLine} from '../parts/provenance.ts';
import {inline, rest, title, wording, wordingsOf, type Part} from '../parts/words.ts';
import type {InclusionMapWords} from './inclusion-map.words.ts';
import type {MapState} from './inclusion-map.view.ts';

/** The programme's phases: each in a sentence or two, and more behind a button of the browser's own. Where no school is named, everything is said at once. */
export function phasesView(
  {network: {schools, memberships, phases}, strategy, own, sources}: MapState,
  context: ViewContext,
): Part {
  const shownIn = (id: string) =>
    schools.filter(({school}) => memberships.get(school.urn)!.some(({programmePhaseId}) => programmePhaseId === id));
  return (
    phases[0] &&
    html`<ol class="cards" part="phases">
    ${phases.map((phase) => {
      const wordings = wordingsOf(phase, context);
      const name = wordings.text('title')!;
      const more = html`${factsView(phase, wordings, own, context)}${itemNotes(phase, strategy, context)} ${sourceLine(phase, sources, {...context, link: (id) => `#send/${strategy.id}/programme-phases/${id}`}, phase.id)}`;
      return html`<li class="card" data-item=${phase.id} tabindex="-1" part="phase">
        ${heading(context.settings.headingLevel + 1, title(name, context))}${rest(name, context)}
        ${wording(wordings, 'aim', context, 200)}
        <p>${own.phaseSchools(phase.number, phase.targetSchoolCount, shownIn(phase.id).length)}</p>
        ${schools[0] ? html`<details><summary>${own.morePhase(phase.number)}</summary>${more}</details>` : more}
      </li>`;
    })}
  </ol>`
  );
}

const facts = ['strands', 'result', 'start', 'end', 'ledBy', 'workedWith', 'chosenBy'] as const;

function factsView(phase: ProgrammePhase, wordings: Wordings, own: InclusionMapWords, context: ViewContext): Part[] {
  const textAt = (path: string) => inline(wordings.text(path)!, context);
  return facts.map((fact) => {
    const value = phase[fact];
    const text = Array.isArray(value)
      ? value.map((_, index) => html`${index ? ', ' : ''}${textAt(`${fact}.${index}`)}`)
      : value && (fact === 'start' || fact === 'end' ? context.words.day(value) : textAt(fact));
    return value?.[0] && html`<p>${own[fact]}: ${text}</p>`;
  });
}
