import type { Span } from '../../corpus/article.ts';

/** A name as printed once: `start` and `end` take in its titles. */
export interface Name extends Span {
  /** The name without titles, possessive and suffix, its words in order. */
  readonly words: readonly string[];
  /** Titles before it, in lower case without full stops. */
  readonly titles: readonly string[];
  /** Tokens from `first` to `last` (not included), titles among them. */
  readonly first: number;
  readonly last: number;
  /** Token at which the name proper begins. */
  readonly proper: number;
  /** In a line where nearly every word has a capital, which shows little about what is a name. */
  readonly heading: boolean;
  /** After 'the' and before no noun, as bodies, treaties and places are named and people are not. */
  readonly withArticle: boolean;
  /** The preposition right before it, in lower case. */
  readonly preposition?: string;
}
