/** A way to put a widget on a page. */
export type Way = 'element' | 'link' | 'frame' | 'fixed-frame' | 'oembed' | 'apache' | 'nginx' | 'nightly';

/** A way, for people who choose one. */
export interface WayDescription {
  way: Way;
  title: string;
  /** What it needs, and whom it suits. */
  about: string;
  /** Whether the widget's attributes can be chosen; otherwise it shows everything. */
  takesAttributes: boolean;
}

/** Every way, the best first. */
export const ways: readonly WayDescription[] = [
  {
    way: 'element',
    title: 'Widget',
    about: 'For a page whose HTML you can edit, scripts among it. The widget takes the look of your page.',
    takesAttributes: true,
  },
  {
    way: 'link',
    title: 'Link that becomes the widget',
    about: 'For a site where the web team adds one script to every page, and editors can add only links.',
    takesAttributes: true,
  },
  {
    way: 'frame',
    title: 'Frame that fits its content',
    about: 'For a page that may have frames, where the web team can add one script.',
    takesAttributes: true,
  },
  {
    way: 'fixed-frame',
    title: 'Frame of a fixed height',
    about: 'For a page that may have frames and no scripts. Readers scroll inside the frame.',
    takesAttributes: true,
  },
  {
    way: 'oembed',
    title: 'Address to paste',
    about: 'For a CMS that turns a pasted address into what is behind it (oEmbed), such as WordPress.',
    takesAttributes: false,
  },
  {
    way: 'apache',
    title: 'Server-side include with Apache',
    about: 'For a site on Apache. No script runs; the page holds what is published at that moment.',
    takesAttributes: false,
  },
  {
    way: 'nginx',
    title: 'Server-side include with nginx',
    about: 'For a site on nginx. No script runs; the page holds what is published at that moment.',
    takesAttributes: false,
  },
  {
    way: 'nightly',
    title: 'Copy made every night',
    about: 'For any server that can run a command at night. No script runs; the page says how old its copy is.',
    takesAttributes: false,
  },
];
