import type { Span } from '../../corpus/article.ts';
import type { CueType } from '../lexicon/lexicon.ts';
import type { Stance } from '../statement.ts';

/**
 * One attribution found without the help of quotation marks (they may stand inside it): source, cue and content, as
 * spans. Whom the source names is decided elsewhere.
 */
export interface Candidate {
  /** What is stated, in reading order; more than one part where the cue stands inside it ('S1, X said, S2'). */
  readonly content: readonly Span[];
  /** The words that attribute it: 'said', 'according to', 'wrote in a post'. */
  readonly cue: Span;
  /** The words that name or describe whom it is attributed to; absent where the text names nobody ('was said to'). */
  readonly source?: Span;
  /** Who passes on what the source says: 'X was quoted by M as saying that S'. */
  readonly via?: Span;
  /** Dictionary form of the cue's head: 'say', 'according', 'claim'. */
  readonly lemma: string;
  readonly cueType: CueType;
  /** What the cue does to the claim, where it does anything ('denied', 'declined to', 'confirmed'). */
  readonly stances: readonly Stance[];
  /** Name of the sieve that decided; earlier sieves are more precise. */
  readonly sieve: string;
}
