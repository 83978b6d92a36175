import {accessibilityStatement, contentSecurityPolicy} from '@send-strategy/widgets/snippets';
import type {Choice} from './choice.ts';
import {pieces, possibleOptions, wayOf, type Around} from './given.ts';

/** The pages of the project for those who have to agree, by their names in its folder `docs/trust`. */
export const trustPages = [
  {file: 'security.md', about: 'policies, hashes, and what a compromised part could do'},
  {file: 'privacy.md', about: 'what is asked for, logged and kept'},
  {file: 'accessibility.md', about: 'WCAG 2.2 criterion by criterion, and known limits'},
  {file: 'performance.md', about: 'sizes, requests, caching'},
  {file: 'support.md', about: 'versions, browsers, updates'},
  {file: 'reporting.md', about: 'who can mend what'},
] as const;

/** The lines of a content security policy, as they are pasted. */
export const policyText = (choice: Choice, service: string): string =>
  contentSecurityPolicy([choice.way], service)
    .map(({line}) => line)
    .join('\n');

/** What each line is for, as sentences. */
export const policyReasons = (choice: Choice, service: string): string[] =>
  contentSecurityPolicy([choice.way], service).map(
    ({line, purpose, onlyWhere}) =>
      `${line.replace(/ .*/, '')}: ${purpose}${onlyWhere === undefined ? '' : `. Needed only where ${onlyWhere}`}.`,
  );

/** The paragraph for the accessibility statement. */
export function statementText(choice: Choice): string {
  const isWidget = wayOf(choice).takesAttributes;
  const looksForChanges = choice.way === 'oembed' || (isWidget && possibleOptions(choice).refresh !== '0');
  return accessibilityStatement([choice.widget], {looksForChanges});
}

/** All that a web team needs, as one text. */
export function forWebTeam(choice: Choice, around: Around, address: string): string {
  const {snippet, server, styles} = pieces(choice, around);
  const parts: [heading: string, text: string | undefined][] = [
    ['What goes into the page', snippet],
    ['What goes into the server', server],
    ['What goes into the site’s own style sheet', styles],
    [
      'What a content security policy has to allow, where the site has one',
      [policyText(choice, around.service), '', ...policyReasons(choice, around.service)].join('\n'),
    ],
    ['For the accessibility statement', statementText(choice)],
    ['Where the data comes from', around.service],
    [
      'For those who have to agree, in the project’s folder docs/trust',
      trustPages.map(({file, about}) => `${file}: ${about}`).join('\n'),
    ],
    ['This choice again', address],
  ];
  return parts.flatMap(([heading, text]) => (text === undefined ? [] : [`${heading}:\n\n${text}`])).join('\n\n\n');
}
