/**
 * What a drawing is where no style sheet says it, as on a page that does not link `html.css`: without a size it would be as wide as the page, and its lines would be filled. Attributes of
 * SVG do that, which no policy refuses and every rule of a style sheet overrules: `html.css` says all of it anew.
 */
import {type DefaultTreeAdapterMap} from 'parse5';

type Attributes = Readonly<Record<string, string>>;

const lines: Attributes = {fill: 'none', stroke: 'currentColor'};
/** As large as the text beside it. */
const icon: Attributes = {width: '1em', height: '1em', 'stroke-width': '2'};

/** Of whole drawings, by the class. The map and the wide chart are as wide as their place on the page. */
const drawings: Readonly<Record<string, Attributes>> = {
  ...{icon, sign: icon, sample: icon},
  bar: {width: '100%', height: '0.6em'},
  narrow: {width: '288', height: '250'},
};

/** Of what is in them, by the tag. A mark is a shape that is filled, unless it is a hollow one. */
const shapes: Readonly<Record<string, Attributes>> = {
  path: lines,
  circle: {fill: 'none'},
  rect: {...lines, 'vector-effect': 'non-scaling-stroke'},
};

/** The attributes that a drawing or a shape in it has in plain HTML beside its own. */
export function unstyled({tagName, attrs}: DefaultTreeAdapterMap['element']): Attributes {
  const classes = attrs.find(({name}) => name === 'class')?.value.split(/\s+/) ?? [];
  if (tagName === 'svg') return drawings[classes.find((name) => Object.hasOwn(drawings, name)) ?? ''] ?? {};
  if (classes.includes('mark') && !classes.includes('hollow')) return {};
  return shapes[tagName] ?? {};
}
