import type { Facts } from './mark-facts.ts';
import { type Costs, costsBy, indexOf, readWeights } from './mark-model.ts';
import { extend, finalCost, keyOf, leftOpen, type Path, START } from './mark-path.ts';
import estimated from './mark-weights.json' with { type: 'json' };
import { type Mark, marksOf } from './marks.ts';
import { isInert, type Role } from './roles.ts';
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

interface Choice {
  readonly role: Role;
  readonly cost: number;
}

/** So far behind the best that no later mark makes up for it. */
const HOPELESS = 60;

/** The roles that are worth following, with what each costs at the place itself. */
function choicesFor(mark: Mark, costs: Costs, handicap: Handicap | undefined): readonly Choice[] {
  const ofRoles = costs.ofPlace(mark.facts);
  const choices: Choice[] = [];
  let inert: Choice | undefined;
  let least = Infinity;
  for (const role of mark.possible) {
    const cost = (ofRoles[indexOf(role)] ?? 0) + (handicap?.(mark.index, role) ?? 0);
    least = Math.min(least, cost);
    if (!isInert(role)) choices.push({ role, cost });
    else if (!inert || cost < inert.cost) inert = { role, cost };
  }
  if (inert) choices.push(inert);
  return choices.filter(({ cost }) => cost < least + HOPELESS);
}

/** The cheapest ways to go on from `paths` over a mark, one for each state that a reading can be in after it. */
function follow(
  paths: readonly Path[],
  mark: Mark,
  choices: readonly Choice[],
  costs: Costs,
): readonly Path[] {
  let hopeless = Infinity;
  for (const { cost } of paths) hopeless = Math.min(hopeless, cost + HOPELESS);
  const best = new Map<string, Path>();
  for (const { role, cost } of choices) {
    for (const path of paths) {
      if (path.cost > hopeless) continue;
      const next = extend(path, role, mark.place, mark.index, cost, costs);
      const key = keyOf(next);
      if (next.cost < (best.get(key)?.cost ?? Infinity)) best.set(key, next);
    }
  }
  return [...best.values()];
}

const endSentence = (path: Path): Path => ({ ...path, ended: path.stack !== '', dashAt: -1 });

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
  let paths: readonly Path[] = [START];
  const roles = new Map<number, Role>();
  const decided: Mark[] = [];
  for (const mark of marks) {
    if (mark.startsSentence) paths = paths.map(endSentence);
    const [only] = mark.possible;
    if (only && mark.possible.length === 1 && isInert(only)) {
      roles.set(mark.index, only);
      continue;
    }
    decided.push(mark);
    paths = follow(paths, mark, choicesFor(mark, costs, handicap), costs);
  }
  const end = cheapest(paths, nextOpens, costs);
  const evidence: Evidence[] = leftOpen(end, nextOpens).map(([role, fact]) => ({ role, facts: [], fact }));
  let path: Path | undefined = end;
  for (const mark of decided.reverse()) {
    if (!path?.role) break;
    roles.set(mark.index, path.role);
    evidence.push({ role: path.role, facts: mark.facts, fact: path.fact });
    path = path.from;
  }
  return { roles, evidence };
}

/** The roles of a line's marks, by their index among the tokens. */
export function readMarks(
  tokens: readonly Token[],
  style: Style,
  nextOpens = false,
  costs: Costs = ESTIMATED,
): ReadonlyMap<number, Role> {
  return cheapestReading(marksOf(tokens, style), nextOpens, costs).roles;
}
