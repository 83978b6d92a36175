import {type Observation} from '@send-strategy/sdk/reading';
import {type ImportRemark} from '../import.ts';
import {derivable} from './derivable.ts';
import {holds, remainder, type Sum} from './sums.ts';
import {sumsAmong, tablesOf, type FigureTable, type KnownSum} from './tables.ts';
import {wholesOf} from './wholes.ts';

/** A figure about people. */
export interface PeopleFigure {
  /** What is counted: the indicator's id. */
  readonly series: string;
  readonly areaCode: string;
  readonly timePeriod: string;
  readonly timeIdentifier: string;
  readonly value: number | null;
  readonly symbol?: Observation['symbol'] | undefined;
  /** Of a rate, the number of people behind it. */
  readonly numerator?: number | undefined;
  /** Whether the value is a rate, so that not it but its numerator is a number of people. */
  readonly isRate: boolean;
  /** Whether it is public already or somebody else's, so that it is looked at but stays. */
  readonly stays?: boolean;
  /** Its place in the input, in words. */
  readonly place: string;
  /** What it is, in words. */
  readonly what: string;
}

/** What hiding small numbers left. */
export interface HiddenNumbers<Figure extends PeopleFigure> {
  /** The figures in their order; of those that are hidden the value is null, the symbol c, and there is no numerator. */
  readonly figures: readonly Figure[];
  /** What was hidden and why, without the numbers. */
  readonly hidden: readonly ImportRemark[];
  /** What could still be worked out, because the figures that give it away stay. */
  readonly exposed: readonly ImportRemark[];
  /** Whether all was found that adds up. False where something was hidden among so many figures that only what is declared is sure. */
  readonly isComplete: boolean;
}

/**
 * Hides numbers of people from 1 to `limit` that the local area supplies itself, and what would give them away: where a hidden number could be worked out from a total and its other parts, the
 * smallest of these is hidden, too, and where there is none the total. A rate follows the number of people behind it.
 *
 * What adds up is found in the figures themselves, beside what is `declared`: by `series`, or `numeratorOf` one. Where a declared total has more than its parts, the rest counts as a number of
 * people. Figures that stay are looked at, too.
 *
 * @param limit The largest number that is hidden.
 */
export function hideSmallNumbers<Figure extends PeopleFigure>(
  figures: readonly Figure[],
  {limit, declared = []}: {limit: number; declared?: readonly Sum[]},
): HiddenNumbers<Figure> {
  const tables = tablesOf(figures);
  const {sums, isComplete} = sumsAmong(tables, declared, limit);
  const wholes = wholesOf(tables);
  const whys = new Map<PeopleFigure, string>();
  const exposed: ImportRemark[] = [];
  for (const table of tables) {
    const hiding = new Hiding(table, sums, limit);
    hiding.protect(wholes);
    for (const [figure, why] of hiding.whys) whys.set(figure, why);
    exposed.push(...hiding.exposed);
  }
  return {
    figures: figures.map((figure) => {
      if (!whys.has(figure)) return figure;
      const {numerator: _, ...rest} = figure;
      return {...rest, value: null, symbol: 'c'} as unknown as Figure;
    }),
    hidden: figures.flatMap((figure) => (whys.has(figure) ? [remarkOn(figure, whys.get(figure)!)] : [])),
    exposed,
    isComplete: isComplete || whys.size === 0,
  };
}

/** The figures of one area and year, while some of them are hidden. */
class Hiding {
  readonly whys = new Map<PeopleFigure, string>();
  readonly exposed: ImportRemark[] = [];
  readonly #table: FigureTable;
  readonly #values: Map<string, number | null>;
  readonly #sums: Sum[] = [];
  /** What a reader does not see. */
  readonly #unseen = new Set<string>();
  /** What must not be worked out: the secrets, and what was hidden for their sake. */
  readonly #guarded = new Set<string>();
  /** Small numbers, and what the input itself has hidden. */
  readonly #secret = new Set<string>();

  constructor(table: FigureTable, sums: readonly KnownSum[], limit: number) {
    const isSmall = (value: number | null) => value !== null && value > 0 && value <= limit;
    this.#table = table;
    this.#values = new Map([...table].map(([name, {count}]) => [name, count]));
    for (const [name, {count, figure}] of table) {
      if (isSmall(count) && figure.stays !== true) {
        this.#hide(name, `a number of people from 1 to ${limit} is not published`);
        this.#secret.add(name);
      }
      if (count !== null) continue;
      // "Not applicable" adds nothing. What the input itself has hidden is guarded as well.
      if (figure.symbol === 'z') this.#values.set(name, 0);
      else this.#unseen.add(name);
      if (figure.symbol === 'c') this.#secret.add(name);
    }
    for (const sum of sums) {
      if (![sum.total, ...sum.parts].every((name) => this.#values.has(name))) continue;
      const rest = remainder(sum, this.#values);
      if (rest === undefined ? sum.isRule : holds(sum, this.#values)) this.#sums.push(sum);
      else if (rest !== undefined && rest > 0 && sum.mayHaveRest) {
        const name = `the rest of ${sum.total} beside ${sum.parts.join(', ')}`;
        this.#values.set(name, rest);
        this.#unseen.add(name);
        if (isSmall(rest)) this.#secret.add(name);
        this.#sums.push({total: sum.total, parts: [...sum.parts, name]});
      }
    }
    for (const name of this.#secret) this.#guarded.add(name);
  }

  /** Hides further figures, until no hidden one can be worked out. */
  protect(wholes: ReadonlyMap<string, readonly string[]>): void {
    for (;;) {
      this.#hideRates(wholes);
      const name = [...derivable(this.#sums, this.#unseen, this.#values)].find((found) => this.#guarded.has(found));
      if (name === undefined) return;
      const next = this.#nextBeside(name);
      if (next === undefined) {
        // Nothing else that is hidden would help. What was hidden only for the sake of others is no secret itself.
        this.#guarded.delete(name);
        if (!this.#secret.has(name)) continue;
        const {figure} = this.#table.get(name) ?? this.#table.get(this.#sums.find(({parts}) => parts.includes(name))!.total)!;
        this.exposed.push(
          remarkOn(figure, 'a number of people that is hidden here can be worked out from figures that are there already'),
        );
      } else this.#hide(next, this.#because(name));
    }
  }

  /** A rate and the number of people behind it tell what it is a rate of. */
  #hideRates(wholes: ReadonlyMap<string, readonly string[]>): void {
    for (const [name, {figure}] of this.#table) {
      const whole = wholes.get(name)?.find((other) => this.#unseen.has(other));
      if (whole !== undefined && !this.#unseen.has(name) && figure.stays !== true) this.#hide(name, this.#because(whole));
    }
  }

  #hide(name: string, why: string): void {
    this.whys.set(this.#table.get(name)!.figure, why);
    this.#unseen.add(name);
    this.#guarded.add(name);
  }

  #because(name: string): string {
    const figure = this.#table.get(name)?.figure;
    return figure === undefined
      ? 'with it, a small number of people beside it could be worked out'
      : `with it, the hidden number of ${figure.what} could be worked out`;
  }

  /** The figure to hide so that a hidden one cannot be worked out: the smallest part beside it that is not zero, else a total, else a zero. */
  #nextBeside(name: string): string | undefined {
    const sizes = new Map(this.#sums.map((sum) => [sum, namesIn(sum).filter((other) => this.#unseen.has(other)).length]));
    const sums = this.#sums.toSorted((a, b) => sizes.get(a)! - sizes.get(b)!);
    const near = sums.filter((sum) => namesIn(sum).includes(name));
    return this.#freeIn(near) ?? this.#freeIn(this.#linkedTo(name, sums));
  }

  #freeIn(sums: readonly Sum[]): string | undefined {
    const isFree = (name: string) =>
      !this.#unseen.has(name) && this.#isNumber(name) && this.#table.get(name)!.figure.stays !== true;
    for (const {total, parts} of sums) {
      const free = parts.filter(isFree).toSorted((a, b) => this.#values.get(a)! - this.#values.get(b)!);
      const chosen = free.find((part) => this.#values.get(part)! > 0) ?? (isFree(total) ? total : free[0]);
      if (chosen !== undefined) return chosen;
    }
    return undefined;
  }

  #isNumber(name: string): boolean {
    return this.#table.get(name)!.count !== null;
  }

  /** Sums that share hidden figures, one with the next: together they may give one away. */
  #linkedTo(name: string, sums: readonly Sum[]): Sum[] {
    const reached = new Set([name]);
    const linked = new Set<Sum>();
    for (let before = -1; before < linked.size;) {
      before = linked.size;
      for (const sum of sums) {
        if (linked.has(sum) || !namesIn(sum).some((other) => reached.has(other))) continue;
        linked.add(sum);
        for (const other of namesIn(sum)) if (this.#unseen.has(other)) reached.add(other);
      }
    }
    return [...linked];
  }
}

function namesIn({total, parts}: Sum): string[] {
  return [total, ...parts];
}

function remarkOn({place, what}: PeopleFigure, why: string): ImportRemark {
  return {place, what, why};
}
