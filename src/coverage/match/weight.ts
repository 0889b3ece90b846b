import { commonness } from '../ranking/commonness.ts';

/** What the commonest word weighs beside a rare one, which weighs one more. */
const LIGHTEST = 0.1;

/**
 * What a shared word counts for. By the language and not by the coverage: in a small one every word of its subject is
 * common.
 */
export function weightOf(term: string): number {
  return LIGHTEST + 1 - commonness(term);
}

export function weightOfAll(terms: Iterable<string>): number {
  let sum = 0;
  for (const term of terms) sum += weightOf(term);
  return sum;
}
