import type { Reading } from '../answer.ts';
import type { Passage } from '../index/passage-index.ts';

/** 1 where the question names the outlet of the passage, else 0. */
export function outletAgreement({ article }: Passage, { outlets }: Reading): number {
  return article.outlets.some((outlet) => outlets.includes(outlet)) ? 1 : 0;
}

/** 1 where the article is of a day that the question names, else 0. */
export function dateAgreement({ article }: Passage, { from, to }: Reading): number {
  if (from === undefined || to === undefined || article.date === undefined) return 0;
  return from <= article.date && article.date <= to ? 1 : 0;
}
