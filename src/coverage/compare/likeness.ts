import type { Word } from '../index/words.ts';
import { weightOf } from '../match/weight.ts';

/** What two sentences reach at the most that have not the same words in the same order. */
const NOT_THE_SAME = 0.99;
/** What a word without a topic weighs: as much as the commonest. */
const SMALL_WORD = 0.1;

/**
 * How alike two sentences are, 0 to 1: of the words of both, the share that stand in both, each weighed by how rare it is
 * and counted as often as it stands there (Dice, 'Measures of the amount of ecologic association between species', 1945).
 * By stems; 1 only for the same words in the same order. Symmetric.
 */
export function likeness(one: readonly Word[], other: readonly Word[]): number {
  if (isSame(one, other)) return 1;
  const [ones, others] = [countsOf(one), countsOf(other)];
  const both = new Map(
    [...ones].map(([key, { count, weight }]) => [
      key,
      { count: Math.min(count, others.get(key)?.count ?? 0), weight },
    ]),
  );
  const total = totalOf(ones) + totalOf(others);
  return total === 0 ? 0 : Math.min(NOT_THE_SAME, (2 * totalOf(both)) / total);
}

function isSame(one: readonly Word[], other: readonly Word[]): boolean {
  return one.length === other.length && one.every(({ folded }, at) => folded === other[at]?.folded);
}

interface Counted {
  readonly count: number;
  readonly weight: number;
}

function countsOf(words: readonly Word[]): ReadonlyMap<string, Counted> {
  const counts = new Map<string, Counted>();
  for (const { term, folded } of words) {
    const key = term ?? folded;
    const weight = term === undefined ? SMALL_WORD : weightOf(term);
    counts.set(key, { count: (counts.get(key)?.count ?? 0) + 1, weight });
  }
  return counts;
}

function totalOf(counts: ReadonlyMap<string, Counted>): number {
  // In one order for the same words, whoever asks: sums of fractions depend on it.
  return [...counts.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .reduce((sum, [, { count, weight }]) => sum + count * weight, 0);
}
