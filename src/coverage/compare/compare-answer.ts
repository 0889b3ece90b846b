/** What two outlets or two articles report: plain data. */
import type { ArticleReference, Excerpt, Finding, Origin } from '../finding.ts';

export interface CompareAnswer {
  readonly sides: readonly [CompareSide, CompareSide];
  readonly topic?: string;
  /** What both report, the most alike first. */
  readonly both: readonly ReportedTwice[];
}

/** One of the two. */
export interface CompareSide {
  readonly asked: string;
  /** Empty where there is neither such an outlet nor such an article. */
  readonly articles: readonly ArticleReference[];
  /** Outlets and articles that look like what was asked, where there is none. */
  readonly nearest: readonly string[];
  /** What it alone reports, in reading order, the newest article first. */
  readonly only: readonly Finding[];
  /** What its statements rest on. */
  readonly origins: readonly Origin[];
}

/** Two statements that report the same. */
export interface ReportedTwice {
  /** Of the words of both sentences, the share that stand in both, see `likeness`; 0 to 1, and 1 only for the same words. */
  readonly similarity: number;
  readonly findings: readonly [Finding, Finding];
  /** The words and numbers of each that the other does not hold, as printed. */
  readonly differing: readonly [readonly Excerpt[], readonly Excerpt[]];
}
