import {type IndicatorInput} from '@send-strategy/sdk/reading';
import {type Dataset} from '../../folder/dataset.ts';
import {type Header} from './header.ts';
import {type EesMapping} from './mapping.ts';

/** The areas that an import takes where nobody said which: the strategy's own, its region, and England where it lies there. */
export function defaultAreas({collections: {strategy}}: Dataset): EesMapping['areas'] {
  const {gssCode, dfeLaCode, regionGssCode} = strategy.area;
  return {
    [gssCode]: gssCode,
    ...(dfeLaCode === undefined ? {} : {[dfeLaCode]: gssCode}),
    ...(regionGssCode === undefined ? {} : {[regionGssCode]: regionGssCode}),
    ...(gssCode.startsWith('E') ? {[england]: england} : {}),
  };
}

const england = 'E92000001';

/** The areas whose figures an indicator gets, by the codes of the strategy. */
export function areasOf(mapping: EesMapping, benchmarks: IndicatorInput['benchmarks'] = []): Set<string> {
  return new Set([...Object.values(mapping.areas), ...benchmarks.map(({areaCode}) => areaCode)]);
}

/** Tells the area of a row, or undefined where it is none of those that are wanted. */
export class AreaFinder {
  readonly #areas: ReadonlyMap<string, string>;

  constructor(areas: EesMapping['areas'], benchmarks: Iterable<string>) {
    this.#areas = new Map([
      ...[...benchmarks].map((code) => [code.toLowerCase(), code] as const),
      ...Object.entries(areas).map(([code, area]) => [code.toLowerCase(), area] as const),
    ]);
  }

  /** Rows of schools, wards, constituencies and districts are of no area here. */
  of(cells: readonly string[], header: Header, row: number): string | undefined {
    const codes = codesOf[header.place(cells, 'level', row).toLowerCase()] ?? [];
    for (const column of codes) {
      const code = header.place(cells, column, row).toLowerCase();
      const area = this.#areas.get(code);
      if (area !== undefined) return area;
    }
    return undefined;
  }
}

const codesOf: Readonly<Record<string, readonly ('countryCode' | 'regionCode' | 'newLaCode' | 'oldLaCode')[]>> = {
  national: ['countryCode'],
  country: ['countryCode'],
  regional: ['regionCode'],
  region: ['regionCode'],
  'local authority': ['newLaCode', 'oldLaCode'],
};
