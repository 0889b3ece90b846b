import type { Passage, PassageIndex } from '../index/passage-index.ts';
import type { Question } from '../question/read-question.ts';
import { promises, WORDS_MOST } from './promise.ts';
import type { SearchUnits } from './search-units.ts';
import type { Weights } from './weights.ts';

/** A passage that holds some word of the question. */
export interface Candidate {
  readonly passage: Passage;
  /** BM25+ over the fields, divided by the most that the question's words could weigh. */
  readonly words: number;
  /** The units that it or its labels hold. */
  readonly units: readonly string[];
}

/**
 * Passages that are looked up for a question's words, all together: beyond that its commonest words are left out,
 * which weigh least and cost most.
 */
const LOOKED_UP_MOST = 6_000;

/** Whether a passage may be in the answer at all. */
export type Admits = (passage: Passage) => boolean;

/** Passages that the later, dearer stages look at. */
const EXAMINED_MOST = 200;

/**
 * First stage: the most promising of the passages that share a word or a name with the question, with MiniSearch's
 * BM25+. Only those are searched: what a passage can earn is known before, and the search costs most (MaxScore: Turtle
 * and Flood, 'Query evaluation: strategies and optimizations', 1995).
 */
export function retrieve(
  index: PassageIndex,
  units: SearchUnits,
  question: Question,
  weights: Weights,
  admits: Admits,
): Candidate[] {
  if (units.weights.size === 0) return [];
  const searched = rarest(index, units);
  const promising = mostPromising(promises(index, units, searched, question, weights), (number) => {
    const passage = index.passages[number];
    return passage !== undefined && admits(passage);
  });
  // MiniSearch multiplies its score by the number of query terms that a document holds.
  const most = units.total * searched.length;
  const results = index.engine.search(searched.join(' '), {
    boost: weights.fields,
    boostTerm: (unit) => units.weights.get(unit) ?? 1,
    boostDocument: (number: number) => (promising.has(number) ? 1 : 0),
  });
  return results.flatMap(({ id, score, queryTerms }) => {
    const passage = index.passages[id as number];
    if (!passage) return [];
    return [{ passage, words: most > 0 ? Math.min(WORDS_MOST, score / most) : 0, units: queryTerms }];
  });
}

/** Numbers of the passages that promise most, of two that promise the same the first; none that shares nothing. */
function mostPromising(promised: Float64Array, admits: (passage: number) => boolean): ReadonlySet<number> {
  const shared: number[] = [];
  promised.forEach((promise, passage) => {
    if (promise >= 0 && admits(passage)) shared.push(passage);
  });
  const promiseOf = (passage: number) => promised[passage] ?? 0;
  const least = Float64Array.from(shared, promiseOf).sort().at(-EXAMINED_MOST) ?? 0;
  const best = shared.filter((passage) => promiseOf(passage) >= least);
  return new Set(best.sort((a, b) => promiseOf(b) - promiseOf(a) || a - b).slice(0, EXAMINED_MOST));
}

/** The units to search with, rarest first, as many as may be looked up. */
function rarest({ lexicon }: PassageIndex, units: SearchUnits): string[] {
  const sorted = [...units.weights.keys()].sort((a, b) => lexicon.frequency(a) - lexicon.frequency(b));
  let passages = 0;
  return sorted.filter((unit, place) => {
    passages += lexicon.frequency(unit);
    return place === 0 || passages <= LOOKED_UP_MOST;
  });
}
