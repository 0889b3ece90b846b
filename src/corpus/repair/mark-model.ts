import type { Facts } from './mark-facts.ts';
import { ROLES, type Role } from './roles.ts';

/** What each fact adds to the cost of each role, in the order of `ROLES`. */
export type Weights = ReadonlyMap<string, Float64Array>;

/** What readings cost. */
export interface Costs {
  /** The cost of every role, in the order of `ROLES`, at a place where all of `facts` hold; good until the next call. */
  ofPlace(facts: readonly Facts[]): Float64Array;
  /** What the marks before one say of its role; 0 for no fact. */
  ofPath(role: Role, fact: string): number;
}

const INDEX: ReadonlyMap<string, number> = new Map(ROLES.map((role, index) => [role, index]));

/** Where a role stands among a fact's weights. */
export function indexOf(role: Role): number {
  return INDEX.get(role) ?? 0;
}

/** The weights that a table tells: by fact, each role with its weight, `dash:0.5 hyphen:-0.5`. */
export function readWeights(table: Readonly<Record<string, string>>): Weights {
  const weights = new Map<string, Float64Array>();
  for (const [fact, rest] of Object.entries(table)) {
    const row = new Float64Array(ROLES.length);
    for (const entry of rest.split(' ')) {
      const [role = '', weight] = entry.split(':');
      row[INDEX.get(role) ?? 0] = Number(weight);
    }
    weights.set(fact, row);
  }
  return weights;
}

/** Adds a row of costs to another. */
export function addTo(sum: Float64Array, row: Float64Array): void {
  for (let index = 0; index < row.length; index++) sum[index] = (sum[index] ?? 0) + (row[index] ?? 0);
}

/** Costs by weights that stay as they are: what the same facts cost together is summed once. */
export function costsBy(weights: Weights): Costs {
  const sums = new WeakMap<Facts, Float64Array>();
  const sumOf = (facts: Facts) => {
    const known = sums.get(facts);
    if (known) return known;
    const sum = new Float64Array(ROLES.length);
    for (const fact of facts) {
      const row = weights.get(fact);
      if (row) addTo(sum, row);
    }
    sums.set(facts, sum);
    return sum;
  };
  const costs = new Float64Array(ROLES.length);
  return {
    ofPlace(facts) {
      costs.fill(0);
      for (const together of facts) addTo(costs, sumOf(together));
      return costs;
    },
    ofPath: (role, fact) => (fact === '' ? 0 : (weights.get(fact)?.[indexOf(role)] ?? 0)),
  };
}
