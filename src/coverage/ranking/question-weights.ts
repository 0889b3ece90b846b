import type { PassageIndex } from '../index/passage-index.ts';
import type { QuestionTerm } from '../question/read-question.ts';
import { fewness, type SearchUnits, weightWhereAbsent } from './search-units.ts';
import type { Weights } from './weights.ts';

/** A term that no text holds. */
const NOWHERE = '';
/**
 * What a word of the question weighs: how rare it is, drawn towards how rare it is in English the fewer the articles
 * are. To a coverage about one country its name is no rare word, but a question that names it is about that coverage
 * (shrinkage towards a background, as for absent words).
 * @param rarity in the coverage, weighted
 */
export function smoothedRarity(
  index: PassageIndex,
  term: QuestionTerm,
  rarity: number,
  weights: Weights,
): number {
  if (!term.known) return rarity;
  const few = fewness(index);
  const weight = weightWhereAbsent(index, term.term) * (term.role === 'topic' ? 1 : weights.framing);
  return (1 - few) * rarity + few * weight * index.lexicon.rarity(NOWHERE);
}

/** What each of the question's words weighs in a clause, as in `units.terms`. */
export function clauseWeights(
  index: PassageIndex,
  { terms, rarities }: SearchUnits,
  weights: Weights,
): number[] {
  return terms.map((term, at) => smoothedRarity(index, term, rarities[at] ?? 0, weights));
}
