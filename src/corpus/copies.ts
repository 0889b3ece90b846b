import type { Article } from './article.ts';

/** Articles with each set of copies folded into its first member. */
export function foldCopies(articles: readonly Article[]): readonly Article[] {
  return articles;
}
