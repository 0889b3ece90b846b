import type { PassageIndex } from '../index/passage-index.ts';
import type { Question } from '../question/read-question.ts';
import { type Candidate, totalRarity, weightOf } from './retrieve.ts';
import type { Weights } from './weights.ts';

/**
 * How much of the question each article holds, all its passages together: the share, by rarity, of the question's
 * words, 0 to 1, by article number.
 */
export function articleEvidence(
  index: PassageIndex,
  question: Question,
  candidates: readonly Candidate[],
  weights: Weights,
): ReadonlyMap<number, number> {
  const held = new Map<number, Set<string>>();
  for (const { passage, matched } of candidates) {
    const terms = held.get(passage.article.number) ?? new Set();
    for (const term of matched) terms.add(term);
    held.set(passage.article.number, terms);
  }
  const total = totalRarity(index, question.terms, weights);
  return new Map(
    [...held].map(([article, terms]) => {
      const kept = question.terms.filter(({ term }) => terms.has(term));
      const distinct = new Map(kept.map((term) => [term.term, term]));
      let sum = 0;
      for (const term of distinct.values()) sum += index.lexicon.rarity(term.term) * weightOf(term, weights);
      return [article, total > 0 ? sum / total : 0];
    }),
  );
}
