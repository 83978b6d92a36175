import {ImportError, type ImportRemark} from '../import.ts';
import {Columns, isoDay} from './columns.ts';
import {encodingOf} from '../table/encoding.ts';
import {readRows} from '../table/read-rows.ts';

/** Which school became which, by URN, the earliest link first. */
export class Succession {
  readonly #successors = new Map<string, Map<string, string>>();
  readonly #predecessors = new Map<string, Map<string, string>>();

  /** `on` is an ISO day, or empty where it is not known. The register writes most links twice, from either side. */
  add(predecessor: string, successor: string, on: string): void {
    for (const [map, from, to] of [
      [this.#successors, predecessor, successor],
      [this.#predecessors, successor, predecessor],
    ] as const) {
      const links = map.get(from) ?? new Map<string, string>();
      map.set(from, links);
      if ((links.get(to) ?? '') === '') links.set(to, on);
    }
  }

  successorsOf(urn: string): string[] {
    return inOrder(this.#successors.get(urn));
  }

  predecessorsOf(urn: string): string[] {
    return inOrder(this.#predecessors.get(urn));
  }

  /** The schools and whatever they came from or went on to, through any number of links. */
  familyOf(urns: Iterable<string>): Set<string> {
    const family = new Set(urns);
    // A set gives what is added while it is gone through, and each only once, so that a circle ends.
    for (const urn of family) for (const other of [...this.successorsOf(urn), ...this.predecessorsOf(urn)]) family.add(other);
    return family;
  }
}

function inOrder(links: ReadonlyMap<string, string> | undefined): string[] {
  return [...(links ?? [])]
    .toSorted(([a, on], [b, other]) => (on || '9').localeCompare(other || '9') || a.localeCompare(b))
    .map(([urn]) => urn);
}

/** What a file of links says. */
export interface Links {
  readonly succession: Succession;
  readonly leftOut: ImportRemark[];
  /** Links of other kinds, by the register's word for them. */
  readonly otherKinds: ReadonlyMap<string, number>;
  readonly unreadableDays: number;
}

const linkColumns = {
  urn: ['URN'],
  linkUrn: ['LinkURN', 'Link URN'],
  type: ['LinkType', 'Link type'],
  on: ['LinkEstablishedDate', 'Link established date'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

/**
 * Reads the register's file of links. "Predecessor" and "Successor", however they go on ("- amalgamated", "- merged", "- Split School"), say which school became which; other links,
 * such as "Sixth Form Centre Link" or "Other", say nothing of the kind.
 *
 * @throws {ImportError} Where it is no such file.
 */
export async function readLinks(file: string, progress?: (bytes: number) => void): Promise<Links> {
  const {encoding} = await encodingOf(file);
  const succession = new Succession();
  const leftOut: ImportRemark[] = [];
  const otherKinds = new Map<string, number>();
  let unreadableDays = 0;
  let columns: Columns<keyof typeof linkColumns> | undefined;
  await readRows(file, encoding, {
    progress,
    header(names) {
      columns = new Columns(names, file, linkColumns, [['urn'], ['linkUrn'], ['type']]);
    },
    row(cells, number) {
      if (columns === undefined) throw new ImportError(`${file} has no header.`);
      const [urn, linkUrn, type, on] = (['urn', 'linkUrn', 'type', 'on'] as const).map((name) => columns!.raw(cells, name)) as [
        string,
        string,
        string,
        string,
      ];
      const [, direction] = /^(predecessor|successor)\b/i.exec(type) ?? [];
      if (direction === undefined) {
        otherKinds.set(type || 'no type', (otherKinds.get(type || 'no type') ?? 0) + 1);
        return;
      }
      // Establishments with other numbers are children's centres: no strategy has them.
      if (!/^\d{6}$/.test(urn) || !/^\d{6}$/.test(linkUrn)) return;
      const day = isoDay(on) ?? '';
      if (day === '' && on !== '') unreadableDays += 1;
      if (urn === linkUrn) leftOut.push({place: `links, row ${number}`, what: `URN ${urn}`, why: 'the link leads to itself'});
      else if (direction.toLowerCase() === 'successor') succession.add(urn, linkUrn, day);
      else succession.add(linkUrn, urn, day);
    },
    uneven(cells, number) {
      leftOut.push({
        place: `links, row ${number}`,
        what: `URN ${cells[0]}`,
        why: `the row has ${cells.length} cells, which is not what the header has`,
      });
    },
  });
  return {
    succession,
    get leftOut() {
      return leftOut;
    },
    otherKinds,
    get unreadableDays() {
      return unreadableDays;
    },
  };
}

/**
 * Links that go round in a circle, so that none of them can be taken: each group of URNs that lead to one another. Goes by Tarjan's algorithm, without recursion.
 *
 * @param urns The schools to look at. @param successorsOf Their successors among these.
 */
export function circlesAmong(urns: Iterable<string>, successorsOf: (urn: string) => readonly string[]): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const circles: string[][] = [];
  for (const start of urns) {
    if (order.has(start)) continue;
    const trail: {urn: string; waiting: string[]}[] = [];
    const enter = (urn: string) => {
      order.set(urn, order.size);
      lowest.set(urn, order.get(urn)!);
      open.push(urn);
      isOpen.add(urn);
      trail.push({urn, waiting: [...successorsOf(urn)]});
    };
    enter(start);
    for (let last = trail.at(-1); last !== undefined; last = trail.at(-1)) {
      const next = last.waiting.pop();
      if (next !== undefined) {
        if (!order.has(next)) enter(next);
        else if (isOpen.has(next)) lowest.set(last.urn, Math.min(lowest.get(last.urn)!, order.get(next)!));
        continue;
      }
      trail.pop();
      const parent = trail.at(-1);
      if (parent !== undefined) lowest.set(parent.urn, Math.min(lowest.get(parent.urn)!, lowest.get(last.urn)!));
      if (lowest.get(last.urn) !== order.get(last.urn)) continue;
      const group = open.splice(open.indexOf(last.urn));
      for (const urn of group) isOpen.delete(urn);
      if (group.length > 1) circles.push(group.toSorted());
    }
  }
  return circles;
}
