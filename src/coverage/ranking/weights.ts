/**
 * The weights of ranking. Each stage gives a figure between 0 and about 1; a passage's score is their weighted sum.
 * Set by `bench/tune.ts` on development questions; rounded, because a third digit would only fit those questions.
 */
export interface Weights {
  /** Of the index's fields, relative to the text. */
  readonly fields: {
    readonly text: number;
    readonly headline: number;
    readonly speaker: number;
    readonly outlet: number;
    readonly names: number;
  };
  /** Of a question's word that speaks about reporting, relative to a word of the topic. */
  readonly framing: number;
  /** Of a word that only stands for the one typed: behind a slip, or the place of its people. */
  readonly related: number;
  /** BM25+ over the fields. */
  readonly words: number;
  /** What of the question the passage and its labels hold. */
  readonly share: number;
  /** Neighbouring words of the question that are neighbours here. */
  readonly pairs: number;
  /** What of the question two neighbouring sentences hold. */
  readonly window: number;
  /** The same once more where an outlet is named: then one sentence of one article is meant. */
  readonly outletWindow: number;
  /** What of the sentence that asks, where others lead up to it, the passage holds. */
  readonly asked: number;
  /** How early in its article, where no outlet is named. */
  readonly lead: number;
  /** How recent the article, where no day is named. */
  readonly recent: number;
  /** How many of the other articles that match are older. */
  readonly newer: number;
  /** The same once more where the question says 'this week' or 'recently', and names no outlet. */
  readonly latest: number;
  /** How many of them are of the same days. */
  readonly company: number;
  /** The outlet that the question names. */
  readonly outlet: number;
  /** A day that the question names. */
  readonly date: number;
  /** What of the question a sentence holds that has a number for 'how many', a person for 'who'. */
  readonly wanted: number;
  /** The best statement: the speaker asked for, the topic in what is stated. */
  readonly statement: number;
  /** Of a passage in which whoever’s words are asked for says nothing, however much of the topic it holds: taken off. */
  readonly unheard: number;
  /** Taken off for each better passage of the same article. */
  readonly variety: number;
  /** Taken off for each better passage of the same outlet, where a question names several. */
  readonly turn: number;
}

export const WEIGHTS: Weights = {
  fields: { text: 1, headline: 2, speaker: 0.2, outlet: 0.2, names: 0.3 },
  framing: 0.25,
  related: 0.6,
  words: 1.27,
  share: 0.47,
  pairs: 0.34,
  window: 1.16,
  outletWindow: 1.53,
  asked: 0.7,
  lead: 0.45,
  recent: 0.44,
  newer: 0.07,
  latest: 0.2,
  company: 0.06,
  outlet: 0.81,
  date: 0.35,
  wanted: 0.25,
  statement: 0.82,
  unheard: -0.8,
  variety: 0.03,
  turn: 0.05,
};
