import type { Passage, PassageIndex } from '../index/passage-index.ts';
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

/** More than this the labels add to a passage that has every word; of words that stand nearly everywhere, without end. */
const WORDS_MOST = 3;

/** Whether a passage may be in the answer at all. */
export type Admits = (passage: Passage) => boolean;

/** First stage: every passage that shares a word or a name with the question, with MiniSearch's BM25+. */
export function retrieve(
  index: PassageIndex,
  units: SearchUnits,
  weights: Weights,
  admits: Admits,
): Candidate[] {
  if (units.weights.size === 0) return [];
  // MiniSearch multiplies its score by the number of query terms that a document holds.
  const searched = rarest(index, units);
  const most = units.total * searched.length;
  const results = index.engine.search(searched.join(' '), {
    boost: weights.fields,
    boostTerm: (unit) => units.weights.get(unit) ?? 1,
  });
  const candidates: Candidate[] = [];
  for (const result of results) {
    const passage = index.passages[result.id as number];
    if (!passage || !admits(passage)) continue;
    candidates.push({
      passage,
      words: most > 0 ? Math.min(WORDS_MOST, result.score / most) : 0,
      units: result.queryTerms,
    });
  }
  return candidates;
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
