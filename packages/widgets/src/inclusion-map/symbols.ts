import {html, type TemplateResult} from 'lit';
import type {LinkKind, MembershipRole, NetworkSchool, School} from '@send-strategy/sdk/reading';

/** What a school's symbol says, by its shape. */
export type Shape = MembershipRole | 'ours';

/** Paths around a point, in sixteenths of an em: a ring, a square, a diamond, a star. What stands later is drawn above. */
export const shapes: Record<Shape, string> = {
  member: 'm-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z',
  champion: 'm-6-6h12v12h-12z',
  hub: 'm0-10 10 10-10 10-10-10z',
  ours: 'm0-13 3 9h9.5l-7.5 6 3 9-8-5-8 5 3-9-7.5-6h9.5z',
};

/** Our school's own shape, else that of the role that does most. */
export function shapeOf({school, roles}: NetworkSchool, ours: School | undefined): Shape {
  return school === ours ? 'ours' : roles.includes('hub') ? 'hub' : roles.includes('champion') ? 'champion' : 'member';
}

/** A school's symbol in a line of text. */
export function schoolSample(shape: Shape): TemplateResult {
  return sample(`mark ${shape}`, shapes[shape]);
}

/** A link's line in a line of text. */
export function linkSample(kind: LinkKind): TemplateResult {
  return sample(`line ${kind}`, 'm-14 0h28');
}

function sample(classes: string, path: string): TemplateResult {
  return html`<svg class="sample" viewBox="-14 -14 28 28" aria-hidden="true"><path class=${classes} d=${path}></path></svg>`;
}
