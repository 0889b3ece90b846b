import { factsOf } from './mark-facts.ts';
import { costsOf, indexOf, parseWeights, type Weights } from './mark-model.ts';
import { extend, finalCost, isInert, keyOf, leftOpen, type Path, START } from './mark-path.ts';
import { MARK_WEIGHTS } from './mark-weights.ts';
import { isQuestionable, type Place, placeOf, possibleRoles, type Role } from './roles.ts';
import type { Style } from './style.ts';
import type { Token } from './tokens.ts';

/** The weights that were estimated. */
export const ESTIMATED: Weights = parseWeights(MARK_WEIGHTS);

/** The facts of a place that told for its role, and what the marks before it said of it (empty for nothing). */
export interface Evidence {
  readonly role: Role;
  readonly facts: readonly string[];
  readonly fact: string;
}

/** How a line's marks are read, and every fact that the reading rests on. */
export interface Reading {
  readonly roles: ReadonlyMap<number, Role>;
  readonly evidence: readonly Evidence[];
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

interface Choice {
  readonly role: Role;
  readonly cost: number;
}

interface Mark {
  readonly index: number;
  readonly facts: readonly string[];
}

/** So far behind the best that no later mark makes up for it. */
const HOPELESS = 60;
/** No paragraph has more marks; what comes after them in a line that was made to is left unread. */
const MOST_MARKS = 100_000;

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
  /** What is known so far: the marks that can have one role only. */
  readonly #roles = new Map<number, Role>();
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

  get isFull(): boolean {
    return this.#marks.length >= MOST_MARKS;
  }

  read(place: Place, possible: readonly Role[], index: number): void {
    const [only] = possible;
    if (only && possible.length === 1 && isInert(only)) {
      this.#roles.set(index, only);
      return;
    }
    const facts = factsOf(place, this.#line.style);
    this.#marks.push({ index, facts });
    const choices = this.#choices(facts, possible, index);
    let hopeless = Infinity;
    for (const { cost } of this.#paths) hopeless = Math.min(hopeless, cost + HOPELESS);
    const best = new Map<string, Path>();
    for (const { role, cost } of choices) {
      for (const path of this.#paths) {
        if (path.cost > hopeless) continue;
        const next = extend(path, role, place, index, cost, this.#weights);
        const key = keyOf(next);
        if (next.cost < (best.get(key)?.cost ?? Infinity)) best.set(key, next);
      }
    }
    this.#paths = [...best.values()];
  }

  /** The roles that are worth following, with what each costs at the place itself. */
  #choices(facts: readonly string[], possible: readonly Role[], index: number): readonly Choice[] {
    const costs = costsOf(this.#weights, facts);
    const choices: Choice[] = [];
    let inert: Choice | undefined;
    let least = Infinity;
    for (const role of possible) {
      const cost = (costs[indexOf(role)] ?? 0) + (this.#handicap?.(index, role) ?? 0);
      least = Math.min(least, cost);
      if (!isInert(role)) choices.push({ role, cost });
      else if (!inert || cost < inert.cost) inert = { role, cost };
    }
    if (inert) choices.push(inert);
    return choices.filter(({ cost }) => cost < least + HOPELESS);
  }

  /** The cheapest path, from its last mark to its first. */
  get reading(): Reading {
    const { nextOpens } = this.#line;
    let best = START;
    let least = Infinity;
    for (const path of this.#paths) {
      const cost = finalCost(path, nextOpens, this.#weights);
      if (cost < least) {
        least = cost;
        best = path;
      }
    }
    const roles = new Map(this.#roles);
    const evidence: Evidence[] = leftOpen(best, nextOpens).map(([role, fact]) => ({ role, facts: [], fact }));
    let path: Path | undefined = best;
    for (let at = this.#marks.length - 1; at >= 0; at--) {
      const mark = this.#marks[at];
      if (!mark || !path?.role) break;
      roles.set(mark.index, path.role);
      evidence.push({ role: path.role, facts: mark.facts, fact: path.fact });
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
    if (token.kind === 'word' || search.isFull) return;
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
