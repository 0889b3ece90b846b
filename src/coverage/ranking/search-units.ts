import { nameUnit, type PassageIndex } from '../index/passage-index.ts';
import type { Question, QuestionTerm } from '../question/read-question.ts';
import { commonness } from './commonness.ts';
import type { Weights } from './weights.ts';

/** What is searched for: the question's distinct words, the words related to them, and its names as units. */
export interface SearchUnits {
  /** The question's distinct terms. */
  readonly terms: readonly QuestionTerm[];
  /** Rarity of each term with its weight, in the same order. */
  readonly rarities: readonly number[];
  /** Sum of `rarities`. */
  readonly total: number;
  /** Weight of each unit in the search. */
  readonly weights: ReadonlyMap<string, number>;
  /** Positions in `terms` of what a unit stands for; none for a name. */
  standsFor(unit: string): readonly number[];
}

const NONE: readonly number[] = [];

export function searchUnits(index: PassageIndex, question: Question, weights: Weights): SearchUnits {
  const terms = [...new Map(question.terms.map((term) => [term.term, term])).values()];
  const rarities = terms.map((term) => index.lexicon.rarity(term.term) * weightOf(index, term, weights));
  const unitWeights = new Map<string, number>();
  const stands = new Map<string, number[]>();
  const add = (unit: string, weight: number, position?: number) => {
    unitWeights.set(unit, Math.max(unitWeights.get(unit) ?? 0, weight));
    if (position !== undefined) stands.set(unit, [...(stands.get(unit) ?? []), position]);
  };
  terms.forEach((term, position) => {
    const weight = weightOf(index, term, weights);
    add(term.term, weight, position);
    for (const related of term.related) add(related, weight * weights.related, position);
  });
  for (const person of question.people) add(nameUnit(person.id), 1);
  return {
    terms,
    rarities,
    total: rarities.reduce((sum, rarity) => sum + rarity, 0),
    weights: unitWeights,
    standsFor: (unit) => stands.get(unit) ?? NONE,
  };
}

/** What a word of the question weighs beside a word of the topic; one of reporting that no article uses, nothing. */
function weightOf(index: PassageIndex, term: QuestionTerm, weights: Weights): number {
  if (term.role === 'topic') return term.known ? 1 : weightWhereAbsent(index, term.term);
  return term.known ? weights.framing : 0;
}

/** Passages after which a coverage itself shows which words are common, half and half. */
const LARGE_PASSAGES = 500;

/**
 * What a word weighs where it is absent, 0 to 1. To a large coverage it is rare; a few articles lack most words, and
 * what is common in English means nothing there (shrinkage towards a background: Zhai and Lafferty, 'A study of
 * smoothing methods for language models', 2004).
 */
export function weightWhereAbsent(index: PassageIndex, term: string): number {
  return (1 - fewness(index) * commonness(term)) ** 2;
}

/** How far a coverage is from showing by itself which words are common: 1 for an empty one, nearly 0 for a large one. */
export function fewness({ lexicon }: Pick<PassageIndex, 'lexicon'>): number {
  return LARGE_PASSAGES / (LARGE_PASSAGES + lexicon.passages);
}

/** Up to `LARGE_PASSAGES` the clauses tell more than the passages, and are few enough to be read. */
const CLAUSES_FROM = 0.5;

/** Whether a coverage is so small that its clauses are read for the answer. */
export function readsClauses(index: Pick<PassageIndex, 'lexicon'>): boolean {
  return fewness(index) >= CLAUSES_FROM;
}
