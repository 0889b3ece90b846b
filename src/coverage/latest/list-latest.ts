import type { ArticleReference } from '../finding.ts';
import { referenceTo } from '../findings/excerpt.ts';
import type { IndexedArticle } from '../index/passage-index.ts';
import type { Snapshot } from '../snapshot.ts';

/** Articles in an answer, at most. */
export const LATEST_MOST = 200;

/** One article of a load. */
export interface LatestArticle {
  readonly article: ArticleReference;
  /** How many statements were found in it. */
  readonly statements: number;
  /** How many of them are somebody's, and not the outlet's own. */
  readonly attributed: number;
}

/** The answer to `/latest`. */
export interface LatestAnswer {
  /** At most `LATEST_MOST`. */
  readonly articles: readonly LatestArticle[];
}

/**
 * The articles with these ids, in this order; what is no longer in the coverage is left out.
 * @param ids absent for all, newest publication first
 */
export function listLatest(snapshot: Snapshot, ids?: readonly string[]): LatestAnswer {
  const articles =
    ids === undefined
      ? newestFirst(snapshot.index.articles)
      : ids.flatMap((id) => snapshot.articleById.get(id) ?? []);
  return { articles: articles.slice(0, LATEST_MOST).map(latestOf) };
}

function newestFirst(articles: readonly IndexedArticle[]): IndexedArticle[] {
  return [...articles].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || a.number - b.number);
}

function latestOf({ attributed }: IndexedArticle): LatestArticle {
  const { statements } = attributed;
  return {
    article: referenceTo(attributed),
    statements: statements.length,
    attributed: statements.filter(({ kind }) => kind !== 'narration').length,
  };
}
