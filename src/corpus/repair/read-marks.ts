import type { Facts } from './mark-facts.ts';
import { type Costs, costsBy, indexOf, readWeights } from './mark-model.ts';
import { changeOf, extend, finalCost, keyAfter, leftOpen, letterOf, type Path, START } from './mark-path.ts';
import estimated from './mark-weights.json' with { type: 'json' };
import { type Mark, marksOf } from './marks.ts';
import { isInert, ROLES, type Role } from './roles.ts';
import type { Style } from './style.ts';
import type { Token } from './tokens.ts';

/** The costs that were estimated. */
export const ESTIMATED: Costs = costsBy(readWeights(estimated.weights));

/** The facts of a place that told for its role, and what the marks before it said of it (empty for nothing). */
export interface Evidence {
  readonly role: Role;
  readonly facts: readonly Facts[];
  readonly fact: string;
}

/** How a line's marks are read, and every fact that the reading rests on. */
export interface Reading {
  readonly roles: ReadonlyMap<number, Role>;
  readonly evidence: readonly Evidence[];
}

/** What a role costs in advance at the mark of an index: the estimation favours or rules out roles with it. */
export type Handicap = (index: number, role: Role) => number;

/** So far behind the best that no later mark makes up for it. */
const HOPELESS = 60;

/** What each role costs at the place of the mark in hand itself, in the order of `ROLES`; filled anew for each mark. */
const local = new Float64Array(ROLES.length);

/**
 * The cheapest ways to read a line so far, one for each state that a reading can be in. Each mark is looked at with some
 * ten roles on some twenty paths, so the rows are used again and a path is made only where it is kept.
 */
class Front {
  #paths: Path[] = [START];
  #size = 1;
  #cheapest = 0;
  /** The paths over the mark in hand, and beside each the key of its state. */
  #next: Path[] = [];
  readonly #keys: number[] = [];
  #nextSize = 0;
  readonly #costs: Costs;

  constructor(costs: Costs) {
    this.#costs = costs;
  }

  get paths(): readonly Path[] {
    return this.#paths.slice(0, this.#size);
  }

  endSentence(): void {
    for (let at = 0; at < this.#size; at++) {
      const path = this.#paths[at];
      if (path) this.#paths[at] = { ...path, ended: path.stack !== '', dashAt: -1 };
    }
  }

  /** Goes on over a mark. Of the roles that leave a path as it is only the cheapest matters. */
  follow(mark: Mark, handicap: Handicap | undefined): void {
    local.set(this.#costs.ofPlace(mark.facts));
    let least = Infinity;
    let inert = -1;
    for (const role of mark.possible) {
      const at = indexOf(role);
      if (handicap) local[at] = (local[at] ?? 0) + handicap(mark.index, role);
      const cost = local[at] ?? 0;
      least = Math.min(least, cost);
      if (isInert(role) && (inert < 0 || cost < (local[inert] ?? 0))) inert = at;
    }
    this.#cheapest = Infinity;
    for (let at = 0; at < this.#size; at++)
      this.#cheapest = Math.min(this.#cheapest, this.#paths[at]?.cost ?? Infinity);
    this.#nextSize = 0;
    for (const role of mark.possible) if (!isInert(role)) this.#take(mark, indexOf(role), least);
    if (inert >= 0) this.#take(mark, inert, least);
    [this.#paths, this.#next] = [this.#next, this.#paths];
    this.#size = this.#nextSize;
  }

  /** Goes on from each path where the mark takes a role. */
  #take({ place, index }: Mark, ofRole: number, least: number): void {
    const role = ROLES[ofRole];
    const ownCost = local[ofRole] ?? 0;
    if (!role || ownCost >= least + HOPELESS) return;
    const letter = letterOf(role, place.token);
    for (let at = 0; at < this.#size; at++) {
      const path = this.#paths[at];
      if (!path || path.cost > this.#cheapest + HOPELESS) continue;
      const change = changeOf(path, role, letter, place, index);
      const cost = path.cost + ownCost + this.#costs.ofPath(role, change.fact) + change.surcharge;
      const key = keyAfter(path, role, change);
      let known = 0;
      while (known < this.#nextSize && this.#keys[known] !== key) known++;
      if (known < this.#nextSize && cost >= (this.#next[known]?.cost ?? Infinity)) continue;
      if (known === this.#nextSize) this.#keys[this.#nextSize++] = key;
      this.#next[known] = extend(path, role, place, index, change, cost);
    }
  }
}

/** The cheapest path when the line ends. */
function cheapest(paths: readonly Path[], nextOpens: boolean, costs: Costs): Path {
  let best = START;
  let least = Infinity;
  for (const path of paths) {
    const cost = finalCost(path, nextOpens, costs);
    if (cost >= least) continue;
    least = cost;
    best = path;
  }
  return best;
}

/**
 * The cheapest reading of a line's marks as a whole, found by dynamic programming over the quotations that are open
 * (Viterbi, IEEE Trans. Inf. Theory 13, 1967). A reading's cost is the sum of the weights of its facts. `nextOpens`:
 * whether the next paragraph begins with a mark that may open a quotation.
 */
export function cheapestReading(
  marks: readonly Mark[],
  nextOpens: boolean,
  costs: Costs,
  handicap?: Handicap,
): Reading {
  const { roles, decided, end } = decide(marks, nextOpens, costs, handicap);
  const evidence: Evidence[] = leftOpen(end, nextOpens).map(([role, fact]) => ({ role, facts: [], fact }));
  eachBack(decided, end, ({ facts }, role, fact) => evidence.push({ role, facts, fact }));
  return { roles, evidence };
}

/** The roles of the marks, and the path to them over those that were in question. */
function decide(
  marks: readonly Mark[],
  nextOpens: boolean,
  costs: Costs,
  handicap?: Handicap,
): { readonly roles: ReadonlyMap<number, Role>; readonly decided: readonly Mark[]; readonly end: Path } {
  const front = new Front(costs);
  const roles = new Map<number, Role>();
  const decided: Mark[] = [];
  for (const mark of marks) {
    if (mark.startsSentence) front.endSentence();
    const [only] = mark.possible;
    if (only && mark.possible.length === 1 && isInert(only)) {
      roles.set(mark.index, only);
      continue;
    }
    decided.push(mark);
    front.follow(mark, handicap);
  }
  const end = cheapest(front.paths, nextOpens, costs);
  eachBack(decided, end, ({ index }, role) => roles.set(index, role));
  return { roles, decided, end };
}

/** Calls with each mark that was decided, from the last to the first, and its role on the path that ends so. */
function eachBack(
  decided: readonly Mark[],
  end: Path,
  call: (mark: Mark, role: Role, fact: string) => void,
): void {
  let path: Path | undefined = end;
  for (let at = decided.length - 1; at >= 0; at--) {
    const mark = decided[at];
    if (!mark || !path?.role) return;
    call(mark, path.role, path.fact);
    path = path.from;
  }
}

/** The roles of a line's marks, by their index among the tokens. */
export function readMarks(
  tokens: readonly Token[],
  style: Style,
  nextOpens = false,
  costs: Costs = ESTIMATED,
): ReadonlyMap<number, Role> {
  return decide(marksOf(tokens, style), nextOpens, costs).roles;
}
