import type { AttributedArticle } from '../../attribution/statement.ts';
import type { Article, Span } from '../../corpus/article.ts';
import type { ArticleReference, Excerpt } from '../finding.ts';

/** The words of an article from `span.start` to `span.end`, verbatim by construction. */
export function excerptOf(article: Article, span: Span): Excerpt {
  return { article: article.id, span, text: article.text.slice(span.start, span.end) };
}

/** What a card needs to name an article. */
export function referenceTo({ article, analysed }: AttributedArticle): ArticleReference {
  return {
    id: article.id,
    file: article.file,
    metadata: article.metadata,
    copies: article.copies,
    ...(analysed ? {} : { analysed }),
  };
}
