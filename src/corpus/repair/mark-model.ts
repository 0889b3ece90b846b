import { ROLES, type Role } from './roles.ts';

/** What each fact adds to the cost of each role, in the order of `ROLES`. */
export type Weights = ReadonlyMap<string, Float64Array>;

const INDEX: ReadonlyMap<string, number> = new Map(ROLES.map((role, index) => [role, index]));

/** Where a role stands among a fact's weights. */
export function indexOf(role: Role): number {
  return INDEX.get(role) ?? 0;
}

/** The weights that a table tells: one fact a line, then `=` and each role with its weight, `dash:0.5`. */
export function parseWeights(table: string): Weights {
  const weights = new Map<string, Float64Array>();
  for (const line of table.trim().split('\n')) {
    const [fact = '', rest = ''] = line.split(' = ');
    const row = new Float64Array(ROLES.length);
    for (const entry of rest.split(' ')) {
      const [role = '', weight] = entry.split(':');
      row[INDEX.get(role) ?? 0] = Number(weight);
    }
    weights.set(fact, row);
  }
  return weights;
}

/** The cost of every role, in the order of `ROLES`, where all of `facts` hold. */
export function costsOf(weights: Weights, facts: readonly string[]): Float64Array {
  const costs = new Float64Array(ROLES.length);
  for (const fact of facts) {
    const row = weights.get(fact);
    if (row)
      for (let index = 0; index < row.length; index++) costs[index] = (costs[index] ?? 0) + (row[index] ?? 0);
  }
  return costs;
}
