/** What became of the interactions since the start, in numbers of interactions. */
export interface InteractionCounts {
  readonly received: number;
  readonly answered: number;
  /** Acknowledged before the answer was there. */
  readonly deferred: number;
  /** Discord no longer waited; ordinary for completions while someone types. */
  readonly tooLate: number;
  /** Acknowledged by somebody else: usually a second copy of the bot with the same token. */
  readonly answeredAlready: number;
  readonly failed: number;
}

export const NO_INTERACTIONS: InteractionCounts = {
  received: 0,
  answered: 0,
  deferred: 0,
  tooLate: 0,
  answeredAlready: 0,
  failed: 0,
};

/** Counts interactions. */
export class InteractionCounter {
  readonly #counts = { ...NO_INTERACTIONS };

  count(what: keyof InteractionCounts): void {
    this.#counts[what] += 1;
  }

  get counts(): InteractionCounts {
    return { ...this.#counts };
  }
}
