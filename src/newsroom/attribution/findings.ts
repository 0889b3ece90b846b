import type { AttributedArticle } from '../../attribution/statement.ts';
import type { Article } from '../../corpus/article.ts';

/** What attribution found in an article: what goes over borders, for the article itself is on both sides. */
export type Findings = Omit<AttributedArticle, 'article'>;

export function findingsOf({ article: _, ...findings }: AttributedArticle): Findings {
  return findings;
}

/** An article without what attribution does not read, which a border would copy and which changes no finding. */
export function readByAttribution(article: Article): Article {
  return { ...article, fileText: '', offsets: [], repairs: [], copies: [] };
}
