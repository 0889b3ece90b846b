import { factsOf } from './mark-facts.ts';
import { costsOf, indexOf, parseWeights, type Weights } from './mark-model.ts';
import { extend, finalCost, keyOf, leftOpen, type Path, START } from './mark-path.ts';
import { MARK_WEIGHTS } from './mark-weights.ts';
import { isQuestionable, type Place, placeOf, possibleRoles, type Role } from './roles.ts';
import type { Style } from './style.ts';
import type { Token } from './tokens.ts';

/** The weights that were estimated. */
export const ESTIMATED: Weights = parseWeights(MARK_WEIGHTS);

/** How a line's marks are read, and every fact that the reading rests on. */
export interface Reading {
  readonly roles: ReadonlyMap<number, Role>;
  readonly evidence: readonly (readonly [Role, readonly string[]])[];
}

/** A line whose marks are to be read. */
export interface LineOfMarks {
  readonly tokens: readonly Token[];
  readonly style: Style;
  /** Whether the next paragraph begins with a mark that may open a quotation. */
  readonly nextOpens: boolean;
}

/** What a role costs in advance at the mark of an index: the estimation favours or rules out roles with it. */
export type Handicap = (index: number, role: Role) => number;

interface Mark {
  readonly index: number;
  readonly facts: readonly string[];
}

/** So far behind the best that no later mark makes up for it. */
const HOPELESS = 60;

/** True where a full stop or the like is followed by a capital, and does not merely end an initial or a title. */
function endsSentence(tokens: readonly Token[], index: number): boolean {
  const after = tokens[index + 1];
  if (!/^[.!?]$/.test(tokens[index]?.value ?? '') || after?.kind !== 'word') return false;
  return (tokens[index - 1]?.value.length ?? 0) > 3 && /^\p{Lu}/u.test(after.value);
}

/** Finds the cheapest reading of a line from left to right. */
class Search {
  #paths: readonly Path[] = [START];
  readonly #marks: Mark[] = [];
  readonly #line: LineOfMarks;
  readonly #weights: Weights;
  readonly #handicap: Handicap | undefined;

  constructor(line: LineOfMarks, weights: Weights, handicap: Handicap | undefined) {
    this.#line = line;
    this.#weights = weights;
    this.#handicap = handicap;
  }

  endSentence(): void {
    this.#paths = this.#paths.map((path) => ({ ...path, ended: path.stack !== '', dashAt: -1 }));
  }

  read(place: Place, possible: readonly Role[], index: number): void {
    const facts = factsOf(place, this.#line.style);
    const costs = costsOf(this.#weights, facts);
    this.#marks.push({ index, facts });
    const hopeless = Math.min(...this.#paths.map(({ cost }) => cost)) + HOPELESS;
    const best = new Map<string, Path>();
    for (const role of possible) {
      const local = (costs[indexOf(role)] ?? 0) + (this.#handicap?.(index, role) ?? 0);
      for (const path of this.#paths) {
        if (path.cost > hopeless) continue;
        const next = extend(path, role, place, index, local, this.#weights);
        const key = keyOf(next);
        if (next.cost < (best.get(key)?.cost ?? Infinity)) best.set(key, next);
      }
    }
    this.#paths = [...best.values()];
  }

  get reading(): Reading {
    const { nextOpens } = this.#line;
    const costs = this.#paths.map((path) => finalCost(path, nextOpens, this.#weights));
    const best = this.#paths[costs.indexOf(Math.min(...costs))] ?? START;
    const roles = new Map<number, Role>();
    const evidence: (readonly [Role, readonly string[]])[] = leftOpen(best, nextOpens).map(([role, fact]) => [
      role,
      [fact],
    ]);
    let path: Path | undefined = best;
    for (const { index, facts } of [...this.#marks].reverse()) {
      if (!path?.role) break;
      roles.set(index, path.role);
      evidence.push([path.role, path.fact === '' ? facts : [...facts, path.fact]]);
      path = path.from;
    }
    return { roles, evidence };
  }
}

/**
 * The roles of a line's marks, by their index among the tokens: the cheapest reading of the line as a whole, found by
 * dynamic programming over the quotations that are open (Viterbi, IEEE Trans. Inf. Theory 13, 1967). A reading's cost
 * is the sum of the weights of its facts.
 */
export function readMarks(line: LineOfMarks, weights: Weights = ESTIMATED, handicap?: Handicap): Reading {
  const search = new Search(line, weights, handicap);
  let ended = false;
  line.tokens.forEach((token, index) => {
    if (token.kind === 'word') return;
    ended ||= endsSentence(line.tokens, index);
    if (!isQuestionable(token)) return;
    const place = placeOf(line.tokens, index, token);
    const possible = possibleRoles(place);
    if (possible.length === 0) return;
    // A mark that follows the full stop still belongs to the sentence before.
    if (ended && token.left !== 'mark') {
      search.endSentence();
      ended = false;
    }
    search.read(place, possible, index);
  });
  return search.reading;
}
