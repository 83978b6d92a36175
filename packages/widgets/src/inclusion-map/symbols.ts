import {html, svg, type TemplateResult} from 'lit';
import type {LinkKind, MembershipRole, NetworkSchool, School} from '@send-strategy/sdk/reading';
import {en as own} from './inclusion-map.words.ts';

/** What a school's symbol says, by its shape. */
export type Shape = MembershipRole | 'ours';

/** Paths around 0, in sixteenths of an em: a star, a diamond, a square, a ring. */
const paths: Record<Shape, string> = {
  ours: 'M0-13 8 11-12.5-4h25L-8 11z',
  hub: 'M0-10 10 0 0 10-10 0z',
  champion: 'M-6-6H6V6H-6z',
  member: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z',
};

/** Every shape, the one that says most first. */
export const shapes = Object.keys(paths) as Shape[];

/** Every kind of link. */
export const linkKinds = Object.keys(own.linkKind) as LinkKind[];

/** Our school's own shape, else that of the role that does most. */
export function shapeOf({school, roles}: NetworkSchool, ours: School | undefined): Shape {
  return school === ours ? 'ours' : (shapes.find((shape) => roles.includes(shape as MembershipRole)) ?? 'member');
}

/** A school's symbol within the drawing. */
export function mark(shape: Shape): TemplateResult {
  return svg`<path class="mark ${shape}" d=${paths[shape]}></path>`;
}

/** A school's symbol in a line of text. */
export function schoolSample(shape: Shape): TemplateResult {
  return html`<svg class="sample" viewBox="-14 -14 28 28" aria-hidden="true">${mark(shape)}</svg>`;
}

/** A link's line in a line of text. */
export function linkSample(kind: LinkKind | 'outline'): TemplateResult {
  return html`<svg class="sample wide" viewBox="0 0 30 10" aria-hidden="true"><path class="line ${kind}" d="M0 5h30"></path></svg>`;
}
