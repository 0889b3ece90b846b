import type { Known, Metadata, Refusal, Repair } from '../../corpus/article.ts';
import type { Printing } from '../../corpus/copies.ts';

/** What files would become in the coverage, read as they would be read there. Plain data. */
export interface Appraisal {
  /** The first of them; `articles` of the whole tells how many there are. */
  readonly shown: readonly AppraisedArticle[];
  readonly articles: number;
  readonly statements: number;
  readonly refused: readonly Refusal[];
}

/** An article as it would stand in the coverage. */
export interface AppraisedArticle {
  /** The file that holds it, by its name among the files. */
  readonly file: string;
  /** How many articles that file holds. */
  readonly inFile: number;
  readonly metadata: Pick<Metadata, 'headline' | 'byline' | 'outlet' | 'published' | 'url' | 'language'>;
  /** The words of the text that show the outlet or the date, where they were inferred from it. */
  readonly evidence: Readonly<Partial<Record<'outlet' | 'published', string>>>;
  /** The beginning of the text. */
  readonly opening: string;
  readonly words: number;
  readonly paragraphs: number;
  readonly statements: number;
  /** Statements whose speaker is shown by a name. */
  readonly speakers: readonly string[];
  /** False where its language is one that attribution does not know. */
  readonly analysed: boolean;
  readonly repairs: readonly Pick<Repair, 'rule' | 'certainty'>[];
  /** Articles of the coverage that are the same one. */
  readonly copiesOf: readonly LoadedCopy[];
  /** Other files among these that hold the same one. */
  readonly copies: readonly string[];
}

export interface LoadedCopy {
  readonly id: string;
  readonly outlet?: string;
}

/** A loaded article, as far as it takes to tell a copy of it. */
export interface LoadedArticle extends Printing, LoadedCopy {}

/** What the thread that appraises is started with. */
export interface AppraisalInput {
  readonly folder: string;
}

/** What it is told: the loaded articles, batch by batch, and that these were all. */
export type AppraisalMessage =
  | { readonly type: 'loaded'; readonly articles: readonly LoadedArticle[] }
  | { readonly type: 'all' };

export type { Known };
