// The parts that we use of a package whose own types leave them out.

declare module '@custom-elements-manifest/analyzer/index.js' {
  import type ts from 'typescript';
  export {default as ts} from 'typescript';

  export interface Plugin {
    name: string;
    packageLinkPhase?(phase: {customElementsManifest: unknown}): void;
  }

  export function create(options: {
    modules: readonly ts.SourceFile[];
    plugins: readonly Plugin[];
    context: {dev: boolean; thirdPartyCEMs: readonly unknown[]};
  }): unknown;
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  import type {Plugin} from '@custom-elements-manifest/analyzer/index.js';
  export function litPlugin(): Plugin[];
}
