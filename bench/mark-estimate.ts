import type { Facts } from '../src/corpus/repair/mark-facts.ts';
import { addTo, type Costs, costsBy, indexOf, type Weights } from '../src/corpus/repair/mark-model.ts';
import { cheapestReading, type Handicap, type Reading } from '../src/corpus/repair/read-marks.ts';
import { ROLES, type Role } from '../src/corpus/repair/roles.ts';
import type { GoldLine } from './mark-gold.ts';
import { hash } from './mark-training.ts';

/**
 * How many facts are kept before each round but the first, how often the round goes over the lines, and how often it is
 * run, with the lines in other orders.
 */
const ROUNDS = [
  { facts: Infinity, passes: 3, runs: 1 },
  { facts: 6000, passes: 3, runs: 1 },
  { facts: 3500, passes: 6, runs: 3 },
];
const MOST_PASSES = 100;
/** A line that was right is left out of so many passes. */
const REST = 2;
const RAREST = 8;

type Table = Map<string, Float64Array>;

/** True where a reading gives every mark of a line a role that it had. */
export function isRight({ gold }: GoldLine, { roles }: Reading): boolean {
  for (const [index, right] of gold) if (!right.some((role) => role === roles.get(index))) return false;
  return true;
}

function rowOf(table: Table, fact: string): Float64Array {
  const known = table.get(fact);
  if (known) return known;
  const row = new Float64Array(ROLES.length);
  table.set(fact, row);
  return row;
}

function add(row: Float64Array, role: Role, by: number): void {
  row[indexOf(role)] = (row[indexOf(role)] ?? 0) + by;
}

/** Perceptron weights and the running sum that their average comes from. */
class Estimate implements Costs {
  readonly #weights: Table = new Map();
  readonly #sums: Table = new Map();
  readonly #rows = new WeakMap<Facts, readonly Float64Array[]>();
  readonly #kept: ReadonlySet<string> | undefined;
  #time = 1;

  constructor(kept: ReadonlySet<string> | undefined) {
    this.#kept = kept;
  }

  ofPlace(facts: readonly Facts[]): Float64Array {
    const costs = new Float64Array(ROLES.length);
    for (const together of facts) for (const row of this.#rowsOf(together)) addTo(costs, row);
    return costs;
  }

  ofPath(role: Role, fact: string): number {
    return fact === '' ? 0 : (this.#weights.get(fact)?.[indexOf(role)] ?? 0);
  }

  /** The weights of facts that hold together: looked up once. */
  #rowsOf(facts: Facts): readonly Float64Array[] {
    const known = this.#rows.get(facts);
    if (known) return known;
    const rows = facts.filter((fact) => this.#isKept(fact)).map((fact) => rowOf(this.#weights, fact));
    this.#rows.set(facts, rows);
    return rows;
  }

  #isKept(fact: string): boolean {
    return fact !== '' && (this.#kept?.has(fact) ?? true);
  }

  #add(reading: Reading, by: number): void {
    for (const { role, facts, fact: ofPath } of reading.evidence) {
      for (const fact of [...facts.flat(), ofPath]) {
        if (!this.#isKept(fact)) continue;
        add(rowOf(this.#weights, fact), role, by);
        add(rowOf(this.#sums, fact), role, by * this.#time);
      }
    }
  }

  /** Learns from a line, and answers with whether there was something to learn. */
  learn(line: GoldLine): boolean {
    this.#time++;
    const isGold = (index: number, role: Role) => line.gold.get(index)?.includes(role) ?? true;
    const margin: Handicap = (index, role) => (isGold(index, role) ? 0 : -1);
    const guess = cheapestReading(line.marks, line.nextOpens, this, margin);
    if (isRight(line, guess)) return false;
    const ruled: Handicap = (index, role) => (isGold(index, role) ? 0 : 1e3);
    const right = cheapestReading(line.marks, line.nextOpens, this, ruled);
    if (!isRight(line, right)) return false;
    this.#add(right, -1);
    this.#add(guess, 1);
    return true;
  }

  /** Lets the time of a line pass that had nothing to teach a moment ago. */
  skip(): void {
    this.#time++;
  }

  get average(): Weights {
    const average: Table = new Map();
    for (const [fact, weights] of this.#weights) {
      const sums = this.#sums.get(fact);
      average.set(
        fact,
        weights.map((weight, index) => weight - (sums?.[index] ?? 0) / this.#time),
      );
    }
    return average;
  }
}

/** The lines in another order each time, the same in each run. */
function shuffle<T>(items: readonly T[], pass: number): readonly T[] {
  return items
    .map((item, index) => ({ item, order: hash(`${pass} ${index}`) }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

function averaged(
  lines: readonly GoldLine[],
  passes: number,
  run: number,
  kept: ReadonlySet<string> | undefined,
): Weights {
  const found = new Estimate(kept);
  const restsUntil = new Map<GoldLine, number>();
  for (let pass = 0; pass < passes; pass++) {
    for (const line of shuffle(lines, run * MOST_PASSES + pass)) {
      if (pass < (restsUntil.get(line) ?? 0)) found.skip();
      else if (!found.learn(line) && pass > 0) restsUntil.set(line, pass + 1 + REST);
    }
  }
  return found.average;
}

function meanOf(all: readonly Weights[]): Weights {
  const mean: Table = new Map();
  for (const weights of all)
    for (const [fact, row] of weights)
      addTo(
        rowOf(mean, fact),
        row.map((weight) => weight / all.length),
      );
  return mean;
}

/** The facts that tell most: how far apart they put the roles, by the root of how often they hold. */
function mostTelling(weights: Weights, lines: readonly GoldLine[], size: number): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const costs = costsBy(weights);
  for (const { marks, nextOpens } of lines)
    for (const { facts, fact: ofPath } of cheapestReading(marks, nextOpens, costs).evidence)
      for (const fact of [...facts.flat(), ofPath]) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  const worths = [...weights].map(([fact, row]): [string, number] => {
    const count = counts.get(fact) ?? 0;
    return [fact, count < RAREST ? 0 : (Math.max(...row) - Math.min(...row)) * Math.sqrt(count)];
  });
  worths.sort((a, b) => b[1] - a[1]);
  return new Set(worths.slice(0, size).map(([fact]) => fact));
}

/**
 * What each fact adds to the cost of each role, estimated from lines of which the roles are known: the structured
 * perceptron with averaged weights (Collins, EMNLP 2002), with a margin. Facts that tell little are dropped in rounds.
 * What is left of the order in which the lines came is evened out over several runs.
 */
export function estimateMarks(lines: readonly GoldLine[]): Weights {
  let weights: Weights = new Map();
  ROUNDS.forEach(({ facts, passes, runs }, round) => {
    const kept = round === 0 ? undefined : mostTelling(weights, lines, facts);
    weights = meanOf(Array.from({ length: runs }, (_, run) => averaged(lines, passes, run, kept)));
  });
  return weights;
}
