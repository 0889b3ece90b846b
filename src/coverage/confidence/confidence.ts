import { type IndexedArticle, type PassageIndex, termsOf } from '../index/passage-index.ts';
import type { Question, QuestionTerm } from '../question/read-question.ts';
import type { RankedPassage } from '../ranking/rank.ts';
import { fewness, searchUnits, weightWhereAbsent } from '../ranking/search-units.ts';
import type { Weights } from '../ranking/weights.ts';

/** The signs by which a good answer is told from a near miss, each 0 to about 1. Shares are by rarity. */
export interface Signs {
  /** Share of the question's words in the best passage and its labels. */
  readonly passage: number;
  /** The most of them in any passage found, best or not. */
  readonly most: number;
  /** Neighbouring words kept together in the best; of a single word, whether it is there. */
  readonly pairs: number;
  /** Share of words written like names that the best article lacks. */
  readonly names: number;
  /** Share of the question's words in the headline or first sentence of one of the articles found: it is about that. */
  readonly gist: number;
  /** Share of words of the topic that none of the best passages has. */
  readonly absent: number;
  /** Whether the best is of a day that the question names. */
  readonly date: number;
  /** How much longer the question is than `SHORT_WORDS`, as a logarithm: of many words a passage holds a smaller share. */
  readonly length: number;
  /** How small the coverage is, 1 for none: of a few articles people ask what is in them. */
  readonly few: number;
}

export const SIGNS = [
  'passage',
  'most',
  'pairs',
  'names',
  'gist',
  'absent',
  'date',
  'length',
  'few',
] as const satisfies readonly (keyof Signs)[];

/** Up to so many words a passage that answers holds nearly all. */
const SHORT_WORDS = 5;

/**
 * Logistic regression over the signs. `bench/tune.ts` fits it to two large coverages; the shipped numbers start from such a
 * fit, with a lower base and a weight for `few` that were set so that coverages of a few articles are answered from too.
 */
export interface Calibration {
  readonly base: number;
  readonly weights: Readonly<Record<keyof Signs, number>>;
}

export const CALIBRATION: Calibration = {
  base: -7.25,
  weights: {
    passage: 4.1,
    most: 1.4,
    pairs: 1.4,
    names: -8,
    gist: 3.9,
    absent: -3.8,
    date: 3.3,
    length: 4.5,
    few: 2,
  },
};

/** Below this the coverage does not say: 19 of 20 answerable development questions lie above it, and 3 of 4 others below. */
export const ANSWERED_FROM = 0.41;

/** A term that no text holds. */
const NOWHERE = '';

export function readSigns(
  index: PassageIndex,
  question: Question,
  ranked: readonly RankedPassage[],
  weights: Weights,
): Signs {
  const best = nearestIn(ranked, weights);
  const { terms, rarities } = searchUnits(index, question, weights);
  const isLacking = ({ term, known }: QuestionTerm) => known && !best?.matched.has(term);
  const counted = terms.map((term, at) => {
    const absent = weightWhereAbsent(index, term.term);
    const rarity = rarities[at] ?? 0;
    if (isLacking(term)) return rarity * absent;
    return term.known
      ? smoothed(index, rarity, absent * (term.role === 'topic' ? 1 : weights.framing))
      : rarity;
  });
  const total = counted.reduce((sum, weight) => sum + weight, 0);
  const share = (kept: (term: QuestionTerm) => boolean) => {
    const sum = terms.reduce((held, term, at) => (kept(term) ? held + (counted[at] ?? 0) : held), 0);
    return total > 0 ? sum / total : 0;
  };
  const articles = new Map(ranked.map(({ passage }) => [passage.article, new Set<string>()]));
  for (const { passage, matched } of ranked)
    for (const term of matched) articles.get(passage.article)?.add(term);
  const inBest = (best && articles.get(best.passage.article)) ?? new Set();
  const gists = [...articles].map(([article, matched]) => {
    const terms = gistOf(article);
    return share(
      ({ term, related }) => matched.has(term) && [term, ...related].some((each) => terms.has(each)),
    );
  });
  const passage = best ? share(({ term }) => best.matched.has(term)) : 0;
  const topics = terms.filter(({ role }) => role === 'topic').length;
  return {
    passage,
    most: Math.max(0, ...ranked.map(({ matched }) => share(({ term }) => matched.has(term)))),
    pairs: topics < 2 ? passage : (best?.evidence.pairs ?? 0),
    names: share(({ term, capital, role }) => capital && role === 'topic' && !inBest.has(term)),
    gist: Math.max(0, ...gists),
    absent: share(({ term, role }) => role === 'topic' && !ranked.some(({ matched }) => matched.has(term))),
    date: best?.evidence.date ?? 0,
    few: fewness(index),
    length: Math.log(Math.max(terms.length, SHORT_WORDS) / SHORT_WORDS),
  };
}

/**
 * The passage that is nearest to all of the question: which part of it asks, and which of several events is the latest,
 * tells passages about one matter apart, and not whether the coverage has it.
 */
function nearestIn(ranked: readonly RankedPassage[], weights: Weights): RankedPassage | undefined {
  const nearness = ({ score, evidence }: RankedPassage) =>
    score - weights.asked * evidence.asked - weights.latest * evidence.latest;
  const most = Math.max(...ranked.map(nearness));
  return ranked.find((each) => nearness(each) === most);
}

/**
 * How rare a word is, drawn towards how rare it is in English the fewer the articles are: to a coverage about one
 * country its name is no rare word, but a question that names it is about that coverage (shrinkage towards a background,
 * as for absent words).
 * @param rarity in the coverage, weighted
 * @param weight what the word would weigh if the coverage lacked it, 0 to 1
 */
function smoothed(index: PassageIndex, rarity: number, weight: number): number {
  const few = fewness(index);
  return (1 - few) * rarity + few * weight * index.lexicon.rarity(NOWHERE);
}

/** The terms of an article's headline and first sentence. */
function gistOf({ headline, attributed }: IndexedArticle): ReadonlySet<string> {
  const { article, sentences } = attributed;
  const [first] = sentences;
  return new Set([...headline, ...(first ? termsOf(article.text.slice(first.start, first.end)) : [])]);
}

/** Probability that the coverage answers, 0 to 1. */
export function confidenceOf(signs: Signs, { base, weights }: Calibration): number {
  const sum = SIGNS.reduce((total, sign) => total + weights[sign] * signs[sign], base);
  return 1 / (1 + Math.exp(-sum));
}
