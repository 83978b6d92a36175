import {html, type TemplateResult} from 'lit';
import {forWebTeam, policyReasons, policyText, statementText, trustPages} from '../for-web-team.ts';
import type {Model} from '../model.ts';
import {copyable} from './copyable.ts';

/** What others on the editor's side have to know. */
export const webTeamStep = ({choice, around, copied, copy}: Model): TemplateResult => html`
  <section aria-labelledby="web-team">
    <h2 id="web-team">6. For your web team</h2>
    <p>Send them this before the page goes live: security and accessibility teams ask for it.</p>
    ${copyable({
      ...{
        id: 'policy',
        text: policyText(choice, around.service),
        copied: copied.policy,
        copy: () => copy('policy', 'The policy lines'),
      },
      label: 'Content security policy',
      hint: 'Where your site has such a policy, it has to allow this.',
      button: 'Copy the policy lines',
    })}
    <ul class="reasons">${policyReasons(choice, around.service).map((reason) => html`<li>${reason}</li>`)}</ul>
    ${copyable({
      ...{id: 'statement', text: statementText(choice), copied: copied.statement, copy: () => copy('statement', 'The paragraph')},
      label: 'Accessibility statement',
      hint: 'A paragraph for your own statement. Your body has to check the page that it is on.',
      button: 'Copy the paragraph',
    })}
    <h3>What they may ask</h3>
    <p>The project answers it in its folder <code>docs/trust</code>:</p>
    <ul>${trustPages.map(({file, about}) => html`<li><code>${file}</code>: ${about}</li>`)}</ul>
    ${copyable({
      ...{id: 'everything', text: forWebTeam(choice, around, location.href), copied: copied.everything},
      copy: () => copy('everything', 'All for the web team'),
      label: 'All of it in one text',
      hint: 'The snippet, what goes with it, and the address of this page with your choice.',
      button: 'Copy all for the web team',
    })}
  </section>
`;
