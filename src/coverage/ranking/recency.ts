import type { Passage } from '../index/passage-index.ts';
import type { Question } from '../question/read-question.ts';

const DAY_MILLISECONDS = 86_400_000;
/** Days after which an article is half as recent. */
const HALF_LIFE_DAYS = 730;

/**
 * 1 for the newest day of the coverage, and half as much for every `HALF_LIFE_DAYS` before: a question about news that
 * names no day means the latest (Li and Croft, 'Time-based language models', 2003). 0 where it names one, or the article
 * none.
 */
export function recency({ article }: Passage, { reading, askedOn }: Question): number {
  if (reading.from !== undefined || article.date === undefined || askedOn === undefined) return 0;
  const days = (Date.parse(askedOn) - Date.parse(article.date)) / DAY_MILLISECONDS;
  return 0.5 ** (days / HALF_LIFE_DAYS);
}
