import {serviceAddress} from './given.ts';
import type {Way} from './ways.ts';

/** What a site's policy has to allow. */
export interface PolicyLine {
  /** As in the header `Content-Security-Policy`. A policy that has the directive gets the source added to it. */
  line: string;
  /** What it is for. */
  purpose: string;
  /** Where it is needed at all, in words; absent where the page does not work without it. */
  onlyWhere?: string;
}

const purposes = {
  'script-src': 'the scripts of the widgets',
  'style-src': 'the style sheets of the widgets',
  'connect-src': 'the data of the strategy',
  'img-src': 'the pictures of Easy Read',
  'frame-src': 'the page in the frame',
};

const widgets = ['script-src', 'style-src', 'connect-src', 'img-src'] as const;
const plain = ['style-src', 'img-src'] as const;

const needed: Readonly<Record<Way, readonly (keyof typeof purposes)[]>> = {
  element: widgets,
  link: widgets,
  frame: ['script-src', 'frame-src'],
  'fixed-frame': ['frame-src'],
  oembed: ['frame-src'],
  apache: plain,
  nginx: plain,
  nightly: plain,
};

/**
 * The lines that a site's content security policy needs for some ways of showing widgets.
 *
 * @param service The service's address, with or without a path.
 * @throws {TypeError} where that is no address of a service.
 */
export function contentSecurityPolicy(ways: readonly Way[], service: string): PolicyLine[] {
  const {origin} = new URL(serviceAddress(service));
  const directives = Object.keys(purposes) as (keyof typeof purposes)[];
  const lines: PolicyLine[] = directives
    .filter((directive) => ways.some((way) => needed[way].includes(directive)))
    .map((directive) => ({line: `${directive} ${origin}`, purpose: purposes[directive]}));
  if (ways.some((way) => needed[way] === widgets))
    lines.push({
      line: 'trusted-types lit-html',
      purpose: 'the library that the widgets write their HTML with',
      onlyWhere: 'your policy has trusted-types',
    });
  return lines;
}
