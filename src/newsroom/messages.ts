/** What the newsroom and the thread of an edition say to each other. Plain data only. */
import type { MessagePort } from 'node:worker_threads';
import type { Refusal } from '../corpus/article.ts';
import type { Collection } from '../corpus/collection.ts';
import type { Coverage, CoverageSummary } from '../coverage/answer.ts';
import type { ArticleReference } from '../coverage/finding.ts';
import type { Problem } from '../problem.ts';
import type { StoredText } from './article-texts.ts';

/** The questions that an edition takes: every method of a coverage that answers. */
export type QuestionMethod = Exclude<keyof Coverage, 'summary' | 'textOf'>;

/** What the thread is started with. */
export interface EditionInput {
  readonly collections: readonly Collection[];
  /** To the edition that serves now, which lends what it has found. */
  readonly lender?: MessagePort;
}

/** Asks the thread to lend its findings to another edition. */
export interface Loan {
  readonly borrower: MessagePort;
}

/** A question to the thread. */
export interface Question {
  readonly call: number;
  readonly method: QuestionMethod;
  readonly parameters: Parameters<Coverage[QuestionMethod]>;
}

/** The stored text of one article, and a hash of all that its file gave, to tell a changed article. */
export interface StoredArticle {
  readonly id: string;
  readonly text: StoredText;
  readonly fingerprint: string;
}

/** What the thread says. */
export type EditionMessage =
  | { readonly type: 'articles'; readonly articles: readonly StoredArticle[] }
  | { readonly type: 'references'; readonly references: readonly ArticleReference[] }
  | {
      readonly type: 'ready';
      /** Its articles came before, as `references`. */
      readonly summary: Omit<CoverageSummary, 'articles'>;
      readonly refused: readonly Refusal[];
      /** What the folders looked like before they were read, see `stateOf`. */
      readonly state: string;
      /** Why there is nothing to serve. The edition then is an empty one. */
      readonly problem?: Problem;
    }
  | { readonly type: 'answer'; readonly call: number; readonly answer: unknown }
  | { readonly type: 'failure'; readonly call: number; readonly error: Error };
