import type { PassageIndex } from '../index/passage-index.ts';
import type { Question, QuestionTerm } from '../question/read-question.ts';
import type { RankedPassage } from '../ranking/rank.ts';
import { searchUnits } from '../ranking/search-units.ts';
import type { Weights } from '../ranking/weights.ts';

/** The signs by which a good answer is told from a near miss, each 0 to about 1. */
export interface Signs {
  /** Share, by rarity, of the question's words in the best passage and its labels. */
  readonly passage: number;
  /** Neighbouring words kept together there. */
  readonly pairs: number;
  /** How far the best stands above the tenth. */
  readonly margin: number;
  /** Share, by rarity, of words that no article has. */
  readonly unknown: number;
  /** Share, by rarity, of words written like names that the best article lacks. */
  readonly names: number;
  /** How much longer the question is than `SHORT_WORDS`, as a logarithm: of many words a passage holds a smaller share. */
  readonly length: number;
}

/** Up to so many words a passage that answers holds nearly all. */
const SHORT_WORDS = 8;

/** Logistic regression over the signs, fitted by `bench/tune.ts`. */
export interface Calibration {
  readonly base: number;
  readonly weights: Signs;
}

export const CALIBRATION: Calibration = {
  base: -7.5,
  weights: { passage: 8.5, pairs: 1.5, margin: 4, unknown: -6, names: -11, length: 4.5 },
};

/** Below this the coverage does not say: 19 of 20 answerable development questions lie above it. */
export const ANSWERED_FROM = 0.3;

export function readSigns(
  index: PassageIndex,
  question: Question,
  ranked: readonly RankedPassage[],
  weights: Weights,
): Signs {
  const best = ranked[0];
  const { terms, rarities, total } = searchUnits(index, question, weights);
  const share = (kept: (term: QuestionTerm) => boolean) => {
    const sum = terms.reduce((held, term, at) => (kept(term) ? held + (rarities[at] ?? 0) : held), 0);
    return total > 0 ? sum / total : 0;
  };
  const inArticle = new Set(
    ranked
      .filter(({ passage }) => passage.article === best?.passage.article)
      .flatMap(({ matched }) => [...matched]),
  );
  const last = ranked.at(-1)?.score ?? 0;
  return {
    passage: best ? share(({ term }) => best.matched.has(term)) : 0,
    pairs: best?.evidence.pairs ?? 0,
    margin: best && best.score > 0 ? (best.score - last) / best.score : 0,
    unknown: share(({ known }) => !known),
    names: share(({ term, capital, role }) => capital && role === 'topic' && !inArticle.has(term)),
    length: Math.log(Math.max(terms.length, SHORT_WORDS) / SHORT_WORDS),
  };
}

/** Probability that the coverage answers, 0 to 1. */
export function confidenceOf(signs: Signs, { base, weights }: Calibration): number {
  const sum = (Object.keys(weights) as (keyof Signs)[]).reduce(
    (total, sign) => total + weights[sign] * signs[sign],
    base,
  );
  return 1 / (1 + Math.exp(-sum));
}
