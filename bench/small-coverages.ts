import type { AttributedArticle } from '../src/attribution/statement.ts';
import { bareWords, type EvaluationQuestion, squeeze } from './answer-sets.ts';

/** A question about a few articles, with and without those that answer it. */
export interface SmallCoverage {
  readonly articles: readonly AttributedArticle[];
  readonly question: string;
  readonly answerable: boolean;
}

/** Sizes of the small coverages, in turn. */
const SIZES = [2, 4, 8, 16] as const;

/**
 * Coverages of a few articles for one question: the nearest and any others, once with the articles that answer it and
 * once without. Every other question is typed as in a chat, without capitals and marks.
 * @param near articles found for the question, best first
 * @param turn number of the question: what is drawn follows from it alone
 */
export function smallCoverages(
  all: readonly AttributedArticle[],
  near: readonly AttributedArticle[],
  item: EvaluationQuestion,
  turn: number,
): readonly SmallCoverage[] {
  const size = SIZES[turn % SIZES.length] ?? SIZES[0];
  const answers = near.filter((article) => holdsAnswer(article, item));
  const others = near.filter((article) => !answers.includes(article));
  const drawn = Array.from(
    { length: size },
    (_, at) => all[(turn * 7919 + at * 104_729) % all.length],
  ).flatMap((article) =>
    article && !near.includes(article) && !holdsAnswer(article, item) ? [article] : [],
  );
  const question = turn % 2 === 0 ? item.question : item.question.toLowerCase().replace(/[?'’"“”.,]/gu, '');
  const without = [...others.slice(0, Math.ceil(size / 2)), ...drawn].slice(0, size);
  const unanswerable = { articles: without, question, answerable: false };
  if (answers.length === 0) return item.answerable ? [] : [unanswerable];
  const articles = [...answers, ...others.slice(0, Math.floor(size / 3)), ...drawn];
  return [
    { articles: articles.slice(0, Math.max(size, answers.length)), question, answerable: true },
    unanswerable,
  ];
}

function holdsAnswer({ article }: AttributedArticle, { evidence, answer }: EvaluationQuestion): boolean {
  if (evidence?.length) {
    const text = squeeze(article.text);
    return evidence.some(({ fact }) => text.includes(squeeze(fact)));
  }
  return answer !== undefined && bareWords(article.text).includes(bareWords(answer));
}
