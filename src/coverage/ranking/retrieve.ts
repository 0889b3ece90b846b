import type { Passage, PassageIndex } from '../index/passage-index.ts';
import type { Question } from '../question/read-question.ts';
import { outletAgreement } from './agreement.ts';
import { HeldTerms } from './held-terms.ts';
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

/** Passages that the later, dearer stages look at. */
const EXAMINED_MOST = 200;

/**
 * First stage: of the passages that share a word or a name with the question those that promise most, by MiniSearch's
 * BM25+, what of the question they hold, and the outlet.
 */
export function retrieve(
  index: PassageIndex,
  units: SearchUnits,
  question: Question,
  weights: Weights,
  admits: Admits,
): readonly Candidate[] {
  const candidates = search(index, units, weights, admits);
  if (candidates.length <= EXAMINED_MOST) return candidates;
  const held = new HeldTerms(units);
  const ofOutlet = articlesOfOutlets(index, question);
  const promises = candidates.map(({ words, units: matched, passage }) => {
    held.clear();
    for (const unit of matched) for (const position of units.standsFor(unit)) held.add(position);
    const agrees = ofOutlet.has(passage.article.number) ? 1 : 0;
    return weights.words * words + weights.share * held.share + weights.outlet * agrees;
  });
  const least = Float64Array.from(promises).sort().at(-EXAMINED_MOST) ?? 0;
  return candidates
    .map((candidate, at) => ({ candidate, promise: promises[at] ?? 0 }))
    .filter(({ promise }) => promise >= least)
    .sort((a, b) => b.promise - a.promise || a.candidate.passage.number - b.candidate.passage.number)
    .slice(0, EXAMINED_MOST)
    .map(({ candidate }) => candidate);
}

/** Numbers of the articles of the outlets that the question names. */
function articlesOfOutlets({ articles }: PassageIndex, { reading }: Question): ReadonlySet<number> {
  const named = reading.outlets.length === 0 ? [] : articles.filter((each) => outletAgreement(each, reading));
  return new Set(named.map(({ number }) => number));
}

function search(index: PassageIndex, units: SearchUnits, weights: Weights, admits: Admits): Candidate[] {
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
