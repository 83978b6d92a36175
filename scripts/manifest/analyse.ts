import {posix} from 'node:path';
import {create, ts, type Plugin} from '@custom-elements-manifest/analyzer/index.js';
import {litPlugin} from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';

/** What a doc block says of one attribute, part, custom property, slot or event. */
export interface Documented {
  name: string;
  description?: string;
}

/** An attribute, and the property that it is too. */
export interface Attribute extends Documented {
  type?: {text: string};
  fieldName?: string;
}

/** A class in a manifest, as far as we look at it. */
export interface Declaration {
  kind: string;
  name: string;
  description?: string;
  /** Custom elements only. */
  tagName?: string;
  attributes?: Attribute[];
  cssParts?: Documented[];
  cssProperties?: Documented[];
  slots?: Documented[];
  events?: (Documented & {type?: {text: string}})[];
  members?: (Documented & {
    kind?: string;
    type?: {text: string};
    readonly?: boolean;
    privacy?: string;
    static?: boolean;
    inheritedFrom?: {module?: string};
  })[];
  superclass?: {name: string; module?: string; package?: string};
}

/** A custom-elements manifest, schema 1.0.0, as far as we look at it. */
export interface Manifest {
  schemaVersion: string;
  modules: {path: string; declarations: Declaration[]; exports: {declaration?: {name: string}}[]}[];
}

/** Text by path, relative to the package. */
export type Sources = ReadonlyMap<string, string>;

/** The custom-elements manifest of a package: its classes, with what a page's author can use of them. */
export function analyse(sources: Sources): Manifest {
  const modules = [...sources]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => ts.createSourceFile(path, text, ts.ScriptTarget.ES2015, true));
  const manifest = create({
    modules,
    plugins: [...litPlugin(), publicOnly],
    context: {dev: false, thirdPartyCEMs: []},
  }) as Manifest;
  return {...manifest, modules: manifest.modules.filter(({declarations}) => declarations.length > 0)};
}

/** Leaves what is public: classes, without their private, protected and static members. */
const publicOnly: Plugin = {
  name: 'public-only',
  packageLinkPhase({customElementsManifest}) {
    for (const module of (customElementsManifest as Manifest).modules) {
      module.declarations = module.declarations.filter(({kind}) => kind === 'class');
      const names = new Set(module.declarations.map(({name}) => name));
      module.exports = module.exports.filter(({declaration}) => declaration !== undefined && names.has(declaration.name));
      for (const declaration of module.declarations) tidy(declaration);
    }
  },
};

/** The name of an attribute's property: `headingLevel` for `heading-level`. */
const camelCase = (name: string) => name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());

function tidy(declaration: Declaration): void {
  const {members = [], events = [], superclass} = declaration;
  declaration.members = members.filter((member) => !member.static && (member.privacy ?? 'public') === 'public');
  for (const attribute of declaration.attributes ?? []) {
    const property = camelCase(attribute.name);
    if (declaration.members.some(({name}) => name === property)) attribute.fieldName = property;
  }
  // The analyzer names an event after the first argument of `new SendStateEvent(state)`. Our event classes know their own names, and the doc block says them.
  declaration.events = events.filter(({name}) => name.startsWith('send-'));
  if (declaration.members.length === 0) delete declaration.members;
  if (declaration.events.length === 0) delete declaration.events;
  for (const place of [superclass, ...members.map(({inheritedFrom}) => inheritedFrom)]) {
    if (place?.module !== undefined) place.module = posix.relative('/', posix.join('/', place.module));
  }
  // Else a class of the platform passes for one of the module that extends it.
  if (superclass !== undefined && superclass.name in globalThis)
    declaration.superclass = {name: superclass.name, package: 'global:'};
}
