/** A question over the two seed articles, as people type it, and what answers it. */
export interface SeedQuestion {
  readonly question: string;
  /** The article's id begins with this. */
  readonly article: '000' | '001';
  /** Words of a sentence among the first three findings, which a card shows. */
  readonly words: string;
  /** Part of the shown speaker's name; `null`: the outlet's own words; left out: not asked. */
  readonly speaker?: string | null;
}

/** A question that neither article answers, and the words of it that neither mentions. */
export interface UnansweredQuestion {
  readonly question: string;
  readonly missing: readonly string[];
}
