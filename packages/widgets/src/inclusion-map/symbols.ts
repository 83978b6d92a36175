import {html, svg, type TemplateResult} from 'lit';
import type {LinkKind, MembershipRole, NetworkSchool, School} from '@send-strategy/sdk/reading';

/** What a school's symbol says, by its shape. */
export type Shape = MembershipRole | 'ours';

/** Paths around 0, in sixteenths of an em: a star, a diamond, a square, a ring. */
export const paths: Record<Shape, string> = {
  ours: 'M0-13L3-4h9.5L5 2 8 11 0 6-8 11-5 2-12.5-4H-3z',
  hub: 'M0-10 10 0 0 10-10 0z',
  champion: 'M-6-6H6V6H-6z',
  member: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z',
};

/** Our school's own shape, else that of the role that does most. */
export function shapeOf({school, roles}: NetworkSchool, ours: School | undefined): Shape {
  return school === ours ? 'ours' : roles.includes('hub') ? 'hub' : roles.includes('champion') ? 'champion' : 'member';
}

/** A school's symbol in a line of text. */
export function schoolSample(shape: Shape): TemplateResult {
  return sample(svg`<path class="mark ${shape}" d=${paths[shape]}></path>`);
}

/** A link's line in a line of text. */
export function linkSample(kind: LinkKind): TemplateResult {
  return sample(svg`<path class="line ${kind}" d="M-14 0h28"></path>`);
}

function sample(symbol: TemplateResult): TemplateResult {
  return html`<svg class="sample" viewBox="-14 -14 28 28" aria-hidden="true">${symbol}</svg>`;
}
