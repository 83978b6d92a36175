import {html, type TemplateResult} from 'lit';
import {heading} from '../element/heading.ts';
import type {ViewContext} from '../element/strategy-element.ts';
import {linked} from '../parts/linked.ts';
import {inline, paragraph, wording, wordingsOf} from '../parts/words.ts';
import {fact, list} from './fact.view.ts';
import type {ProvisionWords} from './provision.words.ts';
import type {JoinedStatement} from './statements.ts';

/**
 * One statement: whom it is for, what may be seen, what schools should provide, who can help.
 *
 * @param asOf The day of the document's wording, which its statements share.
 */
export function statementView(
  {statement, services}: JoinedStatement,
  asOf: string,
  context: ViewContext<ProvisionWords>,
): TemplateResult {
  const {own, words, settings} = context;
  const {theme, tier, educationPhases, youMaySee, schoolsShould} = statement;
  const wordings = wordingsOf({...statement, asOf}, context);
  const audience = wordings.text('audience');
  const texts = (field: string, given: readonly string[] | undefined) =>
    list(
      given?.map((_, index) => paragraph(wordings.text(`${field}.${index}`), context)),
      'points',
    );
  return html`${heading(settings.headingLevel + 2, own.title(theme, tier))}
    ${wording(wordings, '', context)}
    <dl>
      ${fact(own.for, own.tierFor[tier], context)}
      ${
        wordings.lines
          ? ''
          : html`${fact(own.youMaySee, texts('youMaySee', youMaySee), context)}${fact(own.schoolsShould, texts('schoolsShould', schoolsShould), context)}`
      }
      ${fact(
        own.helpFrom,
        list(
          services.map((service) => {
            const name = inline(wordingsOf(service, context).text('name')!, context);
            return linked(service.url, name);
          }),
        ),
        context,
      )}
    </dl>
    <dl class="quiet">
      ${fact(own.audience, audience && inline(audience, context), context)}
      ${fact(own.phases, educationPhases?.[0] && words.list(educationPhases.map((phase) => own.educationPhase[phase])), context)}
    </dl>
    <p class="quiet"><a class="share" href=${context.link(statement.id)} part="share">${words.link}</a></p>`;
}
