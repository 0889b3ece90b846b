/** What the coverage has of a message that somebody wrote: plain data. */
import type { Contradiction } from '../answer.ts';
import type { Excerpt, Finding } from '../finding.ts';

/** What matches a message, claim by claim. */
export interface MatchAnswer {
  /** Sentences of the message that state something, in order; empty where none does. */
  readonly claims: readonly ClaimMatch[];
  /** Sentences that state something and were not looked at, since the message has so many. */
  readonly left: number;
}

/** One sentence of a message, and what the coverage has of it. */
export interface ClaimMatch {
  /** As it was written, without what only Discord reads. */
  readonly claim: string;
  /** The quotations in it that are long enough to be looked up. */
  readonly quotations: readonly QuotationCheck[];
  /** The most similar first; empty where none of the coverage matches. */
  readonly matches: readonly Likeness[];
  /** Statements that deny what it is about, not among the matches. */
  readonly denials: readonly Finding[];
  /** Statements that say otherwise than a match. */
  readonly contradictions: readonly Contradiction[];
}

/** A statement that is like a claim. */
export interface Likeness {
  readonly finding: Finding;
  /** Share of the claim's words that it holds, each weighed by how rare it is; 0 to 1. */
  readonly similarity: number;
  /** Whether it has the claim's very words, in a row. */
  readonly verbatim: boolean;
  /** The words of the claim that it holds, as printed, those that stand together in one. */
  readonly shared: readonly Excerpt[];
  /** The words of the claim that it does not hold, as written. */
  readonly lacks: readonly string[];
}

/** Whether the words that a message quotes are printed in the coverage. */
export interface QuotationCheck {
  /** As the message has it, without its marks. */
  readonly quoted: string;
  readonly outcome: 'verbatim' | 'altered' | 'absent';
  /** The words as printed; absent where nothing like them is. */
  readonly printed?: Excerpt;
  /** The statement that they are part of. */
  readonly finding?: Finding;
  /** Where the wording differs: what the message has, and what is printed; one of the two may be empty. */
  readonly changes: readonly { readonly quoted: string; readonly printed: string }[];
}
