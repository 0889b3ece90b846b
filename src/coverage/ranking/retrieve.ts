import { nameUnit, type Passage, type PassageIndex } from '../index/passage-index.ts';
import type { Question, QuestionTerm } from '../question/read-question.ts';
import type { Weights } from './weights.ts';

/** A passage that holds some word of the question. */
export interface Candidate {
  readonly passage: Passage;
  /** BM25+ over the fields, divided by the most that the question's words could weigh. */
  readonly words: number;
  /** Terms of the question that it or its labels hold (the question's own, not the related ones). */
  readonly matched: ReadonlySet<string>;
}

/** Whether a passage may be in the answer at all. */
export type Admits = (passage: Passage) => boolean;

/** First stage: every passage that shares a word or a name with the question, with MiniSearch's BM25+. */
export function retrieve(
  index: PassageIndex,
  question: Question,
  weights: Weights,
  admits: Admits,
): Candidate[] {
  const units = weighUnits(question.terms, question, weights);
  if (units.size === 0) return [];
  const most = totalRarity(index, question.terms, weights);
  const results = index.engine.search([...units.keys()].join(' '), {
    boost: weights.fields,
    boostTerm: (unit) => units.get(unit)?.weight ?? 1,
  });
  return results.flatMap((result) => {
    const passage = index.passages[result.id as number];
    if (!passage || !admits(passage)) return [];
    const matched = new Set(result.queryTerms.flatMap((unit) => units.get(unit)?.stands ?? []));
    // MiniSearch multiplies its score by the number of query terms that a document holds.
    return [{ passage, words: most > 0 ? result.score / (most * units.size) : 0, matched }];
  });
}

interface Unit {
  readonly weight: number;
  /** The question's terms that it stands for. */
  readonly stands: readonly string[];
}

function weighUnits(terms: readonly QuestionTerm[], question: Question, weights: Weights): Map<string, Unit> {
  const units = new Map<string, Unit>();
  const add = (unit: string, weight: number, stands: readonly string[]) => {
    const held = units.get(unit);
    units.set(unit, {
      weight: Math.max(held?.weight ?? 0, weight),
      stands: [...(held?.stands ?? []), ...stands],
    });
  };
  for (const term of terms) {
    const weight = weightOf(term, weights);
    add(term.term, weight, [term.term]);
    for (const related of term.related) add(related, weight * weights.related, [term.term]);
  }
  for (const person of question.people) add(nameUnit(person.id), 1, []);
  return units;
}

/** What a word of the question weighs beside a word of the topic. */
export function weightOf(term: QuestionTerm, weights: Weights): number {
  return term.role === 'topic' ? 1 : weights.framing;
}

/** The sum of the rarities of the question's words, each with its weight. */
export function totalRarity(index: PassageIndex, terms: readonly QuestionTerm[], weights: Weights): number {
  const distinct = new Map(terms.map((term) => [term.term, term]));
  let total = 0;
  for (const term of distinct.values()) total += index.lexicon.rarity(term.term) * weightOf(term, weights);
  return total;
}
