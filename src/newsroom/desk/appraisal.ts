/** What files would become in the coverage, and what is said to the thread that finds out. Plain data only. */
import type { Refusal } from '../../corpus/article.ts';
import type { Printing } from '../../corpus/copies.ts';
import type { SourceAnswer } from '../../coverage/answer.ts';
import type { ArticleReference } from '../../coverage/finding.ts';

/** What files would become, read as they would be read in the corpus folder. */
export interface Appraisal {
  /** The first of the articles; `articles` tells how many there are. */
  readonly shown: readonly AppraisedArticle[];
  readonly articles: number;
  readonly statements: number;
  readonly refused: readonly Refusal[];
}

/** An article as it would stand in the coverage. */
export interface AppraisedArticle extends Pick<SourceAnswer, 'statements' | 'speakers' | 'repairs'> {
  /** Its `file` is the name among these files. */
  readonly article: ArticleReference;
  /** The stored text, against which every excerpt is checked. */
  readonly text: string;
  /** How many articles its file holds. */
  readonly inFile: number;
  /** Loaded articles that are the same one. */
  readonly copiesOf: readonly LoadedCopy[];
}

export interface LoadedCopy {
  readonly id: string;
  readonly outlet?: string;
}

/** A loaded article, as far as it takes to tell a copy of it. */
export interface LoadedArticle extends Printing, LoadedCopy {}

/** What the thread is started with. */
export interface AppraisalInput {
  readonly folder: string;
}

/** What it is told: the loaded articles, batch by batch; an empty batch is the last. */
export type LoadedBatch = readonly LoadedArticle[];
