import type { Reading } from '../answer.ts';
import type { IndexedArticle, Passage } from '../index/passage-index.ts';

/** 1 where the question names an outlet of the article, else 0. */
export function outletAgreement(article: IndexedArticle, { outlets }: Reading): number {
  return outlets.length > 0 && article.outlets.some((outlet) => outlets.includes(outlet)) ? 1 : 0;
}

/** 1 where the article is of a day that the question names, else 0. */
export function dateAgreement({ article }: Passage, { from, to }: Reading): number {
  if (from === undefined || to === undefined || article.date === undefined) return 0;
  return from <= article.date && article.date <= to ? 1 : 0;
}
